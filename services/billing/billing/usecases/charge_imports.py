"""Charges from an uploaded table: every row is checked; the good ones are charged, or none where one is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import dates, directory, money
from chassis.errors import Invalid, Violation
from chassis.files import sheets, storage
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.numbers import read_number
from chassis.spelling import fold, visible
from chassis.violations import Fault as Common
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import charges_pb2 as pb
from manor.billing.v1 import meters_pb2
from sqlalchemy import select, text

from billing.domain.charge_terms import Asked
from billing.records.tariffs import FeeItem
from billing.usecases.charge_checks import NewCharge, check_charges
from billing.usecases.charges import enter_charges
from billing.usecases.read_units import Units
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.import_charges"
AT_ONCE, MOST_ROWS, MOST_REFUSALS = 1_000, 50_000, 1_000
NEEDED = ("reference", "unit_code", "fee_item_code", "amount", "explanation")
CHINESE = {
    "业务单号": "reference",
    "楼栋编号": "building_code",
    "房间编号": "unit_code",
    "收费项目编码": "fee_item_code",
    "金额": "amount",
    "收费说明": "explanation",
    "客户名称": "customer_name",
    "开始日期": "start_date",
    "结束日期": "end_date",
    "应收日期": "due_date",
}
# Where a row's fault shows: the request's fields by the columns that they were read from.
_COLUMN = {
    "unit_id": "unit_code",
    "fee_item_id": "fee_item_code",
    "customer_id": "customer_name",
    "amount_minor": "amount",
}
_LONGEST = {"reference": 100, "explanation": 200}
_PEOPLE = text(
    "select distinct o.unit_id, o.customer_id, k.name from occupancies o join customers k"
    " on k.company_id = o.company_id and k.customer_id = o.customer_id"
    " where o.company_id = :company and o.estate_id = :estate and o.unit_id = any(:units)"
)


class DryRun(Exception):
    """All rows are judged, and nothing is to stay."""


@dataclass(frozen=True, slots=True)
class Template:
    """A file to fill in; its headings are the columns' names, or Chinese."""

    estate_id: int
    excel: bool
    chinese: bool = False


def create_charge_template(tx: Tx, store: storage.FileStore, wanted: Template) -> sheets.Saved:
    """Makes a file with headings.

    Args:
        tx: the transaction in hand.
        store: where it is kept, for whoever asks.
        wanted: for which estate, and how it looks.
    """
    directory.estate(tx, wanted.estate_id)
    columns = sheets.columns(*(CHINESE if wanted.chinese else CHINESE.values()))
    return sheets.save(store, tx.scope.principal, "charges", columns, [], excel=wanted.excel)


@dataclass(frozen=True, slots=True)
class ImportCharges:
    """An uploaded table of charges; with `take_good_rows` faulty rows are left out."""

    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool
    take_good_rows: bool = False


def import_charges(tx: Tx, command: ImportCharges) -> Operation:
    """Starts charging the rows of a file."""
    directory.estate(tx, command.estate_id)
    request = Struct()
    request.update(
        {
            "file_name": command.file_name,
            "dry_run": command.dry_run,
            "take_good_rows": command.take_good_rows,
            "maker": tx.scope.principal.id,
        }
    )
    return start_operation(tx, KIND, request, company_id=command.company_id, estate_id=command.estate_id)


@operation(KIND)
def enter_imported_charges(op: Running, request: Struct) -> pb.ImportChargesResult:
    """Charges the rows of a file in one transaction; the reply names the refused rows."""
    reply = pb.ImportChargesResult()
    if "reply" in op.cursor:  # killed between the commit and the end: all of it is done
        return ParseDict(op.cursor["reply"], reply)
    path = storage.store(op.deps.settings).path(str(request["file_name"]), op.scope.principal)
    try:
        with op.chunk() as tx:
            rows, refused = _Reader(tx, op.company_id, op.estate_id, str(request["maker"])).read(sheets.read(path))
            for start in range(0, len(rows), AT_ONCE):
                _enter(tx, op, rows[start : start + AT_ONCE], refused, reply)
                op.check()
                op.show(done=reply.accepted, total=len(rows))
            reply.refused_count = len({one.row for one in refused})
            reply.refused.extend(sorted(refused, key=lambda one: one.row)[:MOST_REFUSALS])
            if request["dry_run"] or (refused and not request["take_good_rows"]):
                raise DryRun
            op.advance({"reply": MessageToDict(reply)}, done=reply.accepted, total=len(rows))
    except DryRun:
        if not request["dry_run"]:
            reply.accepted, reply.accepted_minor = 0, 0
    return reply


def _enter(
    tx: Tx, op: Running, rows: Sequence[NewCharge], refused: list[meters_pb2.RefusedRow], reply: pb.ImportChargesResult
) -> None:
    charges, faults = check_charges(tx, op.company_id, op.estate_id, rows)
    refused += map(_refusal, faults)
    if charges:
        enter_charges(tx, op.company_id, op.estate_id, charges)
    reply.accepted += len(charges)
    reply.accepted_minor += sum(charge.amount_minor for charge in charges)


