"""The network map over a real vault: moments, what is carried on, steps taken back, and nothing lost when two draw."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from desktop.domain import network
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.network import Change, Ring, Slice
from desktop.domain.ports import Ledger
from desktop.domain.records.network_map import (
    Knows,
    MomentKind,
    NetworkMoment,
    NetworkNode,
    NetworkState,
    PhaseOut,
    Spot,
    Tie,
)
from desktop.domain.records.person_file import Person
from desktop.services.network.network_maps import MOMENT_LIMIT, NODE_LIMIT, NetworkMaps, Step
from desktop.services.network.network_view import MapView, Picture, Placed, differences
from tests.support.syncing import Colleague, SyncedCounty, a_county, grant
from wire.directory import Role

BEFORE, AT, DURING, AFTER = range(4)


class Drawing:
    """One colleague with the map of Tall."""

    def __init__(self, colleague: Colleague, file: CompartmentId) -> None:
        self.colleague, self.file = colleague, file
        self.maps = NetworkMaps(colleague.ledger, colleague.members)

    @property
    def ledger(self) -> Ledger:
        return self.colleague.ledger

    def view(self) -> MapView:
        return self.maps.view(self.file)

    def picture(self, at: int) -> Picture:
        return self.view().pictures[at]

    def words(self, at: int) -> list[str]:
        return [placed.node.relation for placed in self.picture(at).there]

    def add(self, relation: str, at: int = BEFORE, spot: Spot | None = None, **said: object) -> RecordId:
        view = self.view()
        support = bool(said.pop("support", False))
        node = NetworkNode(relation=relation, support=support)
        step = self.maps.add_node(view, view.pictures[at].moment, node, spot, **said)
        assert step.created is not None
        return step.created

    def placed(self, node: RecordId, at: int) -> Placed:
        return self.picture(at).placed[node]

    def say(self, node: RecordId, at: int, **fields: object) -> Step:
        picture = self.picture(at)
        return self.maps.say(picture.placed[node], picture.moment, **fields)


@pytest.fixture
def county(tmp_path: Path) -> Iterator[SyncedCounty]:
    with a_county(tmp_path) as county:
        yield county


@pytest.fixture
def here(county: SyncedCounty) -> Drawing:
    """Gun-Britt's computer, with the map begun."""
    colleague, other = county.join(Role.SOCIAL_WORKER), county.join(Role.SOCIAL_WORKER)
    file = colleague.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(other)])
    drawing = Drawing(colleague, file)
    drawing.maps.start(file)
    return drawing


@pytest.fixture
def there(county: SyncedCounty, here: Drawing) -> Drawing:
    """Malin's computer, which has all that is on Gun-Britt's."""
    county.settle()
    return Drawing(county.colleagues[1], here.file)


# ---- the four moments ----


def test_a_map_begins_with_its_four_moments(here: Drawing) -> None:
    """Begun once, however often it is asked for."""
    here.maps.start(here.file)
    assert [picture.moment.record.kind for picture in here.view().pictures] == list(MomentKind)
    assert here.view().alias == "Tall"


def test_who_comes_in_at_a_moment_stays_until_something_else_is_said(here: Drawing) -> None:
    """From before on; what is changed later leaves the moments before it as they were (S19)."""
    aunt = here.add("moster", BEFORE, Spot(900, 500), tie=Tie.STRONG)
    teacher = here.add("matteläraren", DURING)
    here.say(aunt, DURING, spot=Spot(900, 300), words="Henne litar jag på")
    here.say(aunt, AFTER, there=False)
    assert [here.words(at) for at in range(4)] == [["moster"], ["moster"], ["matteläraren", "moster"], ["matteläraren"]]
    assert [here.placed(aunt, at).state.spot.distance for at in range(4)] == [500, 500, 300, 300]
    assert [here.placed(aunt, at).state.words for at in (AT, DURING, AFTER)] == ["", "Henne litar jag på", ""]
    assert not here.placed(teacher, AT).state.there


