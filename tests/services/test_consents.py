"""Samtycken: nothing may be left out of one, and withdrawing ends it here at once and elsewhere at the next contact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from demo import cast
from desktop.domain.clock import local
from desktop.domain.compartments import CompartmentKind
from desktop.domain.consent import ConsentState
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, ConsentForm, Disclosure
from desktop.domain.records.person_file import Person
from desktop.services.consent.consents import FORM_VERSION, Consents, ConsentView
from tests.support.consents import consent, consents_of, disclosures_of, person_file, write
from tests.support.shared_desk import FIRST_DEVICE, STAND_IN, SharedDesk, number
from tests.support.vaults import reopen
from tests.support.withdrawals import answer, hand_out, send_orders


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


@pytest.fixture
def consents(desk: SharedDesk) -> Consents:
    return consents_of(desk)


def disclosed(desk: SharedDesk, file: CompartmentId) -> tuple[Projection[Consent], CompartmentId]:
    """A consent, and the compartment of what was handed over under it to Petra's computer."""
    seen = consents_of(desk).record(file, consent())
    made = disclosures_of(desk).disclose(seen)
    return seen, CompartmentId(made.record.compartment)


def refusal(call: Any, *arguments: Any) -> KnownError:
    with pytest.raises(KnownError) as raised:
        call(*arguments)
    return raised.value


def only(consents: Consents, file: CompartmentId) -> ConsentView:
    (view,) = consents.list(file)
    return view


# ---- writing one down ----


def test_a_whole_consent_is_written_down_with_who_did_it(desk: SharedDesk, consents: Consents) -> None:
    """And with the questions that it answers."""
    file = person_file(desk)
    consents.record(file, consent())
    view = only(consents, file)
    assert view.seen.record == consent(recorded_by=number(cast.GUN_BRITT), form_version=FORM_VERSION)
    assert (view.state, view.disclosures, view.withdrawn_by) == (ConsentState.IN_FORCE, (), None)


@pytest.mark.parametrize(
    "name",
    [
        "given_by",
        "parties",
        "information",
        "purpose",
        "form",
        "valid_from",
        "valid_until",
        "third_persons_named",
        "age_and_capacity",
    ],
)
def test_nothing_may_be_left_out(desk: SharedDesk, consents: Consents, name: str) -> None:
    """What is missing is named, and nothing is written."""
    file = person_file(desk)
    empty = getattr(Consent(), name)
    error = refusal(consents.record, file, consent(**{name: empty}))
    assert (error.reason, error.detail) == (Reason.CONSENT_INCOMPLETE, {"fields": (name,)})
    assert consents.list(file) == ()


def test_what_is_said_aloud_needs_someone_who_heard_it(desk: SharedDesk) -> None:
    """A spoken consent without a witness is none."""
    desk.policy = replace(desk.policy, consent=replace(desk.policy.consent, require_written=False))
    consents, file = consents_of(desk), person_file(desk)
    error = refusal(consents.record, file, consent(form=ConsentForm.ORAL_WITNESSED))
    assert error.detail == {"fields": ("witness",)}
    consents.record(file, consent(form=ConsentForm.ORAL_WITNESSED, witness="Ingrid Norell, kollega"))
    assert only(consents, file).state is ConsentState.IN_FORCE


def test_where_the_municipality_asks_for_a_signature_nothing_less_will_do(desk: SharedDesk, consents: Consents) -> None:
    """Spoken words are not written down as a consent then, whoever heard them."""
    spoken = consent(form=ConsentForm.ORAL_WITNESSED, witness="Ingrid Norell, kollega")
    assert refusal(consents.record, person_file(desk), spoken).reason is Reason.CONSENT_WRITTEN


def test_all_that_is_missing_is_named_at_once_in_the_order_of_the_form(desk: SharedDesk, consents: Consents) -> None:
    """Nobody is sent round the form question by question."""
    error = refusal(consents.record, person_file(desk), Consent(purpose="Samråd"))
    assert error.detail["fields"] == (
        "given_by",
        "parties",
        "information",
        "form",
        "valid_from",
        "valid_until",
        "third_persons_named",
        "age_and_capacity",
    )


def test_days_must_be_in_order_and_not_too_far_apart(desk: SharedDesk, consents: Consents) -> None:
    """At most the policy's months."""
    file = person_file(desk)
    assert refusal(consents.record, file, consent(valid_until=date(2026, 11, 2))).reason is Reason.DATE_ORDER
    too_long = refusal(consents.record, file, consent(valid_until=date(2027, 11, 4)))
    assert (too_long.reason, too_long.detail) == (Reason.CONSENT_TOO_LONG, {"months": 12})


