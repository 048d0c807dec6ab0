"""Verification sees what a broken database or a hand in it would do: each invariant is broken once and found."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from billing.usecases import closed_months
from billing.verification import _RULES, verify
from chassis.data.db import engine
from chassis.testing.fixtures import servers
from manor.payments.v1 import events_pb2 as payments
from sqlalchemy import text
from sqlalchemy.engine import make_url

MAY, JULY = date(2026, 5, 1), date(2026, 7, 1)


@pytest.fixture
def books(make_company: Any) -> Any:
    """Two units billed for May, June and July; one is left in June, which is paid, and May is closed."""
    company = make_company(prorate_move_out=True)
    left, kept = company.add_units(2)
    company.occupy([left, kept])
    company.assign(company.tariff(company.item(), kind="fixed", effective_date=date(2020, 1, 1), amount=30_000))
    for month in (MAY, date(2026, 6, 1), JULY):
        company.bill(month)
    of = {(row.unit, row.accounting_month.month): row.receivable_id for row in company.receivables()}
    company.may, company.june, company.july = of[left, 5], of[left, 6], of[kept, 7]
    company.pay(company.may, 30_000, 30_000)
    company.pay(company.june, 30_000, 30_000)
    occupancy, _, customer = company.occupancy_of(left)
    company.end(occupancy, left, customer, end="2026-06-20")
    company.bill(JULY)
    fact = payments.MonthClosed(company_id=company.company_id, month="2026-05")
    company.hear(closed_months.apply_month_closed, fact)
    return company


def faults_after(books: Any, *statements: str) -> dict[str, list[str]]:
    """What verification finds of this company once these statements were run past all guards; nothing of it stays."""
    database = make_url(books.deps.settings.database_url).database
    url = make_url(servers()["postgres"]["superuser_url"]).set(database=database)
    owner = engine(url.render_as_string(hide_password=False), pool_size=1)
    values = {"company": books.company_id, "may": books.may, "june": books.june, "july": books.july}
    with owner.connect() as connection:
        connection.execute(text("set session_replication_role = replica"))  # no triggers
        for statement in statements:
            connection.execute(text(statement), values)
        mine = f"company {books.company_id}:"
        found = {check.name: [one for one in check.faults if one.startswith(mine)] for check in verify(connection)}
        connection.rollback()
    owner.dispose()
    return {name: faults for name, faults in found.items() if faults}


OURS = "where company_id = :company and receivable_id = :{}"
# A second line for days that are billed already: what nobody may insert, the unique key apart.
AGAIN = (
    "insert into receivables (company_id, receivable_id, amount_minor, tax_minor, chunk_id, reason_ref, unit_id,"
    " customer_id, group_id, estate_id, fee_item_id, period_start, period_end, accounting_month, due_date, reason,"
    " difference, version) select company_id, receivable_id + 100000000, amount_minor, tax_minor, 0, reason_ref,"
    " unit_id, {customer}, group_id, estate_id, fee_item_id, period_start + 1, period_end, accounting_month, due_date,"
    " reason, 0, 1 from receivables " + OURS.format("july")
)
# A charge that says it made a receivable of a run.
CHARGED = (
    "insert into charges (company_id, charge_id, group_id, estate_id, fee_item_id, unit_id, customer_id, amount_minor,"
    " tax_minor, period_start, period_end, accounting_month, due_date, explanation, state, maker, receivable_id)"
    " select company_id, 1, group_id, estate_id, fee_item_id, unit_id, customer_id, amount_minor, tax_minor,"
    " period_start, period_end, accounting_month, due_date, 'x', '{state}', 'x', receivable_id from receivables "
    + OURS.format("july")
)
BROKEN = {
    "No receivable is adjusted or waived below nothing": (
        "alter table receivables drop constraint ck_receivables_amounts",
        "update receivables set waived_minor = 40000 " + OURS.format("july"),
    ),
    "The same reason never makes two receivables": (
        "drop index uq_receivables_line",
        AGAIN.format(customer="customer_id").replace("period_start + 1", "period_start"),
    ),
    "What is verified is paid": ("update settlements set verified_minor = 40000 " + OURS.format("may"),),
    "Every settlement belongs to a receivable": ("delete from receivables " + OURS.format("may"),),
    "A run's approved lines are its receivables": (
        "update billing_runs set approved_lines = approved_lines + 1 where company_id = :company",
    ),
    "What was changed about a receivable adds up": (
        "update receivables set adjusted_minor = 5 " + OURS.format("july"),
    ),
    "Nothing of a closed month changes after it was closed": (
        "insert into receivable_changes (company_id, change_id, group_id, estate_id, receivable_id, customer_id,"
        " receivable_version, kind, amount_minor, state, reason, decided_at) select company_id, gen_random_uuid(),"
        " group_id, estate_id, receivable_id, customer_id, 1, 'waiver', 5, 'approved', 'x',"
        " now() + interval '1 day' from receivables " + OURS.format("may"),
    ),
    "No line is made for a month after it was closed": (
        "update billing_runs set created_at = now() + interval '1 day' where company_id = :company",
    ),
    "No customer is billed twice for a day of a unit's item": (AGAIN.format(customer="customer_id"),),
    "Who is billed for a day that somebody else was billed for, came with a difference for the other": (
        AGAIN.format(customer="gen_random_uuid()").replace(":july", ":may"),
    ),
    "A difference corrects a line of the same customer, unit and item": (
        "update receivables set customer_id = gen_random_uuid() where company_id = :company and revises <> 0",
    ),
    "A line is never credited more than it came to": (
        "update receivables set amount_minor = -40000 where company_id = :company and revises = :june",
    ),
    "A charge and its receivable say the same": (CHARGED.format(state="charged"),),
    "What is taken back of a charge comes to nothing": (CHARGED.format(state="withdrawn"),),
    "As many changes of units are noted as their versions say": (
        "update units set version = version + 1 where company_id = :company",
    ),
    "As many changes of occupancies are noted as their versions say": (
        "update version_sums set versions = versions + 1 where company_id = :company and table_name = 'occupancies'",
    ),
    "What is no difference is never negative": ("update receivables set amount_minor = -1 " + OURS.format("july"),),
    "A receivable's explanation adds up to its amount": (
        "update receivables set amount_minor = 29999 " + OURS.format("july"),
    ),
}


def test_every_invariant_is_broken_once() -> None:
    assert set(_RULES) <= set(BROKEN)


def test_books_that_nobody_touched_hold(books: Any) -> None:
    assert [row.amount_minor for row in books.receivables() if row.revises] == [-10_000]
    assert faults_after(books) == {}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_invariant_is_found_by_name(books: Any, name: str) -> None:
    assert name in faults_after(books, *BROKEN[name])
