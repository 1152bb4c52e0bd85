"""The municipality's own numbers: `resources/policy.toml`, read once and never guessed (DOMAIN section 3)."""

from datetime import date
from typing import Literal

import msgspec


class ConsentPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`consent.*`"""

    max_months: int = 12
    require_written: bool = True
    expiry_reminder_days: int = 14
    on_withdraw: Literal["delete", "lock"] = "delete"  # "lock": the recipient's own duty to document
    lock_days: int = 30  # how long a locked copy is kept
    own_from_age: int = 12  # from here the child must agree too
    adult_age: int = 18  # from here the person alone; what a guardian has signed rests
    adult_reminder_days: int = 60

    @property
    def keep_locked_days(self) -> int:
        """How long this unit keeps what is taken back, locked; 0 where it keeps nothing."""
        return self.lock_days if self.on_withdraw == "lock" else 0


class DisclosureBasis(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule other than consent that may open a file. The program never finds that one holds: a person decides."""

    id: str
    name: str  # as it is chosen on the screen, and stands on the recipient's copy
    statute: str
    decided_by: str  # who may decide, in words
    note: str  # what must be written down


class DisclosurePolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`disclosure.*`"""

    bases: tuple[DisclosureBasis, ...] = ()


class ServicePolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`service_targets.*`: promises, shown as facts."""

    first_answer_workdays: int = 2
    reflection_workdays: int = 10
    first_meeting_workdays: int = 2


class ConsultationTopic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that a consultation may be about (K45). The key is kept in records: never reuse one."""

    key: str
    name: str


WeekdayName = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class OpeningHours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When the county's telephone is answered on a weekday; no `opens`: it is not (K34)."""

    day: WeekdayName
    opens: str = ""
    closes: str = ""


class ConsultationPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`consultation.*`"""

    topics: tuple[ConsultationTopic, ...] = (ConsultationTopic("honour", "Heder"),)
    hours: tuple[OpeningHours, ...] = ()
    hand_over_ages: tuple[int, ...] = ()  # who is so old is handed over at once (K29)
    hand_over_to: str = ""
    talks_note_at: int = 6  # from so many talks a soft note is shown; nothing is blocked (K32)
    check_in_days: int = 30  # suggested for asking how it went
    auto_close_days: int = 90  # after the last word; 0: never (K10)


class PlanPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`plan.*`"""

    first_review_weeks: int = 4
    talk_after: int = 2  # so many answers about one's life in a row, each of them talk_at or lower …
    talk_at: int = 3
    talk_fall: int = 3  # … or the latest so far below the highest of them: talk about it (S22)


class JournalPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`journal.*` (L19)"""

    lock_days: int = 14  # so long the writer may put a note in other words; then it is only added to


class AgesPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`ages.*`: sources differ (I16), so the bands are the municipality's own. Each begins at one of these ages."""

    bands: tuple[int, ...] = (0, 13, 15, 18, 21, 26)


class SafetyPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`safety.*`"""

    ban_reminder_days: int = 30  # before a contact ban ends: a new one takes time to ask for


class CachePolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`cache.*`"""

    max_age_days: int = 14


class LockPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`lock.*`"""

    after_minutes: int = 5  # 1 to 15
    most_minutes: int = 15  # what a person may choose at most
    after_hide_seconds: int = 60
    wipe_after: int = 0  # so many wrong passphrases in a row take all away that is on the computer; 0: never
    min_guesses_log10: float = 13.0  # a new passphrase must take at least 10 to this power guesses


class ProtectedPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`protected.*`: people with a protected identity (docs/adr/protected-identity.md)."""

    sync: Literal["never", "standing"] = "never"  # whether later versions follow what two have let out
    exception_hours: int = 72  # how long an approved exception may be used
    unmask_seconds: int = 60  # how long protected details stay on the screen
    emergency_reader: Literal["manager", "none"] = "manager"  # who may open the envelope


class IncidentPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`incident.*`: hours from when the municipality became aware (DOMAIN L16, L30)."""

    early_warning_hours: int = 24  # cybersäkerhetslagen, NIS2 article 23
    notification_hours: int = 72  # GDPR article 33


class TransferPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`transfer.*`: bytes that one sync may take without asking; what is urgent goes first in any case."""

    ask_above: int = 5_000_000
    ask_above_metered: int = 250_000  # over a network that is paid for by the byte


class CaseTransferPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`case_transfer.*`: a case that goes to another municipality (SC7)."""

    overlap_weeks: int = 8  # so long the contact person goes on after the move, as a suggestion
    remind_days: int = 14  # without an answer, before one is told that it is time to ring


class LogPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`log.*`: how often the access log is reviewed, and how much of it (L11)."""

    review_interval_days: int = 30
    sample_percent: int = 5  # drawn at random; protected files and break-glass are always looked at
    silent_days: int = 14  # a computer that has not been heard from for so long is pointed out


class TravelPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`travel.*`: who lets files come back after a journey (docs/adr/leases.md)."""

    approver: Literal["manager", "coordinator"] = "coordinator"  # the county's too, or the unit's manager alone


class AppealPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`appeal.*`: what a refusal says of how to appeal; for the municipality's lawyer to confirm."""

    court: str = ""
    weeks: int = 3  # from the day on which the answer was received
    statute: str = ""  # on what grounds items of a file can be refused a guardian


class PoolPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`pool.*`: the contact persons to choose among (P10, P13, P14)."""

    owner: Literal["county", "municipality", "civil_society"] = "county"
    organisation: str = ""  # with whom there is an agreement, if civil society owns it
    agreement_from: date | None = None
    agreement_until: date | None = None
    training_evenings: int = 8
    training_hours: int = 3  # each
    themes: tuple[str, ...] = ()


class RetentionPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`retention.*`: days until what is not needed any more is erased (P08, L21)."""

    recruit_rejected_days: int = 180
    interview_days: int = 90


class LawPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`law.*`"""

    sol_version: str = "2025:400"


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of it. Unknown keys are refused: a misspelt limit must not be silently ignored."""

    consent: ConsentPolicy = ConsentPolicy()
    disclosure: DisclosurePolicy = DisclosurePolicy()
    service_targets: ServicePolicy = ServicePolicy()
    consultation: ConsultationPolicy = ConsultationPolicy()
    plan: PlanPolicy = PlanPolicy()
    journal: JournalPolicy = JournalPolicy()
    ages: AgesPolicy = AgesPolicy()
    safety: SafetyPolicy = SafetyPolicy()
    cache: CachePolicy = CachePolicy()
    lock: LockPolicy = LockPolicy()
    protected: ProtectedPolicy = ProtectedPolicy()
    incident: IncidentPolicy = IncidentPolicy()
    transfer: TransferPolicy = TransferPolicy()
    case_transfer: CaseTransferPolicy = CaseTransferPolicy()
    log: LogPolicy = LogPolicy()
    travel: TravelPolicy = TravelPolicy()
    appeal: AppealPolicy = AppealPolicy()
    pool: PoolPolicy = PoolPolicy()
    retention: RetentionPolicy = RetentionPolicy()
    law: LawPolicy = LawPolicy()
    local_closed: tuple[date, ...] = ()  # days on which the municipality is closed


def read_policy(text: bytes) -> Policy:
    """Parse policy.toml; raises msgspec.ValidationError, which names the key."""
    return msgspec.toml.decode(text, type=Policy)