def test_what_is_so_already_is_not_written(here: Drawing) -> None:
    """A moment that only repeats the one before stays free to follow it."""
    aunt = here.add("moster", BEFORE, Spot(900, 500))
    assert here.say(aunt, AT, spot=Spot(900, 500), tie=Tie.ORDINARY) == Step()
    here.say(aunt, BEFORE, spot=Spot(900, 300))
    assert here.placed(aunt, AT).state.spot == Spot(900, 300)


def test_a_moment_can_be_put_in_between_and_taken_away(here: Drawing) -> None:
    """The four stay."""
    aunt = here.add("moster")
    view = here.view()
    here.maps.add_moment(view, view.pictures[AT].moment, NetworkMoment(title="Första veckan"))
    assert [p.moment.record.title for p in here.view().pictures] == ["", "", "Första veckan", "", ""]
    here.say(aunt, 2, tie=Tie.BROKEN)
    assert [here.placed(aunt, at).state.tie for at in (1, 2, 3)] == [Tie.ORDINARY, Tie.BROKEN, Tie.BROKEN]
    step = here.maps.remove_moment(here.view(), here.picture(2).moment)
    assert [here.placed(aunt, at).state.tie for at in range(4)] == [Tie.ORDINARY] * 4
    here.maps.undo(step)
    assert here.placed(aunt, 2).state.tie is Tie.BROKEN
    with pytest.raises(KnownError) as raised:
        here.maps.remove_moment(here.view(), here.picture(BEFORE).moment)
    assert raised.value.reason is Reason.NOT_ALLOWED


def test_a_moment_has_its_day_and_its_note(here: Drawing) -> None:
    """Both may be empty; one in between needs its title."""
    moment = here.picture(AFTER).moment
    here.maps.edit_moment(moment, "", date(2027, 1, 12), "så vill Tall ha det")
    record = here.picture(AFTER).moment.record
    assert (record.on, record.note, record.kind) == (date(2027, 1, 12), "så vill Tall ha det", MomentKind.LONG_AFTER)
    with pytest.raises(KnownError) as raised:
        here.maps.add_moment(here.view(), moment, NetworkMoment(title=" "))
    assert raised.value.reason is Reason.TEXT_MISSING


def test_two_pictures_are_compared_as_facts(here: Drawing) -> None:
    """Who is gone, who is new, who is nearer."""
    aunt, friend = here.add("moster", BEFORE, Spot(900, 900)), here.add("gammal kompis")
    here.say(aunt, AT, spot=Spot(900, 300))
    here.say(friend, AT, there=False)
    here.add("handläggaren", AT, support=True)
    found = {new.node.relation: what for _, new, what in differences(here.picture(BEFORE), here.picture(AT))}
    assert found == {"moster": (Change.NEARER,), "handläggaren": (Change.NEW,), "gammal kompis": (Change.GONE,)}


# ---- steps taken back ----


def test_every_step_can_be_taken_back(here: Drawing) -> None:
    """Adding, moving, a new word, taking away."""
    aunt = here.add("moster", BEFORE, Spot(900, 500))
    moved = here.say(aunt, AT, spot=Spot(900, 300))
    again = here.say(aunt, AT, spot=Spot(900, 800), tie=Tie.WEAK)
    here.maps.undo(again)
    assert (here.placed(aunt, AT).state.spot, here.placed(aunt, AT).state.tie) == (Spot(900, 300), Tie.ORDINARY)
    here.maps.undo(moved)
    assert here.placed(aunt, AT).state.spot == Spot(900, 500)
    node = here.view().nodes[aunt]
    renamed = here.maps.edit_node(node, msgspec.structs.replace(node.node.record, relation="  min   moster "))
    assert here.words(AT) == ["min moster"]
    here.maps.undo(renamed)
    removed = here.maps.remove_node(here.view().nodes[aunt])
    assert here.words(AT) == []
    here.maps.undo(removed)
    assert here.words(AT) == ["moster"]
    view = here.view()
    added = here.maps.add_node(view, view.pictures[AT].moment, NetworkNode(relation="kusin"))
    here.maps.undo(added)
    assert here.words(AT) == ["moster"]


