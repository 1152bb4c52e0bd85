"""The engine: one sync as a state machine that is told what happened and says what to do next (docs/sync.md, 12).

    engine.start()
    while True:
        while engine.work(): ...            # one short step each time
        frames = engine.request()           # bytes to send
        engine.heard(data), …               # bytes as they come, with steps of work between
        while engine.work(): ...
        if engine.ended() is Next.REST:     # the answer is over
            break
    engine.result

It keeps everything in the vault at once, so it may be dropped at any moment, and the next one goes on from there. Every
call belongs on the database thread, and is short: between two of them, somebody's typing is saved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from enum import Enum

from desktop.domain import lease
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Delivered, Outgoing
from desktop.domain.transfer import Transfer
from desktop.sync.answers import Answers, refusal_of
from desktop.sync.desk import Desk
from desktop.sync.erasing import sign_orders
from desktop.sync.fetching import Fetching
from desktop.sync.handing_out import hand_out
from desktop.sync.having_again import ask_again
from desktop.sync.opening import Opening, Tally
from desktop.sync.recalling import recall, recall_everywhere
from desktop.sync.rekeying import renew_keys
from desktop.sync.result import SyncResult
from desktop.sync.sealing import seal_changes
from desktop.sync.speed import Speed
from desktop.sync.standing_in import stand_in
from wire import canonical
from wire.errors import Code, WireError
from wire.messages import MAX_SKEW_MS, Hello, Kind, frame
from wire.version import PROTOCOL

REQUEST_BYTES = 64 * 1024
"""Frames for one request, where that is all there is to send."""

PORTION_BYTES = 16 * 1024
"""Of a longer upload: what is written meanwhile, and cannot wait, is in the next request, on the same connection."""

_NOTHING_LEFT = object()

_SEGMENTS = (Kind.SEGMENT, Kind.BULK)


class State(Enum):
    """Where the engine is (the diagram of docs/sync.md)."""

    IDLE = "idle"
    SEALING = "sealing"
    TALKING = "talking"
    WAITING = "waiting"  # cut, or the server was busy: later
    STOPPED = "stopped"  # a person must act


class Next(Enum):
    """What to do when an answer has ended."""

    AGAIN = "again"  # another request at once
    REST = "rest"  # all is said


class Engine:
    """One vault's side of every sync. `state` and `result` tell how it stands, `transfer` how much is left of it.

    `budget`: bytes that a sync may take without a person having been asked; None: as many as there are.
    """

    def __init__(self, desk: Desk) -> None:
        self.state = State.IDLE
        self.result = SyncResult()
        self.transfer = Transfer()
        self.budget: int | None = None
        self._speed = Speed(desk.clock)
        self._held_back = self._long = False
        self._desk = desk
        self._answers = Answers()
        self._opening = Opening(desk)
        self._preparing: Iterator[None] = iter(())
        self._sent: dict[int, Outgoing] = {}
        self._tried: set[int] = set()
        self._fetching = Fetching(desk)
        self._swept: set[CompartmentId] = set()  # where every device had its keys, when last looked
        self._started_over = False
        self._recalled = False

    def start(self) -> None:
        """Begin a sync."""
        self.state = State.SEALING
        self.result = SyncResult()
        self._opening.begin()
        self._preparing = self._prepare()
        self._tried = set()
        self._fetching.begin()
        self._started_over = False
        self._recalled = False
        self._held_back = self._long = False
        up = self._desk.mailbox.queued_bytes() + self._desk.mailbox.bulk_bytes()
        self.transfer = Transfer(up, self._fetching.left, speed=self._speed.bytes_per_second)
        self._desk.members.refresh()

    def work(self) -> bool:
        """Do the next step of what is to be done here; False when nothing is left.

        Raises KnownError(DIRECTORY_FORGED), in every sync, while a forged line waits for a person.
        """
        with self._stopping():
            return self._opening.step() or next(self._preparing, _NOTHING_LEFT) is None

    def request(self) -> list[bytes]:
        """The frames of the next request: HELLO first, then what the server has not confirmed, urgent first."""
        self.state = State.TALKING
        cursor, own = self._desk.mailbox.cursor(), self._desk.own
        hello = Hello(PROTOCOL, own.device, self._desk.clock.now(), cursor.position, cursor.stored, cursor.mark)
        frames = [frame(Kind.HELLO, canonical.encode(hello.signed(own.county, own.signer)))]
        self._sent = self._next_batch()
        frames += [frame(Kind(outgoing.kind), outgoing.body) for outgoing in self._sent.values()]
        frames += self._ask_for_bulk()
        self._answers = Answers(len(frames))
        size = sum(map(len, frames))
        self._speed.begin()
        self.result = replace(self.result, requests=self.result.requests + 1, bytes_up=self.result.bytes_up + size)
        return frames

    def heard(self, data: bytes) -> None:
        """Bytes of the answer have come: keep every whole frame.

        Raises KnownError: SERVER_ODD for what is none, TRANSFER_LARGE when more is to come than may without asking.
        """
        self.result = replace(self.result, bytes_down=self.result.bytes_down + len(data))
        told = self._answers.ahead
        with self._stopping():
            self._answers.feed(data)
            self._settle_answers()
            self._keep(self._answers.take_deliveries())
        self._count_down(len(data), told=self._answers.ahead != told)
        if self._answers.done is not None:
            self._opening.look_again()
            self._preparing = self._prepare()  # once all is opened: what it asks for, and what was written meanwhile

    def ended(self) -> Next:
        """The answer is over. Raises KnownError: the server's refusal, or SERVER_UNREACHABLE when it was cut."""
        if self._answers.error is not None:
            refusal = refusal_of(self._answers.error)
            with self._stopping():
                self._take_proof()
            self._pause(State.WAITING if refusal.reason is Reason.SERVER_UNREACHABLE else State.STOPPED)
            raise refusal
        if self._answers.done is None:
            self._pause(State.WAITING)
            raise KnownError(Reason.SERVER_UNREACHABLE)
        if self._server_lost_frames() or self._more_to_say():
            self._preparing = self._prepare()
            self.state = State.SEALING
            return Next.AGAIN
        if self._has_forgotten_frames():
            return Next.AGAIN
        now = self._desk.clock.now()
        contact = lease.settled(now, self._answers.done.time, MAX_SKEW_MS)
        if contact is not None:
            self._desk.mailbox.contacted(contact)
        if self._held_back:
            self._pause(State.WAITING)
            raise KnownError(Reason.TRANSFER_LARGE)
        self._desk.mailbox.synced(now)
        self._pause(State.IDLE)
        return Next.REST

    # ---- by hand (desktop.sync.carried): between two syncs, with the same steps ----

    def make_ready(self) -> None:
        """Orders, epochs, segments and envelopes are to be made; `work` does it. Nothing is sent."""
        self._opening.begin()
        self._preparing = self._prepare()
        self._desk.members.refresh()

    def brought(self, deliveries: Sequence[Delivered], *, lines: bool = False) -> None:
        """These were carried here, and are kept: `work` opens them. `lines`: the directory has grown."""
        self._opening.add(deliveries)
        self._opening.devices_changed |= lines

    def all_brought(self) -> Tally:
        """No more comes: what waited for it is tried, and keys that are due are handed out. The count so far."""
        self._opening.look_again()
        self._preparing = self._prepare()
        return self._opening.tally

    def unknown_there(self) -> list[bytes]:
        """The directory's lines, when the server has refused this device because it does not know its line."""
        error = self._answers.error
        return list(self._desk.members.directory.lines) if error and error.code == Code.DEVICE_UNKNOWN else []

    def lost(self) -> None:
        """No answer can be had just now. What was said without one is said again next time."""
        self._pause(State.STOPPED if self.state is State.STOPPED else State.WAITING)

    # ---- upward ----

    def _prepare(self) -> Iterator[None]:
        """Orders, new epochs, segments, envelopes: a step of each at a time."""
        desk, opening = self._desk, self._opening
        while desk.mailbox.refresh_one():  # else whoever next asks for a list waits for all of them
            yield
        sign_orders(desk)
        ask_again(desk)
        afresh = opening.devices_changed or not self._swept
        yield from renew_keys(desk, desk.mailbox.compartments() if afresh else ())
        yield from seal_changes(desk, opening.regranted)
        here = set(desk.mailbox.compartments())
        everywhere = afresh or self._swept - here  # an erasure takes envelopes along
        due = here if everywhere else opening.regranted
        yield from hand_out(desk, sorted(due))
        opening.regranted, opening.devices_changed, self._swept = set(), False, here

    def _next_batch(self) -> dict[int, Outgoing]:
        """Frames of one request by their index in it; HELLO is 0."""
        batch: dict[int, Outgoing] = {}
        size = 0
        self._long = self._long or self._desk.mailbox.queued_bytes() > REQUEST_BYTES
        most = PORTION_BYTES if self._long else REQUEST_BYTES
        for outgoing in self._desk.mailbox.outgoing():
            if outgoing.id in self._tried:
                continue
            size += len(outgoing.body)
            if batch and self.budget is not None and self._taken + size > self.budget:
                self._held_back = True
                break
            if batch and size > most:
                break
            batch[len(batch) + 1] = outgoing
            self._tried.add(outgoing.id)
        return batch

    def _ask_for_bulk(self) -> list[bytes]:
        """The question for the next portion of what is bulky, where so much may come without asking a person."""
        if self.budget is not None and self._fetching.wants and self._taken + REQUEST_BYTES > self.budget:
            self._held_back = True
            return []
        return self._fetching.ask()

    def _settle_answers(self) -> None:
        stored = [self._sent[index].id for index in self._answers.take_stored() if index in self._sent]
        if stored:
            self._desk.mailbox.confirmed(stored)
            sizes = {outgoing.id: len(outgoing.body) for outgoing in self._sent.values()}
            self._count_up(sum(sizes[one] for one in stored))
            self.result = replace(self.result, sent=self.result.sent + len(stored))
        for refused in self._answers.take_refused():
            outgoing = self._sent.get(refused.index)
            if outgoing is not None and refused.code not in (Code.UNAVAILABLE, Code.RATE):
                self._desk.mailbox.refused(outgoing.id, refused.code, refused.detail)
                self.result = replace(self.result, refused=self.result.refused + 1)
                if refused.code == Code.FORK and outgoing.kind in _SEGMENTS and outgoing.compartment is not None:
                    recall(self._desk, outgoing.compartment)

    def _more_to_say(self) -> bool:
        """Whether what was heard or written meanwhile has made frames that have not been sent in this sync."""
        more = self._fetching.goes_on()
        return not self._held_back and (more or any(o.id not in self._tried for o in self._desk.mailbox.outgoing()))

    # ---- how much ----

    @property
    def _taken(self) -> int:
        return self.result.bytes_up + self.result.bytes_down

    def _count_up(self, size: int) -> None:
        self._speed.moved(size)
        left = max(0, self.transfer.up - size)
        self.transfer = replace(
            self.transfer, up=left, done=self.transfer.done + size, speed=self._speed.bytes_per_second
        )

    def _count_down(self, size: int, *, told: bool) -> None:
        self._speed.moved(size)
        left = 0 if self._answers.done else self._answers.ahead if told else max(0, self.transfer.down - size)
        done, here = self.transfer.done + size, self._opening.tally.taken_in
        self.transfer = replace(self.transfer, down=left, done=done, speed=self._speed.bytes_per_second, taken_in=here)
        if self.budget is not None and left and self._taken >= self.budget:
            raise KnownError(Reason.TRANSFER_LARGE)

    # ---- downward ----

    def _keep(self, deliveries: list[Delivered]) -> None:
        """Store, moving the cursor in the same transaction (rule 12), and open what can be opened in it."""
        cursor = self._desk.mailbox.cursor().position
        new = []
        for delivered in deliveries:
            if delivered.position > cursor:  # anything else is here, or is not what the server said it was
                new.append(delivered)
                cursor = delivered.position
        if new:
            self._opening.arrive(new, cursor)
            self.result = replace(self.result, received=self.result.received + len(new))

    def _take_proof(self) -> None:
        """Lines that came with a refusal: an ended computer gets no deliveries, and believes only the root that it has.

        Raises KnownError(DIRECTORY_FORGED) when they do not continue what is known.
        """
        lines, members, mailbox = self._answers.lines, self._desk.members, self._desk.mailbox
        known = len(members.directory)
        try:
            if lines and lines[:known] != members.directory.lines:
                raise WireError(Code.CHAIN, "another directory")
            for line in lines[known:]:
                members.directory.check(line)
                mailbox.add_directory_line(line)
                members.refresh()
        except WireError as error:
            raise KnownError(Reason.DIRECTORY_FORGED) from error

    def _server_lost_frames(self) -> bool:
        """Rule 17: it was restored from an older copy, so everything is sent and asked for again; once in a sync."""
        done, cursor = self._answers.done, self._desk.mailbox.cursor()
        if done is None or self._started_over or (done.stored >= cursor.stored and done.position >= cursor.position):
            return False
        self._desk.mailbox.forget_confirmations()
        stand_in(self._desk)
        self._tried = set()
        self._started_over = True
        return True

    def _has_forgotten_frames(self) -> bool:
        """This computer was restored from an older copy: the server has more from it than it knows of.

        Its own logs are asked for, once in a sync; then the server's count is the right one.
        """
        done, cursor = self._answers.done, self._desk.mailbox.cursor()
        if done is None or done.stored <= cursor.stored:
            return False
        if self._recalled:
            self._desk.mailbox.count_stored(done.stored)
            return False
        recall_everywhere(self._desk)
        self._recalled = True
        self.state = State.SEALING
        return True

    # ---- how it stands ----

    @contextmanager
    def _stopping(self) -> Iterator[None]:
        """What a person must look at stops the machine until then; all else is tried again."""
        try:
            yield
        except KnownError as error:
            self.state = State.STOPPED if error.reason is Reason.DIRECTORY_FORGED else State.WAITING
            raise

    def _pause(self, state: State) -> None:
        self.state = state
        tally, mailbox = self._opening.tally, self._desk.mailbox
        self.result = replace(
            self.result,
            taken_in=tally.taken_in,
            set_aside=tally.set_aside,
            newer=len(tally.newer),
            erased=tally.erased,
            waiting=sum(delivered.kind != Kind.APPLICATION for delivered in mailbox.inbox()),
            withheld=(*mailbox.missing(), *([lines] if (lines := mailbox.missing_lines()) else [])),
            forked=tuple(sorted(tally.forked)),
        )
