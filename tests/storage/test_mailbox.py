"""The mailbox: what goes up waits in order until it is confirmed, what comes down is kept with the cursor."""

import dataclasses
from pathlib import Path

import msgspec
import pytest

from desktop.domain import codebook, projection
from desktop.domain.changes import Change
from desktop.domain.clock import MAX_AHEAD_MS
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import CompartmentKeys, Cursor, Delivered, Founding, LogHead, Missing, QueuedItem, SetAside
from desktop.domain.records.assignment import EmergencyNote, SupportSession
from desktop.domain.records.consent import Consent
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import Person
from desktop.domain.records.support_plan import Goal
from desktop.storage.vault import Vault
from tests.support.vaults import HandClock, make_vault, opened
from wire import canonical
from wire import envelope as wire
from wire.errors import Code
from wire.messages import Found, Kind, mark_of

KINDS = [CompartmentKind.PERSON_FILE, CompartmentKind.CONSULTATION]


def seal(vault: Vault, compartment: CompartmentId) -> None:
    """Everything unsealed as one segment, with its last number for a body."""
    changes = vault.mailbox.own_changes(compartment, 100)
    last = changes[-1].id.sequence
    vault.mailbox.keep_segment(compartment, changes[0].id.sequence, last, canonical.digest(b"%d" % last), b"%d" % last)


def waiting(vault: Vault) -> list[tuple[int, CompartmentId | None]]:
    return [(frame.kind, frame.compartment) for frame in vault.mailbox.outgoing()]


def theirs(vault: Vault, device: int = 8, kind: CompartmentKind = CompartmentKind.ASSIGNMENT) -> CompartmentKeys:
    """A compartment that another device founded and let this one into."""
    nonce = bytes([device] * 16)
    compartment = CompartmentId(wire.Founding(device, bytes(32), nonce).compartment)
    keys = CompartmentKeys(compartment, kind, Founding(device, bytes(32), nonce), {0: bytes([device] * 32)})
    vault.mailbox.add_keys(keys)
    return keys


def their_change(device: int, sequence: int, text: str, time: int) -> Change:
    number = ChangeId(device, sequence)
    session = SupportSession(text=text)
    return Change(number, codebook.kind_of(SupportSession), number, time, projection.creation(session), {})


def integrate(vault: Vault, keys: CompartmentKeys, first: int, last: int, position: int, time: int = 0) -> None:
    device = keys.founding.device
    changes = [their_change(device, n, f"träff {n}", time or vault.clock.now()) for n in range(first, last + 1)]
    vault.mailbox.receive([Delivered(position, Kind.SEGMENT, b"body")], position)
    vault.mailbox.integrate(position, keys.compartment, device, LogHead(last, b"%016d" % last), changes, b"body")


# ---- upward ----


@pytest.mark.parametrize("kind", KINDS)
def test_changes_wait_sealed_until_they_are_confirmed(tmp_path: Path, kind: CompartmentKind) -> None:
    """Founding and segment, byte for byte the same after reopening; confirmed, nothing waits and nothing is lost."""
    vault = make_vault(tmp_path / "profile")
    compartment = vault.ledger.found(kind, [Person(alias="Tall")])
    assert vault.mailbox.unsealed() == [compartment]
    seal(vault, compartment)
    assert vault.mailbox.unsealed() == []
    assert vault.mailbox.own_changes(compartment, 100) == []
    assert vault.mailbox.own_head(compartment) == LogHead(1, canonical.digest(b"1"))
    before = list(vault.mailbox.outgoing())
    vault.close()
    with opened(tmp_path / "profile") as again:
        assert list(again.mailbox.outgoing()) == before
        assert [(frame.kind, frame.body) for frame in before][1:] == [(Kind.SEGMENT, b"1")]
        assert not again.ledger.info(compartment).sent
        again.mailbox.confirmed([frame.id for frame in before])
        info = again.ledger.info(compartment)
        assert (info.unsent, info.sent, list(again.mailbox.outgoing())) == (0, True, [])
        assert again.mailbox.cursor() == Cursor(0, 2)
        again.mailbox.confirmed([frame.id for frame in before])
        assert again.mailbox.cursor() == Cursor(0, 2)


