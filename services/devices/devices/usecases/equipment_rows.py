"""Reads a row of a file as a piece of equipment: columns and words in either language, codes instead of ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.dates import read_date
from chassis.errors import Violation
from chassis.numbers import read_number
from chassis.spelling import fold, visible
from sqlalchemy import select, text

from devices.records import Equipment
from devices.usecases.equipment import EquipmentData
from devices.usecases.equipment_words import COLUMNS, SYSTEMS
from devices.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_LENGTHS = {"code": 40, "name": 100, "place": 100, "brand": 100, "model": 100, "maker": 100, "serial_number": 100,
            "supplier_name": 100, "note": 500}  # fmt: skip
_NEEDED = ("code", "name")
_DAYS = ("purchase_date", "start_date", "warranty_end_date", "next_inspection_date")
_BUILDINGS = text(
    "select distinct building_id, building_name, building_code from units"
    " where company_id = :company and estate_id = :estate and not removed and building_id is not null"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row that can be read."""

    number: int
    data: EquipmentData


class Reader:
    """Reads rows by what an estate has.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: whose equipment.
    """

    def __init__(self, tx: Tx, company_id: int, estate_id: int) -> None:
        query = select(Equipment.code_key, Equipment.equipment_id).where(
            Equipment.company_id == company_id, Equipment.estate_id == estate_id
        )
        # By the keys of codes; whoever enters a row adds it, so that later rows may be parts of it.
        self.known: dict[str, UUID] = {row.code_key: row.equipment_id for row in tx.execute(query)}
        self._buildings: dict[str, set[UUID]] = {}
        for row in tx.execute(_BUILDINGS, {"company": company_id, "estate": estate_id}):
            for name in {row.building_code, row.building_name}:
                self._buildings.setdefault(fold(name), set()).add(row.building_id)
        self._seen: dict[str, int] = {}

    def read(self, number: int, row: Mapping[str, str]) -> tuple[Row | None, list[Violation]]:
        """A row's piece, or what is wrong with it.

        Args:
            number: of the row.
            row: its cells by heading.
        """
        cells = {
            name: visible(row.get(name) or row.get(chinese) or row.get(english) or "")
            for name, (chinese, english) in COLUMNS.items()
        }
        faults: list[Violation] = []
        for name in _LENGTHS:
            _check_text(cells, name, faults)
        first = self._seen.setdefault(fold(cells["code"]), number)
        if first != number:
            faults.append(Violation("code", Fault.EQUIPMENT_TWICE, row=first))
        values: dict[str, Any] = {name: cells[name] for name in _LENGTHS}
        values |= {name: _day(cells, name, faults) for name in _DAYS}
        data = EquipmentData(
            system=_system(cells, faults),
            parent_id=self._parent(cells, faults),
            building_id=self._building(cells, faults),
            quantity=_whole(cells, "quantity", 1, 100_000, faults) or 1,
            inspection_months=_whole(cells, "inspection_months", 0, 120, faults),
            **values,
        )
        return (None, faults) if faults else (Row(number, data), [])

    def _parent(self, cells: Mapping[str, str], faults: list[Violation]) -> UUID | None:
        if not cells["parent_code"]:
            return None
        found = self.known.get(fold(cells["parent_code"]))
        if found is None:
            faults.append(Violation("parent_code", Fault.NO_SUCH_PARENT))
        return found

    def _building(self, cells: Mapping[str, str], faults: list[Violation]) -> UUID | None:
        if not cells["building"]:
            return None
        found = self._buildings.get(fold(cells["building"]), set())
        if len(found) != 1:
            code = Fault.SEVERAL_BUILDINGS if found else Fault.NO_SUCH_BUILDING
            faults.append(Violation("building", code))
            return None
        return next(iter(found))


def _check_text(cells: Mapping[str, str], name: str, faults: list[Violation]) -> None:
    if not cells[name] and name in _NEEDED:
        faults.append(Violation(name, Fault.EQUIPMENT_TEXT_MISSING))
    if len(cells[name]) > _LENGTHS[name]:
        faults.append(Violation(name, Fault.TEXT_TOO_LONG_FOR_EQUIPMENT, most=_LENGTHS[name]))


def _system(cells: Mapping[str, str], faults: list[Violation]) -> str:
    cell = fold(cells["system"])
    for word, said in SYSTEMS.items():
        if cell in (word, *map(fold, said)):
            return word
    choices = ", ".join(chinese for chinese, _ in SYSTEMS.values())
    faults.append(Violation("system", Fault.NOT_AN_EQUIPMENT_WORD, value=cells["system"], choices=choices))
    return ""


def _day(cells: Mapping[str, str], name: str, faults: list[Violation]) -> date | None:
    try:
        return read_date(cells[name]) if cells[name] else None
    except ValueError:
        faults.append(Violation(name, Fault.NOT_AN_EQUIPMENT_DAY))
        return None


def _whole(cells: Mapping[str, str], name: str, least: int, most: int, faults: list[Violation]) -> int:
    if not cells[name]:
        return 0
    try:
        number = read_number(cells[name])
    except (ValueError, ArithmeticError):
        number = None
    if number is None or number != number.to_integral_value() or not least <= number <= most:
        faults.append(Violation(name, Fault.NOT_AN_EQUIPMENT_NUMBER, least=least, most=most))
        return 0
    return int(number)
