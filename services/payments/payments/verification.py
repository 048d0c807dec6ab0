"""What must hold inside payments at every commit (spec money-rules.md, Ledger), over all companies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chassis.data.sealer import verify_numbers
from chassis.verification import Check, checks
from sqlalchemy import Connection, text

from payments.records.ledger import JOURNAL


def verify(connection: Connection) -> Iterator[Check]:
    """Every invariant, each with how many rows were looked at.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    yield from checks(connection, CHECKS)
    numbering = verify_numbers(connection, JOURNAL)
    named = "Journal entries are numbered without gaps by company and year"
    yield Check(named, numbering.numbered, numbering.faults, numbering.waiting)
    short = connection.execute(text(f"select count(*) from {_USED_DEPOSITS} where d.short > d.lost")).scalar_one()
    yield Check("What was used of deposits whose payment was taken back is owed again", short, [], short)
    early = connection.execute(text("select count(*) from early_changes")).scalar_one()
    yield Check("Changes that came before their receivables wait for them", early, [], early)


def _streamed(connection: Connection, query: str) -> Iterator[list[Any]]:
    """Rows as the database gives them, so that a million take no memory."""
    streaming = connection.execution_options(stream_results=True, yield_per=5_000)
    for row in streaming.execute(text(query)):
        yield list(row)


def stream(connection: Connection) -> Iterator[list[Any]]:
    """What payments knows of every receivable, in key order, for comparison with billing.

    Each row: company_id, receivable_id, billing's version, open_minor, the open item's version, paid_minor,
    verified_minor.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    return _streamed(
        connection,
        "select company_id, receivable_id, billing_version, open_minor, version, allocated_minor, verified_minor"
        " from open_items order by company_id, receivable_id",
    )


def stream_payments(connection: Connection) -> Iterator[list[Any]]:
    """Every payment that was ever booked, in key order, for comparison with insight.

    Each row: company_id, payment_id, version, and in minor units what counts of it and what of that is verified.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    return _streamed(
        connection,
        "select company_id, cast(receipt_id as text) as payment_id, version,"
        " case when state in ('submitted', 'approved') then amount_minor else 0 end,"
        " case when state = 'approved' then amount_minor else 0 end from receipts"
        " union all select company_id, cast(order_id as text), version, amount_minor - refunded_minor,"
        " amount_minor - refunded_minor"
        " from payment_orders where state = 'paid' union all select company_id, cast(dispute_id as text),"
        " booked_version, amount_minor, amount_minor from disputes where payment_date is not null"
        " order by company_id, payment_id",
    )