def test_a_founding_frame_is_what_wire_says(vault: Vault) -> None:
    """The server recomputes the compartment's id from it."""
    compartment = vault.ledger.found(CompartmentKind.CONSULTATION)
    (frame,) = vault.mailbox.outgoing()
    found = canonical.decode(frame.body, Found)
    assert wire.Founding(found.device, found.signing_key, found.nonce).compartment == compartment
    keys = vault.mailbox.keys(compartment)
    assert keys is not None
    assert (found.device, found.signing_key, found.nonce) == dataclasses.astuple(keys.founding)


def test_what_is_kept_here_is_not_sent_until_it_is_shared(vault: Vault) -> None:
    """A local compartment is in no queue; sharing puts it there once."""
    compartment = vault.ledger.found(CompartmentKind.CONSULTATION, [Consultation(text="hej")], local=True)
    assert (vault.mailbox.unsealed(), vault.mailbox.compartments(), waiting(vault)) == ([], [], [])
    assert vault.ledger.info(compartment).local
    assert vault.mailbox.status().waiting == ()
    vault.ledger.share(compartment)
    vault.ledger.share(compartment)
    assert (vault.mailbox.unsealed(), vault.mailbox.compartments()) == ([compartment], [compartment])
    assert waiting(vault) == [(Kind.FOUND, compartment)]


def test_the_same_frame_twice_is_one(vault: Vault) -> None:
    """As on the server, so that both count alike."""
    compartment = vault.ledger.found(CompartmentKind.CONSULTATION)
    (frame,) = vault.mailbox.outgoing()
    vault.mailbox.put_out(Kind.FOUND, frame.body, compartment)
    assert waiting(vault) == [(Kind.FOUND, compartment)]


def test_frames_go_in_the_order_of_rule_four(vault: Vault) -> None:
    """Orders, receipts, directory, invitations; then all that an emergency note needs; then the rest, oldest first."""
    calm = vault.ledger.found(CompartmentKind.PERSON_FILE, [Goal(text="simma")])
    seal(vault, calm)
    vault.mailbox.note_handed_out([(calm, 8, 0)], b"calm envelope")
    urgent = vault.ledger.found(CompartmentKind.ASSIGNMENT, [SupportSession(text="lugnt")])
    seal(vault, urgent)
    vault.ledger.create(urgent, EmergencyNote(what="hot"))
    assert vault.mailbox.unsealed() == [urgent]
    seal(vault, urgent)
    vault.mailbox.note_handed_out([(urgent, 8, 0), (calm, 9, 0)], b"joint envelope")
    for kind in (Kind.INVITE, Kind.DIRECTORY, Kind.RECEIPT):
        vault.mailbox.put_out(kind, b"frame", None)
    gone = vault.ledger.found(CompartmentKind.DISCLOSURE)
    list(vault.mailbox.outgoing())
    vault.ledger.order_erasure(gone)
    vault.mailbox.sign_erase_order(gone, b"order")
    assert (
        [(Kind(frame.kind).name, frame.compartment, frame.body[:14]) for frame in vault.mailbox.outgoing()]
        == [
            ("ERASE", gone, b"order"),
            ("RECEIPT", None, b"frame"),
            ("DIRECTORY", None, b"frame"),
            ("INVITE", None, b"frame"),
            ("FOUND", calm, found_body(vault, calm)[:14]),  # the joint envelope names it, so it goes before
            ("FOUND", urgent, found_body(vault, urgent)[:14]),
            ("ENVELOPE", None, b"joint envelope"),
            ("SEGMENT", urgent, b"1"),
            ("SEGMENT", urgent, b"2"),
            ("ENVELOPE", None, b"calm envelope"[:14]),
            ("SEGMENT", calm, b"1"),
        ]
    )


def found_body(vault: Vault, compartment: CompartmentId) -> bytes:
    frames = vault.mailbox.outgoing()
    return next(frame.body for frame in frames if (frame.kind, frame.compartment) == (Kind.FOUND, compartment))


