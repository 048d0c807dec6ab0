"""Billed once, then the difference: what a change of billed days comes to, whichever of run and change came first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from billing import verification
from billing.records.receivables import ADJUSTMENT, VOID, WAIVER
from billing.rpc.receivables import ReceivableServicer
from billing.usecases import closed_months, tariffs
from manor.billing.v1 import receivables_pb2 as pb
from manor.billing.v2.events_pb2 import ReceivablesChanged, ReceivablesOpened
from manor.payments.v1 import events_pb2 as payments

NOVEMBER = date(2026, 11, 1)
OCTOBER = date(2026, 10, 1)
JUNE = date(2026, 6, 1)


def fixed(company: Any, amount: int, **item: Any) -> Any:
    tariff = company.tariff(company.item(**item), kind="fixed", amount=amount, effective_date=date(2020, 1, 1))
    company.assign(tariff)
    return tariff


def owed(company: Any) -> dict[str, int]:
    """What each customer owes by billing, in minor units."""
    rows = company.rows(
        "select cast(customer_id as text) as customer, sum(amount_minor + adjusted_minor - waived_minor) as owed"
        " from receivables where not voided group by 1"
    )
    return {row.customer: int(row.owed) for row in rows}


def lines(company: Any) -> list[tuple[int, str, str]]:
    return [
        (row.amount_minor + row.adjusted_minor - row.waived_minor, str(row.period_start), str(row.period_end))
        for row in company.receivables()
    ]


@pytest.fixture
def prorating(make_company: Any) -> Any:
    """An estate that pro-rates move-outs, with a unit at 3,000.00 a month, billed for November."""
    company = make_company(prorate_move_out=True)
    (company.unit,) = company.add_units(1)
    ((company.occupancy, company.ann),) = company.occupy([company.unit])
    fixed(company, 300_000)
    company.bill(NOVEMBER)
    return company


def leave(company: Any, day: int, version: int) -> None:
    company.end(company.occupancy, company.unit, company.ann, end=f"2026-11-{day}", version=version)


def verified(company: Any) -> None:
    with company.uow() as tx:
        for about, (_, faults) in verification._RULES.items():
            found = [row for row in tx.execute(verification.text(faults)) if row[0] == company.company_id]
            assert not found, (about, found)


def test_a_move_out_that_is_corrected_is_reckoned_from_what_stands(prorating: Any) -> None:
    leave(prorating, 25, 2)
    assert lines(prorating) == [(250_000, "2026-11-01", "2026-11-25")]
    leave(prorating, 20, 3)
    assert lines(prorating) == [(200_000, "2026-11-01", "2026-11-20")]
    prorating.bill(NOVEMBER)
    assert owed(prorating) == {prorating.ann: 200_000}
    verified(prorating)


def test_a_move_out_corrected_to_ten_days_owes_ten_days(prorating: Any) -> None:
    leave(prorating, 15, 2)
    leave(prorating, 10, 3)
    assert lines(prorating) == [(100_000, "2026-11-01", "2026-11-10")]


def test_a_move_out_that_moves_to_and_fro_owes_its_last_day(prorating: Any) -> None:
    for version, day in enumerate((25, 20, 22, 25), 2):
        leave(prorating, day, version)
        prorating.bill(NOVEMBER)
    assert owed(prorating) == {prorating.ann: 250_000}
    verified(prorating)


def test_a_paid_line_stays_and_gets_a_difference_that_names_it(prorating: Any) -> None:
    (line,) = prorating.receivables()
    prorating.pay(line.receivable_id, 300_000)
    leave(prorating, 25, 2)
    assert lines(prorating) == [(300_000, "2026-11-01", "2026-11-30")]
    prorating.bill(NOVEMBER)
    assert lines(prorating) == [(300_000, "2026-11-01", "2026-11-30"), (-50_000, "2026-11-26", "2026-11-30")]
    credit = prorating.receivables()[1]
    assert (credit.revises, credit.difference) == (line.receivable_id, 0)
    leave(prorating, 20, 3)
    prorating.bill(NOVEMBER)
    prorating.bill(NOVEMBER)
    assert owed(prorating) == {prorating.ann: 200_000}
    verified(prorating)


def test_a_price_that_changes_within_a_billed_quarter_bills_the_difference(company: Any) -> None:
    company.occupy(company.add_units(1), start="2026-04-01")
    tariff = fixed(company, 91_000, cycle_months=3)
    company.bill(date(2026, 4, 1))
    (line,) = company.receivables()
    company.pay(line.receivable_id, 91_000)
    version = tariffs.NewVersion(date(2026, 6, 16), "fixed", amount=182_000)
    company.do(tariffs.add_tariff_version, tariffs.AddTariffVersion(company.company_id, tariff, version))
    company.bill(JUNE)
    assert lines(company) == [(91_000, "2026-04-01", "2026-06-30"), (15_167, "2026-06-16", "2026-06-30")]
    assert str(company.receivables()[1].accounting_month) == "2026-06-01"
    company.bill(JUNE)
    assert len(company.receivables()) == 2
    verified(company)


def test_an_unpaid_line_is_adjusted_in_place(company: Any) -> None:
    company.occupy(company.add_units(1))
    tariff = fixed(company, 30_000)
    company.bill(JUNE)
    version = tariffs.NewVersion(date(2026, 6, 16), "fixed", amount=60_000)
    company.do(tariffs.add_tariff_version, tariffs.AddTariffVersion(company.company_id, tariff, version))
    company.bill(JUNE)
    (line,) = company.receivables()
    assert (line.amount_minor, line.adjusted_minor, line.repriced_minor) == (30_000, 15_000, 15_000)
    (fact,) = company.facts("billing.receivables_changed.v2", ReceivablesChanged)
    assert [(one.adjusted_minor, one.version) for one in fact.receivables] == [(15_000, 2)]
    version = tariffs.NewVersion(date(2026, 6, 21), "fixed", amount=30_000)
    company.do(tariffs.add_tariff_version, tariffs.AddTariffVersion(company.company_id, tariff, version))
    company.bill(JUNE)
    assert lines(company) == [(35_000, "2026-06-01", "2026-06-30")]
    verified(company)


@pytest.mark.parametrize("paid", [False, True])
def test_a_tenant_entered_late_owes_what_the_owner_is_given_back(company: Any, paid: bool) -> None:
    (unit,) = company.add_units(1)
    ((_, ann),) = company.occupy([unit])
    fixed(company, 31_000)
    company.bill(OCTOBER)
    if paid:
        company.pay(company.receivables()[0].receivable_id, 31_000)
    ((_, ben),) = company.occupy([unit], role="tenant", start="2026-10-11")
    company.bill(NOVEMBER)
    assert owed(company) == {ann: 10_000, ben: 21_000 + 31_000}
    months = {(row.customer, str(row.accounting_month)) for row in company.receivables()}
    assert months == {(ann, "2026-10-01"), (ben, "2026-11-01"), *([(ann, "2026-11-01")] if paid else [])}
    verified(company)
    before = len(company.receivables())
    company.bill(NOVEMBER)
    assert len(company.receivables()) == before
    assert company.rows("select count(*) from repricings")[0][0] == 0


def test_a_tenant_from_the_first_day_stands_beside_the_paid_owner(company: Any) -> None:
    (unit,) = company.add_units(1)
    ((_, ann),) = company.occupy([unit])
    fixed(company, 31_000)
    company.bill(OCTOBER)
    company.pay(company.receivables()[0].receivable_id, 31_000)
    ((_, ben),) = company.occupy([unit], role="tenant", start="2026-10-01")
    company.bill(OCTOBER)
    assert owed(company) == {ann: 0, ben: 31_000}
    numbers = sorted((row.customer == ben, row.difference) for row in company.receivables())
    assert numbers == [(False, 0), (False, 1), (True, 2)]
    verified(company)


def test_credits_are_told_as_negative_receivables(prorating: Any) -> None:
    prorating.pay(prorating.receivables()[0].receivable_id, 300_000)
    leave(prorating, 25, 2)
    prorating.bill(NOVEMBER)
    fact = prorating.facts("billing.receivables_opened.v2", ReceivablesOpened)[-1]
    assert [(one.amount_minor, one.tax_minor) for one in fact.receivables] == [(-50_000, -2_830)]


def test_an_area_that_changes_is_billed_from_its_day(company: Any) -> None:
    company.occupy(company.add_units(1))
    company.assign(company.tariff(company.item(), price=Decimal(3)))
    company.bill(NOVEMBER)
    company.resize(company.units[0], "200")
    company.bill(NOVEMBER)
    rows = company.receivables()
    first = company.rows("select max(first_day) from unit_areas")[0][0]
    days_after = max(0, min(30, (date(2026, 11, 30) - first).days + 1))
    assert sum(row.amount_minor + row.adjusted_minor for row in rows) == 30_000 + 1_000 * days_after


def closed(company: Any, month: str) -> None:
    company.hear(closed_months.apply_month_closed, payments.MonthClosed(company_id=company.company_id, month=month))


def figures(company: Any) -> dict[str, int]:
    """Receivable by accounting month."""
    rows = company.rows(
        "select accounting_month, sum(amount_minor + adjusted_minor - waived_minor) as owed from receivables"
        " where not voided group by 1 order by 1"
    )
    return {f"{row.accounting_month:%Y-%m}": int(row.owed) for row in rows}


def test_a_closed_month_stays_and_what_is_found_later_is_booked_in_the_open_one(company: Any) -> None:
    first, second = company.add_units(2)
    company.occupy([first])
    fixed(company, 150_000)
    company.bill(OCTOBER)
    closed(company, "2026-10")
    company.occupy([second])
    company.bill(OCTOBER)
    assert figures(company) == {"2026-10": 150_000, "2026-11": 150_000}
    late = company.receivables()[1]
    assert (str(late.period_start), str(late.due_date)) == ("2026-10-01", "2026-11-10")
    company.end(*company.occupancy_of(first), end="2026-09-30")
    company.bill(OCTOBER)
    assert figures(company) == {"2026-10": 150_000, "2026-11": 0}
    verified(company)


def test_a_run_approved_after_its_month_was_closed_is_booked_in_the_open_month(company: Any) -> None:
    company.occupy(company.add_units(1))
    fixed(company, 150_000)
    run_id = company.calculate(OCTOBER)
    closed(company, "2026-10")
    company.approve(run_id)
    assert figures(company) == {"2026-11": 150_000}
    fact = company.facts("billing.receivables_opened.v2", ReceivablesOpened)[-1]
    assert (fact.accounting_month, fact.due_date) == ("2026-11", "2026-11-10")


@pytest.mark.parametrize(
    ("kind", "amount", "booked"), [(ADJUSTMENT, -10_000, -10_000), (WAIVER, 0, -150_000), (VOID, 0, -150_000)]
)
def test_a_change_of_a_closed_months_line_is_booked_beside_it(
    company: Any, kind: str, amount: int, booked: int
) -> None:
    company.occupy(company.add_units(1))
    fixed(company, 150_000)
    company.bill(OCTOBER)
    closed(company, "2026-10")
    (line,) = company.receivables()
    company.approve_change(company.ask(kind, line.receivable_id, amount))
    assert figures(company) == {"2026-10": 150_000, "2026-11": booked}
    beside = company.receivables()[1]
    assert (beside.revises, str(beside.period_start)) == (line.receivable_id, "2026-10-01")
    fact = company.facts("billing.receivables_opened.v2", ReceivablesOpened)[-1]
    assert [one.amount_minor for one in fact.receivables] == [booked]
    company.bill(OCTOBER)
    assert len(company.receivables()) == 2
    verified(company)


def test_a_voided_line_is_billed_again_only_where_its_void_says_so(company: Any) -> None:
    company.occupy(company.add_units(2))
    fixed(company, 30_000)
    company.bill(JUNE)
    lines_before = company.receivables()
    for line, again in zip(lines_before, (False, True), strict=True):
        company.approve_change(company.ask(VOID, line.receivable_id, bill_again=again))
    company.bill(JUNE)
    assert [row.unit for row in company.receivables()] == [lines_before[1].unit]


def test_a_change_names_the_billed_periods_that_it_reaches(company: Any) -> None:
    company.occupy(company.add_units(2))
    tariff = fixed(company, 31_000)
    company.bill(OCTOBER)
    company.bill(NOVEMBER)
    company.pay(company.receivables()[0].receivable_id, 31_000)
    request = pb.ListReachedPeriodsRequest(company_id=company.company_id, first_day="2026-10-16", tariff_id=str(tariff))
    reached = company.serve(ReceivableServicer().ListReachedPeriods, request).periods
    assert [(one.period_start, one.receivables, one.amount_minor, one.paid_receivables) for one in reached] == [
        ("2026-10-01", 2, 62_000, 1),
        ("2026-11-01", 2, 62_000, 0),
    ]
    request.first_day, request.unit_id = "2026-11-01", company.units[0]
    assert [one.receivables for one in company.serve(ReceivableServicer().ListReachedPeriods, request).periods] == [1]
