"""What is paid of a receivable, drawn of a prepayment, and open at a desk is what each of these figures opens."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.testing.fixtures import COMPANY
from payments.queries.allocations import AllocationFilter, list_allocations
from payments.queries.deposits import DEPOSIT_ORDERS, DepositFilter, list_deposits
from payments.queries.open_items import (
    PREPAYMENT_ORDERS,
    OpenItemFilter,
    PrepaymentFilter,
    get_arrears,
    get_prepayment_balance,
    list_open_items,
    list_prepayments,
)
from payments.usecases.reversals import ReverseReceipt, reverse_receipt

DEPOSIT = {"fee_item_id": 9, "category": "deposit"}


def held(tx: Any, **of: Any) -> int:
    """What the list adds up to, page by page."""
    total, after = 0, 0
    while rows := list_allocations(tx, AllocationFilter(COMPANY, **of), after=after, limit=3):
        total += sum(one.amount_minor - one.released_minor for one, _, _ in rows)
        after = rows[-1][0].allocation_id
    return total


def live(books: Any, seed: int) -> Any:
    """Half a year of a customer: debts, payments too small and too large, credits, receipts taken back."""
    chance = random.Random(seed)  # noqa: S311  a test's
    customer = books.customer()
    today = clock.today("Asia/Shanghai")
    receipts = []
    for _ in range(12):
        due = (today + timedelta(days=chance.randint(-90, 90))).isoformat()
        step = chance.choice(("owe", "owe", "credit", "pay", "pay", "reverse"))
        if step == "owe":
            kind = chance.choice(({"fee_item_id": 7}, {"fee_item_id": 8}, DEPOSIT))
            books.owe(customer, chance.randint(1, 900), due_date=due, **kind)
        elif step == "credit":
            books.owe(customer, -chance.randint(1, 300), due_date=due, **chance.choice(({}, DEPOSIT)))
        elif step == "pay":
            receipts.append(books.pay(customer, chance.randint(1, 1_500), approve=True))
        elif receipts:
            taken = receipts.pop(chance.randrange(len(receipts)))
            books.call(reverse_receipt, ReverseReceipt(taken.receipt_id, reason="another's"), books.finance)
    return customer


@pytest.mark.parametrize("seed", range(8))
def test_each_figure_opens_the_lines_that_add_up_to_it(books: Any, seed: int) -> None:
    customer = live(books, seed)
    with books.uow() as tx:
        every = OpenItemFilter(COMPANY, customer_id=customer, include_settled=True)
        for item, *_ in list_open_items(tx, every, None, 100):
            assert held(tx, receivable_id=item.receivable_id) == item.allocated_minor
        every_one = PrepaymentFilter(COMPANY, customer_id=customer, include_used=True)
        for prepayment in list_prepayments(tx, every_one, PREPAYMENT_ORDERS.own(), 100):
            assert held(tx, prepayment_id=prepayment.prepayment_id) == prepayment.drawn_minor
        left = list_prepayments(tx, PrepaymentFilter(COMPANY, customer_id=customer), PREPAYMENT_ORDERS.own(), 100)
        assert sum(one.balance_minor for one in left) == get_prepayment_balance(tx, COMPANY, customer).balance_minor
        for deposit in list_deposits(tx, DepositFilter(COMPANY, customer_id=customer), DEPOSIT_ORDERS.own(), 100):
            paid = held(tx, receivable_id=deposit.receivable_id, without_credits=True)
            assert paid == deposit.paid_minor
        arrears = get_arrears(tx, COMPANY, customer)
        current = arrears.open_minor - arrears.overdue_minor
        for age, figure in (("", arrears.open_minor), ("overdue", arrears.overdue_minor), ("current", current)):
            rows = list_open_items(tx, OpenItemFilter(COMPANY, customer_id=customer, age=age), None, 100)
            assert sum(item.open_minor for item, *_ in rows) == figure
