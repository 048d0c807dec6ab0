"""Every figure of a run opens exactly the draft lines, or the receivables of the month before, that add up to it; so
does what is overdue in a building."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from billing.queries.receivables import ReceivableFilter, list_receivables, sum_receivables
from billing.queries.runs import DraftLineFilter, get_run_summary, list_draft_lines
from billing.records.receivables import ADJUSTMENT, VOID, WAIVER
from billing.records.runs import BillingRun
from billing.usecases.runs import RemoveDraftLines, remove_draft_lines
from chassis.data.ids import uuid7

JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)


@pytest.fixture
def july(company: Any) -> Any:
    """A run of July over two fee items, partly approved and partly removed, after a June that was changed."""
    company.occupy(company.add_units(6))
    company.assign(company.tariff(company.item()))
    company.assign(
        company.tariff(company.item("WASTE"), code="W", kind="fixed", amount=1_000, effective_date=date(2020, 1, 1))
    )
    company.bill(JUNE)
    first, second, third = (row.receivable_id for row in company.receivables()[:3])
    for kind, receivable_id, amount in ((ADJUSTMENT, first, -500), (WAIVER, second, 200), (VOID, third, 0)):
        company.approve_change(company.ask(kind, receivable_id, amount))
    run_id = company.calculate(JULY)
    with company.uow() as tx:
        lines = [
            row.receivable_id for row in list_draft_lines(tx, DraftLineFilter(company.company_id, run_id), limit=9)
        ]
    company.approve(run_id, lines[:2])
    company.do(remove_draft_lines, RemoveDraftLines(company.company_id, run_id, lines[2:5]))
    return company, run_id


def lines(tx: Any, company: Any, run_id: Any, **of: Any) -> tuple[int, int]:
    found = list_draft_lines(tx, DraftLineFilter(company.company_id, run_id, **of), limit=100)
    return len(found), sum(row.amount_minor for row in found)


def test_each_figure_of_a_run_opens_the_lines_that_add_up_to_it(july: Any) -> None:
    company, run_id = july
    with company.uow() as tx:
        run = tx.get(BillingRun, (company.company_id, run_id))
        totals, outliers = get_run_summary(tx, run, 100)
        assert lines(tx, company, run_id) == (run.lines, run.amount_minor)
        assert lines(tx, company, run_id, state="approved") == (run.approved_lines, run.approved_amount_minor)
        assert lines(tx, company, run_id, state="removed")[0] == run.removed_lines == 3
        assert len(totals) == 2
        for total in totals:
            of = {"estate_id": total.estate_id, "fee_item_id": total.fee_item_id}
            assert lines(tx, company, run_id, standing_only=True, **of) == (total.lines, total.amount_minor)
            before = ReceivableFilter(company.company_id, **of, from_month=JUNE, to_month=JUNE)
            owed = sum_receivables(tx, before)
            assert (owed.receivable_count, owed.receivable_minor) == (total.previous_lines, total.previous_amount_minor)
        assert outliers
        for line in outliers:
            of = {"estate_id": line.estate_id, "fee_item_id": line.fee_item_id, "unit_id": line.unit_id}
            assert lines(tx, company, run_id, standing_only=True, **of)[1] == line.amount_minor
            before = ReceivableFilter(company.company_id, **of, from_month=JUNE, to_month=JUNE)
            assert sum_receivables(tx, before).receivable_minor == line.previous_amount_minor


def test_a_buildings_receivables_are_those_of_its_units(company: Any) -> None:
    other = uuid7()
    company.occupy(company.add_units(2))
    (unit,) = company.add_units(1, building=str(other))
    company.occupy([unit])
    company.assign(company.tariff(company.item()))
    company.bill()
    wanted = ReceivableFilter(company.company_id, building_id=other)
    with company.uow() as tx:
        (row,) = list_receivables(tx, wanted, limit=10)
        sums = sum_receivables(tx, wanted)
    assert (str(row.unit_id), sums.receivable_count, sums.receivable_minor) == (unit, 1, row.amount_minor)