class _Reader:
    """Reads the rows of a file with what an estate has: units by building and code, fee items by code, and people.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: where.
        maker: who imports.
    """

    def __init__(self, tx: Tx, company_id: int, estate_id: int, maker: str) -> None:
        self._tx, self._where, self._maker = tx, {"company": company_id, "estate": estate_id}, maker
        self._places = money.exponent(directory.company(tx, company_id).currency_code)
        self._units = Units(tx, company_id, estate_id)
        items = tx.scalars(select(FeeItem).where(FeeItem.company_id == company_id))
        self._items = {fold(item.code): item.fee_item_id for item in items}
        self._people: dict[tuple[UUID, str], set[UUID]] = {}

    def read(self, rows: Iterable[tuple[int, dict[str, str]]]) -> tuple[list[NewCharge], list[meters_pb2.RefusedRow]]:
        """The rows that can be read, and what cannot be read of the others."""
        said = [
            (number, {CHINESE.get(name, name): visible(cell) for name, cell in cells.items()}) for number, cells in rows
        ]
        if len(said) > MOST_ROWS:
            raise Invalid(f"The file has more than {MOST_ROWS:,} rows: import it in parts")
        units = {number: self._unit(number, cells) for number, cells in said}
        self._learn_people({unit for unit in units.values() if isinstance(unit, UUID)})
        good: list[NewCharge] = []
        refused: list[meters_pb2.RefusedRow] = []
        for number, cells in said:
            faults: list[Violation] = []
            row = self._row(number, cells, units[number], faults)
            refused += map(_refusal, faults)
            if row:
                good.append(row)
        return good, refused

    def _row(
        self, number: int, cells: dict[str, str], unit: UUID | Violation | None, faults: list[Violation]
    ) -> NewCharge | None:
        values: dict[str, Any] = {}
        for column, read in {"amount": self._amount, **_DAYS}.items():
            cell = cells.get(column, "")
            try:
                values[column] = read(cell) if cell else None
            except ValueError:
                faults.append(Violation(f"{number}.{column}", Fault.UNREADABLE, value=repr(cell)))
        faults += [Violation(f"{number}.{column}", Common.REQUIRED) for column in NEEDED if not cells.get(column)]
        for column, most in _LONGEST.items():
            if (count := len(cells.get(column, ""))) > most:
                faults.append(Violation(f"{number}.{column}", Common.TOO_LONG, count=count, most=most))
        item = self._items.get(fold(cells.get("fee_item_code", "")))
        unit_id = unit if isinstance(unit, UUID) else None
        payer = self._payer(number, cells, unit_id, faults)
        if cells.get("fee_item_code") and item is None:
            faults.append(Violation(f"{number}.fee_item_code", Fault.NO_SUCH_FEE_ITEM))
        if isinstance(unit, Violation):
            faults.append(unit)
        if faults or item is None or unit_id is None:
            return None
        asked = Asked(values["amount"], values["start_date"], values["end_date"], values["due_date"])
        said = (cells["explanation"], cells["reference"], self._maker)
        return NewCharge(item, unit_id, payer, asked, *said, at=f"{number}.")

    def _unit(self, number: int, cells: dict[str, str]) -> UUID | Violation | None:
        """The unit of a row, or what is wrong with how it names one; None where it names none."""
        if not cells.get("unit_code"):
            return None
        found = self._units.find(cells.get("building_code", ""), cells["unit_code"], f"{number}.unit_code")
        return found if isinstance(found, Violation) else UUID(str(found.unit_id))

    def _learn_people(self, units: set[UUID]) -> None:
        for row in self._tx.execute(_PEOPLE, {**self._where, "units": list(units)}):
            self._people.setdefault((row.unit_id, fold(row.name)), set()).add(row.customer_id)

    def _payer(self, number: int, cells: dict[str, str], unit_id: UUID | None, faults: list[Violation]) -> UUID | None:
        """Who is named, of those who have or had the unit; None where the fee item is to say."""
        name = cells.get("customer_name", "")
        if not name or unit_id is None:
            return None
        found = self._people.get((unit_id, fold(name)), set())
        if len(found) != 1:
            faults.append(Violation(f"{number}.customer_name", Fault.NOT_ONE_OF_THE_UNIT, name=name))
            return None
        return next(iter(found))

    def _amount(self, cell: str) -> int:
        value = read_number(cell).scaleb(self._places)
        if value != value.to_integral_value():
            raise ValueError(cell)
        return int(value)


_DAYS: dict[str, Any] = {"start_date": dates.read_date, "end_date": dates.read_date, "due_date": dates.read_date}


def _refusal(violation: Violation) -> meters_pb2.RefusedRow:
    number, _, column = violation.field.partition(".")
    return meters_pb2.RefusedRow(
        row=int(number),
        column=_COLUMN.get(column, column),
        message=violation.message,
        code=violation.code,
        values=violation.values,
    )
