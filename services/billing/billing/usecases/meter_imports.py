"""Meters from an uploaded table, as their list is exported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import dates, directory
from chassis.errors import Faulty, Violation
from chassis.files import sheets, storage
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.numbers import read_number
from chassis.spelling import fold
from chassis.violations import Fault as Common
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import meters_pb2 as pb

from billing.domain.charge_terms import FURTHEST
from billing.queries.meters import MeterFilter, list_meters
from billing.usecases.imported_files import (
    MOST_ROWS,
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
from billing.usecases.meter_exports import METERS_FILE
from billing.usecases.meter_types import type_of, types_of
from billing.usecases.meters import NewMeter, register
from billing.usecases.read_fee_items import FeeItems
from billing.usecases.read_meters import read_kind
from billing.usecases.read_units import Units
from billing.usecases.readings import LARGEST, PLACES
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.import_meters"
MOST_DIGITS = 12


def _multiplier(cell: str) -> Decimal:
    value = read_number(cell)
    if value <= 0:
        raise Faulty(Common.NOT_ABOVE_ZERO)
    if value >= 10**8 or value != value.quantize(PLACES):
        raise ValueError(cell)
    return value


def _digits(cell: str) -> int:
    value = read_number(cell)
    if value != value.to_integral_value() or not 1 <= value <= MOST_DIGITS:
        raise Faulty(Common.OUT_OF_RANGE, least=1, most=MOST_DIGITS)
    return int(value)


def _value(cell: str) -> Decimal:
    value = read_number(cell)
    if not 0 <= value < LARGEST or value != value.quantize(PLACES):
        raise Faulty(Fault.NOT_A_READING)
    return value


TABLE = Table(
    (
        Column("number", "表号", needed=True, longest=60),
        Column("kind", "类别", read_kind, needed=True),
        Column("building_code", "楼栋"),
        Column("unit_code", "房间", needed=True),
        Column("fee_item_code", "收费项目编码"),
        Column("fee_item_name", "收费项目"),
        Column("multiplier", "倍率", _multiplier),
        Column("digits", "整数位数", _digits),
        Column("install_date", "启用日期", dates.read_date),
        Column("remove_date", "停用日期", dates.read_date),
        Column("last_value", "上次读数", _value),
        Column("last_date", "抄表日期", dates.read_date),
        Column("type", "表具类型", longest=60),
    ),
    exported=METERS_FILE,
)
# What a known meter is compared by. Its last reading and its last day go on without the file.
_KNOWN_BY = ("kind", "type", "unit_id", "fee_item_id", "multiplier", "digits", "install_date")


@dataclass(frozen=True, slots=True)
class CreateMeterTemplate:
    """For which estate a file to fill in is, and how it looks."""

    estate_id: int
    look: Template


def create_meter_template(tx: Tx, command: CreateMeterTemplate, *, store: storage.FileStore) -> sheets.Saved:
    """Makes an empty file with the headings of meters."""
    directory.estate(tx, command.estate_id)
    return save_template(tx, store, "meters", TABLE, command.look)


def import_meters(tx: Tx, command: ImportFile) -> Operation:
    """Starts registering the meters of a file."""
    return start_import(tx, KIND, command)


@operation(KIND)
def register_imported_meters(op: Running, request: Struct) -> pb.ImportMetersResult:
    """Registers the meters of a file that are not there; what is there otherwise refuses its row."""
    reply = pb.ImportMetersResult()

    def take(tx: Tx, lines: Sequence[tuple[int, Cells]]) -> list[Violation]:
        reader = _Reader(tx, op.company_id, op.estate_id)
        faults = [fault for row, wrong in TABLE.rows(lines) for fault in reader.read(row, wrong)]
        numbers = {one.number: row for row, one in reader.new.items()}
        made = register(tx, op.company_id, op.estate_id, list(reader.new.values())) if numbers else {}
        # A number of another estate, which the caller may not see.
        taken = sorted(numbers[number] for number in numbers.keys() - made.keys())
        reply.created = len(made)
        reply.accepted = len(made) + reader.unchanged
        return [*faults, *(Violation(f"{row}.number", Common.TAKEN) for row in taken)]

    return take_file(op, request, reply, TABLE, take)


class _Reader:
    """Reads rows with what an estate has: units by building and code, fee items, and meters by number.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: where.
    """

    def __init__(self, tx: Tx, company_id: int, estate_id: int) -> None:
        self._units = Units(tx, company_id, estate_id)
        self._items = FeeItems(tx, company_id)
        self._types = types_of(tx, company_id)
        self._today = directory.estate(tx, estate_id).today()
        self._known: dict[str, Any] = {}
        after = ""
        while page := list_meters(tx, MeterFilter(company_id, estate_id), limit=MOST_ROWS, after=after):
            self._known |= {fold(meter.number): meter for meter in page}
            after = page[-1].number
        self._named: set[str] = set()
        self.new: dict[int, NewMeter] = {}
        self.unchanged = 0

    def read(self, row: Row, wrong: list[Violation]) -> list[Violation]:
        """Notes the meter of a row to be registered, where it is not there; gives what is wrong in the row."""
        if "number" not in row:  # the heading
            return wrong
        meter = self._meter(row, wrong)
        if meter is None or wrong:
            return wrong
        key = fold(meter.number)
        if key in self._named:
            wrong.append(Violation(f"{row['row']}.number", Fault.GIVEN_TWICE))
        elif key in self._known:
            wrong += _differences(row, meter, self._known[key])
            self.unchanged += not wrong
        else:
            self.new[row["row"]] = meter
        self._named.add(key)
        return wrong

    def _meter(self, row: Row, wrong: list[Violation]) -> NewMeter | None:
        at = f"{row['row']}."
        unit = item = None
        if row["unit_code"]:
            found = self._units.find(row["building_code"] or "", row["unit_code"], f"{at}unit_code")
            if isinstance(found, Violation):
                wrong.append(found)
            else:
                unit = UUID(str(found.unit_id))
        named = self._items.find(row["fee_item_code"] or "", row["fee_item_name"] or "", f"{at}fee_item_code")
        if isinstance(named, Violation):
            wrong.append(named)
        else:
            item = named
        kind, meter_type = row["kind"], ""
        try:
            meter_type = type_of(self._types, kind, row["type"] or "", retired=True) if kind else ""
        except Faulty as fault:
            wrong.append(fault.at(f"{at}type"))
        unread = {fault.field for fault in wrong}
        wrong += [fault for fault in _order_faults(row, self._today) if fault.field not in unread]
        if wrong or unit is None or item is None:
            return None
        said = ("install_date", "digits", "remove_date", "last_value", "last_date")
        multiplier, more = row["multiplier"] or Decimal(1), {name: row[name] for name in said}
        return NewMeter(row["number"], kind, unit, item, multiplier, type=meter_type, **more)


def _order_faults(row: Row, today: date) -> Iterator[Violation]:
    """What does not go together in a row, and days that cannot be."""
    at = f"{row['row']}."
    first, last, read = row["install_date"], row["remove_date"], row["last_date"]
    if (row["last_value"] is None) != (read is None):
        yield Violation(f"{at}{'last_date' if read is None else 'last_value'}", Common.REQUIRED)
    if row["last_value"] is not None and row["digits"] and row["last_value"] >= 10 ** row["digits"]:
        yield Violation(f"{at}last_value", Fault.TOO_MANY_DIGITS, digits=row["digits"])
    if read is not None and read > today:
        yield Violation(f"{at}last_date", Fault.READ_AFTER_TODAY, date=read, today=today)
    for name in ("install_date", "remove_date"):
        if row[name] is not None and row[name] > today + FURTHEST:
            yield Violation(f"{at}{name}", Fault.FAR_FROM_TODAY, date=row[name])
    if first is not None and read is not None and read < first:
        yield Violation(f"{at}last_date", Common.NOT_BEFORE, first=first)
    begun = max((day for day in (first, read) if day is not None), default=None)
    if begun is not None and last is not None and last < begun:
        yield Violation(f"{at}remove_date", Common.NOT_BEFORE, first=begun)


def _differences(row: Row, meter: NewMeter, known: Any) -> Iterator[Violation]:
    """What a row says of a known meter that is otherwise there; an empty cell says nothing."""
    columns = {"unit_id": "unit_code", "fee_item_id": "fee_item_code"}
    for name in _KNOWN_BY:
        column = columns.get(name, name)
        said = row["fee_item_code"] or row["fee_item_name"] if name == "fee_item_id" else row[column]
        if said is not None and getattr(meter, name) != getattr(known, name):
            yield Violation(f"{row['row']}.{column}", Fault.METER_DIFFERS, number=known.number)
