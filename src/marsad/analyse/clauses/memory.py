"""What a document has said so far that later sentences lean on: who was last, who spoke, which two sides."""

from __future__ import annotations

from collections.abc import Callable, Collection

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody

_NO_STATES = frozenset({"organisation", "bloc", "group", "firm", "outlet"})
_STILL_MET = 3  # sentences in which "the two sides" may be those who met
_OF_STATE = 3  # letters of a state's code
_SPOKEN_OF = 2.0  # weight of a state that a report is about
_JOINED = 0.75  # of the weight of the second most spoken of that each of two named together needs
_TWO = 2  # states of a pair
_FADING = 0.95  # of a mention's weight with each further one


class Memory:
    """Runs along with the sentences of one document.

    `tellers` are the speakers of the words of saying of the sentence that is read, by their places; `quoted` tells whether a token
    stands in somebody's words between marks that opened before its sentence.
    `sayer` is the office-holder who said what the last sentence told, where it had other subjects besides.
    `issuers` issued the statement or letter that was brought in last.
    `met` are the two states that just met, as long as nobody of a third one is named.
    `is_body` tells the code of an organisation or bloc of states. `words_of` gives the words that do a job; `masculine`, `feminine` and `several` are the pronouns of those, `ours` the speaker's.
    """

    __slots__ = (
        "_codes", "_joined", "_people", "_several", "_since", "_subject", "_values", "_weights", "both", "feminine", "is_body", "issuers", "masculine", "met",
        "ours", "quoted", "sayer", "several", "speaker", "tellers",
    )  # fmt: skip

    def __init__(
        self, words_of: Callable[[str], frozenset[str]], is_body: Callable[[str], bool] | None = None
    ) -> None:
        self.masculine, self.feminine, self.several = words_of("his"), words_of("her"), words_of("their")
        self.is_body = is_body or _never
        self.both, self.ours = words_of("both"), words_of("our")
        self._codes: list[str] = []
        self._weights: dict[str, float] = {}
        self._people: list[Somebody] = []
        self._several: dict[int, tuple[str, ...]] = {}
        self._joined: tuple[str, ...] = ()
        self._subject: list[Somebody] = []
        self._values: dict[str, str] = {}
        self._since = 0
        self.met: tuple[str, ...] = ()
        self.speaker: list[Somebody] = []
        self.sayer: list[Somebody] = []
        self.issuers: list[Somebody] = []
        self.tellers: dict[int, list[Somebody]] = {}
        self.quoted: Callable[[int], bool] = _never

    def knows(self, pronoun: str) -> bool:
        """Tell a pronoun of the third person, which means somebody named before: not "معكم", "معنا"."""
        return pronoun in self.masculine or pronoun in self.feminine or pronoun in self.several

    @property
    def subject(self) -> list[Somebody]:
        """Give who was the subject of the last verb that had one."""
        return self._subject

    def note_subject(self, somebody: list[Somebody]) -> None:
        """Remember a subject."""
        if any(one.codes for one in somebody):
            self._subject = somebody

    def note_met(self, pair: tuple[str, ...]) -> None:
        """Remember two who met, or that a further sentence told of none."""
        self._since = 0 if pair else self._since + 1
        self.met = pair or (self.met if self._since < _STILL_MET else ())

    def note_value(self, chunk: Chunk, job: str) -> None:
        """Remember whom a word means by itself ("the nuclear deal"), for "the deal" that follows."""
        reading = chunk.reading(job)
        if reading is not None and reading.word.item.value:
            self._values[job] = reading.word.item.value

    def last_value(self, job: str) -> str:
        """Give whom the last word of a job meant by itself; "" where none did."""
        return self._values.get(job, "")

    def note(self, chunk: Chunk) -> None:
        """Remember the states of a chunk, the last one last ("the two countries" are no organisations, nor who only reports of them)."""
        people = [one for one in chunk.somebody if (one.person or one.office) and one.codes]
        self._people.extend(people)
        if self.met and not all(set(one.codes) <= set(self.met) for one in people):
            self.met = ()
        states = [one for one in chunk.somebody if one.kind not in _NO_STATES]
        if len(states) > 2:
            named = tuple(dict.fromkeys(code for one in states for code in one.codes))
            self._several[len(named)] = named
        apart = not chunk.conjunction and chunk.preposition in {"", "between"}
        if apart and len(states) == _TWO and len({code for one in states for code in one.codes}) == _TWO:
            self._joined = tuple(code for one in states for code in one.codes)
        for code in (code for one in states for code in one.codes):
            if code in self._codes:
                self._codes.remove(code)
            self._codes.append(code)
            self._weights = {known: weight * _FADING for known, weight in self._weights.items()}
            self._weights[code] = self._weights.get(code, 0.0) + 1.0

    def note_pair(self, codes: tuple[str, ...]) -> None:
        """Remember two states that words like "the two sides" meant as named together once more."""
        if len(codes) == _TWO and all(code in self._weights for code in codes):
            self._joined = codes
            for code in codes:
                self._weights[code] += 1.0

    def last_person(self, besides: set[str]) -> Somebody | None:
        """Give the person last named who is not of `besides`."""
        return next((one for one in reversed(self._people) if not besides.issuperset(one.codes)), None)

    def last_of(self, offices: Collection[str]) -> Somebody | None:
        """Give the person last named who holds one of some offices."""
        return next((one for one in reversed(self._people) if one.office in offices), None)

    def last_pair(
        self, among: Collection[str] | None = None, besides: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Give the two states most spoken of lately, in the order in which they last were; () where there are fewer.

        Two that were named together go before a third one who is hardly more spoken of. `among`: the only ones that may
        be meant ("the two countries of Central Asia"); `besides`: who is none of them.
        """
        known = [
            code
            for code in self._codes
            if code not in besides and not self.is_body(code) and (among is None or code in among)
        ]
        foremost = sorted(known, key=lambda code: -self._weights[code])[:2]
        joined = [code for code in self._joined if code in known]
        if len(joined) == len(foremost) == _TWO:
            least = _JOINED * self._weights[foremost[1]]
            foremost = joined if all(self._weights[code] >= least for code in joined) else foremost
        return tuple(code for code in self._codes if code in foremost) if len(foremost) == 2 else ()

    def foremost(self, times: float) -> str | None:
        """Give the state most spoken of lately; None unless it is so `times` as much as the next one."""
        states = [
            (weight, code)
            for code, weight in self._weights.items()
            if len(code) == _OF_STATE and not self.is_body(code)
        ]
        first, second, *_ = [*sorted(states, reverse=True), (0.0, ""), (0.0, "")]
        return first[1] if first[0] >= _SPOKEN_OF and first[0] >= times * second[0] else None

    def last_persons(self) -> tuple[str, ...]:
        """Give the states of the two persons last named; () where they are of one."""
        last: dict[str, tuple[str, ...]] = {}
        for one in reversed(self._people):
            if one.person:
                last.setdefault(one.person, one.codes)
            if len(last) == 2:
                break
        codes = tuple(dict.fromkeys(code for known in reversed(last.values()) for code in known))
        return codes if len(codes) == len(last) == 2 else ()

    def last_several(self, count: int) -> tuple[str, ...]:
        """Give the states that were last named together where they were just so many; () where none were."""
        return self._several.get(count, ())

    def last_other(self, besides: tuple[str, ...]) -> str | None:
        """Give the state or body last named that is none of `besides`."""
        return next((code for code in reversed(self._codes) if code not in besides), None)


def _never(_: object) -> bool:
    return False