def test_compartments_with_urgent_changes_are_sealed_first(vault: Vault) -> None:
    """Emergency notes and withdrawals, whichever compartment is older."""
    calm = vault.ledger.found(CompartmentKind.PERSON_FILE, [Goal(text="simma")])
    note = vault.ledger.found(CompartmentKind.ASSIGNMENT, [EmergencyNote(what="hot")])
    consent = vault.ledger.found(CompartmentKind.PERSON_FILE, [Consent(purpose="råd")])
    assert vault.mailbox.unsealed() == [note, calm, consent]
    seen = vault.ledger.all(consent, Consent)[0]
    vault.ledger.edit(seen, msgspec.structs.replace(seen.record, withdrawn_at=vault.clock.now()))
    assert vault.mailbox.unsealed() == [note, consent, calm]


def test_a_refused_frame_is_seen_and_not_sent_again_until_something_changes(vault: Vault) -> None:
    """It blocks nothing else; a new line in the directory lets it try again."""
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    seal(vault, compartment)
    found, segment = vault.mailbox.outgoing()
    vault.mailbox.confirmed([found.id])
    vault.mailbox.refused(segment.id, Code.NOT_MEMBER, 0)
    assert waiting(vault) == []
    (item,) = vault.mailbox.status().waiting
    assert (item.label, item.refused, item.changes) == ("Tall", Code.NOT_MEMBER, 1)
    vault.mailbox.add_directory_line(b"line 0")
    assert waiting(vault) == [(Kind.SEGMENT, compartment)]
    assert vault.mailbox.status().waiting[0].refused is None
    assert vault.mailbox.directory_lines() == [b"line 0"]


def test_a_server_that_lost_frames_gets_everything_again(vault: Vault) -> None:
    """Confirmed or not, in the same order; the cursor starts over."""
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    seal(vault, compartment)
    before = waiting(vault)
    vault.mailbox.confirmed([frame.id for frame in vault.mailbox.outgoing()])
    vault.mailbox.receive([], 12)
    assert vault.mailbox.cursor() == Cursor(12, 2)
    vault.mailbox.forget_confirmations()
    assert (waiting(vault), vault.mailbox.cursor(), vault.ledger.info(compartment).unsent) == (before, Cursor(0, 0), 1)


def test_what_is_sent_again_goes_before_the_order(vault: Vault) -> None:
    """A joint envelope that was confirmed before the erasure tells a restored server whom the order is for."""
    gone, stays = (vault.ledger.found(CompartmentKind.DISCLOSURE) for _ in range(2))
    labels = tuple(wire.Label(one, 0, bytes(16)) for one in (gone, stays))
    joint = canonical.encode(wire.Envelope(7, 8, labels, b"sealed", bytes(64)))
    vault.mailbox.note_handed_out([(gone, 8, 0), (stays, 8, 0)], joint)
    vault.mailbox.confirmed([frame.id for frame in vault.mailbox.outgoing()])
    vault.ledger.order_erasure(gone)
    vault.mailbox.sign_erase_order(gone, b"order")
    assert vault.mailbox.handed_out(stays) == {(8, 0)}
    vault.mailbox.forget_confirmations()
    assert vault.mailbox.handed_out(stays) == {(8, 0)}
    kinds = [kind for kind, _ in waiting(vault)]
    assert kinds == [Kind.FOUND, Kind.FOUND, Kind.ENVELOPE, Kind.ERASE]


def test_the_status_says_what_is_saved_sent_and_waiting(vault: Vault, clock: HandClock) -> None:
    """Times of the newest save and the last whole sync; what waits by alias, since when; and what was set aside."""
    assert (vault.mailbox.status().saved_at, vault.mailbox.status().sent_at) == (None, None)
    first = clock.now()
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    clock.turn(minutes=5)
    vault.ledger.create(compartment, Goal(text="simma"))
    vault.mailbox.receive([Delivered(3, Kind.SEGMENT, b"odd")], 3)
    vault.mailbox.set_aside(3, "signature")
    status = vault.mailbox.status()
    assert status.waiting == (QueuedItem(compartment, CompartmentKind.PERSON_FILE, "Tall", 2, first, None),)
    assert (status.saved_at, status.sent_at) == (clock.now(), None)
    assert status.set_aside == (SetAside(3, Kind.SEGMENT, "signature", clock.now()),)
    seal(vault, compartment)
    vault.mailbox.confirmed([frame.id for frame in vault.mailbox.outgoing()])
    vault.mailbox.synced(clock.now())
    assert (vault.mailbox.status().waiting, vault.mailbox.status().sent_at) == ((), clock.now())


