"""Fee items: what a company charges for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chassis import directory
from chassis.errors import AlreadyExists
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from billing.records.tariffs import FeeItem

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class CreateFeeItem:
    """A company's new fee item: the values of FeeItem's fields."""

    company_id: int
    values: dict[str, Any]


def create_fee_item(tx: Tx, command: CreateFeeItem) -> FeeItem:
    """Creates a fee item.

    Raises:
        AlreadyExists: the company has one of this code.
    """
    directory.company(tx, command.company_id)
    item = FeeItem(company_id=command.company_id, group_id=tx.scope.group_id, **command.values)
    if tx.scalar(select(FeeItem).where(FeeItem.company_id == command.company_id, FeeItem.code == item.code)):
        raise AlreadyExists(f"There is a fee item {item.code} already: choose another code")
    tx.add(item)
    try:
        tx.session.flush()
    except IntegrityError as error:
        raise AlreadyExists(f"There is a fee item {item.code} already: choose another code") from error
    tx.audit(
        "billing.create_fee_item", f"feeItems/{item.fee_item_id}", {"code": item.code}, company_id=command.company_id
    )
    return item


@dataclass(frozen=True, slots=True)
class UpdateFeeItem:
    """New values of fields, and the etag that the caller saw; empty overwrites."""

    company_id: int
    fee_item_id: int
    changes: dict[str, Any]
    etag: str


def update_fee_item(tx: Tx, command: UpdateFeeItem) -> FeeItem:
    """Changes a fee item; receivables that exist keep what they were made by.

    Raises:
        PreconditionFailed: somebody was quicker.
        Invalid: a field that never changes.
    """
    item = tx.lock(FeeItem, (command.company_id, command.fee_item_id))
    item.must_be(command.etag)
    item.change(command.changes)
    tx.audit(
        "billing.update_fee_item",
        f"feeItems/{command.fee_item_id}",
        {"fields": sorted(command.changes)},
        company_id=command.company_id,
    )
    return item
