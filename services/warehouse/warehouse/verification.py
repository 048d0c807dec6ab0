"""What must hold inside warehouse at every commit, over all companies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chassis.verification import Check, checks
from sqlalchemy import Connection, text

_CHECKS = (
    (
        "A supplier names the day on which the first of its certificates expires",
        "select count(*) from suppliers",
        "select s.company_id, s.supplier_id from suppliers s left join (select company_id, supplier_id,"
        " min(expiry_date) as day from certificates group by 1, 2) c using (company_id, supplier_id)"
        " where c.day is distinct from s.next_expiry_date",
    ),
    (
        "Rows of the stock ledger add up to balances, and each says what there was after it",
        "select count(*) from stock_rows",
        "select company_id, store_id, material_id, b.quantity, b.value_minor, r.quantity as rows_quantity, r.minor"
        " from balances b full join (select company_id, store_id, material_id, sum(quantity) as quantity,"
        " sum(value_minor) as minor, count(*) as rows, max(number) as last from stock_rows group by 1, 2, 3) r"
        " using (company_id, store_id, material_id) where coalesce(b.quantity, 0) <> coalesce(r.quantity, 0)"
        " or coalesce(b.value_minor, 0) <> coalesce(r.minor, 0) or coalesce(r.rows, 0) <> coalesce(b.row_count, 0)"
        " or coalesce(r.last, 0) <> coalesce(b.row_count, 0)"
        " union all select company_id, store_id, material_id, balance_quantity, balance_minor, quantity, minor from"
        " (select company_id, store_id, material_id, balance_quantity, balance_minor, sum(quantity) over w as quantity,"
        " sum(value_minor) over w as minor from stock_rows"
        " window w as (partition by company_id, store_id, material_id order by number)) s"
        " where s.balance_quantity <> s.quantity or s.balance_minor <> s.minor",
    ),
    (
        "Places add up to balances",
        "select count(*) from places",
        "select company_id, store_id, material_id, b.quantity, p.quantity as places from balances b full join"
        " (select company_id, store_id, material_id, sum(quantity) as quantity from places group by 1, 2, 3) p"
        " using (company_id, store_id, material_id) where coalesce(b.quantity, 0) <> coalesce(p.quantity, 0)",
    ),
    (
        "What is reserved of a balance is what its reservations hold",
        "select count(*) from reservations",
        "select company_id, store_id, material_id, b.reserved, r.reserved as held from balances b full join"
        " (select company_id, store_id, material_id, sum(reserved) as reserved from reservations group by 1, 2, 3) r"
        " using (company_id, store_id, material_id) where coalesce(b.reserved, 0) <> coalesce(r.reserved, 0)",
    ),
    (
        "A stocktake books the differences that were counted",
        "select count(*) from stocktakes where state = 'done'",
        "select t.company_id, t.stocktake_id, r.material_id from stocktakes t join (select company_id, stocktake_id,"
        " material_id, sum(difference_quantity) as quantity from stocktake_lines group by 1, 2, 3) l"
        " using (company_id, stocktake_id) full join (select company_id, move_id, material_id,"
        " sum(quantity) as quantity from stock_rows where kind = 'count' group by 1, 2, 3) r"
        " on r.company_id = t.company_id and r.move_id = t.move_id and r.material_id = l.material_id"
        " where (t.state = 'done' or t.state is null) and coalesce(l.quantity, 0) <> coalesce(r.quantity, 0)",
    ),
    (
        "What came of a purchase order's line is what its receipts say, and what is invoiced what live invoices say",
        "select count(*) from purchase_order_lines",
        "select l.company_id, l.purchase_order_id, l.line, l.received, r.accepted, l.invoiced, i.invoiced as said"
        " from purchase_order_lines l left join (select company_id, purchase_order_id, order_line as line,"
        " sum(accepted - returned) as accepted, sum(invoiced) as invoiced from purchase_receipts group by 1, 2, 3) r"
        " using (company_id, purchase_order_id, line) left join (select v.company_id, v.purchase_order_id,"
        " n.order_line as line, sum(n.quantity) as invoiced from purchase_invoices v join purchase_invoice_lines n"
        " using (company_id, purchase_invoice_id) where v.state in ('matched', 'owed', 'paid') group by 1, 2, 3) i"
        " using (company_id, purchase_order_id, line) where l.received <> coalesce(r.accepted, 0)"
        " or l.invoiced <> coalesce(r.invoiced, 0) or l.invoiced <> coalesce(i.invoiced, 0)",
    ),
    (
        "A requisition has ordered what its live orders say",
        "select count(*) from requisition_lines",
        "select l.company_id, l.requisition_id, l.line, l.ordered, o.quantity from requisition_lines l left join"
        " (select p.company_id, p.requisition_id, n.requisition_line as line, sum(n.quantity) as quantity"
        " from purchase_orders p join purchase_order_lines n using (company_id, purchase_order_id)"
        " where p.state <> 'cancelled' group by 1, 2, 3) o using (company_id, requisition_id, line)"
        " where l.ordered <> coalesce(o.quantity, 0)",
    ),
    (
        "What leaves a store by a transfer arrives in the other at the same value",
        "select count(*) from moves where kind = 'transfer'",
        "select company_id, move_id, sum(quantity) as quantity, sum(value_minor) as minor from stock_rows r"
        " where peer_store_id is not null group by 1, 2 having sum(quantity) <> 0 or sum(value_minor) <> 0",
    ),
    (
        "No more comes or goes back of a row than it moved",
        "select count(*) from stock_rows where of_number > 0",
        "select o.company_id, o.store_id, o.material_id, o.number from stock_rows r join stock_rows o"
        " on o.company_id = r.company_id and o.store_id = r.store_id and o.material_id = r.material_id"
        " and o.number = r.of_number where r.of_number > 0 and r.peer_store_id is null"
        " group by 1, 2, 3, 4, o.quantity having sum(abs(r.quantity)) > abs(o.quantity)",
    ),
)


def stream_entries(connection: Connection) -> Iterator[list[Any]]:
    """What each move wants in the books, for comparison with payments.

    Args:
        connection: in the verifier's role, one snapshot.

    Yields:
        [company_id, reference, account_code, amount_minor, entry_state], ordered by company, reference and account.
    """
    wanted = text(
        "select * from (select company_id, 'move/' || move_id as reference, account, sum(minor) as minor, entry_state"
        " from (select r.company_id, r.move_id, 'inventory:store-' || s.number as account, r.value_minor as minor"
        " from stock_rows r join stores s using (company_id, store_id) union all"
        " select company_id, move_id, counter_account, -value_minor from stock_rows where counter_account <> '') l"
        " join moves m using (company_id, move_id) group by 1, 2, 3, 5 having sum(minor) <> 0) w"
        ' order by company_id, reference collate "C", account collate "C"'
    )
    for row in connection.execution_options(yield_per=10_000).execute(wanted):
        yield [row.company_id, row.reference, row.account, int(row.minor), row.entry_state]


def verify(connection: Connection) -> Iterator[Check]:
    """Every invariant.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    yield from checks(connection, _CHECKS)