# ---- keys ----


@pytest.mark.parametrize("kind", [CompartmentKind.ASSIGNMENT, CompartmentKind.POOL])
def test_keys_from_an_envelope_open_a_compartment(tmp_path: Path, kind: CompartmentKind) -> None:
    """It is here, empty, and a later epoch adds a key without changing the first."""
    vault = make_vault(tmp_path / "profile")
    keys = theirs(vault, kind=kind)
    vault.mailbox.add_keys(dataclasses.replace(keys, epochs={0: bytes(32), 1: b"1" * 32}))
    vault.close()
    with opened(tmp_path / "profile") as again:
        known = again.mailbox.keys(keys.compartment)
        assert known == dataclasses.replace(keys, epochs={**keys.epochs, 1: b"1" * 32})
        assert [(info.founder, info.kind) for info in again.ledger.compartments()] == [(8, kind)]
        assert again.mailbox.compartments() == [keys.compartment]


def test_it_is_remembered_to_whom_keys_were_handed_out(vault: Vault) -> None:
    """With the envelope queued in the same step."""
    compartment = vault.ledger.found(CompartmentKind.CONSULTATION)
    vault.mailbox.note_handed_out([(compartment, 8, 0), (compartment, 9, 0)], b"envelope")
    assert vault.mailbox.handed_out(compartment) == {(8, 0), (9, 0)}
    assert waiting(vault) == [(Kind.FOUND, compartment), (Kind.ENVELOPE, None)]


def test_an_identity_is_kept(tmp_path: Path) -> None:
    """What enrolment gave is there after reopening."""
    vault = make_vault(tmp_path / "profile", device=None)
    place = {"server": "http://127.0.0.1:1", "county": b"c" * 16, "device": 12, "invitation": "ord", "root_key": b"r"}
    identity = dataclasses.replace(vault.mailbox.identity(), **place)
    vault.mailbox.set_identity(identity)
    vault.close()
    with opened(tmp_path / "profile") as again:
        assert again.mailbox.identity() == identity
        again.ledger.found(CompartmentKind.CONSULTATION)
        assert again.ledger.compartments()[0].founder == 12


# ---- downward ----


def test_deliveries_wait_with_the_cursor_that_counts_them(tmp_path: Path) -> None:
    """In order of position, until each is dealt with."""
    vault = make_vault(tmp_path / "profile")
    deliveries = [Delivered(4, Kind.SEGMENT, b"fyra"), Delivered(2, Kind.ENVELOPE, b"tva")]
    vault.mailbox.receive(deliveries, 4)
    vault.close()
    with opened(tmp_path / "profile") as again:
        assert again.mailbox.cursor() == Cursor(4, 0, mark_of(Kind.SEGMENT, b"fyra"))
        assert again.mailbox.inbox() == deliveries[::-1]
        again.mailbox.take_in(2)
        again.mailbox.set_aside(4, "fork")
        assert again.mailbox.inbox() == []


@pytest.mark.parametrize("kind", [CompartmentKind.ASSIGNMENT, CompartmentKind.CONSULTATION])
def test_integrating_twice_is_integrating_once(vault: Vault, kind: CompartmentKind) -> None:
    """After a crash between file and vault the delivery is still there, and does no harm."""
    keys = theirs(vault, kind=kind)
    integrate(vault, keys, 1, 3, position=1)
    integrate(vault, keys, 1, 3, position=2)
    integrate(vault, keys, 4, 4, position=3)
    sessions = vault.ledger.all(keys.compartment, SupportSession)
    assert [seen.record.text for seen in sessions] == ["träff 1", "träff 2", "träff 3", "träff 4"]
    assert vault.mailbox.inbox() == []
    assert vault.mailbox.head(keys.compartment, 8) == LogHead(4, b"%016d" % 4)
    assert vault.mailbox.segment_digest(keys.compartment, 8, 1) == b"%016d" % 3
    assert vault.mailbox.segment_digest(keys.compartment, 8, 2) is None
    assert vault.ledger.info(keys.compartment).unsent == 0
    if kind is CompartmentKind.ASSIGNMENT:
        assert vault.ledger.info(keys.compartment).card.sessions == 4


