"""A day's takings are what the receipts add up to that each of their figures opens."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

from chassis import clock
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from payments.queries.receipts import NEWEST, ReceiptFilter, get_daily_takings, list_receipts, parts_taken
from payments.usecases.receipts import ApproveReceipt, CreateReceipt, approve_receipt, create_receipt
from payments.usecases.reversals import RefuseReceipt, ReverseReceipt, refuse_receipt, reverse_receipt

# A day that no other test takes money on.
DAY = clock.today("Asia/Shanghai") - timedelta(days=5)


def take_a_day(books):
    """Receipts of every method and state, in two estates."""
    customer = books.customer()

    def take(amount, method="cash", estate=ESTATE, decide=None):
        books.owe(customer, 1_000)
        made = books.call(
            create_receipt, CreateReceipt(COMPANY, estate, customer, amount, "CNY", method, payment_date=DAY)
        )
        if decide:
            books.call(decide[0], decide[1](made.receipt_id), books.finance)
        return made

    approved = (approve_receipt, ApproveReceipt)
    take(1_700)
    take(300, "pos")
    take(500, decide=approved)
    take(40, "bank_transfer", decide=approved)
    take(9_000, decide=(refuse_receipt, lambda receipt: RefuseReceipt(receipt, reason="twice")))
    back = take(8_000, decide=approved)
    books.call(reverse_receipt, ReverseReceipt(back.receipt_id, reason="another's"), books.finance)
    take(77, estate=OTHER_ESTATE)


def opened(tx, estate, method, approved):
    """What the receipts add up to that a figure's link lists."""
    state = {"state": "approved"} if approved else {"standing_only": True}
    wanted = ReceiptFilter(COMPANY, estate, method=method, date_from=DAY, date_to=DAY, **state)
    return sum(one.amount_minor for one in list_receipts(tx, wanted, NEWEST, 100))


def test_each_figure_of_a_day_opens_the_receipts_that_add_up_to_it(books):
    take_a_day(books)
    for estate, approved in product((0, ESTATE, OTHER_ESTATE), (False, True)):
        column = "verified_minor" if approved else "amount_minor"
        with books.uow() as tx:
            lines, total = get_daily_takings(tx, COMPANY, estate, DAY)
            whole = total.verified_minor if approved else total.total_minor
            assert opened(tx, estate, "", approved) == whole == sum(getattr(line, column) for line in lines)
            for method in ("cash", "pos", "bank_transfer", "cheque"):
                figure = sum(getattr(line, column) for line in lines if line.method == method)
                assert opened(tx, estate, method, approved) == figure
    with books.uow() as tx:
        assert [opened(tx, 0, "", approved) for approved in (False, True)] == [1_700 + 300 + 500 + 40 + 77, 540]


def test_each_line_of_a_day_opens_the_receipts_whose_parts_add_up_to_it(books):
    day = DAY - timedelta(days=1)
    customer = books.customer()
    for fee_item_id in (7, 8):
        books.owe(customer, 1_000, fee_item_id=fee_item_id)
    for amount in (1_300, 900):  # one fee item and a part of the other; the rest of it and a prepayment
        command = CreateReceipt(COMPANY, ESTATE, customer, amount, "CNY", "cash", payment_date=day)
        made = books.call(create_receipt, command)
    books.call(approve_receipt, ApproveReceipt(made.receipt_id), books.finance)
    with books.uow() as tx:
        lines, _ = get_daily_takings(tx, COMPANY, ESTATE, day)
        assert sorted((line.fee_item_id, int(line.amount_minor)) for line in lines) == [
            (0, 200),
            (7, 1_000),
            (8, 1_000),
        ]
        for line, approved in product(lines, (False, True)):
            state = {"state": "approved"} if approved else {"standing_only": True}
            of = {"fee_item_id": line.fee_item_id} if line.fee_item_id else {"prepayment_only": True}
            wanted = ReceiptFilter(COMPANY, ESTATE, method=line.method, date_from=day, date_to=day, **state, **of)
            receipts = list_receipts(tx, wanted, NEWEST, 100)
            figure = line.verified_minor if approved else line.amount_minor
            assert sum(parts_taken(tx, wanted, receipts).values()) == figure
            if not approved:
                assert len(receipts) == line.receipt_count
