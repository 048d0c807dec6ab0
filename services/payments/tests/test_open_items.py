"""What billing opens and changes, in any order and any number of times, and what that does to the books."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from chassis.data import paging
from chassis.data.ids import uuid7
from chassis.testing.items import in_columns
from manor.billing.v1 import events_pb2 as billing
from manor.payments.v1 import events_pb2
from manor.payments.v1.open_items_pb2 import ListDebtorsRequest
from manor.tenants.v1 import events_pb2 as tenants
from payments.queries.open_items import DEBTOR_ORDERS, DebtorFilter, list_debtors
from payments.usecases.customers import customer_name, learn_customers
from payments.usecases.open_items import change_receivables, open_receivables
from payments.usecases.reversals import ReverseReceipt, reverse_receipt


def entries_of(books, document_id):
    query = (
        "select entry_id, account_code, amount_minor from journal_entries join postings using (company_id, entry_id)"
        " where document_id = :id order by entry_id, line"
    )
    return books.rows(query, id=document_id)


def test_a_chunk_opens_its_items_and_books_one_entry(books):
    fact = books.opened(books.customer(), 10_600, 21_200)
    with books.uow() as tx:
        open_receivables(tx, in_columns(fact))
    booked = entries_of(books, fact.run_id)
    assert len({row.entry_id for row in booked}) == 1
    assert [(row.account_code, row.amount_minor) for row in booked] == [
        ("receivable:7", 31_800),
        ("revenue:7", -30_000),
        ("tax", -1_800),
    ]
    item = books.item(fact.receivables[0].receivable_id)
    assert (item.open_minor, item.version, item.entry_id) == (10_600, 0, booked[0].entry_id)


def test_the_same_fact_twice_changes_nothing(books):
    fact = books.opened(books.customer(), 10_600)
    for _ in range(2):
        with books.uow() as tx:
            open_receivables(tx, in_columns(fact))
    assert len(entries_of(books, fact.run_id)) == 3


def test_chunks_of_one_run_do_not_wait_for_each_other(books):
    """A row that all chunks lock (a fee item, an account) would make this deadlock or time out."""
    customer = books.customer()
    first, second = (books.opened(customer, *[100] * 50) for _ in range(2))
    with books.uow() as tx:
        open_receivables(tx, in_columns(first))
        with ThreadPoolExecutor(1) as pool:

            def beside():
                with books.uow() as other:
                    open_receivables(other, in_columns(second))

            pool.submit(beside).result(timeout=30)


def test_what_billing_changes_changes_what_is_open_and_the_books(books):
    customer = books.customer()
    adjusted, waived, voided = books.owe(customer, 10_600, 10_600, 10_600)
    books.change(adjusted, 2, amount_minor=10_600, adjusted_minor=1_060)
    books.change(waived, 2, amount_minor=10_600, waived_minor=600)
    books.change(voided, 2, amount_minor=10_600, voided=True)
    assert books.open_of(adjusted, waived, voided) == [11_660, 10_000, 0]
    assert [row.amount_minor for row in entries_of(books, str(voided))] == [-10_600, 10_000, 600]


def test_an_older_change_that_comes_late_is_ignored(books):
    (item,) = books.owe(books.customer(), 10_000)
    books.change(item, 3, amount_minor=10_000, waived_minor=3_000)
    books.change(item, 2, amount_minor=10_000, waived_minor=9_000)
    assert books.open_of(item) == [7_000]


def test_a_change_that_comes_before_its_receivable_waits_for_it(books):
    fact = books.opened(books.customer(), 10_000)
    receivable_id = fact.receivables[0].receivable_id
    books.change(receivable_id, 2, amount_minor=10_000, waived_minor=4_000)
    with books.uow() as tx:
        open_receivables(tx, in_columns(fact))
    assert books.open_of(receivable_id) == [6_000]
    assert books.rows("select 1 from early_changes") == []


def test_an_early_change_beside_its_opening_is_not_lost(books):
    """Both at once: whichever commits last sees the other."""
    for _ in range(5):
        fact = books.opened(books.customer(), *[10_000] * 20)
        changed = billing.ReceivablesChanged(company_id=books.company_id, estate_id=books.estate_id)
        for one in fact.receivables:
            changed.receivables.add(
                receivable_id=one.receivable_id,
                version=2,
                amount_minor=10_000,
                waived_minor=1_000,
                accounting_date="2026-03-20",
            )

        def hear(apply, message):
            with books.uow() as tx:
                apply(tx, message)

        with ThreadPoolExecutor(2) as pool:
            both = [
                pool.submit(hear, change_receivables, in_columns(changed)),
                pool.submit(hear, open_receivables, in_columns(fact)),
            ]
            for one in both:
                one.result()
        assert books.open_of(*[one.receivable_id for one in fact.receivables]) == [9_000] * 20
    assert books.rows("select 1 from early_changes") == []


def test_a_republished_fact_with_a_higher_version_is_taken_over(books):
    fact = books.opened(books.customer(), 10_000, 5_000)
    with books.uow() as tx:
        open_receivables(tx, in_columns(fact))
    fact.receivables[0].version, fact.receivables[0].waived_minor = 3, 2_500
    with books.uow() as tx:
        open_receivables(tx, in_columns(fact))
    assert books.open_of(*[one.receivable_id for one in fact.receivables]) == [7_500, 5_000]


def test_a_republished_receivable_that_is_new_here_opens_as_it_now_stands(books):
    fact = books.opened(books.customer(), 10_000, 5_000)
    fact.receivables[0].version, fact.receivables[0].adjusted_minor = 4, -1_000
    fact.receivables[1].version, fact.receivables[1].voided = 2, True
    with books.uow() as tx:
        open_receivables(tx, in_columns(fact))
    assert books.open_of(*[one.receivable_id for one in fact.receivables]) == [9_000, 0]


def test_what_was_paid_beyond_the_lowered_amount_becomes_a_prepayment(books):
    customer = books.customer()
    (item,) = books.owe(customer, 10_000)
    receipt = books.pay(customer, 10_000, approve=True)
    books.change(item, 2, amount_minor=10_000, waived_minor=4_000)
    assert (books.open_of(item), books.balance(customer)) == ([0], 4_000)
    stands = books.item(item)
    assert (stands.allocated_minor, stands.verified_minor) == (6_000, 6_000)
    told = events_pb2.PrepaymentDrawn.FromString(bytes(books.facts("prepayment_drawn")[-1].payload))
    assert [(one.receivable_id, one.paid_minor) for one in told.items] == [(item, 6_000)]
    books.call(reverse_receipt, ReverseReceipt(receipt.receipt_id, reason="bounced"), books.finance)
    assert (books.open_of(item), books.balance(customer)) == ([6_000], 0)


def test_what_a_lowered_item_drew_goes_back_to_its_prepayment(books):
    customer = books.customer()
    books.pay(customer, 10_000)
    (item,) = books.owe(customer, 8_000)
    books.change(item, 2, amount_minor=8_000, voided=True)
    assert (books.open_of(item), books.balance(customer)) == ([0], 10_000)
    assert len(books.rows("select 1 from prepayments where customer_id = :c", c=customer)) == 1


def test_names_keep_to_the_newest_version(books):
    customer = str(uuid7())
    for version, name in ((2, "李娜"), (1, "old"), (3, "李娜娜")):
        fact = tenants.CustomersChanged(company_id=books.company_id)
        fact.customers.add(customer_id=customer, version=version, name=name, estate_ids=[books.estate_id])
        with books.uow() as tx:
            learn_customers(tx, in_columns(fact))
    with books.uow() as tx:
        assert customer_name(tx, books.company_id, UUID(customer)) == "李娜娜"


def test_a_deposit_item_is_a_liability_from_its_first_entry(books):
    """It was revenue, although the company owes it back."""
    customer = books.customer()
    (item,) = books.owe(customer, 20_000, fee_item_id=73, category="deposit", tax_minor=0)
    books.change(item, 2, amount_minor=20_000, adjusted_minor=-5_000)
    query = "select sum(amount_minor)::bigint from postings where account_code = :code"
    balances = [books.rows(query, code=code)[0][0] for code in ("receivable:73", "deposit:73", "revenue:73")]
    assert balances == [15_000, -15_000, None]


def debtors(books, size=10, customers=(), order_by="", **wanted):
    """Who owes, page by page: (customer, overdue, open)."""
    seen, token = [], ""
    while True:
        order = DEBTOR_ORDERS.of(ListDebtorsRequest(order_by=order_by, page_token=token))
        with books.uow() as tx:
            rows = list_debtors(tx, DebtorFilter(books.company_id, **wanted), order, size + 1, customers)
        rows, token = paging.cut(rows, size, order.cursor)
        seen += [(row.customer_id, row.overdue_minor, row.open_minor) for row in rows]
        if not token:
            return seen


def test_debtors_come_with_the_largest_overdue_debt_first_over_all_pages(books):
    owes = {books.customer(): amounts for amounts in ((100, 200), (5_000,), (700,), (700,))}
    for customer, amounts in owes.items():
        books.owe(customer, *amounts)
    wanted = sorted(((sum(amounts), customer) for customer, amounts in owes.items()), reverse=True)
    for size in (1, 3, 10):
        seen = [one for one in debtors(books, size) if one[0] in owes]
        assert seen == [(customer, owed, owed) for owed, customer in wanted]


@pytest.mark.parametrize(
    ("order_by", "places"), [("open", "bca"), ("open desc", "acb"), ("oldest", "cab"), ("oldest desc", "bac")]
)
def test_debtors_come_by_what_is_open_or_since_when_over_all_pages(books, order_by, places):
    names = {books.customer(): name for name in "abc"}
    of = {name: customer for customer, name in names.items()}
    for name, amount, due in (("a", 900, "2026-02-01"), ("b", 100, "2026-03-01"), ("c", 500, "2026-01-01")):
        books.owe(of[name], amount, due_date=due)
    for size in (1, 2, 10):
        seen = [names[one[0]] for one in debtors(books, size, order_by=order_by) if one[0] in names]
        assert "".join(seen) == places


def test_who_owes_nothing_overdue_is_a_debtor_only_where_they_are_asked_for(books):
    customer = books.customer()
    books.owe(customer, 500, due_date="2999-01-01")
    assert (customer, 0, 500) not in debtors(books)
    assert (customer, 0, 500) in debtors(books, include_current=True)
    assert debtors(books, include_current=True, estate_id=999) == []


def test_debtors_are_found_among_the_customers_of_a_choice(books):
    late, current, other, none = (books.customer() for _ in range(4))
    books.owe(late, 500)
    books.owe(current, 700, due_date="2999-01-01")
    books.owe(other, 900)
    assert debtors(books, customers=[late, current, none]) == [(late, 500, 500)]
    assert debtors(books, customers=[late, current, none], include_current=True) == [
        (late, 500, 500),
        (current, 0, 700),
    ]
    assert {late, other} <= {customer for customer, *_ in debtors(books)}