def test_a_closed_file_takes_withdrawals_only(desk: SharedDesk, consents: Consents) -> None:
    """No new one; and the one that was given can still be taken back."""
    file = person_file(desk)
    seen = consents.record(file, consent())
    write(desk, file, closed_on=date(2027, 1, 19))
    assert refusal(consents.record, file, consent()).reason is Reason.FILE_CLOSED
    assert consents.withdraw(seen).state is ConsentState.WITHDRAWN


# ---- withdrawing ----


def test_withdrawing_ends_it_here_at_once(desk: SharedDesk, consents: Consents) -> None:
    """The copy is gone from this computer, and the file says when, by whom and in which words."""
    file = person_file(desk)
    seen, compartment = disclosed(desk, file)
    desk.clock.turn(minutes=5)
    view = consents.withdraw(seen, "Nu räcker det.")
    assert view.state is ConsentState.WITHDRAWN
    assert view.seen.record.withdrawn_words == "Nu räcker det."
    assert view.withdrawn_by is not None
    assert (view.withdrawn_by.name, view.withdrawn_by.mine, view.withdrawn_by.at) == (
        "Gun-Britt Modin",
        True,
        desk.clock.now(),
    )
    (disclosure,) = view.disclosures
    assert disclosure.seen.record.ended_at == desk.clock.now()
    assert desk.vault.ledger.compartments(CompartmentKind.DISCLOSURE) == []
    assert desk.vault.mailbox.erased(compartment)


def test_what_was_still_waiting_is_dropped_and_listed(desk: SharedDesk, consents: Consents) -> None:
    """It never left, so nobody is told; the file says what it was."""
    file = person_file(desk)
    seen, compartment = disclosed(desk, file)
    view = consents.withdraw(seen)
    back = view.taking_back
    assert [one.ref for one in back.never_sent] == [view.disclosures[0].seen.ref]
    assert (back.ordered_at, back.gone_at, back.told, back.is_over) == (None, None, (), True)
    assert desk.vault.mailbox.erase_orders() == []
    assert [frame.compartment for frame in desk.vault.mailbox.outgoing() if frame.compartment == compartment] == []


def test_each_recipient_is_told_and_answers(desk: SharedDesk, consents: Consents) -> None:
    """Ordered, taken by the county, confirmed by one and not yet by the other: as far as it has come, with times."""
    file = person_file(desk, STAND_IN)
    seen, compartment = disclosed(desk, file)
    hand_out(desk, compartment, cast.PETRA, cast.MATS, STAND_IN)
    ordered_at = desk.clock.now()
    view = consents.withdraw(seen)
    assert [(told.member.name, told.told_at) for told in view.taking_back.told] == [
        ("Petra Norlin", None),
        ("Mats Ederborg", None),
    ]
    desk.clock.turn(minutes=28)
    told_at = desk.clock.now()
    send_orders(desk)
    desk.clock.turn(minutes=2)
    answer(desk, compartment, cast.PETRA)
    back = only(consents, file).taking_back
    assert (back.ordered_at, back.gone_at, back.is_over) == (ordered_at, told_at, False)
    assert len(back.reference) == 4
    assert [(told.member.name, told.told_at, told.answered_at, told.locked) for told in back.told] == [
        ("Petra Norlin", told_at, desk.clock.now(), False),
        ("Mats Ederborg", told_at, None, False),
    ]
    answer(desk, compartment, cast.MATS, "locked")
    back = only(consents, file).taking_back
    assert back.is_over
    assert [told.locked for told in back.told] == [False, True]


def test_a_recipient_with_two_computers_has_answered_when_both_have(desk: SharedDesk, consents: Consents) -> None:
    """One silent computer is enough for a copy."""
    file = person_file(desk)
    seen, compartment = disclosed(desk, file)
    other = 999
    owner = desk.member_of
    desk.member_of = lambda device: number(cast.PETRA) if device == other else owner(device)  # type: ignore[method-assign]
    first = FIRST_DEVICE + number(cast.PETRA)
    desk.vault.mailbox.note_handed_out([(compartment, first, 0), (compartment, other, 0)], b"envelope")
    list(desk.vault.mailbox.outgoing())
    consents.withdraw(seen)
    send_orders(desk)
    answer(desk, compartment, cast.PETRA)
    assert [told.answered_at for told in only(consents, file).taking_back.told] == [None]
    answer(desk, compartment, cast.PETRA, device=other)
    assert [told.answered_at for told in only(consents, file).taking_back.told] == [desk.clock.now()]


def test_a_second_withdrawal_is_the_first(desk: SharedDesk, consents: Consents) -> None:
    """Whoever presses again, even on an old screen, changes neither the moment nor the words, and makes no conflict."""
    file = person_file(desk)
    seen, _ = disclosed(desk, file)
    first = consents.withdraw(seen, "Nu räcker det.")
    desk.clock.turn(minutes=10)
    second = consents.withdraw(seen, "En gång till.")
    assert second.seen.record == first.seen.record
    assert second.seen.conflicts == {}
    assert second.withdrawn_by == first.withdrawn_by


