"""Payment runs, and the company's own accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from payments.records.payment_runs import PayingAccount, PaymentRun

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class RunFilter:
    """Which runs; what is empty does not filter."""

    company_id: int
    state: str = ""


def list_payment_runs(tx: Tx, wanted: RunFilter, before: UUID | None, limit: int) -> Sequence[PaymentRun]:
    """Runs, newest first.

    Args:
        tx: under the caller's scope.
        wanted: the filter.
        before: the last one of the page before.
        limit: rows at most.
    """
    query = select(PaymentRun).where(PaymentRun.company_id == wanted.company_id)
    if wanted.state:
        query = query.where(PaymentRun.state == wanted.state)
    if before:
        query = query.where(PaymentRun.run_id < before)
    return tx.scalars(query.order_by(PaymentRun.run_id.desc()).limit(limit)).all()


def list_paying_accounts(tx: Tx, company_id: int) -> Sequence[PayingAccount]:
    """A company's own accounts by the ledger's name."""
    query = select(PayingAccount).where(PayingAccount.company_id == company_id)
    return tx.scalars(query.order_by(PayingAccount.account)).all()
