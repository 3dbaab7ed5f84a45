"""From the accounts of one happening to its fields: what is shown, all that is told, and how far it came.

A later report upgrades, never overwrites: the fields shown come from the accounts that tell the furthest stage, and
every account of every field stays in `told`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from marsad.model.dates import When
from marsad.model.findings import Event, Status
from marsad.model.happenings import Account, Happening, HappeningStage, Told
from marsad.model.ids import finding_id
from marsad.stories.happenings.fitting import CountryOf, parties_of, stated
from marsad.stories.happenings.pairs import class_of

_FURTHEST = ("done", "ongoing", "negated", "planned", "hypothetical")
_GRADES = ("state", "official", "working", "private", "transit")


def merged(
    accounts: Sequence[Account], reasons: Iterable[str], country_of: CountryOf, as_of: date | None
) -> Happening:
    """Give the happening of accounts that are sorted by day and report."""
    leading = _leading(accounts)
    main = _fullest([account for account in leading if not account.lent] or leading)
    when = _best_when(leading) or _best_when(accounts)
    status = _status(leading, accounts)
    days = [account.published for account in accounts if account.published is not None]
    stage = _stage(accounts, when, country_of, as_of)
    return Happening(
        id=_id_of(accounts),
        type=main.type,
        mode=main.mode,
        kind=main.kind,
        status="hypothetical" if stage == "invited" else status,
        stage=stage,
        actors=main.actors,
        recipients=main.recipients,
        persons=tuple(dict.fromkeys(name for account in leading for name in account.event.persons)),
        when=when,
        place=_commonest(leading, lambda event: event.place),
        place_name=_commonest(leading, lambda event: event.place_name),
        grade=min(
            (account.event.grade for account in accounts if account.event.grade is not None),
            key=_GRADES.index,
            default=None,
        ),
        first_seen=min(days, default=None),
        last_seen=max(days, default=None),
        accounts=tuple(accounts),
        told={name: _told(accounts, value) for name, value in _FIELDS.items()},
        voices=len({account.voice or account.document for account in accounts}),
        reasons=tuple(sorted(reasons)),
    )


def _id_of(accounts: Sequence[Account]) -> str:
    """Give the id of the earliest event that is told for itself; where there is none, an id made of the first and its parties."""
    own = next((account for account in accounts if not account.lent and not account.part), None)
    if own is not None:
        return own.event.id
    first, event = accounts[0], accounts[0].event
    codes = (event.id, event.mode or "", *event.actors, *event.recipients)
    return finding_id(first.document, "happening", event.rule, [], codes)


def _leading(accounts: Sequence[Account]) -> list[Account]:
    """Give the accounts that tell the furthest: done before denied before planned; a denial of what some tell as done stays behind."""
    found = {class_of(account) for account in accounts}
    furthest = next(name for name in _FURTHEST if name in found)
    return [account for account in accounts if class_of(account) == furthest]


def _fullest(accounts: Sequence[Account]) -> Event:
    """Give the account that names the most parties and persons, has a date, and of these the earliest."""
    ranked = sorted(
        enumerate(accounts),
        key=lambda item: (
            -len(parties_of(item[1].event)),
            stated(item[1].event.when) is None,
            -len(item[1].event.persons),
            item[0],
        ),
    )
    return ranked[0][1].event


def _best_when(accounts: Sequence[Account]) -> When | None:
    """Give the date told by most voices among the most exact ones; of equals the one told last. None where none is told.

    The days of a whole journey are those of one of its visits only where no report tells that visit's own.
    """
    told = [(account, when) for account in accounts if (when := stated(account.event.when)) is not None]
    if not told:
        return None
    support = Counter(when.iso() for _, when in told)
    exact = [item for item in told if item[1].precision in {"day", "interval"}]
    exact = [item for item in exact if not item[0].part] or exact or told
    return max(
        enumerate(exact),
        key=lambda item: (support[item[1][1].iso()], (item[1][1].end - item[1][1].start).days, item[0]),
    )[1][1]


def _status(leading: Sequence[Account], accounts: Sequence[Account]) -> Status:
    found = {account.event.status for account in leading}
    for status in ("actual", "ongoing", "historical"):
        if status in found:
            return status
    return accounts[-1].event.status if len(found) > 1 else leading[0].event.status


def _stage(
    accounts: Sequence[Account], when: When | None, country_of: CountryOf, as_of: date | None
) -> HappeningStage | None:
    """Give how far a happening came; None for what is only possible, or denied without having been planned."""
    found = {class_of(account) for account in accounts}
    invited = any(account.lent and account.event.kind == "invite" for account in accounts)
    if "done" in found:
        return "held"
    if "negated" in found:
        return "cancelled" if invited or "planned" in found or _is_cancelled(accounts) else None
    if "planned" in found and not all(account.lent for account in accounts):
        if when is not None and as_of is not None and when.end < as_of:
            return "lapsed"
        return "confirmed" if _is_confirmed(accounts, country_of) else "planned"
    return "invited" if invited else None


def _is_cancelled(accounts: Sequence[Account]) -> bool:
    return any(account.lent and account.event.kind == "cancel" for account in accounts)


def _is_confirmed(accounts: Sequence[Account], country_of: CountryOf) -> bool:
    """Tell whether a plan is told by two independent voices, or by an official of a party."""
    plans = [account for account in accounts if class_of(account) == "planned" and not account.lent]
    if len({account.voice or account.document for account in plans}) > 1:
        return True
    return any(
        account.event.teller is not None
        and (account.event.teller in parties_of(account.event) or country_of(account.event.teller) in parties_of(account.event))
        for account in plans
    )  # fmt: skip


def _commonest(accounts: Sequence[Account], value: Callable[[Event], str | None]) -> str | None:
    """Give the value told by most accounts, of equals the one told last; None where none tells one."""
    told = [found for account in accounts if (found := value(account.event)) is not None]
    counts = Counter(told)
    return max(enumerate(told), key=lambda item: (counts[item[1]], item[0]))[1] if told else None


def _told(accounts: Sequence[Account], value: Callable[[Event], str | None]) -> tuple[Told, ...]:
    """Give every value of a field with the accounts that tell it, in the order in which they were first told."""
    found: dict[str, list[str]] = {}
    for account in accounts:
        one = value(account.event)
        if one:
            found.setdefault(one, []).append(account.event.id)
    return tuple(Told(one, tuple(ids)) for one, ids in found.items())


def _sides(event: Event) -> str:
    return " > ".join(", ".join(sorted(side)) for side in (event.actors, event.recipients) if side)


def _date(event: Event) -> str | None:
    when = stated(event.when)
    return when.iso() if when is not None else None


_FIELDS: dict[str, Callable[[Event], str | None]] = {
    "date": _date,
    "place": lambda event: event.place_name or event.place,
    "persons": lambda event: ", ".join(event.persons) or None,
    "parties": _sides,
    "grade": lambda event: event.grade,
    "status": lambda event: event.status,
}
