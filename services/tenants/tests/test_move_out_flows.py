"""Move-outs where the company approves them by a flow of two steps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from chassis import approvals
from chassis.approvals import Decide, Opinion
from chassis.data.uow import UnitOfWork
from chassis.scope import Principal, Scope, use
from chassis.testing.fixtures import COMPANY, GROUP, STAFF
from chassis.testing.flows import set_flow, somebody
from sqlalchemy import text
from tenants.records.occupancies import AlreadyMovedOut, Occupancy
from tenants.usecases import occupancies
from tenants.usecases.occupancies import MoveOutBySteps

HEAD, LAST = somebody(GROUP), somebody(GROUP)


@pytest.fixture
def stepped(world: Any) -> Iterator[Any]:
    """The world, whose company has the head and then the manager approve who moves out."""
    set_flow(world.deps.database, COMPANY, occupancies.SUBJECT, [HEAD, LAST])
    yield world
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("update nodes set approval_rules = null"))
        connection.execute(text("truncate approvals, approval_todos, approval_decisions"))


def decide(world: Any, asked: Occupancy, who: Principal, *, approve: bool = True) -> Occupancy:
    command = Decide(str(asked.occupancy_id), approve, Opinion("Seen"))
    with UnitOfWork(world.deps.database, Scope(GROUP, (COMPANY,), "*", who)) as tx:
        decided: Occupancy = occupancies.decide_move_out(tx, command)
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
        stepped.act(occupancies.recall_move_out, str(asked.occupancy_id), reason="Stays")
    stepped.act(occupancies.recall_move_out, str(asked.occupancy_id), reason="Stays")
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
    command = occupancies.Transfer(COMPANY, asked.occupancy_id, date(2026, 4, 1), stepped.customer().customer_id)
    with pytest.raises(approvals.AlreadyWaiting):
        stepped.act(occupancies.transfer, command, vault=stepped.vault)


def test_who_has_moved_out_asks_nobody(stepped: Any) -> None:
    occupancy = stepped.move_in(stepped.unit())
    for who in (HEAD, LAST):
        decide(stepped, stepped.move_out(occupancy, "2026-03-31") if who is HEAD else occupancy, who)
    with pytest.raises(AlreadyMovedOut):
        stepped.move_out(occupancy, "2026-04-30")
