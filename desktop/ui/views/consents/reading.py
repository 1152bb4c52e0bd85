"""All that the tab shows of one file, read in one go. These functions run on the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from desktop.domain.consent import ConsentState
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import DisclosureBasis
from desktop.domain.ports import Drafts, MemberInfo
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, DisclosedItem, Disclosure, Information
from desktop.services.access.who_sees_what import WhoSees
from desktop.services.consent.consents import AgeAsks, Consents, ConsentView, DisclosureView
from desktop.services.consent.disclosures import Decision, Disclosures, Package
from desktop.services.consent.taking_back import TakingBack
from desktop.services.saved_once import save_once, unsaved
from desktop.ui.views.draft_keeper import Content


class Services(NamedTuple):
    """What the tab asks."""

    consents: Consents
    disclosures: Disclosures
    who_sees: WhoSees
    drafts: Drafts


class Party(NamedTuple):
    """A unit that a consent names. `county`: the team of the whole county."""

    unit: int
    name: str
    county: bool


@dataclass(frozen=True, slots=True)
class ConsentOnFile:
    """One consent, and what it lets out.

    `package`: what the recipients would see, while it is in force; `refusal` says why there is none. `items` and
    `readers`: what is handed over now, and to whom.
    """

    view: ConsentView
    parties: tuple[Party, ...]
    unreachable: tuple[Party, ...]  # named, and cannot be reached through the program
    package: Package | None
    refusal: KnownError | None
    items: tuple[DisclosedItem, ...]
    readers: tuple[MemberInfo, ...]

    @property
    def is_out(self) -> bool:
        """Whether something is handed over under it now."""
        return any(disclosure.seen.record.ended_at is None for disclosure in self.view.disclosures)


@dataclass(frozen=True, slots=True)
class DecidedOnFile:
    """Something that was disclosed on another rule than consent."""

    view: DisclosureView
    back: TakingBack
    parties: tuple[Party, ...]
    decided_by: str  # a name


@dataclass(frozen=True, slots=True)
class FileConsents:
    """Every consent of a file, the newest first."""

    file: CompartmentId
    alias: str
    unit: str  # name of the municipality
    sender: str  # name of whoever works here
    closed: bool
    stands_still: bool  # protected: what is out stays as it was
    held_back: tuple[Information, ...]  # a personal number has come into what is out
    contact_person: bool  # someone reads an assignment, on a decision
    consents: tuple[ConsentOnFile, ...]
    offered: tuple[Party, ...]
    drafts: dict[str, Content]
    asks: AgeAsks
    decided: tuple[DecidedOnFile, ...]
    bases: tuple[DisclosureBasis, ...]

    def covered(self, one: ConsentOnFile) -> bool:
        """Whether another consent that holds names one of the same units."""
        named = set(one.view.seen.record.parties)
        others = (other.view for other in self.consents if other is not one)
        return any(
            view.state is ConsentState.IN_FORCE and named.intersection(view.seen.record.parties) for view in others
        )


def read(services: Services, file: CompartmentId) -> FileConsents:
    """What the file holds now. Raises KnownError(GONE or FILE_DAMAGED)."""
    picture = services.who_sees.of(file)
    found = tuple(_consent(services, view) for view in services.consents.list(file))
    return FileConsents(
        file=file,
        alias=picture.alias,
        unit=picture.unit,
        sender=services.disclosures.sender(),
        closed=picture.closed,
        stands_still=services.disclosures.stands_still(file),
        held_back=services.disclosures.held_back(file),
        contact_person=any(gate.brief is not None for gate in picture.gates),
        consents=found,
        offered=tuple(_party(services, unit) for unit in services.disclosures.parties()),
        drafts={name: draft for name in DRAFTS if (draft := _draft(services, name, file))},
        asks=services.consents.age_asks(file),
        decided=tuple(_decided(services, *one) for one in services.consents.decisions(file)),
        bases=services.disclosures.bases(),
    )


def settle(services: Services, file: CompartmentId) -> int:
    """Finish what a power cut or a colleague left half-done; answers how much that was."""
    return services.consents.settle(file) + services.disclosures.follow(file)


class Written(NamedTuple):
    """A form as it was filled in. `birth_year`: where the file did not say when the person was born."""

    consent: Consent
    named: tuple[str, ...]
    birth_year: int | None


def record(services: Services, file: CompartmentId, written: Written) -> Projection[Consent]:
    """Write it down, once; its draft has done its work. Raises what `Consents.record` raises, and keeps the draft."""
    if written.birth_year is not None:
        services.consents.note_birth_year(file, written.birth_year)
    count = partial(services.consents.recorded_here, file)
    save = partial(services.consents.record, file, written.consent, written.named)
    return save_once(services.drafts, draft_key(FORM, file), count, save)


def _draft(services: Services, name: str, file: CompartmentId) -> Content | None:
    """A draft; not one of a form whose consent was written down before the power went."""
    if name == FORM:
        return unsaved(services.drafts, draft_key(name, file), partial(services.consents.recorded_here, file))
    return services.drafts.get(draft_key(name, file))


def withdraw(services: Services, seen: Projection[Consent], words: str) -> ConsentView:
    """Withdraw it; what was typed beside is in it now."""
    view = services.consents.withdraw(seen, words)
    services.drafts.drop(draft_key(WITHDRAWAL, seen.ref.compartment))
    return view


def narrow(
    services: Services, seen: Projection[Consent], units: tuple[int, ...], parts: tuple[Information, ...], words: str
) -> Projection[Consent]:
    """Withdraw a part of it; what was typed beside is in it now."""
    made = services.consents.narrow(seen, units, parts, words)
    services.drafts.drop(draft_key(WITHDRAWAL, seen.ref.compartment))
    return made


def decide(services: Services, file: CompartmentId, decision: Decision) -> Projection[Disclosure]:
    """Hand over on another rule; the draft has done its work."""
    made = services.disclosures.decide(file, decision)
    services.drafts.drop(draft_key(DECISION, file))
    return made


def end(services: Services, seen: Projection[Disclosure]) -> int:
    """Take back what was handed over on another rule; answers when, ms."""
    services.consents.end(seen)
    services.consents.sweep()
    return services.consents.now()


def take_back_still(services: Services, file: CompartmentId) -> int:
    """Take back all that stands still, whatever its basis, which may hold on; answers when, ms."""
    for seen in services.disclosures.standing_still(file):
        services.consents.end(seen)
    services.consents.sweep()
    return services.consents.now()


FORM, WITHDRAWAL, DECISION = "form", "withdrawal", "decision"
DRAFTS = (FORM, WITHDRAWAL, DECISION)


def draft_key(name: str, file: CompartmentId) -> str:
    """Where what is being typed is kept."""
    return f"consents/{name}/{file.hex()}"


def keep_draft(services: Services, name: str, file: CompartmentId, content: Content) -> int | None:
    """Keep what is being typed; nothing is kept of a form that is empty again."""
    if any(content.values()):
        return services.drafts.keep(draft_key(name, file), content)
    services.drafts.drop(draft_key(name, file))
    return None


def drop_draft(services: Services, name: str, file: CompartmentId) -> None:
    """It was thrown away by the person."""
    services.drafts.drop(draft_key(name, file))


def _decided(services: Services, view: DisclosureView, back: TakingBack) -> DecidedOnFile:
    record = view.seen.record
    parties = tuple(_party(services, unit) for unit in record.recipients)
    return DecidedOnFile(view, back, parties, services.disclosures.member_name(record.decided_by))


def _consent(services: Services, view: ConsentView) -> ConsentOnFile:
    running = [one.seen for one in view.disclosures if one.seen.record.ended_at is None]
    items = [item for seen in running for item in services.disclosures.items(seen)]
    readers = {one.member: one for seen in running for one in services.disclosures.readers(seen)}
    package, refusal = _package(services, view)
    reachable = {
        member.unit for member in (package.recipients if package else services.disclosures.recipients(view.seen))
    }
    parties = tuple(_party(services, unit) for unit in view.seen.record.parties)
    return ConsentOnFile(
        view=view,
        parties=parties,
        unreachable=tuple(party for party in parties if party.unit not in reachable),
        package=package,
        refusal=refusal,
        items=tuple(items),
        readers=tuple(readers.values()),
    )


def _package(services: Services, view: ConsentView) -> tuple[Package | None, KnownError | None]:
    if view.state is not ConsentState.IN_FORCE:
        return None, None
    try:
        return services.disclosures.preview(view.seen), None
    except KnownError as error:
        return None, error


def _party(services: Services, unit: int) -> Party:
    code, name = services.disclosures.unit(unit)
    return Party(unit, name or code, len(code) == COUNTY_DIGITS)


COUNTY_DIGITS = 2
"""A county's code has two digits, a municipality's four."""


def parts_of(consent: Consent) -> tuple[Information, ...]:
    """The parts that it names, in the order of the file."""
    return tuple(part for part in Information if part in consent.information)
