"""Move-outs and transfers where the company approves them by a flow of two steps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from chassis import approvals, clock
from chassis.approvals import Decide, Opinion
from chassis.data.uow import UnitOfWork
from chassis.scope import Principal, Scope, use
from chassis.testing.fixtures import COMPANY, GROUP, OTHER_ESTATE, STAFF
from chassis.testing.flows import set_flow, somebody
from sqlalchemy import select, text
from tenants.queries import occupancies as queries
from tenants.records.occupancies import AlreadyMovedOut, Occupancy
from tenants.usecases import departures, occupancies
from tenants.usecases.asked_moves import MOVE_OUT, TRANSFER
from tenants.usecases.occupancies import MoveOutBySteps

from .imported import flat, refusals
from .test_leases import MARCH, followed, leased, occupants, over

HEAD, LAST = somebody(GROUP), somebody(GROUP)


@pytest.fixture
def stepped(world: Any) -> Iterator[Any]:
    """The world, whose company has the head and then the manager approve who moves out."""
    for kind in (MOVE_OUT, TRANSFER):
        set_flow(world.deps.database, COMPANY, kind, [HEAD, LAST])
    yield world
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("update nodes set approval_rules = null"))
        connection.execute(text("truncate approvals, approval_todos, approval_decisions"))


def decide(
    world: Any, asked: Occupancy, who: Principal, *, approve: bool = True, of: Any = departures.decide_move_out
) -> Occupancy:
    command = Decide(str(asked.occupancy_id), approve, Opinion("Seen"))
    with UnitOfWork(world.deps.database, Scope(GROUP, (COMPANY,), "*", who)) as tx:
        decided: Occupancy = of(tx, command)
        tx.flush()
    return decided


def row(world: Any, asked: Occupancy) -> Any:
    with UnitOfWork(world.deps.database) as tx:
        return tx.execute(text("select * from occupancies where occupancy_id = :id"), {"id": asked.occupancy_id}).one()


def correct(world: Any, asked: Occupancy, **changes: Any) -> Occupancy:
    command = occupancies.UpdateOccupancy(COMPANY, asked.occupancy_id, changes)
    changed: Occupancy = world.act(occupancies.update_occupancy, command)
    return changed


def test_customer_moves_out_at_the_last_step_and_not_before(stepped: Any) -> None:
    occupancy = stepped.move_in(stepped.unit())
    asked = stepped.move_out(occupancy, "2026-03-31")
    told = len(list(stepped.facts("occupancies_changed")))
    assert (asked.end_date, asked.asked_end_date, asked.version) == (None, date(2026, 3, 31), occupancy.version)
    before = row(stepped, asked)
    decide(stepped, asked, HEAD)
    assert row(stepped, asked) == before
    assert len(list(stepped.facts("occupancies_changed"))) == told
    decide(stepped, asked, LAST)
    after = row(stepped, asked)
    assert (after.end_date, after.asked_end_date, after.asked_note) == (date(2026, 3, 31), None, None)
    assert len(list(stepped.facts("occupancies_changed"))) == told + 1


def test_move_out_is_decided_in_order_and_never_by_whoever_asked(stepped: Any) -> None:
    asked = stepped.move_out(stepped.move_in(stepped.unit()), "2026-03-31")
    for who, refusal in ((STAFF, approvals.SamePerson), (LAST, approvals.NotYourTurn)):
        with pytest.raises(refusal):
            decide(stepped, asked, who)
    assert row(stepped, asked).end_date is None


def test_refused_move_out_may_be_asked_for_again(stepped: Any) -> None:
    asked = stepped.move_out(stepped.move_in(stepped.unit()), "2026-03-31")
    with pytest.raises(approvals.AlreadyWaiting):
        stepped.move_out(asked, "2026-04-30")
    decide(stepped, asked, HEAD, approve=False)
    assert (row(stepped, asked).end_date, row(stepped, asked).asked_end_date) == (None, None)
    assert stepped.move_out(asked, "2026-04-30").asked_end_date == date(2026, 4, 30)


def test_whoever_asked_takes_it_back(stepped: Any) -> None:
    asked = stepped.move_out(stepped.move_in(stepped.unit()), "2026-03-31")
    with use(Scope(GROUP, (COMPANY,), "*", HEAD)), pytest.raises(approvals.NotMaker):
        stepped.act(departures.recall_move_out, str(asked.occupancy_id), reason="Stays")
    stepped.act(departures.recall_move_out, str(asked.occupancy_id), reason="Stays")
    assert row(stepped, asked).asked_end_date is None


def test_no_way_round_the_steps_leads_by_a_correction(stepped: Any) -> None:
    occupancy = stepped.move_in(stepped.unit())
    with pytest.raises(MoveOutBySteps):
        correct(stepped, occupancy, end_date=date(2026, 3, 31))
    asked = stepped.move_out(occupancy, "2026-03-31")
    for who in (HEAD, LAST):
        decide(stepped, asked, who)
    with pytest.raises(MoveOutBySteps):
        correct(stepped, asked, end_date=date(2026, 2, 28))
    correct(stepped, asked, end_date=None)
    assert stepped.move_out(asked, "2026-02-28").asked_end_date == date(2026, 2, 28)


def test_correction_in_between_voids_the_approvals_before(stepped: Any) -> None:
    asked = stepped.move_out(stepped.move_in(stepped.unit()), "2026-03-31")
    decide(stepped, asked, HEAD)
    correct(stepped, asked, start_date=date(2026, 2, 1))
    with pytest.raises(approvals.NotYourTurn):
        decide(stepped, asked, LAST)
    for who in (HEAD, LAST):
        decide(stepped, asked, who)
    assert row(stepped, asked).end_date == date(2026, 3, 31)


def test_unit_is_not_passed_on_while_a_move_out_waits(stepped: Any) -> None:
    asked = stepped.move_out(stepped.move_in(stepped.unit()), "2026-03-31")
    command = departures.Transfer(COMPANY, asked.occupancy_id, date(2026, 4, 1), stepped.customer().customer_id)
    with pytest.raises(approvals.AlreadyWaiting):
        stepped.act(departures.transfer, command, vault=stepped.vault)


def test_who_has_moved_out_asks_nobody(stepped: Any) -> None:
    occupancy = stepped.move_in(stepped.unit())
    for who in (HEAD, LAST):
        decide(stepped, stepped.move_out(occupancy, "2026-03-31") if who is HEAD else occupancy, who)
    with pytest.raises(AlreadyMovedOut):
        stepped.move_out(occupancy, "2026-04-30")


def pass_on(world: Any, occupancy: Occupancy, to: Any, day: str = "2026-04-01") -> Any:
    who = to if isinstance(to, dict) else {"customer_id": to.customer_id}
    command = departures.Transfer(COMPANY, occupancy.occupancy_id, date.fromisoformat(day), **who)
    return world.act(departures.transfer, command, vault=world.vault)


def decide_transfer(world: Any, asked: Occupancy, *deciders: Principal, approve: bool = True) -> None:
    for who in deciders:
        decide(world, asked, who, approve=approve, of=departures.decide_transfer)


def test_unit_passes_on_at_the_last_step_and_not_before(stepped: Any) -> None:
    occupancy = stepped.move_in(stepped.unit())
    new = {"new_customer": {"name": "Wang", "kind": "person"}, "values": {"not_residing": True, "note": "Sold"}}
    asked, started = pass_on(stepped, occupancy, new)
    assert started is None
    assert (asked.end_date, asked.asked_end_date, asked.version) == (None, date(2026, 3, 31), occupancy.version)
    told = len(list(stepped.facts("occupancies_changed")))
    decide_transfer(stepped, asked, HEAD)
    assert (stepped.count("occupancies"), len(list(stepped.facts("occupancies_changed")))) == (1, told)
    decide_transfer(stepped, asked, LAST)
    after = row(stepped, asked)
    assert (after.end_date, after.asked_end_date, after.asked_customer_id) == (date(2026, 3, 31), None, None)
    with UnitOfWork(stepped.deps.database) as tx:
        begun = tx.one(Occupancy, customer_id=asked.asked_customer_id)
        assert (begun.start_date, begun.role, begun.not_residing, begun.note, begun.vacant) == (
            date(2026, 4, 1), "owner", True, "Sold", True,
        )  # fmt: skip


def test_refused_transfer_leaves_everything_as_it_was(stepped: Any) -> None:
    asked, _ = pass_on(stepped, stepped.move_in(stepped.unit()), stepped.customer())
    decide_transfer(stepped, asked, HEAD, approve=False)
    assert (stepped.count("occupancies"), row(stepped, asked).asked_customer_id) == (1, None)
    assert row(stepped, asked).end_date is None


def test_transfer_is_taken_back_by_whoever_asked_alone(stepped: Any) -> None:
    asked, _ = pass_on(stepped, stepped.move_in(stepped.unit()), stepped.customer())
    with use(Scope(GROUP, (COMPANY,), "*", HEAD)), pytest.raises(approvals.NotMaker):
        stepped.act(departures.recall_transfer, str(asked.occupancy_id), reason="Not sold")
    stepped.act(departures.recall_transfer, str(asked.occupancy_id), reason="Not sold")
    assert (row(stepped, asked).asked_end_date, row(stepped, asked).asked_terms) == (None, None)


def test_nothing_else_ends_an_occupancy_whose_transfer_waits(stepped: Any) -> None:
    asked, _ = pass_on(stepped, stepped.move_in(stepped.unit()), stepped.customer())
    with pytest.raises(approvals.AlreadyWaiting):
        stepped.move_out(asked, "2026-03-31")
    with pytest.raises(approvals.AlreadyWaiting):
        pass_on(stepped, asked, stepped.customer())
    with pytest.raises(MoveOutBySteps):
        correct(stepped, asked, end_date=date(2026, 3, 31))


def test_correction_in_between_voids_the_approvals_of_a_transfer(stepped: Any) -> None:
    asked, _ = pass_on(stepped, stepped.move_in(stepped.unit()), stepped.customer())
    decide_transfer(stepped, asked, HEAD)
    correct(stepped, asked, start_date=date(2026, 2, 1))
    with pytest.raises(approvals.NotYourTurn):
        decide_transfer(stepped, asked, LAST)
    decide_transfer(stepped, asked, HEAD, LAST)
    assert row(stepped, asked).end_date == date(2026, 3, 31)


def test_who_decides_sees_to_whom_a_unit_is_to_pass(stepped: Any) -> None:
    stranger = stepped.customer(OTHER_ESTATE)
    asked, _ = pass_on(stepped, stepped.move_in(stepped.unit()), stranger)
    with use(stepped.in_estate), UnitOfWork(stepped.deps.database) as tx:
        shown = queries.get_occupancy(tx, company_id=COMPANY, occupancy_id=asked.occupancy_id)
    assert shown.asked_customer_name == stranger.name


def test_import_ends_no_occupancy_whose_move_out_waits(stepped: Any) -> None:
    stepped.import_csv([flat(1)])
    with UnitOfWork(stepped.deps.database) as tx:
        (occupancy,) = tx.scalars(select(Occupancy)).all()
    asked = stepped.move_out(occupancy, "2026-03-31")
    decide(stepped, asked, HEAD)
    said = stepped.import_csv([flat(1, end_date="2026-02-28")])
    assert refusals(stepped, said) == [(2, "end_date", "STILL_THERE")]
    assert row(stepped, asked).end_date is None
    decide(stepped, asked, LAST)
    assert row(stepped, asked).end_date == date(2026, 3, 31)


def test_who_may_stay_after_their_lease_is_not_asked_about_again(stepped: Any) -> None:
    stepped.decide(move_out_by_lease=True)
    unit, _ = leased(stepped, "2026-03-09")
    followed(stepped)
    (asked,) = occupants(stepped, unit)
    with clock.travel(MARCH):
        decide(stepped, asked, HEAD, approve=False)
    followed(stepped)
    assert stepped.count("approvals", "state = 'waiting'") == 0
    assert over(stepped, MARCH) == [unit.unit_id]
