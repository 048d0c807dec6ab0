"""What stores should order: the figures of each material, judged by `domain.purchasing.propose`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from sqlalchemy import Row, text

from warehouse.domain.purchasing import SPAN, WINDOW, YEAR, Proposal, Usage, propose

if TYPE_CHECKING:
    from chassis.data.tx import Tx

PAGE = 200
_USED = (
    "(select coalesce(-sum(r.quantity), 0) from stock_rows r where r.company_id = b.company_id"
    " and r.store_id = b.store_id and r.material_id = b.material_id and r.kind in ('issue', 'return')"
    " and r.document_date > {first} and r.document_date <= {last})"
)
_FIGURES = (
    "select b.store_id, b.material_id, b.estate_id, m.code, m.code_key, m.name, m.unit, m.decimals,"
    " s.name as store_name, b.quantity - b.reserved as free, b.safety, b.target, b.lead_days,"
    " (select coalesce(sum(v.wanted - v.reserved - v.issued), 0) from reservations v where v.state = 'open'"
    " and v.company_id = b.company_id and v.store_id = b.store_id and v.material_id = b.material_id) as waiting,"
    " (select coalesce(sum(greatest(l.quantity - l.received, 0)), 0) from purchase_orders o"
    " join purchase_order_lines l using (company_id, purchase_order_id) where o.state = 'open'"
    " and o.company_id = b.company_id and o.store_id = b.store_id and l.material_id = b.material_id)"
    " + (select coalesce(sum(l.quantity - l.ordered), 0) from requisitions q join requisition_lines l"
    " using (company_id, requisition_id) where q.state in ('waiting', 'approved') and q.company_id = b.company_id"
    " and q.store_id = b.store_id and l.material_id = b.material_id) as on_order, "
    + _USED.format(first=":span", last=":today")
    + " as used, case when exists (select from stock_rows e where e.company_id = b.company_id"
    " and e.store_id = b.store_id and e.material_id = b.material_id and e.document_date <= :year) then "
    + _USED.format(first=":year", last=":today")
    + " end as year, "
    + _USED.format(first=":year", last=":window")
    + " as season from balances b join materials m using (company_id, material_id)"
    " join stores s using (company_id, store_id) where b.company_id = :company and not m.retired and not s.closed"
    " and (:estate = 0 or b.estate_id = :estate) and (cast(:store as uuid) is null or b.store_id = :store)"
    " and (m.code_key, b.store_id) > (:code, :after) order by m.code_key, b.store_id limit :limit"
)


@dataclass(frozen=True, slots=True)
class Reorder:
    """A proposal with the figures that it is made of."""

    row: Row[Any]
    usage: Usage
    proposal: Proposal


def list_reorder_proposals(
    tx: Tx, company_id: int, estate_id: int, store_id: UUID | None, *, limit: int, after: tuple[str, UUID] | None
) -> Sequence[Reorder]:
    """What should be ordered, by material's code; what needs nothing is left out."""
    today = directory.company(tx, company_id).today()
    year = today - timedelta(days=YEAR)
    values: dict[str, Any] = {
        "company": company_id,
        "estate": estate_id,
        "store": store_id,
        "today": today,
        "span": today - timedelta(days=SPAN),
        "year": year,
        "window": year + timedelta(days=WINDOW),
    }
    found: list[Reorder] = []
    for one in _figures(tx, values, after or ("", UUID(int=0))):
        if one.proposal.quantity > 0:
            found.append(one)
        if len(found) == limit:
            break
    return found


def _figures(tx: Tx, values: dict[str, Any], after: tuple[str, UUID]) -> Iterator[Reorder]:
    while True:
        rows = tx.execute(text(_FIGURES), {**values, "code": after[0], "after": after[1], "limit": PAGE}).all()
        for row in rows:
            usage = Usage(
                free=row.free,
                waiting=row.waiting,
                on_order=row.on_order,
                safety=row.safety,
                target=row.target,
                used=row.used,
                year=row.year,
                season=row.season,
                lead_days=row.lead_days,
                decimals=row.decimals,
            )
            yield Reorder(row, usage, propose(usage))
        if len(rows) < PAGE:
            return
        after = (rows[-1].code_key, rows[-1].store_id)