def test_undo_leaves_what_another_has_changed_since(here: Drawing, there: Drawing, county: SyncedCounty) -> None:
    """Only one's own step is taken back."""
    aunt = here.add("moster", BEFORE, Spot(900, 500))
    step = here.say(aunt, BEFORE, spot=Spot(900, 300), tie=Tie.STRONG)
    county.settle()
    there.say(aunt, BEFORE, spot=Spot(1000, 800))
    county.settle()
    here.maps.undo(step)
    state = here.placed(aunt, BEFORE).state
    assert (state.spot, state.tie) == (Spot(1000, 800), Tie.ORDINARY)


# ---- what is refused ----


@pytest.mark.parametrize("word", ["", "   ", "\n"])
def test_a_node_needs_its_word(here: Drawing, word: str) -> None:
    """A clear sentence, and nothing is written."""
    with pytest.raises(KnownError) as raised:
        here.add(word)
    assert raised.value.reason is Reason.RELATION_MISSING
    with pytest.raises(KnownError) as raised:
        here.add("x" * 61)
    assert raised.value.reason is Reason.TEXT_TOO_LONG
    assert here.view().nodes == {}


def test_a_thousand_nodes_are_refused(here: Drawing) -> None:
    """At a limit far above what anybody has; those that are there stay, also more that came from elsewhere."""
    moment = here.picture(BEFORE).moment
    with here.ledger.transaction(here.file):
        for number in range(NODE_LIMIT + 5):
            node = here.ledger.create(here.file, NetworkNode(relation=f"granne {number}"))
            state = NetworkState(node=tuple(node.id), moment=tuple(moment.key), there=True, spot=Spot(number * 11, 700))
            here.ledger.create(here.file, state)
    with pytest.raises(KnownError) as raised:
        here.add("en till")
    assert (raised.value.reason, raised.value.detail) == (Reason.MAP_FULL, {"most": NODE_LIMIT})
    assert len(here.words(BEFORE)) == NODE_LIMIT + 5


def test_moments_have_a_limit_too(here: Drawing) -> None:
    """A slider of a hundred pictures tells nothing."""
    for number in range(MOMENT_LIMIT - 4):
        here.maps.add_moment(here.view(), here.picture(AT).moment, NetworkMoment(title=str(number)))
    with pytest.raises(KnownError) as raised:
        here.maps.add_moment(here.view(), here.picture(AT).moment, NetworkMoment(title="en till"))
    assert raised.value.reason is Reason.MOMENTS_FULL


def test_a_place_outside_the_circle_is_drawn_inside(here: Drawing) -> None:
    """What arrives from elsewhere may be anything."""
    node = here.ledger.create(here.file, NetworkNode(relation="granne"))
    moment = here.picture(BEFORE).moment.key
    odd = NetworkState(node=tuple(node.id), moment=tuple(moment), there=True, spot=Spot(-123_456, 99_999))
    here.ledger.create(here.file, odd)
    assert here.placed(node.id, BEFORE).state.spot == network.within(Spot(-123_456, 99_999))


# ---- support that is phased out ----


def test_support_is_phased_out_to_somebody(here: Drawing) -> None:
    """Function, day, who takes over; by day (S28)."""
    handler, friend = here.add("handläggaren", AT, support=True), here.add("moster")
    lawyer = here.add("advokaten", AT, support=True)
    later = PhaseOut(node=tuple(handler), on=date(2027, 6, 30), heir=tuple(friend), how="varannan vecka från mars")
    here.maps.add_phase_out(here.view(), later)
    here.maps.add_phase_out(here.view(), PhaseOut(node=tuple(lawyer), on=date(2027, 3, 1), heir_words="ingen"))
    lines = here.view().phase_outs
    assert [(line.support.relation, line.heir.relation if line.heir else "") for line in lines if line.support] == [
        ("advokaten", ""),
        ("handläggaren", "moster"),
    ]
    found = here.view().phase_out(handler)
    assert found is not None
    step = here.maps.remove(found.line)
    assert here.view().phase_out(handler) is None
    here.maps.undo(step)
    assert here.view().phase_out(handler) is not None