def test_two_who_withdraw_without_having_seen_each_other_meant_the_same(desk: SharedDesk, consents: Consents) -> None:
    """The first moment holds, the words of both stay, and nobody is asked to choose."""
    file = person_file(desk, STAND_IN)
    seen = consents.record(file, consent())
    first = desk.clock.now()
    with desk.at(STAND_IN):
        desk.vault.ledger.edit(seen, replace(seen.record, withdrawn_at=first, withdrawn_words="Hon ringde."))
    desk.clock.turn(minutes=7)
    desk.vault.ledger.edit(seen, replace(seen.record, withdrawn_at=desk.clock.now(), withdrawn_words="Nu räcker det."))
    assert only(consents, file).state is ConsentState.WITHDRAWN
    consents.settle(file)
    settled = only(consents, file).seen
    assert settled.conflicts == {}
    assert (settled.record.withdrawn_at, settled.record.withdrawn_words) == (first, "Hon ringde.\nNu räcker det.")


# ---- the last day ----


def test_a_consent_that_has_run_out_ends_what_was_disclosed_under_it(desk: SharedDesk, consents: Consents) -> None:
    """On the day after its last, when the day begins."""
    file = person_file(desk)
    _, compartment = disclosed(desk, file)
    hand_out(desk, compartment, cast.PETRA)
    desk.clock.turn(days=(date(2027, 5, 3) - local(desk.clock.now()).date()).days)
    consents.settle_all()
    assert only(consents, file).disclosures[0].seen.record.ended_at is None
    desk.clock.turn(days=1)
    consents.settle_all()
    view = only(consents, file)
    assert (view.state, view.disclosures[0].seen.record.ended_at) == (ConsentState.EXPIRED, desk.clock.now())
    assert desk.vault.mailbox.erase_orders() == [(compartment, desk.clock.now())]


def test_ending_twice_orders_once(desk: SharedDesk, consents: Consents) -> None:
    """`settle` may be run at any time, as often as one likes."""
    file = person_file(desk)
    seen, compartment = disclosed(desk, file)
    hand_out(desk, compartment, cast.PETRA)
    consents.withdraw(seen)
    before = only(consents, file)
    for _ in range(3):
        desk.clock.turn(hours=1)
        consents.settle(file)
    assert only(consents, file) == before


# ---- power cuts, colleagues, damage ----


class Cut(Exception):
    """The power went."""


