"""Charges from an uploaded table: every row is checked; the good ones are charged, or none where one is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import dates, directory, money
from chassis.errors import Invalid, Violation
from chassis.files import sheets, storage
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.numbers import read_number
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import charges_pb2 as pb
from sqlalchemy import text

from billing.domain.charge_terms import Asked
from billing.usecases.charge_checks import NewCharge, check_charges
from billing.usecases.charges import enter_charges
from billing.usecases.imported_files import (
    Cells,
    Column,
    ImportFile,
    Row,
    Table,
    Template,
    save_template,
    start_import,
    take_file,
)
from billing.usecases.read_fee_items import FeeItems
from billing.usecases.read_people import People
from billing.usecases.read_units import Units
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.import_charges"
AT_ONCE = 1_000
_PEOPLE = text(
    "select distinct o.unit_id, o.customer_id, k.name, k.code from occupancies o join customers k"
    " on k.company_id = o.company_id and k.customer_id = o.customer_id"
    " where o.company_id = :company and o.estate_id = :estate and o.unit_id = any(:units)"
)


@dataclass(frozen=True, slots=True)
class CreateChargeTemplate:
    """For which estate a file to fill in is, and how it looks."""

    estate_id: int
    look: Template


def create_charge_template(tx: Tx, command: CreateChargeTemplate, *, store: storage.FileStore) -> sheets.Saved:
    """Makes an empty file with the headings of charges."""
    directory.estate(tx, command.estate_id)
    return save_template(tx, store, "charges", _table(0), command.look)


def import_charges(tx: Tx, command: ImportFile) -> Operation:
    """Starts charging the rows of a file.

    Raises:
        Invalid: the estate is closed.
    """
    if directory.estate(tx, command.estate_id).closed:
        wrong = Violation("estate_id", Fault.ESTATE_CLOSED)
        raise Invalid("Nothing is charged in a closed estate", violations=[wrong])
    return start_import(tx, KIND, command)


@operation(KIND)
def enter_imported_charges(op: Running, request: Struct) -> pb.ImportChargesResult:
    """Charges the rows of a file."""
    reply = pb.ImportChargesResult()

    def take(tx: Tx, lines: Sequence[tuple[int, Cells]]) -> list[Violation]:
        charges, faults = _Reader(tx, op.company_id, op.estate_id, str(request["maker"])).read(lines)
        for start in range(0, len(charges), AT_ONCE):
            faults += _enter(tx, op, charges[start : start + AT_ONCE], reply)
            op.check()
            op.show(done=reply.accepted, total=len(charges))
        return faults

    return take_file(op, request, reply, _table(0), take)


def _enter(tx: Tx, op: Running, rows: Sequence[NewCharge], reply: pb.ImportChargesResult) -> list[Violation]:
    charges, faults = check_charges(tx, op.company_id, op.estate_id, rows)
    if charges:
        enter_charges(tx, op.company_id, op.estate_id, charges)
    reply.accepted += len(charges)
    reply.accepted_minor += sum(charge.amount_minor for charge in charges)
    return faults


def _table(places: int) -> Table:
    """What a file of charges says; its amounts have the places of the company's currency."""

    def amount(cell: str) -> int:
        value = read_number(cell).scaleb(places)
        if value != value.to_integral_value():
            raise ValueError(cell)
        return int(value)

    return Table(
        (
            Column("reference", "业务单号", needed=True, longest=100),
            Column("building_code", "楼栋编号"),
            Column("unit_code", "房间编号", needed=True),
            Column("fee_item_code", "收费项目编码", needed=True),
            Column("amount", "金额", amount, needed=True),
            Column("explanation", "收费说明", needed=True, longest=200),
            Column("customer_code", "客户编号", longest=100),
            Column("customer_name", "客户名称"),
            Column("start_date", "开始日期", dates.read_date),
            Column("end_date", "结束日期", dates.read_date),
            Column("due_date", "应收日期", dates.read_date),
        )
    )


class _Reader:
    """Reads the rows of a file with what an estate has: units by building and code, fee items by code, and people.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: where.
        maker: who imports.
    """

    def __init__(self, tx: Tx, company_id: int, estate_id: int, maker: str) -> None:
        self._tx, self._where, self._maker = tx, {"company": company_id, "estate": estate_id}, maker
        self._table = _table(money.exponent(directory.company(tx, company_id).currency_code))
        self._units = Units(tx, company_id, estate_id)
        self._items = FeeItems(tx, company_id)
        self._people: dict[UUID, People] = {}

    def read(self, lines: Iterable[tuple[int, Cells]]) -> tuple[list[NewCharge], list[Violation]]:
        """The rows that can be read, and what is wrong with the others."""
        said = list(self._table.rows(lines))
        units = {row["row"]: self._unit(row) for row, _ in said}
        self._learn_people({unit for unit in units.values() if isinstance(unit, UUID)})
        good: list[NewCharge] = []
        faults: list[Violation] = []
        for row, wrong in said:
            charge = self._charge(row, units[row["row"]], wrong)
            faults += wrong
            if charge:
                good.append(charge)
        return good, faults

    def _charge(self, row: Row, unit: UUID | Violation | None, wrong: list[Violation]) -> NewCharge | None:
        item = self._item(row, wrong)
        unit_id = unit if isinstance(unit, UUID) else None
        payer = self._payer(row, unit_id, wrong)
        if isinstance(unit, Violation):
            wrong.append(unit)
        if wrong or item is None or unit_id is None:
            return None
        asked = Asked(row["amount"], row["start_date"], row["end_date"], row["due_date"])
        said = (row["explanation"], row["reference"], self._maker)
        return NewCharge(item, unit_id, payer, asked, *said, at=f"{row['row']}.")

    def _item(self, row: Row, wrong: list[Violation]) -> int | None:
        if not row["fee_item_code"]:
            return None
        found = self._items.find(row["fee_item_code"], "", f"{row['row']}.fee_item_code")
        if isinstance(found, Violation):
            wrong.append(found)
            return None
        return found

    def _unit(self, row: Row) -> UUID | Violation | None:
        """The unit of a row, or what is wrong with how it names one; None where it names none."""
        if not row["unit_code"]:
            return None
        found = self._units.find(row["building_code"] or "", row["unit_code"], f"{row['row']}.unit_code")
        return found if isinstance(found, Violation) else UUID(str(found.unit_id))

    def _learn_people(self, units: set[UUID]) -> None:
        for row in self._tx.execute(_PEOPLE, {**self._where, "units": list(units)}):
            self._people.setdefault(row.unit_id, People()).add(row.customer_id, row.name, row.code)

    def _payer(self, row: Row, unit_id: UUID | None, wrong: list[Violation]) -> UUID | None:
        """Who is named, of those who have or had the unit; None where the fee item is to say."""
        name, number = row["customer_name"] or "", row["customer_code"] or ""
        if unit_id is None or not (name or number):
            return None
        found = self._people.get(unit_id, People()).find(name, number)
        if len(found) != 1:
            fault = Fault.NOT_ONE_OF_NUMBER if number else Fault.NOT_ONE_OF_THE_UNIT
            wrong.append(Violation(f"{row['row']}.customer_name", fault, name=name, number=number))
            return None
        return next(iter(found))
