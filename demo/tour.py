"""`make tour`: the main job, played through the real windows on real vaults and a real server, and looked at closely.

Every step is told in a line, every screen is kept as a picture, and the tour is whole only if everything held.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from demo.cast import ANN_MARI, BIRGER, GUN_BRITT, LOVE, PETRA, ULLA, Person
from demo.checks import Checks
from demo.hands import NotThere
from demo.playing import playing
from demo.prepared import BUILD, fresh_county
from demo.script import Script
from demo.stage import Album, Stage, a_stage
from demo.steps import (
    access_ends,
    administration,
    around_the_person,
    assignment,
    attachments,
    beside_consultations,
    carried,
    conflicts,
    consents,
    contact_person,
    county,
    extracts,
    gallery,
    log_review,
    network,
    plan,
    pool,
    protected_identity,
    safety,
    social_worker,
    status,
    this_computer,
    transfer,
    travel,
    withdrawal,
)
from demo.steps.power_cut import cut_the_power

SEED = 20270119


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays, and where each works. `beside`: colleagues of the coordinator, whose computers are off."""

    worker: Person = GUN_BRITT
    contact_person: Person = ULLA
    coordinator: Person = PETRA
    worker_place: str = "Bräcke"
    contact_place: str = "Åre"

    @property
    def players(self) -> tuple[Person, ...]:
        """All of them."""
        return self.worker, self.contact_person, self.coordinator


class MainJob:
    """The five steps of the main job, each to be played once, in order."""

    def __init__(self, stage: Stage, script: Script, checks: Checks, cast: Cast | None = None) -> None:
        self._stage = stage
        self._script = script
        self._checks = checks
        self._cast = cast or Cast()

    def play(self) -> None:
        """All but the power cut, which is played on a vault that nobody sits at."""
        self._offline_at_the_office()
        self._beside_without_coverage()
        self._coverage()
        self._withdrawn()

    def _offline_at_the_office(self) -> None:
        stage, script, cast = self._stage, self._script, self._cast
        self._checks.tell(f"1. {cast.worker.name}, utan täckning, låser upp och skriver.")
        stage.link.cut()
        with stage.at_the_door(cast.worker) as seat:
            seat.picture("las-upp", variants=True)
            seat.unlock()
            seat.picture("idag", variants=True)
            self._checks.tell("   Hon frågar länet, utan att nämna någon.")
            social_worker.ask_the_county(seat, script)
            self._checks.tell("   Hon öppnar en akt under alias och påbörjar stödplanen.")
            social_worker.open_a_file(seat, script)
            social_worker.start_a_plan(seat, script)
            social_worker.write_a_note(seat, script)
            self._checks.tell("   Hon skriver in uppdraget åt kontaktpersonen.")
            social_worker.let_someone_go_beside(seat, script, cast.contact_person, cast.contact_place)
            self._checks.tell("   Hon skriver upp samtycket och lämnar ut det som det namnger.")
            social_worker.write_down_the_consent(seat, script)
            social_worker.disclose(seat, script)
            self._checks.that("allt väntar på täckning", not seat.hands.sees("Väntar: 0"), "statusraden")
            seat.find_coverage()
            seat.send_and_fetch()
            self._checks.tell("   Det finns täckning en stund. Allt har skickats.")

    def _beside_without_coverage(self) -> None:
        stage, script, cast = self._stage, self._script, self._cast
        self._checks.tell(f"2. {cast.contact_person.name}, vid sin egen dator.")
        with stage.sitting(cast.contact_person) as seat:
            seat.send_and_fetch()
            seat.lose_coverage()
            contact_person.see_only_the_assignment(seat, script, self._checks)
            self._checks.tell("   Hon skriver upp två träffar utan täckning.")
            contact_person.log_two_sessions(seat, script, self._checks)

    def _coverage(self) -> None:
        stage, script, cast = self._stage, self._script, self._cast
        self._checks.tell("3. Det finns täckning.")
        with stage.sitting(cast.contact_person) as seat:
            seat.find_coverage()
            seat.send_and_fetch()
            self._checks.that("träffarna är skickade", not seat.hands.sees("väntar"), "Mina träffar")
            seat.picture("mina-traffar-skickat")
        self._checks.tell(f"   {cast.coordinator.name} svarar, och läser det som lämnats ut.")
        with stage.sitting(cast.coordinator) as seat:
            seat.send_and_fetch()
            seat.picture("idag-lanet")
            county.answer(seat, script, cast.worker_place)
            county.see_what_was_disclosed(seat, script, self._checks, cast.worker, cast.worker_place)
            seat.send_and_fetch()
        self._checks.tell(f"   {cast.worker.name} ser träffarna och svaret.")
        with stage.sitting(cast.worker) as seat:
            seat.send_and_fetch()
            social_worker.see_the_sessions(seat, script)
            social_worker.read_the_answer(seat, script)
            social_worker.see_who_sees_what(seat, script)

    def _withdrawn(self) -> None:
        stage, script, cast, checks = self._stage, self._script, self._cast, self._checks
        checks.tell("4. Samtycket återkallas, utan täckning.")
        files = stage.files_of(cast.coordinator)
        with stage.sitting(cast.worker) as seat:
            copy = withdrawal.disclosed_compartment(seat, script)
            checks.that("länets dator har en kopia", stage.has_keys(cast.coordinator, copy))
            checks.that("servern har den förseglade kopian", stage.sealed_frames(copy) > 0)
            seat.lose_coverage()
            withdrawal.withdraw(seat, script)
            checks.tell("   Täckning igen: återkallelsen går före allt annat.")
            seat.find_coverage()
            seat.send_and_fetch()
        checks.that("servern har inget kvar av kopian", stage.sealed_frames(copy) == 0)
        with stage.sitting(cast.coordinator) as seat:
            seat.send_and_fetch()
            withdrawal.see_that_it_is_gone(seat, script, checks, cast.worker_place)
            seat.send_and_fetch()
        gone = files - stage.files_of(cast.coordinator)
        checks.that("kopians fil är borta från länets dator", len(gone) == 1, f"{len(gone)} filer är borta")
        checks.that("kopians nyckel är borta från länets dator", not stage.has_keys(cast.coordinator, copy))
        with stage.sitting(cast.worker) as seat:
            seat.send_and_fetch()
            withdrawal.see_the_receipts(seat, script, cast.coordinator)