@pytest.mark.parametrize("step", ["order_erasure", "edit"])
def test_a_cut_in_the_middle_is_finished_at_the_next_start(
    desk: SharedDesk, consents: Consents, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Before the order, or between the order and its line in the file: the withdrawal holds, and is carried out."""
    file = person_file(desk)
    seen, compartment = disclosed(desk, file)
    hand_out(desk, compartment, cast.PETRA)
    cut_before(monkeypatch, desk, step, Disclosure)
    with pytest.raises(Cut):
        consents.withdraw(seen)
    monkeypatch.undo()
    desk.vault.close()
    desk.vault = reopen(desk.folder, desk.clock)
    again = consents_of(desk)
    assert only(again, file).state is ConsentState.WITHDRAWN
    withdrawn_at = desk.clock.now()
    desk.clock.turn(minutes=30)
    again.settle_all()
    (disclosure,) = only(again, file).disclosures
    assert disclosure.seen.record.ended_at == (withdrawn_at if step == "edit" else desk.clock.now())
    assert [order[0] for order in desk.vault.mailbox.erase_orders()] == [compartment]


def cut_before(monkeypatch: pytest.MonkeyPatch, desk: SharedDesk, step: str, kind: type) -> None:
    """The power goes at this step, when it is about a record of this kind or about a compartment."""
    ledger = desk.vault.ledger
    real = getattr(ledger, step)

    def cut(first: Any, *rest: Any, **more: Any) -> Any:
        if isinstance(first, bytes) or isinstance(first.record, kind):
            raise Cut
        return real(first, *rest, **more)

    monkeypatch.setattr(ledger, step, cut)


def test_another_handlers_order_is_not_given_again(desk: SharedDesk, consents: Consents) -> None:
    """Where the copy is gone already, the one who ordered notes the end; here it is said where the answers come."""
    file = person_file(desk, STAND_IN)
    seen, compartment = disclosed(desk, file)
    hand_out(desk, compartment, cast.PETRA)
    desk.vault.ledger.destroy(compartment)  # as a colleague's order does
    view = consents.withdraw(seen)
    assert view.disclosures[0].seen.record.ended_at is None
    assert (view.taking_back.elsewhere, view.taking_back.is_over) == (True, False)
    ended = replace(view.disclosures[0].seen.record, ended_at=desk.clock.now())
    desk.vault.ledger.edit(view.disclosures[0].seen, ended)
    back = only(consents, file).taking_back
    assert (back.elsewhere, back.is_over, back.told) == (True, False, ())
    (there,) = desk.vault.ledger.all(file, Disclosure)
    desk.vault.ledger.edit(there, replace(there.record, gone_at=desk.clock.now()))  # she has every answer
    assert only(consents, file).taking_back.is_over


def test_the_file_notes_when_everyone_has_answered(desk: SharedDesk, consents: Consents) -> None:
    """So that colleagues, who hear no answers, know it too. It is noted once."""
    file = person_file(desk)
    seen, compartment = disclosed(desk, file)
    hand_out(desk, compartment, cast.PETRA)
    consents.withdraw(seen)
    send_orders(desk)
    assert consents.settle(file) == 0
    desk.clock.turn(minutes=4)
    answer(desk, compartment, cast.PETRA)
    answered_at = desk.clock.now()
    desk.clock.turn(hours=1)
    assert [consents.settle_all(), consents.settle_all()] == [1, 0]
    assert only(consents, file).disclosures[0].seen.record.gone_at == answered_at


def test_a_locked_copy_is_not_gone_before_its_day(desk: SharedDesk, consents: Consents) -> None:
    """Nobody reads it, so nobody is waited for; that it is gone is noted when the second receipt says so."""
    file = person_file(desk)
    seen, compartment = disclosed(desk, file)
    hand_out(desk, compartment, cast.PETRA)
    consents.withdraw(seen)
    send_orders(desk)
    answer(desk, compartment, cast.PETRA, "locked")
    assert only(consents, file).taking_back.is_over
    assert (consents.settle(file), only(consents, file).disclosures[0].seen.record.gone_at) == (0, None)
    desk.clock.turn(days=30)
    answer(desk, compartment, cast.PETRA)
    assert (consents.settle(file), only(consents, file).disclosures[0].seen.record.gone_at) == (1, desk.clock.now())


def test_one_damaged_file_holds_up_no_other(desk: SharedDesk, consents: Consents) -> None:
    """What ends today ends in the sound files."""
    damaged, sound = person_file(desk), desk.person_file("Lom", "bird")
    write(desk, sound, situation_now="Bor hos en vän.")
    for file in (damaged, sound):
        disclosures_of(desk).disclose(consents.record(file, consent()))
    path = desk.folder / "files" / file_name(desk, damaged)
    desk.vault.close()
    path.write_bytes(b"damaged")
    desk.clock.turn(days=200)
    desk.vault = reopen(desk.folder, desk.clock)
    again = consents_of(desk)
    again.settle_all()
    assert only(again, sound).disclosures[0].seen.record.ended_at == desk.clock.now()


def file_name(desk: SharedDesk, compartment: CompartmentId) -> str:
    (name,) = desk.vault._database.row("SELECT file FROM compartment WHERE id = ?", (compartment,)) or ("",)
    return str(name)


def test_every_consent_is_listed_newest_first(desk: SharedDesk, consents: Consents) -> None:
    """With where each stands today."""
    file = person_file(desk)
    old = consents.record(file, consent(valid_from=date(2026, 1, 7), valid_until=date(2026, 12, 31)))
    consents.withdraw(consents.record(file, consent()))
    new = consents.record(file, consent(valid_from=date(2027, 2, 1), valid_until=date(2027, 8, 1)))
    views = consents.list(file)
    assert [view.state for view in views] == [ConsentState.PROPOSED, ConsentState.WITHDRAWN, ConsentState.EXPIRED]
    assert (views[0].seen.ref, views[2].seen.ref) == (new.ref, old.ref)


def test_the_file_itself_keeps_what_it_says(desk: SharedDesk, consents: Consents) -> None:
    """A withdrawal takes back copies; the municipality's own file stays (L6)."""
    file = person_file(desk)
    seen, _ = disclosed(desk, file)
    before = desk.vault.ledger.all(file, Person)
    consents.withdraw(seen)
    assert desk.vault.ledger.all(file, Person) == before


def test_files_where_nothing_is_over_are_left_alone(
    desk: SharedDesk, consents: Consents, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hundreds of files are not opened each time something arrives; one with a withdrawal is."""
    file, other = person_file(desk), desk.person_file("Lom", "bird")
    consents.record(other, consent())
    consents.withdraw(consents.record(file, consent()))
    looked_at: list[CompartmentId] = []
    real = desk.vault.ledger.all

    def look(compartment: CompartmentId, *rest: Any, **more: Any) -> Any:
        looked_at.append(compartment)
        return real(compartment, *rest, **more)

    monkeypatch.setattr(desk.vault.ledger, "all", look)
    assert consents.settle_all() == 0
    assert set(looked_at) == {file}
