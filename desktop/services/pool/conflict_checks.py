"""The conflict check (SC2, P16): compared on the handler's own computer, decided by a person, kept in the person file.

Why somebody was found unsuitable, in words, lies in a compartment of its own for whoever wrote it and the unit's
manager. Nothing of the outcome goes to the pool: her card stays as it was for everybody else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from desktop.domain.access_log import file_code, file_ref
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.network_map import NetworkNode
from desktop.domain.records.pool import (
    CheckReason,
    ClientWish,
    ConflictCheck,
    Matching,
    PoolCard,
    Suitability,
    TieKind,
)
from desktop.domain.records.safety import RiskPerson
from desktop.services.access import roles
from desktop.services.access.following import Following
from desktop.services.access.hanging import Hanging
from desktop.services.log.access_log import AccessLog
from desktop.services.pool.matchings import Matchings, MatchingView
from desktop.services.pool.tie_comparison import Hit, Somebody, compare
from desktop.services.text_limit import check_texts


@dataclass(frozen=True, slots=True)
class CheckView:
    """One candidate considered for one file. `matching` is None where it has been erased, or is not here.

    `news`: how many ties have come since it was last compared. `reason` is None for those who may not read it.
    """

    seen: Projection[ConflictCheck]
    by: MemberInfo | None
    matching: MatchingView | None
    news: int
    reason: str | None


@dataclass(frozen=True, slots=True)
class ToCheckAgain:
    """A file in which something has come since somebody was found suitable."""

    file: CompartmentId
    alias: str
    code: str
    news: int


class ConflictChecks:
    """Of the files that this computer has."""

    def __init__(
        self, ledger: Ledger, members: Members, clock: Clock, matchings: Matchings, access_log: AccessLog
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._matchings = matchings
        self._log = access_log
        self._following = Following(ledger, members, clock)
        self._hanging = Hanging(ledger, members, clock)
        self._files: dict[CompartmentId, CompartmentId] = {}  # by matching

    # What the person wants

    def wish(self, file: CompartmentId) -> Projection[ClientWish] | None:
        """What the person has said that she wants."""
        return max(self._ledger.all(file, ClientWish), key=lambda seen: seen.touched_at, default=None)

    def keep_wish(self, file: CompartmentId, wish: ClientWish) -> Projection[ClientWish]:
        """Asked today. Raises KnownError TEXT_TOO_LONG, NOT_ALLOWED."""
        check_texts(wish)
        asked = replace(wish, words=wish.words.strip(), asked_on=today(self._clock))
        seen = self.wish(file)
        return self._ledger.create(file, asked) if seen is None else self._ledger.edit(seen, asked)

    # One candidate

    def consider(self, file: CompartmentId, card: Projection[PoolCard]) -> Projection[ConflictCheck]:
        """Ask what she has declared; asked already, nothing is asked again. Raises KnownError CARD_WITHDRAWN."""
        for view in self.of(file):
            if view.matching is not None and view.matching.seen.record.card == tuple(card.id):
                return view.seen
        matching = self._matchings.ask(card, self._following.grants(file))
        return self._ledger.create(file, ConflictCheck(matching=bytes(matching), code=card.record.code))

    def of(self, file: CompartmentId) -> tuple[CheckView, ...]:
        """Everybody who has been considered, the latest first."""
        return tuple(self._view(seen) for seen in reversed(self._ledger.all(file, ConflictCheck)))

    def compare(self, check: Projection[ConflictCheck], typed: Iterable[str] = ()) -> tuple[Hit, ...]:
        """Compare her ties with everybody around the person; that it was done, and by whom, is written in the log.

        `typed`: names that stand nowhere in the file, and are not kept. Raises KnownError GONE; NOT_TOLD_YET before
        the owners have answered.
        """
        file = check.ref.compartment
        view = self._matchings.view(self._matching_of(check))
        if view.told is None:
            raise KnownError(Reason.NOT_TOLD_YET)
        self._log.note(file, Act.COMPARED, "conflict_check")
        hits = compare((tie.record for tie in view.ties), self._around(file, typed))
        edited = replace(
            check.record,
            checked_by=self._members.me.member,
            checked_at=self._clock.now(),
            grounds=tuple(dict.fromkeys(hit.kind for hit in hits)),
            ties=tuple(sorted(tie.record.key for tie in view.ties)),
        )
        self._ledger.edit(check, edited)
        return hits

    def conclude(
        self,
        check: Projection[ConflictCheck],
        outcome: Suitability,
        reason_class: TieKind | None = None,
        reason: str = "",
    ) -> Projection[ConflictCheck]:
        """What it came to, for this assignment. A suitable one is matched; of an unsuitable one her ties are erased.

        Raises KnownError NOT_COMPARED before anybody has compared, REASON_MISSING for an unsuitable one without a
        reason class, CARD_WITHDRAWN when the card has been taken back meanwhile.
        """
        current = self._ledger.get(check.ref, ConflictCheck)
        if current.record.checked_at is None:
            raise KnownError(Reason.NOT_COMPARED)
        if outcome is Suitability.UNSUITABLE and reason_class is None:
            raise KnownError(Reason.REASON_MISSING)
        matching = self._matching_of(current)
        if outcome is Suitability.SUITABLE:
            self._matchings.match(matching)
        kept = self._keep_reason(current, reason)
        saved = self._ledger.edit(
            current, replace(current.record, outcome=outcome, reason_class=reason_class, reason=kept)
        )
        if outcome is Suitability.UNSUITABLE:
            self._matchings.end(matching)
        return saved

    def new_tie(self, check: Projection[ConflictCheck], kind: TieKind, words: str) -> None:
        """The handler has learnt of a tie. Raises KnownError TEXT_MISSING, GONE."""
        self._matchings.new_tie(self._matching_of(check), kind, words)

    def to_check_again(self) -> tuple[ToCheckAgain, ...]:
        """Where a tie has come since somebody was found suitable; only in files that are on this computer."""
        matched = {info.id for info in self._ledger.compartments(CompartmentKind.MATCHING) if self._is_matched(info.id)}
        if not matched <= self._files.keys():
            self._look_up_files()
        files = sorted({self._files[matching] for matching in matched if matching in self._files})
        return tuple(
            ToCheckAgain(file, self._ledger.info(file).card.alias, view.seen.record.code, view.news)
            for file in files
            for view in self.of(file)
            if view.seen.record.outcome is Suitability.SUITABLE and view.news
        )

    def reasons(self) -> tuple[Projection[CheckReason], ...]:
        """Those that the one who works here may read, the latest first: her own, and for a manager the unit's."""
        infos = self._ledger.compartments(CompartmentKind.CHECK_REASON)
        found = [seen for info in infos for seen in self._ledger.all(info.id, CheckReason)]
        return tuple(sorted(found, key=lambda seen: seen.created_at, reverse=True))

    def settle(self, file: CompartmentId) -> None:
        """Let those who handle the file handle its matchings, and nobody else. Safe to repeat."""
        for view in self.of(file):
            if view.matching is not None:
                self._following.bring_in_line(file, view.matching.seen.ref.compartment)

    def log_code(self, file: CompartmentId) -> str:
        """What the log calls the file."""
        return file_code(file_ref(file))

    # Within

    def _is_matched(self, matching: CompartmentId) -> bool:
        mine = [seen.record for seen in self._ledger.all(matching, Matching)]
        return any(record.matched_at is not None for record in mine)

    def _look_up_files(self) -> None:
        """A matching does not say which file it is for, so the files are asked: once, for opening them all is slow."""
        for info in self._ledger.compartments(CompartmentKind.PERSON_FILE):
            try:
                checks = self._ledger.all(info.id, ConflictCheck)
            except KnownError:  # a damaged file says so when it is opened
                continue
            self._files.update({CompartmentId(seen.record.matching): info.id for seen in checks})

    def _around(self, file: CompartmentId, typed: Iterable[str]) -> list[Somebody]:
        risks = [seen.record for seen in self._ledger.all(file, RiskPerson)]
        nodes = [seen.record for seen in self._ledger.all(file, NetworkNode)]
        return [
            *(Somebody(risk.relation or risk.name, f"{risk.name} {risk.ties}") for risk in risks),
            *(Somebody(node.relation or node.name, node.name) for node in nodes if not node.support),
            *(Somebody(line.strip(), line) for line in typed if line.strip()),
        ]

    def _keep_reason(self, check: Projection[ConflictCheck], text: str) -> bytes:
        if not text.strip():
            return check.record.reason
        me = self._members.me
        alias = self._ledger.info(check.ref.compartment).card.alias
        record = CheckReason(text=text.strip(), written_by=me.member, code=check.record.code, alias=alias)
        check_texts(record)
        managers = roles.managers(self._members, me.unit) - {me.member}
        grants = [Grant(member=one, rights=int(READER), basis=GrantBasis.EMERGENCY) for one in sorted(managers)]
        return bytes(self._ledger.found(CompartmentKind.CHECK_REASON, [record, *grants]))

    def _view(self, seen: Projection[ConflictCheck]) -> CheckView:
        record = seen.record
        matching = self._matching(seen)
        known = set(record.ties)
        news = sum(tie.record.key not in known for tie in matching.ties) if matching and record.checked_at else 0
        by = self._members.member(record.checked_by) if record.checked_by is not None else None
        return CheckView(seen, by, matching, news, self._reason(record))

    def _matching_of(self, check: Projection[ConflictCheck]) -> CompartmentId:
        """Where her answers lie. Raises KnownError(GONE)."""
        info = self._hanging.on(check, CompartmentKind.MATCHING, "matching")
        if info is None:
            raise KnownError(Reason.GONE)
        return info.id

    def _matching(self, check: Projection[ConflictCheck]) -> MatchingView | None:
        try:
            return self._matchings.view(self._matching_of(check))
        except KnownError:  # erased, or not on this computer
            return None

    def _reason(self, record: ConflictCheck) -> str | None:
        if not record.reason:
            return ""
        try:
            reasons = self._ledger.all(CompartmentId(record.reason), CheckReason)
        except KnownError:  # for others than the one who wrote it, and the manager
            return None
        return reasons[0].record.text if reasons else None
