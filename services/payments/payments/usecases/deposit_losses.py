"""What was used of a deposit (押金) and is owed by nobody any more: the company's loss, booked when it comes about."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from chassis.directory import place
from sqlalchemy import Row, text

from payments.domain import deposits
from payments.usecases.ledger import Document, post

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# Uses of each deposit, with what it is asked for now. What a credit set off was neither paid nor is it owed.
_STANDING = text(
    "select u.receivable_id, i.estate_id, i.fee_item_id, i.currency_code, u.used,"
    " i.open_minor + i.allocated_minor - coalesce(c.credited, 0) as asked from"
    " (select receivable_id, cast(coalesce(sum(amount_minor) filter (where state = 'done'), 0) as bigint) as used"
    " from deposit_uses where company_id = :company and receivable_id = any(:ids) group by 1) u"
    " join open_items i on i.company_id = :company and i.receivable_id = u.receivable_id"
    " left join lateral (select cast(sum(a.amount_minor - a.released_minor) as bigint) as credited from allocations a"
    " where a.company_id = :company and a.receivable_id = u.receivable_id and a.source = 'credit'"
    " and a.prepayment_id is null) c on true order by u.receivable_id"
)


@contextmanager
def losses_booked(tx: Tx, company_id: int, receivable_ids: Collection[int]) -> Iterator[None]:
    """Around what lowers receivables or uses: what was used of a deposit beyond what is asked for it is a loss.

    Billing refuses to lower a deposit below what is paid of it. What is left are waivers of a deposit whose payment
    was taken back after its use, and decisions that crossed the payment on its way.

    Args:
        tx: the transaction that holds the items' locks.
        company_id: the company.
        receivable_ids: what may be lowered.
    """
    before = _standing(tx, company_id, receivable_ids)
    yield
    if not before:
        return
    tx.session.flush()
    was = {row.receivable_id: deposits.lost(row.asked, row.used) for row in before}
    for row in _standing(tx, company_id, list(was)):
        more = deposits.lost(row.asked, row.used) - was[row.receivable_id]
        today = place(tx, company_id).company_today()
        named = str(row.receivable_id)
        document = Document("deposit_lost", named, company_id, row.estate_id, today, row.currency_code)
        if more:
            post(tx, document, deposits.lost_legs(row.fee_item_id, more))
            detail = {"amount_minor": more, "used_minor": row.used, "asked_minor": row.asked}
            about = {"company_id": company_id, "estate_id": row.estate_id}
            tx.audit("payments.book_deposit_loss", f"deposits/{named}", detail, **about)


def _standing(tx: Tx, company_id: int, receivable_ids: Collection[int]) -> Sequence[Row[Any]]:
    return tx.execute(_STANDING, {"company": company_id, "ids": list(receivable_ids)}).all()
