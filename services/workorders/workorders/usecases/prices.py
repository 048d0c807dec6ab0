"""The price list of a company."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Violation
from chassis.spelling import fold
from sqlalchemy import select

from workorders.records.quotations import PriceItem
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


class PriceCodeTaken(AlreadyExists):
    """Another price of the company has the code."""

    default_reason = "PRICE_CODE_TAKEN"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a price says; manor.workorders.v1.PriceItem says what each means."""

    code: str
    name_zh: str
    name_en: str
    kind: str
    measure: str
    price_minor: int
    fee_item_code: str
    warranty_days: int = 0
    retired: bool = False


@dataclass(frozen=True, slots=True)
class CreatePriceItem:
    """A price of a company."""

    company_id: int
    wanted: Wanted


def create_price_item(tx: Tx, command: CreatePriceItem) -> PriceItem:
    """Creates a price.

    Raises:
        PriceCodeTaken: another one has the code.
        NotFound: there is no such company.
    """
    directory.company(tx, command.company_id)
    item = PriceItem(
        company_id=command.company_id,
        price_item_id=uuid7(),
        group_id=tx.scope.group_id,
        code_key=_free_code(tx, command.company_id, command.wanted.code),
        **asdict(command.wanted),
    )
    tx.add(item)
    tx.flush()
    _audit(tx, "create_price_item", item)
    return item


@dataclass(frozen=True, slots=True)
class UpdatePriceItem:
    """A price as it is to be."""

    company_id: int
    price_item_id: UUID
    wanted: Wanted
    etag: str = ""


def update_price_item(tx: Tx, command: UpdatePriceItem) -> PriceItem:
    """Changes a price; what was quoted keeps the one that it was quoted at.

    Raises:
        PriceCodeTaken: another one has the code.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    item = tx.lock(PriceItem, (command.company_id, command.price_item_id))
    item.must_be(command.etag)
    key = _free_code(tx, command.company_id, command.wanted.code, item.price_item_id)
    if item.change({"code_key": key, **asdict(command.wanted)}):
        _audit(tx, "update_price_item", item)
    return item


def _free_code(tx: Tx, company_id: int, code: str, price_item_id: UUID | None = None) -> str:
    key = fold(code)
    query = select(PriceItem.price_item_id).where(PriceItem.company_id == company_id, PriceItem.code_key == key)
    if tx.scalar(query.where(PriceItem.price_item_id != price_item_id) if price_item_id else query):
        taken = Violation("price_item.code", Fault.PRICE_CODE_TAKEN)
        raise PriceCodeTaken(f"Another price has the code {code}", violations=[taken])
    return key


def _audit(tx: Tx, action: str, item: PriceItem) -> None:
    about = {"code": item.code, "price_minor": item.price_minor, "retired": item.retired}
    tx.audit(f"workorders.{action}", f"priceItems/{item.price_item_id}", about, company_id=item.company_id)
