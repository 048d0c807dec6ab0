"""Tariff assignments from an uploaded table, as their list is exported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import dates, directory
from chassis.errors import Violation
from chassis.files import sheets, storage
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.spelling import fold
from chassis.violations import Fault as Common
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import tariffs_pb2 as pb
from sqlalchemy import select

from billing.domain.charge_terms import FURTHEST
from billing.domain.tariffs import BUILDING, CUSTOMER, ESTATE, UNIT, UNIT_TYPE
from billing.records.tariffs import Tariff, TariffAssignment
from billing.usecases.assignment_exports import ASSIGNMENTS_FILE
from billing.usecases.export_words import ASSIGNMENTS
from billing.usecases.imported_files import (
    Cells,
    Column,
    ImportFile,
    Row,
    Table,
    Template,
    read_word,
    save_template,
    start_import,
    take_file,
)
from billing.usecases.read_targets import Targets
from billing.usecases.tariffs import CreateTariffAssignments, NewAssignment, create_tariff_assignments
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.import_tariff_assignments"
AT_ONCE = 1_000
# Which column names the target of a level, and which says more of it.
_TARGET = {BUILDING: "building_code", UNIT: "unit_code", UNIT_TYPE: "unit_type", CUSTOMER: "customer_name"}
_BESIDE = {UNIT: "building_code", CUSTOMER: "customer_code"}
_TO_FILL_IN = (
    Column("tariff_code", "收费标准编号", needed=True),
    Column("level", "级别", read_word(ASSIGNMENTS.values["level"]), needed=True),
    Column("estate_name", "管理处"),
    Column("building_code", "楼栋"),
    Column("unit_code", "房间"),
    Column("unit_type", "房型", longest=100),
    Column("customer_code", "客户编号", longest=100),
    Column("customer_name", "客户"),
    Column("start_date", "开始日期", dates.read_date, needed=True),
    Column("end_date", "结束日期", dates.read_date),
)
TABLE = Table((*_TO_FILL_IN, Column("customer_id", "客户标识", UUID)), exported=ASSIGNMENTS_FILE)
Key = tuple[int, int, str, str, date]


@dataclass(frozen=True, slots=True)
class CreateTariffAssignmentTemplate:
    """For which company a file to fill in is, and how it looks."""

    company_id: int
    look: Template


def create_tariff_assignment_template(
    tx: Tx, command: CreateTariffAssignmentTemplate, *, store: storage.FileStore
) -> sheets.Saved:
    """Makes an empty file with the headings of assignments."""
    directory.company(tx, command.company_id)
    return save_template(tx, store, "tariff-assignments", Table(_TO_FILL_IN), command.look)


def import_tariff_assignments(tx: Tx, command: ImportFile) -> Operation:
    """Starts assigning tariffs as a file says."""
    return start_import(tx, KIND, command)


@operation(KIND)
def assign_imported_tariffs(op: Running, request: Struct) -> pb.ImportTariffAssignmentsResult:
    """Assigns what the rows of a file say and is not there; what is there otherwise refuses its row."""
    reply = pb.ImportTariffAssignmentsResult()

    def take(tx: Tx, lines: Sequence[tuple[int, Cells]]) -> list[Violation]:
        reader = _Reader(tx, op.company_id, op.estate_id)
        rows = list(TABLE.rows(lines))
        people = [row for row, _ in rows if row.get("level") == CUSTOMER]
        reader.targets.learn_customers({row[name] for row in people for name in ("customer_code", "customer_name")})
        faults = [fault for row, wrong in rows for fault in reader.read(row, wrong)]
        for start in range(0, len(reader.new), AT_ONCE):
            some = reader.new[start : start + AT_ONCE]
            create_tariff_assignments(tx, CreateTariffAssignments(op.company_id, some))
            op.check()
            op.show(done=start + len(some), total=len(rows))
        reply.created = len(reader.new)
        reply.accepted = len(reader.new) + reader.unchanged
        return faults

    return take_file(op, request, reply, TABLE, take)


class _Reader:
    """Reads rows with what a company has: tariffs by code, targets as files name them, and what is assigned.

    Args:
        tx: the transaction in hand.
        company_id: whose tariffs.
        estate_id: the only estate that rows may name; 0 for all that the caller sees.
    """

    def __init__(self, tx: Tx, company_id: int, estate_id: int) -> None:
        self.targets = Targets(tx, company_id)
        self._estate_id = estate_id
        self._today = directory.company(tx, company_id).today()
        tariffs = tx.scalars(select(Tariff).where(Tariff.company_id == company_id))
        self._tariffs = {fold(tariff.code): tariff for tariff in tariffs}
        assigned = tx.scalars(select(TariffAssignment).where(TariffAssignment.company_id == company_id))
        self._known = {
            (one.fee_item_id, one.estate_id or 0, one.level, one.target, one.start_date): one for one in assigned
        }
        self._named: set[Key] = set()
        self.new: list[NewAssignment] = []
        self.unchanged = 0

    def read(self, row: Row, wrong: list[Violation]) -> list[Violation]:
        """Notes the assignment of a row to be made, where it is not there; gives what is wrong in the row."""
        if "level" not in row:  # the heading
            return wrong
        wrong += self._day_faults(row)
        tariff = self._tariffs.get(fold(row["tariff_code"] or ""))
        if tariff is None and row["tariff_code"]:
            wrong.append(Violation(f"{row['row']}.tariff_code", Fault.NO_SUCH_TARIFF))
        estate_id = self._estate(row, wrong)
        target = self._target(row, estate_id, wrong) if row["level"] and estate_id is not None else None
        if wrong or tariff is None or target is None or estate_id is None:
            return wrong
        days = (row["start_date"], row["end_date"])
        self._note(row, tariff, NewAssignment(tariff.tariff_id, row["level"], estate_id, target, *days), wrong)
        return wrong

    def _note(self, row: Row, tariff: Tariff, one: NewAssignment, wrong: list[Violation]) -> None:
        key: Key = (tariff.fee_item_id, one.estate_id, one.level, one.target, one.start_date)
        known = self._known.get(key)
        if key in self._named:
            wrong.append(Violation(f"{row['row']}.start_date", Fault.GIVEN_TWICE))
        elif known is None:
            self.new.append(one)
        else:
            wrong += _differences(row, one, known)
            self.unchanged += not wrong
        self._named.add(key)

    def _day_faults(self, row: Row) -> Iterator[Violation]:
        start, end = row["start_date"], row["end_date"]
        for name in ("start_date", "end_date"):
            if row[name] is not None and row[name] > self._today + FURTHEST:
                yield Violation(f"{row['row']}.{name}", Fault.FAR_FROM_TODAY, date=row[name])
        if start is not None and end is not None and end < start:
            yield Violation(f"{row['row']}.end_date", Common.BEFORE_START)

    def _estate(self, row: Row, wrong: list[Violation]) -> int | None:
        """The estate of a row: 0 for a customer in all estates; None where something is wrong with it."""
        at, name = f"{row['row']}.estate_name", row["estate_name"]
        if name:
            found = self.targets.estate(name, at)
        elif row["level"] == CUSTOMER:
            found = 0 if self.targets.all_estates else Violation(at, Common.REQUIRED)
        else:
            found = self._estate_id or Violation(at, Common.REQUIRED)
        if not isinstance(found, Violation) and self._estate_id and found != self._estate_id:
            found = Violation(at, Fault.OTHER_ESTATE, estate=self.targets.estate_name(self._estate_id))
        if isinstance(found, Violation):
            wrong.append(found)
            return None
        return found

    def _target(self, row: Row, estate_id: int, wrong: list[Violation]) -> str | None:
        """What a row is for, "" for a whole estate; None where something is wrong with how it says so."""
        level = row["level"]
        others = {name for name in (*_TARGET.values(), "customer_code") if row[name]}
        others -= {_TARGET.get(level), _BESIDE.get(level)}
        if others:
            wrong.append(Violation(f"{row['row']}.{min(others)}", Fault.TARGET_NOT_OF_LEVEL))
            return None
        if level == ESTATE:
            return ""
        at, name = f"{row['row']}.{_TARGET[level]}", row[_TARGET[level]] or ""
        number = str(row["customer_code"] or row["customer_id"] or "") if level == CUSTOMER else ""
        if not name and not number:
            found: str | Violation = Violation(at, Common.REQUIRED)
        elif level == UNIT:
            found = self.targets.unit(estate_id, row["building_code"] or "", name, at)
        elif level == BUILDING:
            found = self.targets.building(estate_id, name, at)
        elif level == CUSTOMER:
            found = self.targets.customer(estate_id, name, number, at)
        else:
            found = name
        if isinstance(found, Violation):
            wrong.append(found)
            return None
        return found


def _differences(row: Row, one: NewAssignment, known: TariffAssignment) -> Iterator[Violation]:
    """What a row says of a known assignment that is otherwise there; one that ended meanwhile goes on without the
    file."""
    if one.tariff_id != known.tariff_id:
        yield Violation(f"{row['row']}.tariff_code", Fault.ASSIGNED_OTHERWISE, date=known.start_date)
    if one.end_date is not None and one.end_date != known.end_date:
        yield Violation(f"{row['row']}.end_date", Fault.ASSIGNED_OTHERWISE, date=known.start_date)
