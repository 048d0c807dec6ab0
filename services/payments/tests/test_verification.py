"""Verification sees what a broken database or a hand in it would do: each invariant is broken once and found."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from chassis.data.db import engine
from chassis.testing.fixtures import servers
from payments.verification import CHECKS, stream, verify
from sqlalchemy import text
from sqlalchemy.engine import make_url


def faults_after(books, *statements, **values):
    """What verification finds once these statements were run past all guards; nothing of it stays."""
    database = make_url(books.deps.settings.database_url).database
    url = make_url(servers()["postgres"]["superuser_url"]).set(database=database)
    owner = engine(url.render_as_string(hide_password=False), pool_size=1)
    with owner.connect() as connection:
        connection.execute(text("set session_replication_role = replica"))  # no triggers
        for statement in statements:
            connection.execute(text(statement), values)
        found = {check.name: check.faults for check in verify(connection) if check.faults}
        connection.rollback()
    owner.dispose()
    return found


# A refund of what is no deposit, and of more than anybody paid.
USED = (
    "insert into deposit_uses (company_id, use_id, group_id, estate_id, customer_id, receivable_id, kind, amount_minor,"
    " currency_code, method, reason, state, maker, entry_id) select company_id, gen_random_uuid(), group_id, estate_id,"
    " customer_id, receivable_id, 'refund', 1000000, currency_code, 'cash', 'x', 'done', 'x', entry_id from open_items"
    " where receivable_id = :item"
)
# A refund through a channel of an order: twice what it paid, as somebody approved it.
SENT = (
    "with made as (insert into deposit_uses (company_id, use_id, group_id, estate_id, customer_id, receivable_id, kind,"
    " amount_minor, currency_code, order_id, reason, state, maker, entry_id) select company_id, order_id, group_id,"
    " estate_id, customer_id, 1, 'refund', 8000, 'CNY', order_id, 'x', 'done', 'x', 1 from payment_orders"
    " where order_id = cast(:order as uuid))"
)
# A payable of which no entry tells.
OWED = (
    "insert into payables (company_id, payable_id, group_id, estate_id, kind, payee_kind, payee_name, payee_key,"
    " amount_minor, tax_minor, currency_code, due_date, explanation, state, maker, entry_id) select company_id,"
    " order_id, group_id, estate_id, 'other', 'supplier', 'x', 'x', 5, 0, 'CNY', '2026-01-01', 'x', 'open', 'x', 1"
    " from payment_orders where order_id = cast(:order as uuid)"
)
BROKEN = {
    "What went back of each order is no more than it paid": f"{SENT} insert into channel_refunds (company_id,"
    " refund_id, group_id, deposit_use_id, channel_account_id, out_refund_no, transaction_id, amount_minor,"
    " currency_code, state, created_at) select company_id, order_id, group_id, order_id, channel_account_id, 'y', 'x',"
    " 8000, 'CNY', 'succeeded', created_at from payment_orders where order_id = cast(:order as uuid)",
    "Each deposit that goes back through a channel does so by one refund": f"{SENT} select",
    "Every journal entry balances and has legs": "update postings set amount_minor = amount_minor + 1"
    " where (company_id, entry_id, line) in (select company_id, entry_id, line from postings limit 1)",
    "Every posting belongs to an entry and to an account": "delete from accounts where account_code = 'tax'",
    "Open items add up to their control accounts": "update open_items set amount_minor = amount_minor + 1"
    " where receivable_id = :item",
    "Prepayments add up to their control account": "update prepayments set amount_minor = amount_minor + 1"
    " where customer_id = :customer",
    "Each estate's prepayments add up": "update journal_entries set estate_id = 12"
    " where document_id = cast(cast(:receipt as uuid) as text)",
    "What deposit items opened is owed back": "update fee_items set category = 'deposit' where fee_item_id = 7",
    "What was used of deposits and nobody owes any more is booked as lost": USED,
    "Each use of a deposit is booked as it says": USED,
    "What is owed back of deposits is what was asked for": "with made as (insert into fee_items (company_id,"
    " fee_item_id, group_id, code, name, category) values (2, 99, 1, 'D', 'D', 'deposit'))"
    " update open_items set fee_item_id = 99 where receivable_id = :item",
    "No open item is allocated beyond its amount": "update allocations set amount_minor = amount_minor + 1"
    " where receivable_id = :item",
    "What was drawn of each prepayment": "update prepayments set drawn_minor = drawn_minor - 1"
    " where customer_id = :customer",
    "Each standing payment is wholly allocated": "update receipts set amount_minor = amount_minor + 1"
    " where receipt_id = :receipt",
    "Refunds and reversals never exceed payments": "update postings set amount_minor = -amount_minor"
    " where account_code = 'cash:main'",
    "What is verified was approved": "update receipts set state = 'submitted' where receipt_id = :receipt",
    "Each credit is set off or held in advance": "update open_items set amount_minor = -amount_minor,"
    " allocated_minor = 0, verified_minor = 0 where receivable_id = :item",
    "Each channel transaction has one effect": "update journal_entries set document_kind = 'other'"
    " where document_id = :order",
    "Each dispute about money has the entries of its end": "insert into disputes (company_id, dispute_id, group_id,"
    " channel_account_id, channel, kind, state, version, out_trade_no, transaction_id, amount_minor, currency_code,"
    " detail, opened_at, ending) select company_id, order_id, group_id, channel_account_id, channel, 'unknown_order',"
    " 'resolved', 1, 'x', 'x', 5, 'CNY', '', created_at, 'write_off' from payment_orders"
    " where order_id = cast(:order as uuid)",
    "What is owed to payers whose money is on its way back": "insert into channel_refunds (company_id, refund_id,"
    " group_id, dispute_id, channel_account_id, out_refund_no, transaction_id, amount_minor, currency_code, state,"
    " created_at) select company_id, order_id, group_id, order_id, channel_account_id, 'x', 'x', 5, 'CNY', 'created',"
    " created_at from payment_orders where order_id = cast(:order as uuid)",
    "What was given back of each order is booked as gone": "update payment_orders set refunded_minor = 1"
    " where order_id = cast(:order as uuid)",
    "What is owed to suppliers and landlords": OWED,
    "What stands in a payment run is open, once in it": OWED.replace(
        "maker, entry_id)", "maker, entry_id, run_id)"
    ).replace("'x', 1 from", "'x', 1, order_id from"),
    "Each payment run adds up to its lines": "insert into payment_runs (company_id, run_id, group_id, account,"
    " holder_name, bank_name, bank_code, account_number, payment_date, currency_code, line_count, amount_minor, state,"
    " maker) select company_id, order_id, group_id, 'main', 'x', 'x', '', '', '2026-01-01', 'CNY', 1, 5, 'waiting', 'x'"
    " from payment_orders where order_id = cast(:order as uuid)",
    "What other services wanted is booked once": "insert into wanted_entries (company_id, source, reference, group_id,"
    " estate_id, state, entry_id) select company_id, 'x', 'x', group_id, estate_id, 'booked', 1 from payment_orders"
    " where order_id = cast(:order as uuid)",
    "Each payable is booked once where it is owed": OWED,
    "Open items are held by orders": "update order_items set held = true where order_id = cast(:order as uuid)",
    "Receipts are numbered without gaps": "delete from receipts where receipt_id = :receipt",
    "Journal entries are numbered without gaps": "update journal_entries set number = 999999"
    " where (company_id, entry_id) in (select company_id, entry_id from journal_entries limit 1)",
    "No receipt was dated to a day after": "insert into daily_closings select company_id, receipt_id, group_id,"
    " estate_id, payment_date, submitted_by, 'submitted', 1, currency_code, '[]', '', '2020-01-01' from receipts"
    " where receipt_id = :receipt",
    "No entry was written into a month after": "insert into closed_months values"
    " (2, '2099-01-01', 1, 'x', '2020-01-01')",
}


def test_every_invariant_is_broken_once():
    assert [name for name, *_ in CHECKS if not any(name.startswith(broken) for broken in BROKEN)] == []


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_invariant_is_found_by_name(books, wechat, name):
    customer = books.customer()
    receipt = books.pay(customer, 5_000, approve=True)
    (item,) = books.owe(customer, 3_000)
    order = wechat.order(customer, *books.owe(customer, 4_000))
    assert wechat.notify(wechat.body(order)) == 204
    found = faults_after(
        books, BROKEN[name], item=item, customer=customer, receipt=receipt.receipt_id, order=str(order.order_id)
    )
    assert [key for key in found if key.startswith(name)], found


def test_the_stream_says_what_every_open_item_is_in_key_order(books):
    customer = books.customer()
    paid, changed = books.owe(customer, 5_000, 6_000)
    books.pay(customer, 2_000, approve=True, receivable_ids=[paid])
    books.change(changed, 2, amount_minor=6_000, waived_minor=500)
    with books.deps.database.verifier.connect() as connection:
        rows = list(stream(connection))
    assert [row[:2] for row in rows] == sorted(row[:2] for row in rows)
    by_id = {row[1]: row for row in rows}
    assert by_id[paid] == [books.company_id, paid, 1, 3_000, 2, 2_000, 2_000]
    assert by_id[changed] == [books.company_id, changed, 2, 5_500, 0, 0, 0]


def test_the_command_prints_checks_and_rows_as_json_lines(books):
    books.owe(books.customer(), 100)
    settings = books.deps.settings
    environment = {
        **os.environ,  # noqa: TID251  another process
        "MANOR_DATABASE_URL": settings.database_url,
        "MANOR_DATABASE_VERIFIER_URL": settings.database_verifier_url,
    }
    for arguments in (["verify"], ["verify", "--stream"]):
        done = subprocess.run(
            [sys.executable, "-m", "payments", *arguments],
            env=environment, capture_output=True, text=True, check=True, timeout=60,
        )  # fmt: skip
        assert [json.loads(line) for line in done.stdout.splitlines()]
