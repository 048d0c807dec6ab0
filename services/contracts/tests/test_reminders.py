"""Reminders of what ends and falls due: once each, again while a space is expired, never of what is over."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.testing.fixtures import COMPANY, ESTATE, STAFF
from contracts.domain.payable_plan import PlanLine
from contracts.usecases import days, parking, payable_contracts, reminders
from manor.identity.v2 import events_pb2 as identity
from manor.tenants.v2 import events_pb2 as tenants

from .cars import Cars
from .lettings import day

Move = Any


@pytest.fixture
def at(world: Any, monkeypatch: pytest.MonkeyPatch) -> Move:
    """Reminds on a day, and gives of how many leases, spaces and lines."""

    def remind(today: str) -> list[int]:
        monkeypatch.setattr(clock, "today", partial(_on, today))
        with UnitOfWork(world.deps.database, world.whole) as tx:
            days.move_on(tx, COMPANY, ESTATE)
        chunks = (reminders.remind_of_leases, reminders.remind_of_parking, reminders.remind_of_payables)
        counts = []
        for chunk in chunks:
            with UnitOfWork(world.deps.database, world.whole) as tx:
                counts.append(chunk(tx, directory.estate(tx, ESTATE)))
        return counts

    return remind


def _on(today: str, *_: object) -> date:
    return date.fromisoformat(today)


def told(world: Any, kind: Any = tenants.MessagesWanted) -> list[tuple[str, UUID, dict[str, str]]]:
    facts = world.said(kind)
    return [
        (fact.template, UUID(bytes=fact.recipient_id), json.loads(fact.fields[0]))
        for fact in facts
        if fact.DESCRIPTOR.full_name == kind.DESCRIPTOR.full_name
    ]


def test_a_lease_about_to_end_is_told_once_to_its_tenant_and_whoever_wrote_it(world: Any, at: Move) -> None:
    world.settle({"tell_customers": True, "expiring_days": 30})
    lease = world.lease(world.terms("2030-01-01", "2030-12-31"))
    assert [at(one)[0] for one in ("2030-11-30", "2030-12-01", "2030-12-02", "2031-01-05")] == [0, 1, 0, 0]
    fields = {"number": lease.number, "units": "A-101", "end_date": "2030-12-31"}
    assert told(world) == [("contracts.lease_ends", world.tenant, fields)]
    ((template, reader, said),) = told(world, identity.MessagesWanted)
    assert (template, str(reader), said["customer"]) == ("contracts.lease_expiring", STAFF.id, "Tea House")


def test_a_renewed_lease_is_no_news_and_customers_are_left_alone_where_the_estate_says_nothing(
    world: Any, at: Move
) -> None:
    first = world.lease(world.terms("2030-01-01", "2030-06-30"))
    assert (at("2030-06-01")[0], told(world)) == (1, [])
    renewal = world.lease(world.terms("2030-07-01", "2030-12-31"), predecessor_id=first.lease_id)
    world.lease(world.terms("2031-01-01", "2031-12-31"), predecessor_id=renewal.lease_id)
    assert at("2030-12-01")[0] == 0


def test_an_expired_space_keeps_reminding_weekly_and_a_given_up_one_never(world: Any, at: Move) -> None:
    world.settle({"tell_customers": True})
    cars = Cars(world)
    rented = cars.rent("2030-01-01", months=1, remind_days=5)
    first = day("2030-01-25")
    reminded = [str(one) for one in (first + timedelta(days=n) for n in range(30)) if at(str(one))[1]]
    assert reminded == ["2030-01-26", "2030-02-01", "2030-02-08", "2030-02-15", "2030-02-22"]
    assert [template for template, *_ in told(world)] == ["contracts.parking_ends"] + ["contracts.parking_expired"] * 4
    ended = parking.GiveUpParking(COMPANY, rented.parking_lease_id, day("2030-01-31"), "sold the car")
    world.act(parking.give_up_parking, ended)
    assert at("2030-03-15")[1] == 0


def test_a_line_that_will_be_due_is_told_to_whoever_wrote_its_contract_until_it_is_asked_for(
    world: Any, at: Move
) -> None:
    lines = (
        PlanLine("instalment", day("2030-03-01"), 100_00),
        PlanLine("instalment", day("2030-06-01"), 100_00),
    )
    made = world.act(
        payable_contracts.create_payable_contract,
        payable_contracts.CreatePayableContract(
            COMPANY, ESTATE, "supplier", "P-1", "Lift Co", "Lifts", day("2030-01-01"), day("2030-12-31"),
            lines=lines, remind_days=15,
        ),
    )  # fmt: skip
    key = payable_contracts.PayableKey(COMPANY, made.contract_id)
    world.act(payable_contracts.submit_payable_contract, key)
    assert at("2030-02-20")[2] == 0, "nobody has reviewed it"
    decided = payable_contracts.DecidePayableContract(COMPANY, made.contract_id, "fine")
    world.act(payable_contracts.approve_payable_contract, decided, scope=world.checking)
    assert [at(one)[2] for one in ("2030-02-13", "2030-02-14", "2030-02-15")] == [0, 1, 0]
    ((template, _, said),) = told(world, identity.MessagesWanted)
    assert (template, said["payee"], said["amount"], said["due_date"]) == (
        "contracts.payable_due", "Lift Co", "CNY 100.00", "2030-03-01",
    )  # fmt: skip
