"""Whether a verb agrees with a subject that it leaves out: "قالت … وأضاف" goes on about two different ones.

A state is feminine but for a few, an office-holder is what the word of his office says; of anybody else the words say
nothing, and he agrees with every verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading


def agrees(reading: Reading | None, somebody: Sequence[Somebody]) -> bool:
    """Tell whether the verb may have somebody as its subject by its gender and number.

    A dual verb goes on about two, never about one: "رفضت تشاد والنيجر …، وتعهدتا"; "واتهم" not
    about two, while a feminine singular may go on about several states ("قطعت … والبحرين ومصر …، وفرضت").
    """
    states = len({code for one in somebody for code in one.codes})
    if reading is not None and _is_dual(reading):
        return states != 1
    if states > 1 and len(somebody) > 1 and reading is not None and _is_of_one_man(reading):
        return False
    if reading is None or len(somebody) != 1:
        return True
    form, gender = reading.word.form, somebody[0].gender
    if form.part != "verb" or form.person != 3 or form.count != "s" or not form.gender or not gender:
        return True
    return form.gender == gender


def _is_dual(reading: Reading) -> bool:
    form = reading.word.form
    return form.part == "verb" and form.person == 3 and form.count == "d"


def _is_of_one_man(reading: Reading) -> bool:
    """Tell a masculine perfect that "and" joins; an imperfect may go on about a paper of several."""
    form = reading.word.form
    one = form.person == 3 and form.count == "s" and form.gender == "m"
    return form.part == "verb" and one and form.aspect == "perfect" and bool(reading.conjunction)


def going_on(reading: Reading | None, somebody: list[Somebody]) -> list[Somebody]:
    """Give somebody of whom an earlier sentence spoke where the verb agrees with him, else nobody."""
    return somebody if agrees(reading, somebody) else []
