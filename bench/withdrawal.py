"""Withdrawing one consent under which 500 items were disclosed to five recipients: real vaults, real server process.

What takes effect here is timed on the thread that does it, in a vault with two hundred files; what it costs on the wire
is counted both ways, HTTP included, at the sender and at each recipient.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from bench.figure import Figure, within
from bench.office import Colleague, Wall, post, seat
from bench.proxy import Counter, counting
from bench.words import Words
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.consent import add_months
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, ConsentForm, DisclosedItem, Giver, Information
from desktop.domain.records.person_file import Person
from desktop.services.consent.consents import Consents
from desktop.services.consent.disclosures import Disclosures
from desktop.sync.members import CountyMembers
from tests.support.county import TestCounty
from tests.support.server_process import make_store, running_server
from wire.directory import Role, Unit

ITEMS, RECIPIENTS, FILES, ROUNDS = 500, 5, 200, 5
AIM_MS = 50.0


class Sender:
    """The handler's computer, with the services that a withdrawal goes through."""

    def __init__(self, colleague: Colleague) -> None:
        self.colleague = colleague
        self.ledger = colleague.vault.ledger
        self.members = CountyMembers(self.ledger, colleague.vault.mailbox)
        self.consents = Consents(self.ledger, self.members, Wall(), Policy())
        self.disclosures = Disclosures(self.ledger, self.members, Wall(), Policy())
        self.file = self.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall", wishes="Vill bo kvar.")])

    def disclose(self, unit: int) -> Projection[Consent]:
        """One consent, and 500 items under it."""
        words, day = Words(), today(Wall())
        consent = Consent(
            given_by=Giver.PERSON,
            parties=(unit,),
            information=(Information.WISHES,),
            purpose="Samråd",
            form=ConsentForm.WRITTEN,
            valid_from=day,
            valid_until=add_months(day, 6),
            third_persons_named=False,
            age_and_capacity="Myndig.",
        )
        seen = self.consents.record(self.file, consent)
        copy = CompartmentId(self.disclosures.disclose(seen).record.compartment)
        with self.ledger.transaction(copy):
            for _ in range(ITEMS - 1):
                item = DisclosedItem(information=Information.WISHES, text=words.session().text, as_of=Wall().now())
                self.ledger.create(copy, item)
        return seen


def figures() -> Iterator[Figure]:
    """The time until it holds here; then bytes and requests of telling everybody, and of their answers."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        county = TestCounty()
        county.clock = Wall().now
        county.computer(Role.ADMINISTRATOR)
        handler = county.computer(Role.SOCIAL_WORKER)
        county.unit = county.line(Unit("23"))
        recipients = [county.computer(Role.COORDINATOR) for _ in range(RECIPIENTS)]
        server = stack.enter_context(running_server(make_store(folder / "county.db", county.root.public)))
        county.begin(lambda path, body: post(server.url, path, body))
        address, counter = stack.enter_context(counting(server.url))
        sender = Sender(seat(folder / "sender", county, handler, address))
        stack.callback(sender.colleague.close)
        others = [seat(folder / f"recipient-{n}", county, one, address) for n, one in enumerate(recipients)]
        for other in others:
            stack.callback(other.close)
        for number in range(FILES - 1):
            sender.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=f"alias {number}")])
        yield from _measure(sender, others, county.unit, counter)


def _measure(sender: Sender, others: list[Colleague], unit: int, counter: Counter) -> Iterator[Figure]:
    taken, up, down = [], [], []
    for _ in range(ROUNDS):
        seen = sender.disclose(unit)
        sender.colleague.runner.sync()
        for other in others:
            other.runner.sync()
        sender.colleague.runner.sync()
        began = time.perf_counter()
        sender.consents.withdraw(seen, "Nu räcker det.")
        taken.append((time.perf_counter() - began) * 1000)
        counter.reset()
        sender.colleague.runner.sync()
        up.append((counter.both, counter.requests))
        counter.reset()
        for other in others:
            other.runner.sync()
            if other.vault.ledger.compartments(CompartmentKind.DISCLOSURE):
                raise RuntimeError("a copy is still there")
        sender.colleague.runner.sync()
        down.append((counter.both, counter.requests))
        if not sender.consents.list(sender.file)[0].taking_back.is_over:
            raise RuntimeError("somebody has not answered")
    yield within("withdrawal_500_items_local_effect", statistics.median(taken), "ms", "aim", AIM_MS)
    yield within("withdrawal_500_items_local_effect_worst", max(taken), "ms", "aim", AIM_MS)
    yield Figure("withdrawal_500_items_order", statistics.median(size for size, _ in up), "B")
    yield within("withdrawal_500_items_order_requests", statistics.median(n for _, n in up), "requests", "aim", 1)
    yield Figure("withdrawal_500_items_receipts", statistics.median(size for size, _ in down), "B")
    people = len(others) + 1
    yield within(
        "withdrawal_500_items_receipts_requests",
        statistics.median(n for _, n in down),
        "requests",
        f"{people} computers, each fetching and answering",
        2 * people - 1,
    )
