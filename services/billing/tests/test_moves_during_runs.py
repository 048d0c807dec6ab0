"""A move-out while a run over the same unit calculates or is approved: whichever comes first, the end is the same."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from billing.usecases import approvals, calculations, units
from chassis.data.uow import UnitOfWork
from chassis.scope import Scope
from chassis.testing.items import in_columns
from chassis.testing.polling import eventually
from manor.tenants.v1 import events_pb2 as tenants
from sqlalchemy import text

from .test_readings import enter, register

JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)
SETTLED = "2026-06-30"


@pytest.fixture
def aside() -> Iterator[ThreadPoolExecutor]:
    """Somebody else, at the same time."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


class Leaver:
    """Who leaves at the end of June, and their unit."""

    def __init__(self, company: Any) -> None:
        self.company = company
        (self.unit, _) = company.add_units(2)
        ((self.occupancy, self.customer), _) = company.occupy(company.units)
        company.assign(company.tariff(company.item()))

    def leave(self, settled: str = SETTLED) -> None:
        self.company.end(self.occupancy, self.unit, self.customer, role="owner", start="2020-01-01", end=settled)

    def owes(self) -> list[tuple[str, int]]:
        """First day and amount of what stands."""
        rows = self.company.receivables()
        return [(str(one.period_start), one.amount_minor) for one in rows if one.customer == self.customer]

    def billed_once(self, month: date) -> None:
        """Somebody follows; what the run did not bill of the month the next one bills, and each unit has it once."""
        self.company.occupy([self.unit], start="2026-07-01")
        self.company.bill(month)
        billed = [one.unit for one in self.company.receivables() if one.period_start == month]
        assert sorted(billed) == sorted(self.company.units)


def waits(company: Any) -> bool:
    """Whether somebody in billing's database waits for a lock."""
    with company.database.verifier.connect() as connection:
        statement = (
            "select count(*) from pg_locks join pg_stat_activity using (pid)"
            " where not granted and datname = current_database()"
        )
        return bool(connection.execute(text(statement)).scalar_one())


@pytest.mark.parametrize("step", [(calculations, "calculate_item"), (approvals, "approve_chunks")])
def test_a_move_out_in_the_middle_of_a_step_of_a_run_leaves_nothing_after_it(
    company: Any, aside: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch, step: tuple[Any, str]
) -> None:
    leaver = Leaver(company)
    company.bill(JUNE)
    module, name = step
    does, leaving = getattr(module, name), []

    def interrupted(*arguments: Any) -> Any:
        """The step has done its work and not committed it; the move-out has come as far as it can."""
        done = does(*arguments)
        leaving.append(aside.submit(leaver.leave))
        eventually(lambda: waits(company) or leaving[0].done())
        return done

    monkeypatch.setattr(module, name, interrupted)
    run = company.calculate(JULY)
    if step[1] == "approve_chunks":
        company.approve(run)
    leaving[0].result(60)
    monkeypatch.undo()
    if step[1] == "calculate_item":
        company.approve(run)
    assert leaver.owes() == [("2026-06-01", 30_000)]
    leaver.billed_once(JULY)


def test_a_run_that_starts_while_a_move_out_is_in_hand_bills_nobody_who_left(
    company: Any, aside: ThreadPoolExecutor
) -> None:
    leaver = Leaver(company)
    company.bill(JUNE)
    fact = tenants.OccupanciesChanged(company_id=company.company_id, estate_id=company.estate_id)
    fact.occupancies.add(
        occupancy_id=leaver.occupancy, version=2, unit_id=leaver.unit, customer_id=leaver.customer, role="owner",
        start_date="2020-01-01", end_date=SETTLED,
    )  # fmt: skip
    with UnitOfWork(company.database, Scope.company(company.group_id, company.company_id)) as tx:
        units.apply_occupancies(tx, in_columns(fact))
        calculated: Future[Any] = aside.submit(company.calculate, JULY)
        eventually(lambda: waits(company) or calculated.done())
    company.approve(calculated.result(60))
    assert leaver.owes() == [("2026-06-01", 30_000)]
    leaver.billed_once(JULY)


@pytest.mark.parametrize("before", ["the run", "its approval", "nothing"])
def test_the_running_month_comes_to_the_same_whenever_somebody_leaves(make_company: Any, before: str) -> None:
    company = make_company(prorate_move_out=True)
    leaver = Leaver(company)
    if before == "the run":
        leaver.leave("2026-07-10")
    run = company.calculate(JULY)
    if before == "its approval":
        leaver.leave("2026-07-10")
    company.approve(run)
    if before == "nothing":
        leaver.leave("2026-07-10")
    company.bill(JULY)  # what a move-out took from the drafts
    rows = company.receivables()
    stands = [(one.amount_minor + one.adjusted_minor, str(one.period_end)) for one in rows
              if one.customer == leaver.customer]  # fmt: skip
    assert stands == [(9_677, "2026-07-10")]


@pytest.mark.parametrize("approved_first", [True, False])
def test_usage_read_after_somebody_left_is_not_theirs_whichever_came_first(company: Any, approved_first: bool) -> None:
    leaver = Leaver(company)
    item = company.item("EL", category="electricity")
    company.assign(company.tariff(item, "E", effective_date=date(2020, 1, 1), kind="metered", price=Decimal(1)))
    meter = register(company, item, "E-1", leaver.unit)
    enter(company, "30", start_value="0", meter=meter)
    enter(company, "50", "2026-07-31", month=JULY, meter=meter)
    run = company.calculate(JULY, fee_item_ids=(item,))
    if approved_first:
        company.approve(run)
    leaver.leave()
    if not approved_first:
        company.approve(run)
    assert leaver.owes() == [("2026-06-01", 3_000)]
    company.occupy([leaver.unit], start="2026-07-01")
    company.bill(JULY, fee_item_ids=(item,))
    assert [(str(one.period_start), one.amount_minor) for one in company.receivables()] == [
        ("2026-06-01", 3_000), ("2026-07-01", 2_000),
    ]  # fmt: skip
