"""What is overdue goes by the calendar of the estate in every list and sum."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from chassis import clock
from payments.queries import open_items
from payments.records.open_items import OpenItem

KIRITIMATI = 14  # an estate whose day begins ten hours before the company's


@pytest.mark.parametrize(("hour", "overdue"), [(9, 0), (11, 7_000)])
def test_overdue_is_what_was_due_before_today_in_the_estates_own_zone(books: Any, hour: int, overdue: int) -> None:
    """Due on the 29th: where Kiritimati's day is the 30th it is overdue, while the company's is still the 29th."""
    there, customer = replace(books, estate_id=KIRITIMATI), books.customer()
    (item,) = there.owe(customer, 7_000, due_date="2026-11-29")
    with clock.travel(datetime(2026, 11, 29, hour, tzinfo=UTC)), books.uow() as tx:
        unit = tx.get(OpenItem, (books.company_id, item)).unit_id
        wanted = open_items.OpenItemFilter(books.company_id, customer_id=customer, age="overdue")
        listed = open_items.list_open_items(tx, wanted, None, 10)
        sums = [
            open_items.get_arrears(tx, books.company_id, customer),
            open_items.list_estate_arrears(tx, books.company_id, KIRITIMATI)[0],
            open_items.batch_get_unit_arrears(tx, books.company_id, KIRITIMATI, [unit])[unit][0],
        ]
    assert [one.overdue_minor for one in sums] == [overdue] * 3
    assert [row.OpenItem.receivable_id for row in listed] == ([item] if overdue else [])
    there.change(item, 2, amount_minor=7_000, voided=True)
