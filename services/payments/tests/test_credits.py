"""Credits: a negative receivable is set off at once, oldest first, and the rest is a prepayment."""

from __future__ import annotations

from chassis.testing.items import in_columns
from manor.payments.v1 import events_pb2
from payments.usecases.open_items import open_receivables


def test_a_credit_pays_the_open_items_of_its_fee_item_and_leaves_a_prepayment(books):
    customer = books.customer()
    (old,) = books.owe(customer, 10_600, due_date="2026-05-10")
    (new,) = books.owe(customer, 5_000, due_date="2026-06-10")
    (other,) = books.owe(customer, 3_000, fee_item_id=8)
    (credit,) = books.owe(customer, -18_600, due_date="2026-07-10")
    assert books.open_of(old, new, other, credit) == [0, 0, 3_000, 0]
    assert books.balance(customer) == 3_000
    drawn = events_pb2.PrepaymentDrawn.FromString(books.facts("prepayment_drawn")[-1].payload)
    assert {item.receivable_id: item.paid_minor for item in drawn.items} == {old: 10_600, new: 5_000, credit: -18_600}
    books.sound()


def test_a_credit_without_open_items_is_a_prepayment_that_the_next_item_draws_on(books):
    customer = books.customer()
    (paid,) = books.owe(customer, 10_000)
    books.pay(customer, 10_000, approve=True)
    (credit,) = books.owe(customer, -4_000)
    assert (books.open_of(paid, credit), books.balance(customer)) == ([0, 0], 4_000)
    (following,) = books.owe(customer, 10_000)
    assert (books.open_of(following), books.balance(customer)) == ([6_000], 0)
    books.sound()


def test_a_small_credit_pays_a_part_of_the_oldest_item(books):
    customer = books.customer()
    old, new = (books.owe(customer, 5_000, due_date=due)[0] for due in ("2026-05-10", "2026-06-10"))
    (credit,) = books.owe(customer, -2_000)
    assert books.open_of(old, new, credit) == [3_000, 5_000, 0]
    assert books.item(old).last_payment_date is not None
    books.sound()


def test_a_credit_told_twice_is_set_off_once(books):
    customer = books.customer()
    (old,) = books.owe(customer, 5_000)
    fact = books.opened(customer, -2_000)
    for _ in range(2):
        with books.uow() as tx:
            open_receivables(tx, in_columns(fact))
    assert books.open_of(old) == [3_000]
    books.sound()
