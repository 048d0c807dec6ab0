"""Fee items: what a company charges for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chassis import directory
from chassis.dictionaries import entries
from chassis.errors import AlreadyExists, Invalid, Violation
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from billing.records.tariffs import FeeItem
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


DICTIONARY = "fee_category"


@dataclass(frozen=True, slots=True)
class CreateFeeItem:
    """A company's new fee item: the values of FeeItem's fields."""

    company_id: int
    values: dict[str, Any]


def create_fee_item(tx: Tx, command: CreateFeeItem) -> FeeItem:
    """Creates a fee item.

    Raises:
        AlreadyExists: the company has one of this code.
        Invalid: its own category is not in the dictionary, or belongs to another one.
    """
    directory.company(tx, command.company_id)
    own = _own_category(tx, command.company_id, command.values["category"], command.values.get("own_category", ""))
    values = {**command.values, "own_category": own}
    item = FeeItem(company_id=command.company_id, group_id=tx.scope.group_id, **values)
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
        Invalid: a field that never changes; an own category that does not fit.
    """
    item = tx.lock(FeeItem, (command.company_id, command.fee_item_id))
    item.must_be(command.etag)
    changes = dict(command.changes)
    if changes.get("own_category", item.own_category) != item.own_category:  # one that stands may be retired by now
        changes["own_category"] = _own_category(tx, command.company_id, item.category, changes["own_category"])
    item.change(changes)
    tx.audit(
        "billing.update_fee_item",
        f"feeItems/{command.fee_item_id}",
        {"fields": sorted(command.changes)},
        company_id=command.company_id,
    )
    return item


def _own_category(tx: Tx, company_id: int, category: str, said: str) -> str:
    """The code of the category of the company's own that is meant; empty for none."""
    if not said:
        return ""
    entry = entries(tx, company_id, DICTIONARY).named(said)
    if entry is None:
        fault = Violation("fee_item.own_category", Fault.FEE_CATEGORY_UNKNOWN, value=said)
    elif entry.kind != category:
        fault = Violation("fee_item.own_category", Fault.FEE_CATEGORY_OF_OTHER_KIND, kind=entry.kind)
    else:
        return entry.code
    raise Invalid("The company's own category does not fit", violations=[fault])