def test_nobody_takes_over_from_themselves(here: Drawing) -> None:
    """Nor by way of another."""
    first, second = (here.add(word, support=True) for word in ("handläggaren", "kontaktpersonen"))
    here.maps.add_phase_out(here.view(), PhaseOut(node=tuple(first), heir=tuple(second)))
    for node, heir in ((second, first), (second, second)):
        with pytest.raises(KnownError) as raised:
            here.maps.add_phase_out(here.view(), PhaseOut(node=tuple(node), heir=tuple(heir)))
        assert raised.value.reason is Reason.HEIR_CIRCLE
    with pytest.raises(KnownError):
        here.maps.add_phase_out(here.view(), PhaseOut())
    line = here.view().phase_outs[0].line
    here.maps.edit_phase_out(here.view(), line, msgspec.structs.replace(line.record, how="i två steg"))
    assert here.view().phase_outs[0].line.record.how == "i två steg"


# ---- two who draw without having seen each other ----


def test_both_places_of_one_node_stand_until_someone_chooses(
    here: Drawing, there: Drawing, county: SyncedCounty
) -> None:
    """Both see the same one first; a choice settles it for both."""
    aunt = here.add("moster", BEFORE, Spot(900, 500))
    county.settle()
    here.say(aunt, AT, spot=Spot(900, 300), tie=Tie.STRONG)
    county.clock.turn(minutes=1)
    there.say(aunt, AT, spot=Spot(1000, 800), knows=Knows.YES)
    county.settle()
    for side in (here, there):
        placed = side.placed(aunt, AT)
        assert placed.two_versions
        assert placed.state.spot == Spot(1000, 800)
        assert [rival.value for rival in placed.rivals["spot"]] == [Spot(1000, 800), Spot(900, 300)]
        assert (placed.state.tie, placed.state.knows) == (Tie.STRONG, Knows.YES)
    here.say(aunt, AT, spot=Spot(900, 300))
    county.settle()
    for side in (here, there):
        assert side.placed(aunt, AT).rivals == {}
        assert side.placed(aunt, AT).state.spot == Spot(900, 300)


def test_rivals_in_one_record_are_settled_too(here: Drawing, there: Drawing, county: SyncedCounty) -> None:
    """When the moment was spoken of before, both edit the same record."""
    aunt = here.add("moster", BEFORE, Spot(900, 500))
    county.settle()
    here.say(aunt, BEFORE, spot=Spot(900, 300))
    there.say(aunt, BEFORE, spot=Spot(1000, 800))
    county.settle()
    assert len(here.placed(aunt, BEFORE).rivals["spot"]) == 2
    shown = there.placed(aunt, BEFORE).state.spot
    there.say(aunt, BEFORE, spot=shown)
    county.settle()
    assert here.placed(aunt, BEFORE).rivals == {}
    assert here.placed(aunt, BEFORE).state.spot == shown


def test_between_protection_and_none_protection_holds(here: Drawing, there: Drawing, county: SyncedCounty) -> None:
    """The more cautious, until a person has chosen."""
    father = here.add("pappa", BEFORE)
    county.settle()
    here.say(father, AT, protection=True)
    here.say(father, AT, tie=Tie.BROKEN)
    county.clock.turn(minutes=1)
    there.say(father, AT, protection=True)
    there.say(father, AT, protection=False)
    county.settle()
    for side in (here, there):
        assert "protection" in side.placed(father, AT).rivals
        assert side.placed(father, AT).state.protection
        assert side.placed(father, AFTER).state.protection


