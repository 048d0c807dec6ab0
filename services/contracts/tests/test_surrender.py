"""The end of a lease in one statement: its own charges to the day, what is deducted beside, readings and keys."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.testing.fixtures import COMPANY
from contracts.domain.terms import Deposit
from contracts.records.leases import APPROVED, CHARGED, DEDUCTION, DEPOSIT, PLANNED, Lease
from contracts.rpc.leases import LeaseServicer
from contracts.usecases import agreements
from contracts.usecases.agreements import Deduction, TerminateLease
from contracts.worker import readings_answered
from manor.billing.v1 import events_pb2 as billing
from manor.contracts.v1 import leases_pb2 as pb

from .lettings import DEPOSIT as DEPOSIT_ITEM
from .lettings import day

WALL = Deduction("REPAIR", 80_000, "a hole in the wall")
KEY = Deduction("REPAIR", 5_000, "a key that is missing")


@pytest.fixture
def let(world: Any) -> Lease:
    """Half a year at 3,000.00, with a deposit of two months."""
    lease: Lease = world.lease(world.terms("2026-07-01", "2026-12-31", deposit=Deposit(DEPOSIT_ITEM, amount=600_000)))
    return lease


def end(world: Any, lease: Lease, *deductions: Deduction, **more: Any) -> None:
    told = TerminateLease(COMPANY, lease.lease_id, day("2026-11-15"), "moves", deductions=deductions, **more)
    world.act(agreements.terminate_lease, told)


def booked(world: Any, lease: Lease, kind: str) -> list[tuple[str, str, int, str]]:
    lines = (one for one in world.lines(lease) if one.kind == kind)
    return [(one.state, one.fee_item_code, one.amount_minor, one.note) for one in lines]


def test_what_is_deducted_is_owed_once_the_termination_is_reviewed_and_not_before(world: Any, let: Lease) -> None:
    end(world, let, WALL, KEY)
    assert booked(world, let, DEDUCTION) == []
    world.approve(let)
    assert booked(world, let, DEDUCTION) == [
        (APPROVED, "REPAIR", 80_000, "a hole in the wall"),
        (APPROVED, "REPAIR", 5_000, "a key that is missing"),
    ]


def test_a_refused_termination_deducts_nothing(world: Any, let: Lease) -> None:
    end(world, let, WALL)
    refusal = agreements.DecideLease(COMPANY, let.lease_id, "the wall was so before")
    world.act(agreements.refuse_lease, refusal, scope=world.checking)
    assert booked(world, let, DEDUCTION) == []


def test_deductions_are_approved_row_by_row_where_the_estate_wants_it(world: Any, let: Lease) -> None:
    world.settle({"approve_lines": True})
    end(world, let, WALL)
    world.approve(let)
    assert [state for state, *_ in booked(world, let, DEDUCTION)] == [PLANNED]


def test_a_deduction_says_what_for_where_it_is_charged(world: Any, let: Lease) -> None:
    end(world, let, WALL)
    world.approve(let)
    [line] = [one for one in world.lines(let) if one.kind == DEDUCTION]
    world.convert(let, line)
    wanted = world.said(billing.ChargesWanted)[-1].charges[0]
    assert (wanted.amount_minor, wanted.explanation) == (80_000, f"{let.number}: a hole in the wall")
    world.answer(line.reference)
    assert [one.state for one in world.lines(let) if one.kind == DEDUCTION] == [CHARGED]


def test_a_lease_that_ends_before_its_deposit_was_charged_is_not_asked_for_it(world: Any, let: Lease) -> None:
    assert len(booked(world, let, DEPOSIT)) == 1
    end(world, let)
    world.approve(let)
    assert booked(world, let, DEPOSIT) == []


def test_the_statement_keeps_what_was_found(world: Any, let: Lease) -> None:
    asked = pb.TerminateLeaseRequest(
        company_id=COMPANY,
        lease_id=str(let.lease_id),
        end_date="2026-11-15",
        reason="moves",
        inspection="clean",
        keys="2 of 3",
        deductions=[pb.SurrenderDeduction(fee_item_code="REPAIR", amount_minor=5_000, reason="a key")],
        final_readings=[pb.SurrenderReading(meter_code="W-1", value="123.5")],
    )
    world.ask(LeaseServicer().TerminateLease, asked)
    listed = pb.ListAgreementsRequest(company_id=COMPANY, lease_id=str(let.lease_id))
    told = world.ask(LeaseServicer().ListAgreements, listed).agreements[-1].surrender
    assert (told.inspection, told.keys, told.deducted_minor) == ("clean", "2 of 3", 5_000)
    assert [(one.meter_code, one.value) for one in told.final_readings] == [("W-1", "123.5")]
    assert [(one.reason, one.amount_minor) for one in told.deductions] == [("a key", 5_000)]


def test_final_readings_go_to_billing_once_the_termination_is_reviewed_and_say_what_became_of_them(
    world: Any, let: Lease
) -> None:
    end(world, let, final_readings=(("W-1", "123.5"), ("E-9", "7")))
    assert world.said(billing.ReadingsWanted) == []
    world.approve(let)
    (wanted,) = world.said(billing.ReadingsWanted)
    assert [(one.meter_number, one.value) for one in wanted.readings] == [("W-1", "123.5"), ("E-9", "7")]
    assert (wanted.unit_ids, wanted.maker) == (world.unit.bytes, world.agreed(let)[-1].maker)
    answered = billing.ReadingsAnswered(company_id=COMPANY, source="contracts", reference=wanted.reference)
    for number, outcome in (("W-1", "taken"), ("E-9", "no_such_meter")):
        answered.readings.add(meter_number=number, outcome=outcome)
    world.hear(readings_answered, answered)
    world.hear(readings_answered, answered)
    listed = pb.ListAgreementsRequest(company_id=COMPANY, lease_id=str(let.lease_id))
    told = world.ask(LeaseServicer().ListAgreements, listed).agreements[-1].surrender
    assert [(one.value, one.outcome) for one in told.final_readings] == [("123.5", "taken"), ("7", "no_such_meter")]


def test_a_termination_without_readings_says_nothing_to_billing(world: Any, let: Lease) -> None:
    end(world, let)
    world.approve(let)
    assert world.said(billing.ReadingsWanted) == []