def tour(*, shown: bool = False) -> int:
    """Play everything; 0 when it all held. `shown`: on the display, for someone who wants to watch."""
    checks = Checks()
    pictures = BUILD / "tour"
    checks.tell("Ett påhittat län görs i ordning.")
    stage_county = fresh_county(BUILD / "tour-county")
    people = (*Cast().players, LOVE, ANN_MARI, BIRGER)
    with playing(shown=shown), a_stage(stage_county, people, Album(pictures)) as stage:
        _guarded(checks, lambda: MainJob(stage, Script(), checks).play())
        _guarded(checks, lambda: gallery.show_the_rest(stage))
        _guarded(checks, lambda: travel.show_journeys_and_leases(stage, GUN_BRITT, PETRA, ULLA, "Tall"))
        _guarded(checks, lambda: beside_consultations.show_beside_consultations(stage))
        _guarded(checks, lambda: safety.show_safety(stage))
        _guarded(checks, lambda: around_the_person.show_around_the_person(stage))
        _guarded(checks, lambda: network.show_the_network(stage, pictures / "natverk-fyra-tidpunkter.png"))
        _guarded(checks, lambda: plan.show_the_plan(stage))
        _guarded(checks, lambda: attachments.show_attachments(stage))
        _guarded(checks, lambda: administration.show_administration(stage, checks))
        _guarded(checks, lambda: consents.show_consents(stage))
        _guarded(checks, lambda: this_computer.show_this_computer(stage))
        _guarded(checks, lambda: status.show_status(stage))
        _guarded(checks, lambda: extracts.show_the_papers(stage))
        _guarded(checks, lambda: transfer.show_the_move(stage))
        _guarded(checks, lambda: carried.show_carried(stage, LOVE, PETRA, BUILD / "tour-stick"))
        _guarded(checks, lambda: protected_identity.show_the_protected(stage, checks))
        _guarded(checks, lambda: log_review.show_the_log(stage, checks))
        _guarded(checks, lambda: pool.show_the_pool(stage, checks))
        _guarded(checks, lambda: assignment.show_the_course(stage))
        _guarded(checks, lambda: conflicts.show_choices(stage))
        _guarded(checks, lambda: access_ends.show_access_that_ends(stage, LOVE, GUN_BRITT, "Tall"))
        checks.tell("5. Strömmen bryts medan någon sparar (kill -9).")
        profile = stage_county.profile(GUN_BRITT)
        _guarded(checks, lambda: cut_the_power(profile, checks, Random(SEED), times=6, on_screen=2))
    return _conclude(checks, pictures)


def _guarded(checks: Checks, play: Callable[[], None]) -> None:
    """A step that could not be played is one that did not hold; the steps after it are played all the same."""
    try:
        play()
    except (NotThere, RuntimeError) as error:
        checks.fail(str(error))


def _conclude(checks: Checks, pictures: Path) -> int:
    count = len(list(pictures.glob("*.png")))
    checks.tell(f"{count} bilder i {pictures.relative_to(BUILD.parent)}.")
    if not checks.failed:
        checks.tell("Alla fem stegen höll.")
        return 0
    checks.tell("Det här höll inte:")
    for failure in checks.failed:
        sys.stdout.write(f"  - {failure}\n")
    return 1
