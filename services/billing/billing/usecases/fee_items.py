"""Fee items: what a company charges for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chassis import directory
from chassis.errors import AlreadyExists, PreconditionFailed
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from billing.records.tariffs import FeeItem

if TYPE_CHECKING:
    from chassis.uow import UnitOfWork


def create_fee_item(uow: UnitOfWork, company_id: int, values: dict[str, Any]) -> FeeItem:
    """Creates a fee item.

    Args:
        uow: the unit of work.
        company_id: the company.
        values: FeeItem's fields.

    Raises:
        AlreadyExists: the company has one of this code.
    """
    with uow as tx:
        directory.company(tx, company_id)
        item = FeeItem(company_id=company_id, group_id=tx.scope.group_id, **values)
        if tx.scalar(select(FeeItem).where(FeeItem.company_id == company_id, FeeItem.code == item.code)):
            raise AlreadyExists(f"There is a fee item {item.code} already: choose another code")
        tx.add(item)
        try:
            tx.session.flush()
        except IntegrityError as error:
            raise AlreadyExists(f"There is a fee item {item.code} already: choose another code") from error
        tx.audit("billing.create_fee_item", f"feeItems/{item.fee_item_id}", {"code": item.code}, company_id=company_id)
    return item


def update_fee_item(
    uow: UnitOfWork, company_id: int, fee_item_id: int, changes: dict[str, Any], version: int
) -> FeeItem:
    """Changes a fee item; receivables that exist keep what they were made by.

    Args:
        uow: the unit of work.
        company_id, fee_item_id: which.
        changes: fields and their new values.
        version: the one that the caller saw; 0 where they don't say.

    Raises:
        PreconditionFailed: somebody was quicker.
        Invalid: a field that never changes.
    """
    with uow as tx:
        item = tx.lock(FeeItem, (company_id, fee_item_id))
        if version and version != item.version:
            raise PreconditionFailed("Somebody changed this fee item meanwhile: read it again")
        item.change(changes)
        tx.audit(
            "billing.update_fee_item", f"feeItems/{fee_item_id}", {"fields": sorted(changes)}, company_id=company_id
        )
    return item
