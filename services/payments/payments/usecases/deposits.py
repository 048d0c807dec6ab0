"""Deposits (押金) that were booked before they were a liability are moved out of revenue, once, in the open month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.directory import Company
from chassis.jobs.timers import timer
from sqlalchemy import text

from payments.domain import entries
from payments.usecases.ledger import Document, post

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from chassis.deps import Deps

# What stands in revenue of each deposit item by estate, and how much the same entries made customers owe: the
# difference of the two was booked as tax.
_IN_REVENUE = text(
    "select e.estate_id, f.fee_item_id, cast(sum(p.amount_minor) as bigint) as revenue,"
    " cast(sum(coalesce(r.amount_minor, 0)) as bigint) as gross from fee_items f"
    " join postings p on p.company_id = f.company_id and p.account_code = 'revenue:' || f.fee_item_id"
    " join journal_entries e on e.company_id = p.company_id and e.entry_id = p.entry_id"
    " left join postings r on r.company_id = p.company_id and r.entry_id = p.entry_id"
    " and r.account_code = 'receivable:' || f.fee_item_id"
    " where f.company_id = :company and f.category = 'deposit' and not exists (select from journal_entries m"
    " where m.company_id = e.company_id and m.estate_id = e.estate_id and m.document_kind = :moved"
    " and m.document_id = cast(f.fee_item_id as text))"
    " group by 1, 2 having sum(p.amount_minor) <> 0 order by 1, 2"
)
MOVED = "deposit_moved"


@timer("payments.move_old_deposits", every_seconds=86_400)
def move_old_deposits_of(deps: Deps, company: Company) -> None:
    """Looks for such deposits of a company once a day; where there are none, it writes nothing."""
    with UnitOfWork(deps.database) as tx:
        move_old_deposits(tx, company)


def move_old_deposits(tx: Tx, company: Company) -> int:
    """Moves what deposit items have in revenue, and the tax beside it, to what the company owes back.

    One balanced entry for each estate and item, of today in the company's zone, so that no closed month changes.

    Args:
        tx: under the company's scope.
        company: whose.

    Returns:
        How many entries were written.
    """
    rows = tx.execute(_IN_REVENUE, {"company": company.company_id, "moved": MOVED}).all()
    for row in rows:
        document = Document(
            kind=MOVED,
            id=str(row.fee_item_id),
            company_id=company.company_id,
            estate_id=row.estate_id,
            accounting_date=clock.today(company.time_zone),
            currency_code=company.currency_code,
        )
        legs = [
            entries.Leg(entries.revenue(row.fee_item_id), -row.revenue),
            entries.Leg(entries.TAX, row.gross + row.revenue),
            entries.Leg(entries.deposit(row.fee_item_id), -row.gross),
        ]
        post(tx, document, entries.merged(legs))
        tx.audit(
            "payments.move_old_deposits",
            f"feeItems/{row.fee_item_id}",
            {"revenue_minor": -row.revenue, "deposit_minor": row.gross},
            company_id=company.company_id,
            estate_id=row.estate_id,
        )
    return len(rows)
