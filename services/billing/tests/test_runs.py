"""A billing run: drafts, approval by a second person, receivables and facts; never anything twice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from billing.records.runs import RunNotOpen
from billing.usecases import calculations, runs, tariffs, unit_facts
from chassis.errors import NotFound
from manor.billing.v2.events_pb2 import ReceivablesOpened
from manor.identity.v1 import events_pb2 as identity
from sqlalchemy import text


def billed(company: Any) -> list[tuple[int, str, str]]:
    return [(row.amount_minor, str(row.period_start), str(row.period_end)) for row in company.receivables()]


@pytest.fixture
def estate(company: Any) -> Any:
    """Three units of 100 m² with owners, at 3.00 a m² and month."""
    company.occupy(company.add_units(3))
    company.assign(company.tariff(company.item()))
    return company


def test_run_bills_every_unit_once_approved(estate: Any) -> None:
    run_id = estate.calculate()
    assert estate.receivables() == []
    estate.approve(run_id)
    assert billed(estate) == [(30000, "2026-06-01", "2026-06-30")] * 3
    row = estate.receivables()[0]
    assert (row.tax_minor, str(row.due_date), str(row.accounting_month)) == (1698, "2026-06-10", "2026-06-01")


def test_approval_publishes_what_became_open(estate: Any) -> None:
    estate.bill()
    (fact,) = estate.facts("billing.receivables_opened.v2", ReceivablesOpened)
    rows = {row.receivable_id: row for row in estate.receivables()}
    assert (fact.currency_code, fact.fee_item_code, fact.accounting_month) == ("CNY", "PM", "2026-06")
    assert {item.receivable_id for item in fact.receivables} == set(rows)
    for item in fact.receivables:
        row = rows[item.receivable_id]
        assert (item.unit_id, item.customer_id) == (row.unit_id, row.customer_id)
        assert (item.amount_minor, item.tax_minor, item.version) == (row.amount_minor, row.tax_minor, 1)
        assert item.unit_code.startswith("U")


def test_second_run_bills_nothing_twice(estate: Any) -> None:
    estate.bill()
    again = estate.calculate()
    assert len(estate.receivables()) == 3
    assert estate.rows("select state, lines from billing_runs where run_id = :id", id=again)[0] == ("empty", 0)


def test_starter_may_not_approve_unless_the_estate_allows_it(estate: Any, make_company: Any) -> None:
    run_id = estate.calculate()
    with pytest.raises(runs.MakerIsChecker):
        estate.do(runs.approve_run, runs.ApproveRun(estate.company_id, run_id), estate.clerk)
    easy = make_company(starter_may_approve_run=True)
    easy.occupy(easy.add_units(1))
    easy.assign(easy.tariff(easy.item()))
    easy.approve(easy.calculate(), who=easy.clerk)
    assert len(easy.receivables()) == 1


def test_rows_are_approved_one_by_one(estate: Any) -> None:
    run_id = estate.calculate()
    first = estate.rows("select first_receivable_id from run_chunks")[0][0]
    estate.approve(run_id, [first + 1])
    assert [row.receivable_id for row in estate.receivables()] == [first + 1]
    assert estate.rows("select state, approved_lines from billing_runs")[0] == ("calculated", 1)
    estate.approve(run_id)
    assert [row.receivable_id for row in estate.receivables()] == [first, first + 1, first + 2]
    assert estate.rows("select state, approved_lines from billing_runs")[0] == ("approved", 3)
    assert sum(len(fact.receivables) for fact in estate.facts("billing.receivables_opened.v2", ReceivablesOpened)) == 3


def test_removed_rows_are_never_billed(estate: Any) -> None:
    run_id = estate.calculate()
    first = estate.rows("select first_receivable_id from run_chunks")[0][0]
    estate.do(runs.remove_draft_lines, runs.RemoveDraftLines(estate.company_id, run_id, [first]))
    with pytest.raises(NotFound):
        estate.do(runs.approve_run, runs.ApproveRun(estate.company_id, run_id, [first]), estate.checker)
    estate.approve(run_id)
    assert [row.receivable_id for row in estate.receivables()] == [first + 1, first + 2]
    assert estate.rows("select state, removed_lines from billing_runs")[0] == ("approved", 1)


def test_cancelled_run_leaves_no_drafts_and_may_be_run_again(estate: Any) -> None:
    run_id = estate.calculate()
    with pytest.raises(runs.RunOverlaps):
        estate.calculate()
    estate.do(runs.cancel_run, runs.CancelRun(estate.company_id, run_id))
    assert estate.rows("select count(*) from run_chunks")[0][0] == 0
    with pytest.raises(RunNotOpen):
        estate.do(runs.approve_run, runs.ApproveRun(estate.company_id, run_id), estate.checker)
    estate.do(runs.rerun, runs.Rerun(estate.company_id, run_id, news={}))
    estate.work()
    assert estate.rows("select count(*) from run_chunks")[0][0] == 1


def test_preview_can_never_be_approved(estate: Any) -> None:
    run_id = estate.calculate(preview=True)
    assert estate.rows("select state, lines, amount_minor from billing_runs")[0] == ("previewed", 3, 90000)
    with pytest.raises(RunNotOpen):
        estate.do(runs.approve_run, runs.ApproveRun(estate.company_id, run_id), estate.checker)


def test_lines_that_somebody_else_billed_meanwhile_are_left_out(estate: Any) -> None:
    run_id = estate.calculate()
    chunk = estate.rows("select * from run_chunks")[0]
    with estate.uow() as tx:
        tx.execute(
            text(
                "insert into receivables (receivable_id, amount_minor, tax_minor, chunk_id, unit_id, customer_id,"
                " group_id, company_id, estate_id, fee_item_id, period_start, period_end, accounting_month,"
                " due_date, reason)"
                " values (999999999, 1, 0, 0, :unit, :customer, 1, :company, :estate, :item, '2026-06-01',"
                " '2026-06-30', '2026-06-01', '2026-06-10', 1)"
            ),
            {
                "unit": chunk.unit_ids[1], "customer": chunk.customer_ids[1], "company": estate.company_id,
                "estate": estate.estate_id, "item": chunk.fee_item_id,
            },
        )  # fmt: skip
    estate.approve(run_id)
    assert len(estate.receivables()) == 3
    (fact,) = estate.facts("billing.receivables_opened.v2", ReceivablesOpened)
    assert {item.unit_id for item in fact.receivables} == {chunk.unit_ids[0], chunk.unit_ids[2]}
    assert estate.rows("select state, approved_lines, removed_lines from billing_runs")[0] == ("approved", 2, 1)


def test_the_former_owner_owes_the_running_month_whichever_of_run_and_transfer_came_first(company: Any) -> None:
    units = company.add_units(2)
    company.assign(company.tariff(company.item()))
    for unit, (occupancy, owner) in zip(units, company.occupy(units), strict=True):
        company.end(occupancy, unit, owner, end="2026-06-15")
        company.occupy([unit], start="2026-06-16")
        company.bill()  # after the first unit's transfer and before the second one's
    assert billed(company) == [(30000, "2026-06-01", "2026-06-30")] * 2


def test_a_tenant_entered_ahead_changes_nothing_of_the_vacant_days_before(make_company: Any) -> None:
    company = make_company(vacancy_rate_basis_points=7000)
    (unit,) = company.add_units(1)
    company.occupy([unit], vacant=True)
    company.assign(company.tariff(company.item(), price=Decimal(1)))
    company.occupy([unit], role="tenant", start="2026-12-15")
    company.bill(date(2026, 11, 1))
    company.bill(date(2026, 12, 1))
    assert [amount for amount, *_ in billed(company)] == [7000, 3161, 5484]


def test_change_of_owner_and_area_are_billed_by_days(make_company: Any) -> None:
    company = make_company(prorate_move_out=True)
    (unit,) = company.add_units(1)
    ((old, ann),) = company.occupy([unit])
    company.assign(company.tariff(company.item()))
    company.end(old, unit, ann, role="owner", start="2020-01-01", end="2026-06-10")
    company.occupy([unit], start="2026-06-11")
    company.bill()
    assert billed(company) == [(10000, "2026-06-01", "2026-06-10"), (20000, "2026-06-11", "2026-06-30")]


def test_vacant_units_pay_at_the_discount(make_company: Any) -> None:
    company = make_company(vacancy_rate_basis_points=7000)
    company.occupy(company.add_units(1), vacant=True)
    company.occupy(company.add_units(1))
    company.assign(company.tariff(company.item()))
    company.bill()
    assert sorted(row.amount_minor for row in company.receivables()) == [21000, 30000]


def test_tenants_pay_instead_of_owners(company: Any) -> None:
    (unit,) = company.add_units(1)
    company.occupy([unit])
    ((_, tenant),) = company.occupy([unit], role="tenant", start="2024-01-01")
    company.assign(company.tariff(company.item()))
    company.assign(company.tariff(company.item("FUND", payer_rule="owner"), "T2"))
    company.bill()
    assert [row.customer == tenant for row in company.receivables()] == [True, False]


def test_tariffs_by_unit_type_building_and_unit(company: Any) -> None:
    small, large = company.add_units(2, unit_type="small"), company.add_units(1, unit_type="large")
    company.occupy([*small, *large])
    item = company.item()
    for code, level, target, amount in (
        ("E", "estate", "", 100), ("S", "unit_type", "small", 200), ("U", "unit", small[1], 300),
    ):  # fmt: skip
        tariff = company.tariff(item, code, effective_date=date(2020, 1, 1), kind="fixed", amount=amount)
        company.assign(tariff, level, target)
    company.bill()
    assert {row.unit: row.amount_minor for row in company.receivables()} == {
        small[0]: 200,
        small[1]: 300,
        large[0]: 100,
    }


def test_new_tariff_version_prices_from_its_day(estate: Any) -> None:
    tariff = estate.rows("select tariff_id from tariffs")[0][0]
    version = tariffs.NewVersion(date(2026, 6, 16), "area", price=Decimal("6"))
    estate.do(tariffs.add_tariff_version, tariffs.AddTariffVersion(estate.company_id, tariff, version))
    estate.bill()
    assert {row.amount_minor for row in estate.receivables()} == {45000}


def test_quarterly_bill_is_made_once_for_its_three_months(company: Any) -> None:
    company.occupy(company.add_units(1), start="2026-05-20")
    tariff = company.tariff(company.item(cycle_months=3), effective_date=date(2020, 1, 1), kind="fixed", amount=30000)
    company.assign(tariff)
    for month in (5, 6, 7, 8):
        company.bill(date(2026, month, 1))
    assert billed(company) == [
        (3871 + 10000 + 10000, "2026-05-20", "2026-07-31"), (30000, "2026-08-01", "2026-10-31"),
    ]  # fmt: skip


def test_run_for_a_customer_bills_them_alone(estate: Any) -> None:
    customer = estate.rows("select customer_id from customers limit 1")[0][0]
    estate.bill(target="customer", customer_id=customer)
    assert [row.customer_id for row in estate.receivables()] == [customer]


def test_run_for_a_company_covers_its_estates(estate: Any) -> None:
    second = estate.estate_id + 1
    estate.node(second, identity.NODE_KIND_ESTATE, second)
    estate.occupy(estate.add_units(1, estate_id=second), estate_id=second)
    tariff = estate.rows("select tariff_id from tariffs")[0][0]
    estate.assign(tariff, estate_id=second)
    estate.bill(target="company", estate_id=0)
    assert {row.estate_id for row in estate.receivables()} == {estate.estate_id, second}


def test_more_lines_than_a_chunk_holds(company: Any) -> None:
    for _ in range(3):
        company.occupy(company.add_units(700))
    company.assign(company.tariff(company.item()))
    company.bill()
    facts = company.facts("billing.receivables_opened.v2", ReceivablesOpened)
    assert [len(fact.receivables) for fact in facts] == [1000, 1000, 100]
    assert len({row.receivable_id for row in company.receivables()}) == 2100


def test_month_without_the_due_day_is_due_on_its_last(company: Any) -> None:
    company.occupy(company.add_units(1))
    company.assign(company.tariff(company.item(due_day=31)))
    company.bill()
    assert [str(row.due_date) for row in company.receivables()] == ["2026-06-30"]


def test_killed_calculation_goes_on_and_doubles_nothing(estate: Any, monkeypatch: Any) -> None:
    estate.assign(estate.tariff(estate.item("SECOND"), "T2"))
    real, calls = calculations.calculate_item, []

    def dies_once(*arguments: Any) -> Any:
        calls.append(arguments[-1])
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(*arguments)

    monkeypatch.setattr(calculations, "calculate_item", dies_once)
    with pytest.raises(KeyboardInterrupt):
        estate.calculate()
    with estate.database.app.begin() as connection:
        connection.execute(
            text("update operations set lease_until = now() - interval '1 second' where state = 'running'")
        )
    estate.work()
    assert estate.rows("select state, lines from billing_runs")[0] == ("calculated", 6)
    assert estate.rows("select sum(lines) from run_chunks")[0][0] == 6
    assert len(calls) == 3


def test_sums_beyond_32_bits(company: Any) -> None:
    company.occupy(company.add_units(3))
    tariff = company.tariff(company.item(), effective_date=date(2020, 1, 1), kind="fixed", amount=2_000_000_000_000)
    company.assign(tariff)
    run_id = company.bill()
    row = company.rows("select amount_minor, approved_amount_minor from billing_runs where run_id = :id", id=run_id)[0]
    assert row == (6_000_000_000_000, 6_000_000_000_000)


def test_common_case_and_whole_history_give_the_same_lines(make_company: Any, monkeypatch: Any) -> None:
    def billed_lines() -> list[tuple[int, int, str, str]]:
        company = make_company(vacancy_rate_basis_points=5000, thirty_day_months=True)
        first, second = company.add_units(2), company.add_units(2, area="87.35", unit_type="large")
        company.occupy([*first, second[0]])
        company.occupy([second[1]], vacant=True)
        company.occupy([first[0]], role="tenant", start="2024-05-05")
        item = company.item()
        company.assign(company.tariff(item, "T"))
        company.assign(company.tariff(item, "L", price=Decimal("3.217")), "unit_type", "large")
        company.bill()
        return [
            (row.amount_minor, row.tax_minor, row.unit == first[0], str(row.period_end))
            for row in sorted(company.receivables(), key=lambda row: row.unit)
        ]

    common = billed_lines()
    real = unit_facts.units_to_bill

    def nothing_is_common(*arguments: Any) -> Any:
        for rows in real(*arguments):
            yield [(row[0], None, *row[2:]) for row in rows]

    monkeypatch.setattr(unit_facts, "units_to_bill", nothing_is_common)
    assert billed_lines() == common
    assert len(common) == 4
