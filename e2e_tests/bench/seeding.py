"""Months that lie in the tables already: copies of one that was billed through the API, made by SQL."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from e2e_tests.bench.ground import Ground

# Further than any id of the month that is copied, and a whole number of chunks of 1,000.
STEP = 10_000_000

RECEIVABLES = """
insert into receivables (receivable_id, amount_minor, tax_minor, chunk_id, reason_ref, unit_id, customer_id, group_id,
    company_id, estate_id, fee_item_id, period_start, period_end, accounting_month, due_date, reason)
select receivable_id + {place} * {step}, amount_minor, tax_minor, chunk_id, reason_ref, unit_id, customer_id, group_id,
    company_id, estate_id, fee_item_id, {month}, ({month} + interval '1 month - 1 day')::date, {month},
    due_date + ({month} - accounting_month), reason
from receivables where accounting_month = '2025-10-01' and company_id in ({companies})
order by company_id, receivable_id
"""
OPEN_ITEMS = """
insert into open_items (receivable_id, fee_item_id, entry_id, amount_minor, tax_minor, billing_version, customer_id,
    unit_id, group_id, company_id, estate_id, accounting_month, period_start, period_end, due_date, currency_code,
    unit_code)
select receivable_id + {place} * {step}, fee_item_id, entry_id, amount_minor, tax_minor, billing_version, customer_id,
    unit_id, group_id, company_id, estate_id, {month}, {month}, ({month} + interval '1 month - 1 day')::date,
    due_date + ({month} - accounting_month), currency_code, unit_code
from open_items where accounting_month = '2025-10-01' and company_id in ({companies})
order by company_id, receivable_id
"""
STATEMENTS = {"billing": RECEIVABLES, "payments": OPEN_ITEMS}


def copy_months(ground: Ground, companies: Sequence[int], months: int) -> None:
    """Copies the receivables and the open items of 2025-10 to the months after it.

    Args:
        ground: the platform.
        companies: which have billed that month, and nothing after it.
        months: how many.
    """
    named = ", ".join(map(str, companies))
    with ThreadPoolExecutor(2) as both:
        copies = (both.submit(_copy, ground, name, text, named, months) for name, text in STATEMENTS.items())
        for copy in list(copies):
            copy.result()
    with ground.connected(ground.of("billing")) as connection:
        # A free id, beyond all copies, that begins a chunk.
        connection.execute("select setval('receivable_ids', %s)", [STEP * (months + 1) + 1])


def _copy(ground: Ground, service: str, statement: str, companies: str, months: int) -> None:
    with ground.connected(ground.of(service)) as connection:
        for place in range(1, months + 1):
            month = f"(date '2025-10-01' + interval '{place} months')::date"
            connection.execute(statement.format(place=place, step=STEP, month=month, companies=companies).encode())