def test_a_log_with_a_hole_is_not_integrated(vault: Vault) -> None:
    """Whoever calls has to wait for what lies between; nothing of it is kept."""
    keys = theirs(vault)
    with pytest.raises(ValueError, match="holes"):
        integrate(vault, keys, 2, 3, position=1)
    assert vault.ledger.all(keys.compartment, SupportSession) == []
    assert vault.mailbox.head(keys.compartment, 8) is None


def test_a_stamp_far_ahead_is_marked_and_does_not_pull_the_clock_along(vault: Vault, clock: HandClock) -> None:
    """It stays as it was written; own stamps go on from a day ahead at most."""
    keys = theirs(vault)
    integrate(vault, keys, 1, 1, position=1, time=clock.now() + 400 * MAX_AHEAD_MS)
    integrate(vault, keys, 2, 2, position=2, time=clock.now() + 5)
    room = vault._rooms.of(keys.compartment)
    assert room.database.rows("SELECT sequence, clock_ahead FROM change ORDER BY sequence") == [(1, 1), (2, 0)]
    mine = vault.ledger.create(keys.compartment, SupportSession(text="min"))
    assert clock.now() < mine.created_at <= clock.now() + MAX_AHEAD_MS + 1


def test_own_segments_vouch_once_for_what_has_been_read(vault: Vault) -> None:
    """Heads that moved since the last own segment, each once."""
    keys = theirs(vault)
    integrate(vault, keys, 1, 2, position=1)
    assert vault.mailbox.unvouched(keys.compartment) == [(8, LogHead(2, b"%016d" % 2))]
    vault.ledger.create(keys.compartment, SupportSession(text="min"))
    seal(vault, keys.compartment)
    assert vault.mailbox.unvouched(keys.compartment) == []
    integrate(vault, keys, 3, 3, position=2)
    assert vault.mailbox.unvouched(keys.compartment) == [(8, LogHead(3, b"%016d" % 3))]


def test_what_others_have_read_and_has_not_come_is_missing(vault: Vault, clock: HandClock) -> None:
    """Until it comes; the farthest that was told counts, and what is here is not missing."""
    keys = theirs(vault)
    integrate(vault, keys, 1, 2, position=1)
    vault.mailbox.vouch(keys.compartment, 8, 2, 100)
    assert vault.mailbox.missing() == []
    vault.mailbox.vouch(keys.compartment, 8, 4, 100)
    vault.mailbox.vouch(keys.compartment, 8, 3, 200)
    assert vault.mailbox.missing() == [Missing(keys.compartment, 8, 4, 100)]
    integrate(vault, keys, 3, 3, position=2)
    assert vault.mailbox.missing() == [Missing(keys.compartment, 8, 4, 100)]
    integrate(vault, keys, 4, 4, position=3)
    assert vault.mailbox.missing() == []


def test_a_damaged_file_holds_up_no_other_frame(tmp_path: Path) -> None:
    """Its own segment waits; the rest goes."""
    vault = make_vault(tmp_path / "profile")
    broken = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    seal(vault, broken)
    vault.close()
    for path in (tmp_path / "profile" / "files").iterdir():
        path.write_bytes(b"damaged")
    with opened(tmp_path / "profile") as again:
        sound = again.ledger.found(CompartmentKind.CONSULTATION, [Consultation(text="hej")])
        seal(again, sound)
        assert waiting(again) == [(Kind.FOUND, broken), (Kind.FOUND, sound), (Kind.SEGMENT, sound)]
        assert [item.label for item in again.mailbox.status().waiting] == ["", "Tall"]
