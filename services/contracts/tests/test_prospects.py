"""Prospects: how far they are, what was done about them, reservations with a deposit, and the lease that wins them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound
from chassis.testing.fixtures import COMPANY, ESTATE
from contracts.domain import prospects as rules
from contracts.records.leases import WrongState
from contracts.records.prospects import Prospect
from contracts.rpc.prospects import ProspectServicer
from contracts.rpc.reservations import ReservationServicer
from contracts.usecases import days, leases, prospects, reservations
from manor.billing.v1 import events_pb2 as billing
from manor.contracts.v1 import prospects_pb2 as pb
from manor.contracts.v1 import reservations_pb2

from .lettings import day

TODAY = "2026-03-10"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda zone: day(TODAY))


def prospect(world: Any, **more: Any) -> Prospect:
    """Somebody who is the tenant in tenants."""
    told: dict[str, Any] = {"name": "Tea House", "customer_id": world.tenant} | more
    made: Prospect = world.act(
        prospects.create_prospect, prospects.CreateProspect(COMPANY, ESTATE, prospects.ProspectData(**told))
    )
    return made


def step(world: Any, one: Prospect, kind: str, **more: Any) -> Prospect:
    command = prospects.RecordProspectStep(COMPANY, one.prospect_id, kind, **more)
    made: Prospect = world.act(prospects.record_prospect_step, command)
    return made


def whole(world: Any, one: Prospect) -> pb.Prospect:
    asked = pb.GetProspectRequest(company_id=COMPANY, prospect_id=str(one.prospect_id))
    found: pb.Prospect = world.ask(ProspectServicer().GetProspect, asked)
    return found


def kinds(found: pb.Prospect) -> list[str]:
    return [pb.ProspectStepKind.Name(one.kind).removeprefix("PROSPECT_STEP_KIND_") for one in found.steps]


def reserve(world: Any, one: Prospect, **more: Any) -> Any:
    told: dict[str, Any] = {"unit_id": world.unit, "customer_id": world.tenant} | more
    days = {"start": day("2026-04-01"), "end": day("2027-03-31"), "expiry": day("2026-03-31")}
    command = reservations.CreateReservation(COMPANY, ESTATE, **told, **days, prospect_id=one.prospect_id)
    return world.act(reservations.create_reservation, command)


def test_a_prospect_goes_on_by_steps_and_never_back_by_one(world: Any) -> None:
    one = prospect(world)
    assert one.state == "new"
    assert step(world, one, "follow_up", note="rang").state == "contacted"
    offered = step(world, one, "offer", unit_id=world.unit, square_metre=90_00, valid_until=day("2026-03-31"))
    assert offered.state == "offered"
    assert step(world, one, "viewing", unit_id=world.other_unit).state == "offered"
    found = whole(world, one)
    assert kinds(found) == ["VIEWING", "OFFER", "FOLLOW_UP"]
    assert (found.steps[1].unit_code, found.steps[1].square_metre_minor) == ("A-101", 90_00)


@pytest.mark.parametrize("state", ["new", "contacted", "viewing", "offered", "reserved", "won", "lost"])
def test_whoever_has_a_lease_takes_no_step_and_whoever_was_lost_comes_back_by_any(state: str) -> None:
    for kind in ("follow_up", "viewing", "offer", "reservation", "lease"):
        reached = rules.after(state, kind)
        assert (reached is None) == (state == "won")
    assert (rules.after(state, "loss") is None) == (state in ("won", "lost"))
    assert (rules.after(state, "reopening") is None) == (state != "won")


def test_what_a_step_lacks_is_named(world: Any) -> None:
    one = prospect(world)
    for kind, more, faults in (
        ("offer", {}, [("step.unit_id", "REQUIRED"), ("step.square_metre_minor", "REQUIRED")]),
        ("viewing", {"unit_id": world.tenant}, [("step.unit_id", "NO_UNIT_TO_LET")]),
        ("lease", {}, [("step.kind", "NOT_A_STEP_BY_HAND")]),
        ("follow_up", {"day": day("2026-03-11")}, [("step.date", "STEP_TO_COME")]),
    ):
        with pytest.raises(Invalid) as error:
            step(world, one, kind, **more)
        assert [(fault.field, fault.code) for fault in error.value.violations] == faults


def test_those_whose_next_step_is_due_are_listed_the_earliest_first(world: Any) -> None:
    for name, next_date in (("later", "2026-03-11"), ("today", TODAY), ("overdue", "2026-03-01"), ("none", "")):
        prospect(world, name=name, next_date=day(next_date) if next_date else None)
    lost = prospect(world, name="lost", next_date=day("2026-03-02"))
    world.act(prospects.lose_prospect, prospects.LoseProspect(COMPANY, lost.prospect_id, "went elsewhere"))

    def names(**more: Any) -> list[str]:
        asked = pb.ListProspectsRequest(company_id=COMPANY, **more)
        return [one.name for one in world.ask(ProspectServicer().ListProspects, asked).prospects]

    assert names(due=True) == ["overdue", "today"]
    assert names() == ["overdue", "today", "later", "none", "lost"]
    first = world.ask(ProspectServicer().ListProspects, pb.ListProspectsRequest(company_id=COMPANY, page_size=4))
    assert names(page_size=4, page_token=first.next_page_token) == ["lost"]
    prospect(world, name="somebody else", customer_id=None)
    assert "somebody else" in names()
    assert names(customer_id=str(world.tenant)) == ["overdue", "today", "later", "none", "lost"]


def test_a_reservation_for_a_prospect_takes_them_on_and_its_deposit_is_charged(world: Any) -> None:
    one = prospect(world)
    made = reserve(world, one, deposit=5_000_00, deposit_item="DEP")
    assert whole(world, one).state == pb.PROSPECT_STATE_RESERVED
    (fact,) = world.said(billing.ChargesWanted)
    (charge,) = fact.charges
    assert (charge.reference, charge.fee_item_code, charge.amount_minor) == (made.reference, "DEP", 5_000_00)
    world.answer(made.reference, receivable_id=8)
    asked = reservations_pb2.ListReservationsRequest(company_id=COMPANY)
    (seen,) = world.ask(ReservationServicer().ListReservations, asked).reservations
    assert (seen.deposit_state, seen.receivable_id) == (reservations_pb2.DEPOSIT_STATE_CHARGED, 8)
    given = reservations.ReleaseReservation(COMPANY, made.reservation_id, "changed their mind")
    world.act(reservations.release_reservation, given)
    assert [list(fact.reference) for fact in world.said(billing.ChargesWithdrawn)] == [[made.reference]]
    # What was paid of it stays, and goes back as a deposit's refund.
    world.answer(made.reference, receivable_id=8, code="DEPOSIT_PAID")
    (seen,) = world.ask(ReservationServicer().ListReservations, asked).reservations
    assert seen.deposit_state == reservations_pb2.DEPOSIT_STATE_CHARGED


@pytest.mark.parametrize("by", ["the day", "somebody who asks for the unit"])
def test_a_reservation_past_its_day_takes_back_what_was_to_be_paid_down(
    world: Any, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    made = reserve(world, prospect(world), deposit=5_000_00, deposit_item="DEP")
    monkeypatch.setattr(clock, "today", lambda zone: day("2026-04-01"))
    if by == "the day":
        for _ in range(2):
            with UnitOfWork(world.deps.database, world.whole) as tx:
                days.move_on(tx, COMPANY, ESTATE)
    else:
        world.submitted(world.terms("2026-04-01", "2027-03-31"))
    (withdrawn,) = world.said(billing.ChargesWithdrawn)
    assert list(withdrawn.reference) == [made.reference]


def test_a_deposit_needs_its_fee_item_and_a_prospect_its_customer(world: Any) -> None:
    one = prospect(world, customer_id=None)
    with pytest.raises(Invalid) as error:
        reserve(world, one, deposit=1)
    assert [fault.code for fault in error.value.violations] == ["DEPOSIT_ITEM_MISSING"]
    with pytest.raises(Invalid) as error:
        reserve(world, one)
    assert [fault.code for fault in error.value.violations] == ["NOT_THE_PROSPECT"]


def test_a_lease_wins_its_prospect_and_a_draft_that_is_thrown_away_lets_them_go_on(world: Any) -> None:
    one = prospect(world, next_date=day(TODAY))
    reserve(world, one)
    lease = world.draft(world.terms("2026-04-01", "2027-03-31"), prospect_id=one.prospect_id)
    found = whole(world, one)
    assert (found.state, found.lease_id, found.next_date) == (pb.PROSPECT_STATE_WON, str(lease.lease_id), "")
    with pytest.raises(WrongState):
        step(world, one, "follow_up")
    world.act(leases.delete_lease, leases.DeleteLease(COMPANY, lease.lease_id))
    found = whole(world, one)
    assert (found.state, found.lease_id) == (pb.PROSPECT_STATE_OFFERED, "")
    assert kinds(found) == ["REOPENING", "LEASE", "RESERVATION"]
    # Whoever reserved the unit and leases it is not in their own way.
    world.lease(world.terms("2026-04-01", "2027-03-31"), prospect_id=one.prospect_id)


def test_a_lease_with_somebody_else_wins_nobody(world: Any) -> None:
    one = prospect(world, customer_id=world.partner)
    with pytest.raises(Invalid) as error:
        world.draft(world.terms("2026-04-01", "2027-03-31"), prospect_id=one.prospect_id)
    assert [fault.code for fault in error.value.violations] == ["NOT_THE_PROSPECT"]


def test_prospects_stay_in_their_estate_and_company_and_are_nothing_to_residents(world: Any) -> None:
    one = prospect(world, next_date=day(TODAY) + timedelta(days=1))
    asked = pb.GetProspectRequest(company_id=COMPANY, prospect_id=str(one.prospect_id))
    for scope in (world.in_other_estate, world.in_other_company, world.of_resident):
        with pytest.raises(NotFound):
            world.ask(ProspectServicer().GetProspect, asked, scope)
