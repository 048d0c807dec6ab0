"""Random moves against a plain model that shares no code: receipts, issues, transfers, returns, costs, counts, on any
day; and random reservations."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.errors import Aborted, Conflict, Invalid
from chassis.testing.fixtures import COMPANY
from manor.payments.v1 import events_pb2 as payments
from warehouse.usecases import moves
from warehouse.usecases.stock_lines import Document, Line

from services.warehouse.tests.conftest import TODAY
from services.warehouse.tests.test_reservations import cancel, issue, reserve
from services.warehouse.tests.test_stocktakes import approve, opened, submit
from services.warehouse.tests.test_stocktakes import count as stocktakes_count


@dataclass
class Event:
    """Something that the model knows to have happened, in the order in which it was entered."""

    kind: str
    day: date
    store: int
    quantity: int
    minor: int = 0
    other: int = 0
    of: int = 0


@dataclass
class Model:
    """Exact averages, computed anew from all events by their days; it knows no rows, corrections or rounding."""

    events: list[Event] = field(default_factory=list)

    def run(self) -> tuple[list[list[Fraction]], list[Fraction]] | None:
        """Quantity and value of each store, and what each event took; None where one takes more than there is."""
        stores = [[Fraction(0), Fraction(0)] for _ in range(3)]
        took = [Fraction(0)] * len(self.events)
        for number, event in sorted(enumerate(self.events), key=lambda one: (one[1].day, one[0])):
            store = stores[event.store]
            if event.kind in ("receipt", "find"):
                store[0] += event.quantity
                store[1] += event.minor
            elif event.kind == "return":
                issued = self.events[event.of]
                worth = took[event.of] * Fraction(event.quantity, issued.quantity)
                store[0] += event.quantity
                store[1] += worth
            elif event.quantity > store[0]:
                return None
            else:
                took[number] = store[1] * Fraction(event.quantity) / store[0]
                for one in (store,):
                    one[0] -= event.quantity
                    one[1] -= took[number]
                if event.kind == "transfer":
                    stores[event.other][0] += event.quantity
                    stores[event.other][1] += took[number]
        return stores, took

    def takes(self, event: Event) -> bool:
        """Whether it could have happened; then it has."""
        self.events.append(event)
        if self.run() is None:
            self.events.pop()
            return False
        return True


@pytest.mark.parametrize(
    "seed", [*range(4), *(pytest.param(one, marks=pytest.mark.prove("properties")) for one in range(4, 200))]
)
def test_stock_follows_the_model_and_the_books_follow_stock(world: Any, seed: int) -> None:
    random, model = Random(seed), Model()  # noqa: S311
    lamp, stores = world.material(), [world.store(code) for code in "ABC"]
    made: list[Any] = []
    for _ in range(40):
        event, act = drawn(random, model, world, lamp, stores, made)
        if event is None:
            continue
        could = model.takes(event)
        try:
            made.append(act())
        except (Conflict, Invalid):
            assert not could, f"refused, though it could be: {event}"
            continue
        assert could, f"taken, though it could not be: {event}"
        count(random, model, world, lamp, stores, made)
        for place, extra in costs(random, model, world, made):
            model.events[place].minor += extra
    agree(world, model, lamp, stores)


def drawn(random: Random, model: Model, world: Any, lamp: Any, stores: Any, made: Any) -> tuple[Event | None, Any]:
    """Something to do, and how."""
    kind = random.choice(["receipt", "receipt", "issue", "issue", "transfer", "return"])
    days, at, quantity = random.choice([0, 0, 1, 2, 3]), random.randrange(3), random.randint(1, 30)
    day, other = TODAY - timedelta(days=days), (at + random.randint(1, 2)) % 3
    if kind == "receipt":
        minor = random.randint(10_000, 900_000)
        event = Event(kind, day, at, quantity, minor)
        return event, lambda: world.receive(stores[at], lamp, str(quantity), minor, days=days)
    if kind == "issue":
        return Event(kind, day, at, quantity), lambda: world.issue(stores[at], lamp, str(quantity), days=days)
    if kind == "transfer":
        event = Event(kind, day, at, quantity, other=other)
        return event, lambda: world.transfer(stores[at], stores[other], lamp, str(quantity), days=days)
    issues = [number for number, one in enumerate(model.events) if one.kind == "issue" and one.day <= day]
    if not issues:
        return None, None
    of = random.choice(issues)
    gone = sum(one.quantity for one in model.events if one.kind == "return" and one.of == of)
    left = model.events[of].quantity - gone
    if not left:
        return None, None
    part = random.randint(1, left)
    event = Event(kind, day, model.events[of].store, part, of=of)
    return event, lambda: world.give_back(made[of], str(part), days=days)


def costs(random: Random, model: Model, world: Any, made: Any) -> list[tuple[int, int]]:
    """At times a receipt turns out to be worth more or less."""
    receipts = [number for number, one in enumerate(model.events) if one.kind == "receipt"]
    if not receipts or random.random() > 0.2:
        return []
    place = random.choice(receipts)
    extra = random.choice([-1, 1]) * random.randint(1, model.events[place].minor // 2)
    world.add_cost(made[place], extra)
    return [(place, extra)]


def count(random: Random, model: Model, world: Any, lamp: Any, stores: Any, made: Any) -> None:
    """At times a store is counted and something is more or less than there should be."""
    if random.random() > 0.1:
        return
    at = random.randrange(3)
    there = int(world.there(stores[at], lamp)[0])
    found = max(there + random.randint(-4, 4), 0)
    stocktake = opened(world, stores[at])
    stocktakes_count(world, stocktake, lamp, str(found), value_minor=5_000)
    if submit(world, stocktake).state == "waiting":
        approve(world, stocktake)
    (row,) = world.rows(
        "select difference_quantity as quantity, difference_minor as minor from stocktake_lines"
        f" where stocktake_id = '{stocktake.stocktake_id}'"
    )
    assert row.quantity == found - there
    if row.quantity:
        kind = "find" if row.quantity > 0 else "loss"
        model.events.append(Event(kind, TODAY, at, abs(int(row.quantity)), max(row.minor, 0)))
        made.append(stocktake)


@dataclass
class Claims:
    """What is there, and of each claim what is wanted, reserved and issued, and whether it is open; the first first."""

    there: int = 0
    claims: list[list[Any]] = field(default_factory=list)

    def free(self) -> int:
        """What is not reserved."""
        return self.there - sum(reserved for _, reserved, _, _ in self.claims)

    def fill(self) -> None:
        """What is free goes to who waits longest."""
        for claim in self.claims:
            if claim[3]:
                claim[1] += min(claim[0] - claim[1] - claim[2], self.free())

    def cut(self) -> None:
        """What is not there is reserved no more, of who came last first."""
        for claim in reversed(self.claims):
            claim[1] -= min(max(-self.free(), 0), claim[1])


@pytest.mark.parametrize(
    "seed", [*range(3), *(pytest.param(one, marks=pytest.mark.prove("properties")) for one in range(3, 100))]
)
def test_reservations_follow_the_model(world: Any, seed: int) -> None:
    random, model = Random(seed), Claims()  # noqa: S311
    lamp, store = world.material(), world.store()
    made: list[Any] = []
    for _ in range(40):
        act = random.choice([_receive, _claim, _claim, _cancel, _issue_claim, _issue_free, _lose])
        act(random, model, world, lamp, store, made)
        model.fill()
        rows = world.rows(
            "select wanted, reserved, issued, state = 'open' as open from reservations order by reservation_id"
        )
        assert [[int(row.wanted), int(row.reserved), int(row.issued), row.open] for row in rows] == model.claims
        assert world.there(store, lamp)[0] == model.there


def _receive(random: Random, model: Claims, world: Any, lamp: Any, store: Any, made: Any) -> None:
    quantity = random.randint(1, 10)
    world.receive(store, lamp, str(quantity), quantity * 1_000)
    model.there += quantity


def _claim(random: Random, model: Claims, world: Any, lamp: Any, store: Any, made: Any) -> None:
    wanted = random.randint(1, 8)
    made.append(reserve(world, store, lamp, str(wanted)))
    model.claims.append([wanted, 0, 0, True])


def _cancel(random: Random, model: Claims, world: Any, lamp: Any, store: Any, made: Any) -> None:
    open_ = [place for place, claim in enumerate(model.claims) if claim[3]]
    if open_:
        place = random.choice(open_)
        cancel(world, made[place])
        model.claims[place][1], model.claims[place][3] = 0, False


def _issue_claim(random: Random, model: Claims, world: Any, lamp: Any, store: Any, made: Any) -> None:
    held = [place for place, claim in enumerate(model.claims) if claim[1]]
    if held:
        place = random.choice(held)
        part = random.randint(1, model.claims[place][1])
        issue(world, (made[place], str(part)))
        claim = model.claims[place]
        model.there, claim[1], claim[2] = model.there - part, claim[1] - part, claim[2] + part
        claim[3] = claim[2] < claim[0]


def _issue_free(random: Random, model: Claims, world: Any, lamp: Any, store: Any, made: Any) -> None:
    wanted = random.randint(1, 5)
    if wanted > model.free():
        with pytest.raises(Conflict):
            world.issue(store, lamp, str(wanted))
    else:
        world.issue(store, lamp, str(wanted))
        model.there -= wanted


def _lose(random: Random, model: Claims, world: Any, lamp: Any, store: Any, made: Any) -> None:
    if not model.there:
        return
    found = random.randint(0, model.there)
    stocktake = opened(world, store)
    stocktakes_count(world, stocktake, lamp, str(found))
    if submit(world, stocktake).state == "waiting":
        approve(world, stocktake)
    model.there = found
    model.cut()


def agree(world: Any, model: Model, lamp: Any, stores: Any) -> None:
    """Quantities to the piece, values to what rounding carries on, the books to the cent."""
    ran = model.run()
    assert ran is not None
    worth: dict[str, int] = {}
    for number, (store, (quantity, value)) in enumerate(zip(stores, ran[0], strict=True), 1):
        there = world.there(store, lamp)
        assert there[0] == quantity
        assert abs(there[1] - value) <= 3 * len(model.events)
        assert (there[1] == 0) == (quantity == 0)
        if there[1]:
            worth[f"inventory:store-{number}"] = there[1]
    booked: dict[str, int] = {}
    for row in world.rows("select payload from outbox where type = 'payments.entries_wanted.v1' order by id"):
        for entry in payments.EntriesWanted.FromString(bytes(row.payload)).entries:
            assert sum(leg.amount_minor for leg in entry.legs) == 0
            for leg in entry.legs:
                booked[leg.account_code] = booked.get(leg.account_code, 0) + leg.amount_minor
    assert {name: minor for name, minor in booked.items() if name.startswith("inventory:") and minor} == worth


@pytest.mark.parametrize("each", [40, pytest.param(12_500, marks=pytest.mark.prove("properties"))])
def test_moves_of_many_materials_side_by_side_lose_nothing_and_never_lock_each_other_out(world: Any, each: int) -> None:
    """Eight at once, each over random sets of materials: issues and receipts of which all that was taken adds up."""
    store, lamps = world.store(), [world.material(f"M-{number:02}") for number in range(12)]
    for lamp in lamps:
        world.receive(store, lamp, "100000", 100_000_000)
    taken, wrong = [0] * 8, list[BaseException]()

    def work(number: int) -> None:
        random = Random(number)  # noqa: S311
        for _ in range(each):
            some = random.sample(lamps, random.randint(1, 5))
            lines = tuple(Line(one.material_id, Decimal(1)) for one in some)
            told = Document(COMPANY, store.store_id, TODAY, lines)
            try:
                with UnitOfWork(world.deps.database, world.whole) as tx:
                    moves.issue_stock(tx, moves.IssueStock(told, "person", str(uuid7())))
                taken[number] += len(some)
            except Aborted:
                continue
            except BaseException as fault:
                wrong.append(fault)
                return

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    (row,) = world.rows("select sum(quantity) as quantity from balances")
    assert row.quantity == 12 * 100_000 - sum(taken)
    assert sum(taken) > 0