def stream_wanted(connection: Connection) -> Iterator[list[Any]]:
    """What stands in the books of entries that other services wanted, for comparison with them.

    Each row: company_id, source, reference, account_code, amount_minor.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    return _streamed(
        connection,
        "select w.company_id, w.source, w.reference, p.account_code, p.amount_minor from wanted_entries w"
        " join postings p using (company_id, entry_id) where w.state = 'booked'",
    )


# Deposits that something was used of: what of that was taken back by a channel and is not paid again, and what is lost.
_USED_DEPOSITS = (
    "(select company_id, receivable_id, fee_item_id, greatest(used - verified, 0) as short,"
    " greatest(used - greatest(asked, 0), 0) as lost from (select i.company_id, i.receivable_id, i.fee_item_id, u.used,"
    " i.verified_minor - coalesce(c.credited, 0) as verified,"
    " i.open_minor + i.allocated_minor - coalesce(c.credited, 0) as asked from (select company_id, receivable_id,"
    " sum(amount_minor) as used from deposit_uses where state = 'done' group by 1, 2) u"
    " join open_items i using (company_id, receivable_id) left join (select company_id, receivable_id,"
    " sum(amount_minor - released_minor) as credited from allocations where source = 'credit'"
    " and prepayment_id is null group by 1, 2) c using (company_id, receivable_id)) s) d"
)
CHECKS = (
    (
        "Every journal entry balances and has legs",
        "select count(*) from journal_entries",
        "select e.company_id, e.entry_id, coalesce(sum(p.amount_minor), 0) as difference, count(p.line) as legs"
        " from journal_entries e left join postings p using (company_id, entry_id) group by 1, 2"
        " having count(p.line) < 2 or sum(p.amount_minor) <> 0",
    ),
    (
        "Every posting belongs to an entry and to an account",
        "select count(*) from postings",
        "select p.company_id, p.entry_id, p.line, p.account_code from postings p"
        " left join journal_entries e using (company_id, entry_id)"
        " left join accounts a using (company_id, account_code)"
        " where e.entry_id is null or a.account_code is null",
    ),
    (
        "Open items add up to their control accounts",
        "select count(*) from open_items",
        "select company_id, account_code, coalesce(items, 0) as open_items, coalesce(booked, 0) as booked from"
        " (select company_id, 'receivable:' || fee_item_id as account_code, sum(open_minor) as items from open_items"
        " group by 1, 2) i full join (select company_id, account_code, sum(amount_minor) as booked from postings"
        " where account_code like 'receivable:%' group by 1, 2) p using (company_id, account_code)"
        " where coalesce(items, 0) <> coalesce(booked, 0)",
    ),
    (
        "Prepayments add up to their control account",
        "select count(*) from prepayments",
        "select company_id, coalesce(held, 0) as prepayments, coalesce(booked, 0) as booked from"
        " (select company_id, sum(balance_minor) as held from prepayments group by 1) h full join"
        " (select company_id, -sum(amount_minor) as booked from postings where account_code = 'prepayment'"
        " group by 1) p using (company_id) where coalesce(held, 0) <> coalesce(booked, 0)",
    ),
    (
        "Each estate's prepayments add up to what its entries say, and estates owe each other nothing in sum",
        "select count(distinct (company_id, estate_id)) from prepayments",
        "select company_id, estate_id, coalesce(held, 0) as prepayments, coalesce(booked, 0) as booked from"
        " (select company_id, estate_id, sum(balance_minor) as held from prepayments group by 1, 2) h full join"
        " (select e.company_id, e.estate_id, -sum(p.amount_minor) as booked from postings p join journal_entries e"
        " using (company_id, entry_id) where p.account_code = 'prepayment' group by 1, 2) p"
        " using (company_id, estate_id) where coalesce(held, 0) <> coalesce(booked, 0)"
        " union all select company_id, 0, 0, sum(amount_minor) from postings"
        " where account_code = 'clearing:estates' group by 1 having sum(amount_minor) <> 0",
    ),
    (
        "What deposit items opened is owed back, and no revenue",
        "select count(*) from fee_items where category = 'deposit'",
        "select f.company_id, f.fee_item_id, sum(p.amount_minor) as revenue from fee_items f join postings p"
        " on p.company_id = f.company_id and p.account_code = 'revenue:' || f.fee_item_id"
        " where f.category = 'deposit' group by 1, 2 having sum(p.amount_minor) <> 0",
    ),
    (
        "What was used of deposits and nobody owes any more is booked as lost",
        "select count(*) from deposit_uses where state = 'done'",
        "select company_id, coalesce(lost, 0) as lost, coalesce(booked, 0) as booked from"
        f" (select company_id, sum(lost) as lost from {_USED_DEPOSITS} group by 1) d full join"
        " (select company_id, sum(amount_minor) as booked from postings where account_code = 'revenue:lost_deposits'"
        " group by 1) p using (company_id) where coalesce(lost, 0) <> coalesce(booked, 0)",
    ),
    (
        "Each use of a deposit is booked as it says, and what it pays is allocated",
        "select count(*) from deposit_uses where state = 'done'",
        "select u.company_id, u.use_id, u.amount_minor, coalesce(p.moved, 0) as booked, coalesce(a.paid, 0) as paid"
        " from deposit_uses u left join (select company_id, entry_id, sum(amount_minor) filter (where amount_minor > 0)"
        " as moved from postings group by 1, 2) p using (company_id, entry_id)"
        " left join (select company_id, payment_id, sum(amount_minor) as paid from allocations"
        " where source = 'deposit' and prepayment_id is null group by 1, 2) a"
        " on a.company_id = u.company_id and a.payment_id = u.use_id where u.state = 'done'"
        " and (coalesce(p.moved, 0) <> u.amount_minor"
        " or coalesce(a.paid, 0) <> case u.kind when 'deduction' then u.amount_minor else 0 end)",
    ),
    (
        "What is owed back of deposits is what was asked for, less what was used",
        "select count(*) from fee_items where category = 'deposit'",
        "select company_id, fee_item_id, owed, booked from (select f.company_id, f.fee_item_id,"
        " (select coalesce(sum(i.open_minor + i.allocated_minor), 0) from open_items i"
        " where i.company_id = f.company_id and i.fee_item_id = f.fee_item_id)"
        " - (select coalesce(sum(u.amount_minor), 0) from deposit_uses u"
        " join open_items i using (company_id, receivable_id) where u.company_id = f.company_id and u.state = 'done'"
        " and i.fee_item_id = f.fee_item_id)"
        f" + (select coalesce(sum(d.lost), 0) from {_USED_DEPOSITS}"
        " where d.company_id = f.company_id and d.fee_item_id = f.fee_item_id) as owed,"
        " (select coalesce(-sum(p.amount_minor), 0) from postings p"
        " where p.company_id = f.company_id and p.account_code in ('deposit:' || f.fee_item_id,"
        # Until the daily timer has moved it, a deposit of an older release stands in revenue, without its tax.
        " 'revenue:' || f.fee_item_id)) as booked from fee_items f where f.category = 'deposit'"
        " and not exists (select from postings p where p.company_id = f.company_id"
        " and p.account_code = 'revenue:' || f.fee_item_id group by p.account_code having sum(p.amount_minor) <> 0)) d"
        " where owed <> booked",
    ),
    (
        "No open item is allocated beyond its amount, and allocations add up to what it is paid and verified",
        "select count(*) from allocations",
        "select i.company_id, i.receivable_id, i.allocated_minor, i.verified_minor, coalesce(a.paid, 0) as paid,"
        " coalesce(a.verified, 0) as verified from open_items i full join (select company_id, receivable_id,"
        " sum(amount_minor - released_minor) as paid,"
        " coalesce(sum(amount_minor - released_minor) filter (where verified), 0) as verified"
        " from allocations group by 1, 2) a using (company_id, receivable_id)"
        " where i.allocated_minor is distinct from coalesce(a.paid, 0)"
        " or i.verified_minor is distinct from coalesce(a.verified, 0)"
        " or i.allocated_minor > greatest(i.open_minor + i.allocated_minor, 0)",
    ),
    (
        "What was drawn of each prepayment is what open items hold of it",
        "select count(*) from prepayments",
        "select p.company_id, p.prepayment_id, p.drawn_minor, coalesce(a.held, 0) as held from prepayments p"
        " left join (select company_id, prepayment_id, sum(amount_minor - released_minor) as held from allocations"
        " where prepayment_id is not null group by 1, 2) a using (company_id, prepayment_id)"
        " where p.drawn_minor <> coalesce(a.held, 0)",
    ),
    (
        "Each standing payment is wholly allocated or held in advance; of one taken back nothing is left",
        "select (select count(*) from receipts) + (select count(*) from payment_orders where state = 'paid')"
        " + (select count(*) from disputes where payment_date is not null)",
        "select company_id, payment_id, paid, coalesce(items, 0) as direct, coalesce(advance, 0) as prepayments from"
        " (select company_id, receipt_id as payment_id,"
        " case when state in ('submitted', 'approved') then amount_minor else 0 end as paid from receipts"
        " union all select company_id, order_id, amount_minor - refunded_minor from payment_orders where state = 'paid'"
        " union all select company_id, dispute_id, amount_minor from disputes where payment_date is not null) payments"
        " left join (select company_id, payment_id, sum(amount_minor - released_minor) as items from allocations"
        " where prepayment_id is null group by 1, 2) a using (company_id, payment_id)"
        " left join (select company_id, payment_id, sum(amount_minor - reversed_minor) as advance from prepayments"
        " group by 1, 2) p using (company_id, payment_id)"
        " where paid <> coalesce(items, 0) + coalesce(advance, 0)",
    ),
    (
        "Refunds and reversals never exceed payments",
        "select count(*) from receipts where state in ('refused', 'reversed')",
        "select company_id, document_id, sum(amount_minor) as money from journal_entries"
        " join postings using (company_id, entry_id)"
        " where account_code ~ '^(cash|bank|clearing):' and account_code <> 'clearing:estates'"
        " and document_kind not in ('deposit_refund', 'deposit_refunded', 'payable_paid')"
        " group by 1, 2 having sum(amount_minor) < 0",
    ),
    (
        "What is verified was approved by finance or said by a channel",
        "select count(*) from allocations where verified",
        "select a.company_id, a.allocation_id, a.source, a.payment_id from allocations a"
        " left join receipts r on r.company_id = a.company_id and r.receipt_id = a.payment_id"
        " left join payment_orders o on o.company_id = a.company_id and o.order_id = a.payment_id"
        " left join disputes d on d.company_id = a.company_id and d.dispute_id = a.payment_id"
        " where a.amount_minor > a.released_minor and a.verified is distinct from"
        " (coalesce(r.state = 'approved', false) or coalesce(o.state = 'paid', false) or d.payment_date is not null"
        " or a.source in ('credit', 'deposit'))",
    ),
    (
        "Each credit is set off or held in advance: nothing of it is open",
        "select count(*) from open_items where amount_minor < 0",
        "select i.company_id, i.receivable_id, i.open_minor, coalesce(a.given, 0) as given, coalesce(p.advance, 0)"
        " as prepayments from open_items i left join (select company_id, payment_id, sum(amount_minor - released_minor)"
        " filter (where prepayment_id is null) as given from allocations where source = 'credit' group by 1, 2) a"
        " on a.company_id = i.company_id and a.payment_id = cast(lpad(to_hex(i.receivable_id), 32, '0') as uuid)"
        " left join (select company_id, payment_id, sum(amount_minor - reversed_minor) as advance from prepayments"
        " where source = 'credit' group by 1, 2) p on p.company_id = i.company_id and p.payment_id = a.payment_id"
        " where i.amount_minor < 0 and (i.open_minor <> 0 or coalesce(a.given, 0) + coalesce(p.advance, 0) <> 0)",
    ),
    (
        "Each channel transaction has one effect",
        "select count(*) from payment_orders where state = 'paid'",
        "select o.company_id, o.order_id, count(e.entry_id) as entries from payment_orders o"
        " left join journal_entries e on e.company_id = o.company_id and e.document_id = cast(o.order_id as text)"
        " and e.document_kind = 'order' group by 1, 2, o.state"
        " having count(e.entry_id) <> case when o.state = 'paid' then 1 else 0 end",
    ),
    (
        "Each dispute about money has the entries of its end, and no transaction is booked twice",
        "select count(*) from disputes",
        "select d.company_id, d.dispute_id, d.ending, coalesce(sum(p.amount_minor), 0) as in_clearing from disputes d"
        " left join journal_entries e on e.company_id = d.company_id and e.document_id = cast(d.dispute_id as text)"
        " left join postings p on p.company_id = e.company_id and p.entry_id = e.entry_id"
        " and p.account_code = 'clearing:' || d.channel_account_id group by 1, 2, 3, d.state, d.kind, d.amount_minor"
        " having coalesce(sum(p.amount_minor), 0) <> case"
        " when d.state = 'refunding' then d.amount_minor"
        " when d.state = 'resolved' and d.ending in ('book', 'write_off') and d.kind <> 'refunded_at_partner'"
        " then d.amount_minor else 0 end"
        " union all select d.company_id, d.dispute_id, 'transaction', d.amount_minor from disputes d"
        " join payment_orders o on o.company_id = d.company_id and o.channel_account_id = d.channel_account_id"
        " and o.transaction_id = d.transaction_id where d.state in ('refunding', 'resolved')"
        " and d.ending in ('book', 'refund', 'write_off')",
    ),
    (
        "What is owed to payers whose money is on its way back is what their refunds say",
        "select count(*) from channel_refunds",
        "select company_id, coalesce(owed, 0) as refunds, coalesce(booked, 0) as booked from"
        " (select company_id, sum(amount_minor) as owed from channel_refunds where state in ('created', 'processing')"
        " group by 1) r full join (select company_id, -sum(amount_minor) as booked from postings"
        " where account_code = 'refund' group by 1) p using (company_id)"
        " where coalesce(owed, 0) <> coalesce(booked, 0)",
    ),
    (
        "What was given back of each order is booked as gone",
        "select count(*) from payment_orders where refunded_minor > 0",
        "select o.company_id, o.order_id, o.refunded_minor, coalesce(-sum(p.amount_minor), 0) as booked"
        " from payment_orders o left join journal_entries e on e.company_id = o.company_id"
        " and e.document_id = cast(o.order_id as text) and e.document_kind = 'order_refunded' left join postings p"
        " on p.company_id = e.company_id and p.entry_id = e.entry_id"
        " and p.account_code = 'clearing:' || o.channel_account_id group by 1, 2, 3"
        " having coalesce(-sum(p.amount_minor), 0) <> o.refunded_minor",
    ),
    (
        "What went back of each order is no more than it paid",
        "select count(*) from channel_refunds where deposit_use_id is not null",
        "select o.company_id, o.order_id, o.amount_minor, o.refunded_minor, sum(r.amount_minor) as given_back"
        " from channel_refunds r join deposit_uses u on u.company_id = r.company_id and u.use_id = r.deposit_use_id"
        " join payment_orders o on o.company_id = u.company_id and o.order_id = u.order_id"
        " where r.state = 'succeeded' group by 1, 2 having o.refunded_minor + sum(r.amount_minor) > o.amount_minor",
    ),
    (
        "Each deposit that goes back through a channel does so by one refund of its amount",
        "select count(*) from deposit_uses where order_id is not null",
        "select u.company_id, u.use_id, u.state, count(r.refund_id) as refunds from deposit_uses u"
        " left join channel_refunds r on r.company_id = u.company_id and r.deposit_use_id = u.use_id"
        " and r.amount_minor = u.amount_minor and r.state <> 'failed' where u.order_id is not null group by 1, 2, 3"
        " having count(r.refund_id) <> case u.state when 'done' then 1 else 0 end",
    ),
    (
        "What is owed to suppliers and landlords is what open payables say",
        "select count(*) from payables where state = 'open'",
        "select company_id, account_code, coalesce(owed, 0) as payables, coalesce(booked, 0) as booked from"
        " (select company_id, 'payable:' || payee_kind as account_code, sum(amount_minor) as owed from payables"
        " where state = 'open' group by 1, 2) p full join (select company_id, account_code,"
        " -sum(amount_minor) as booked from postings where account_code like 'payable:%' group by 1, 2) b"
        " using (company_id, account_code) where coalesce(owed, 0) <> coalesce(booked, 0)",
    ),
    (
        "Each payable is booked once where it is owed, and paid once where it is paid",
        "select count(*) from payables",
        "select p.company_id, p.payable_id, p.state, p.amount_minor, coalesce(b.owed, 0) as owed,"
        " coalesce(b.paid, 0) as paid from payables p left join (select e.company_id, e.document_id,"
        " -sum(l.amount_minor) filter (where e.document_kind in ('payable', 'payable_cancelled')) as owed,"
        " sum(l.amount_minor) filter (where e.document_kind in ('payable_paid', 'payable_returned')) as paid"
        " from journal_entries e"
        " join postings l using (company_id, entry_id) where l.account_code like 'payable:%' group by 1, 2) b"
        " on b.company_id = p.company_id and b.document_id = cast(p.payable_id as text)"
        " where coalesce(b.owed, 0) <> case when p.state in ('open', 'paid') then p.amount_minor else 0 end"
        " or coalesce(b.paid, 0) <> case p.state when 'paid' then p.amount_minor else 0 end",
    ),
    (
        "What stands in a payment run is open, once in it, and what runs paid is paid",
        "select count(*) from payment_lines",
        "select company_id, payable_id, p.state, p.run_id as standing_in, l.run_id, l.state as line from payables p"
        " full join (select l.company_id, l.payable_id, l.run_id, l.state, r.state as run from payment_lines l"
        " join payment_runs r using (company_id, run_id) where l.state in ('ready', 'paid')) l"
        " using (company_id, payable_id) where coalesce(l.state = 'ready', false) <> (p.run_id is not null)"
        " or l.state = 'ready' and (p.run_id <> l.run_id or p.state <> 'open'"
        " or l.run not in ('waiting', 'approved', 'sent')) or l.state = 'paid' and p.state <> 'paid'",
    ),
    (
        "Each payment run adds up to its lines",
        "select count(*) from payment_runs",
        "select r.company_id, r.run_id, r.amount_minor, sum(l.amount_minor) as lines from payment_runs r"
        " left join payment_lines l using (company_id, run_id) group by 1, 2, 3, r.line_count, r.paid_count,"
        " r.returned_count having coalesce(sum(l.amount_minor), 0) <> r.amount_minor or count(l.line) <> r.line_count"
        " or count(*) filter (where l.state = 'paid') <> r.paid_count"
        " or count(*) filter (where l.state = 'returned') <> r.returned_count",
    ),
    (
        "What other services wanted is booked once, and once taken back where they took it back",
        "select count(*) from wanted_entries",
        "select company_id, document_id, w.state, e.booked, e.reversed from (select company_id, state,"
        " source || '/' || reference as document_id from wanted_entries) w full join (select company_id, document_id,"
        " count(*) filter (where document_kind = 'wanted_entry') as booked, count(*) filter (where document_kind ="
        " 'wanted_entry_reversed') as reversed from journal_entries where document_kind in ('wanted_entry',"
        " 'wanted_entry_reversed') group by 1, 2) e using (company_id, document_id)"
        " where coalesce(booked, 0) <> case when w.state in ('booked', 'reversed') then 1 else 0 end"
        " or coalesce(reversed, 0) <> case when w.state = 'reversed' then 1 else 0 end",
    ),
    (
        "Open items are held by orders that wait for money, and by no others",
        "select count(*) from order_items",
        "select i.company_id, i.order_id, i.receivable_id, o.state from order_items i"
        " join payment_orders o using (company_id, order_id)"
        " where i.held <> (o.state in ('created', 'placing', 'placed', 'closing', 'unresolved'))",
    ),
    (
        "Receipts are numbered without gaps by company and year",
        "select count(*) from receipts",
        "select n.company_id, n.year, n.last_number, count(r.number) as receipts, max(r.number) as highest"
        " from receipt_numbers n left join receipts r on r.company_id = n.company_id and r.number_year = n.year"
        " group by 1, 2, 3 having count(r.number) <> n.last_number or max(r.number) <> n.last_number",
    ),
    (
        "No receipt was dated to a day after its cashier had closed it",
        "select count(*) from daily_closings where state <> 'refused'",
        "select c.company_id, c.closing_id, r.receipt_id from daily_closings c join receipts r"
        " on r.company_id = c.company_id and r.estate_id = c.estate_id and r.payment_date = c.payment_date"
        " and r.submitted_by = c.submitted_by where c.state <> 'refused'"
        " and r.submitted_at > c.submitted_at + interval '1 minute'",
    ),
    (
        "No entry was written into a month after it was closed",
        "select count(*) from closed_months",
        "select e.company_id, e.entry_id, e.accounting_date, c.closed_at from journal_entries e join closed_months c"
        " on c.company_id = e.company_id and c.month >= date_trunc('month', e.accounting_date)"
        " where e.created_at > c.closed_at + interval '1 minute'",
    ),
)