def test_who_is_taken_away_while_another_goes_on_stays_for_a_decision(
    here: Drawing, there: Drawing, county: SyncedCounty
) -> None:
    """Neither the removal nor what was said is lost."""
    aunt = here.add("moster", BEFORE, Spot(900, 500))
    county.settle()
    here.maps.remove_node(here.view().nodes[aunt])
    there.say(aunt, DURING, tie=Tie.STRONG, there=True)
    county.settle()
    for side in (here, there):
        assert side.view().nodes[aunt].contested
        assert side.placed(aunt, DURING).state.tie is Tie.STRONG
    there.maps.remove_node(there.view().nodes[aunt])
    county.settle()
    assert aunt not in here.view().nodes


def test_a_picture_that_is_taken_away_while_another_draws_in_it_stays(
    here: Drawing, there: Drawing, county: SyncedCounty
) -> None:
    """What was said at it is seen."""
    aunt = here.add("moster", BEFORE)
    here.maps.add_moment(here.view(), here.picture(AT).moment, NetworkMoment(title="Första veckan"))
    county.settle()
    here.maps.remove_moment(here.view(), here.picture(2).moment)
    there.say(aunt, 2, tie=Tie.WEAK)
    county.settle()
    assert [picture.moment.record.title for picture in here.view().pictures] == ["", "", "Första veckan", "", ""]
    assert here.placed(aunt, 2).state.tie is Tie.WEAK


def test_a_map_begun_on_two_computers_has_four_moments(county: SyncedCounty) -> None:
    """The same moment is one picture, with all that both drew in it."""
    one, other = county.join(Role.SOCIAL_WORKER), county.join(Role.SOCIAL_WORKER)
    file = one.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Lom"), grant(other)])
    county.settle()
    here, there = Drawing(one, file), Drawing(other, file)
    for side, word in ((here, "moster"), (there, "granne")):
        side.maps.start(file)
        side.add(word, AT)
    here.maps.edit_moment(here.picture(AT).moment, "", date(2026, 11, 1), "")
    there.maps.edit_moment(there.picture(AT).moment, "", None, "så som det blev")
    county.settle()
    for side in (here, there):
        assert len(side.view().pictures) == 4
        assert sorted(side.words(AT)) == ["granne", "moster"]
        record = side.picture(AT).moment.record
        assert (record.on, record.note) == (date(2026, 11, 1), "så som det blev")
    there.maps.edit_moment(there.picture(AT).moment, "", date(2026, 11, 2), "så som det blev")
    county.settle()
    assert here.picture(AT).moment.record.on == date(2026, 11, 2)
    assert here.picture(AT).moment.rivals == {}


def test_no_word_and_no_place_vanishes(here: Drawing, there: Drawing, county: SyncedCounty) -> None:
    """Both draw much without having seen each other; all of it is in the ledgers of both, and both show the same."""
    shared = [here.add(f"granne {number}", BEFORE, Spot(number * 300, 500)) for number in range(6)]
    county.settle()
    for side, distance in ((here, 300), (there, 800)):
        for number, node in enumerate(shared):
            side.say(node, number % 4, spot=Spot(number * 300, distance), words=f"ord {distance} {number}")
        side.add(f"ny {distance}", DURING)
    county.settle()
    for side in (here, there):
        for number, node in enumerate(shared):
            rivals = side.placed(node, number % 4).rivals
            assert {rival.value.distance for rival in rivals["spot"]} == {300, 800}
            assert {rival.value for rival in rivals["words"]} == {f"ord 300 {number}", f"ord 800 {number}"}
        assert {"ny 300", "ny 800"} <= set(side.words(DURING))
    assert _facts(here) == _facts(there)


def _facts(side: Drawing) -> list[object]:
    return [(p.node.relation, p.state) for picture in side.view().pictures for p in picture.there]


def test_a_free_place_is_found_beside_the_others(here: Drawing) -> None:
    """Two who come in without a place do not lie upon each other."""
    spots = {here.placed(here.add(f"syskon {number}"), BEFORE).state.spot for number in range(5)}
    assert len(spots) == 5
    assert {(network.slice_of(spot), network.ring_of(spot)) for spot in spots} == {(Slice.FAMILY, Ring.NEAR)}
