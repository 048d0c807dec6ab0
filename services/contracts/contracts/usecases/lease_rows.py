"""Rows of a file as the terms of leases: rows of one number make one lease, whose terms stand in its first row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from chassis.dates import read_date
from chassis.errors import FaultCode, Violation
from chassis.numbers import read_number
from chassis.periods import contract_month
from chassis.spelling import fold
from chassis.violations import Fault as Common
from sqlalchemy import text

from contracts.domain.terms import (
    AMOUNT,
    AREA,
    CONTRACT,
    NATURAL,
    PERCENT,
    Charge,
    Deposit,
    FreeSpell,
    LeasedUnit,
    Payer,
    Step,
    Terms,
)
from contracts.usecases.import_files import Rows, cells_of
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

T = TypeVar("T")
MONTHS = 12
COLUMNS = {
    "number": "合同编号",
    "building_name": "楼栋",
    "unit_code": "房间",
    "area": "面积",
    "customer_name": "承租人",
    "start_date": "开始日期",
    "end_date": "结束日期",
    "fee_item_code": "收费项目编码",
    "price_kind": "计价方式",
    "price": "单价",
    "tax_rate": "税率（%）",
    "yearly_percent": "年递增（%）",
    "rent_free_until": "免租至",
    "month_mode": "月份方式",
    "cycle_months": "缴费周期（月）",
    "timing": "付款方式",
    "due_day": "缴费日",
    "deposit_item_code": "押金项目编码",
    "deposit_months": "押金（月）",
    "note": "备注",
}
_NEEDED = ("number", "unit_code", "fee_item_code", "price")
_NEEDED_FIRST = ("customer_name", "start_date", "end_date")
_PRICES = {AMOUNT: "按金额", AREA: "按面积"}
_MODES = {NATURAL: "自然月", CONTRACT: "合同月"}
_TIMINGS = {"advance": "预付", "arrears": "后付"}
_UNITS = text(
    "select unit_id, code, building_name, billable_area from units"
    " where company_id = :company and estate_id = :estate and not removed"
)
_CUSTOMERS = text("select customer_id, name from customers where company_id = :company and :estate = any(estate_ids)")


@dataclass(frozen=True, slots=True)
class Written:
    """A lease of a file: its number, terms and note, and the rows in which its units stand."""

    number: str
    terms: Terms
    note: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit of a lease, with what is owed for it."""

    row: int
    unit: LeasedUnit
    charge: Charge
    yearly: Decimal
    free_until: date | None


class _Cells:
    """The cells of a row; what cannot be read is noted, and has its default.

    Args:
        cells: by column.
        faults: of the row, to which more is added.
    """

    def __init__(self, cells: Mapping[str, str], faults: list[Violation]) -> None:
        self._cells, self._faults = cells, faults

    def text(self, name: str, most: int = 1000) -> str:
        return self._cells[name].strip()[:most]

    def day(self, name: str) -> date | None:
        return self._read(name, read_date, Common.NOT_A_DATE, None)

    def number(self, name: str, default: Decimal | None = None) -> Decimal | None:
        return self._read(name, read_number, Common.NOT_A_NUMBER, default)

    def whole(self, name: str, default: int) -> int:
        return self._read(name, int, Common.NOT_A_WHOLE_NUMBER, default)

    def word(self, name: str, words: Mapping[str, str]) -> str:
        """A word in its own spelling or in Chinese; the first one where the cell is empty."""
        cell = fold(self._cells[name])
        for word, chinese in words.items():
            if cell in ("", word, fold(chinese)):
                return word
        self._faults.append(Violation(name, Common.NOT_ONE_OF, known=", ".join((*words, *words.values()))))
        return ""

    def need(self, *names: str) -> None:
        """Notes which of some cells are empty."""
        self._faults += [Violation(one, Common.REQUIRED) for one in names if not self._cells[one].strip()]

    def _read(self, name: str, read: Callable[[str], Any], fault: FaultCode, default: T) -> Any | T:
        if not self._cells[name].strip():
            return default
        try:
            return read(self._cells[name].strip())
        except (ValueError, ArithmeticError):
            self._faults.append(Violation(name, fault))
            return default


class LeaseRows:
    """Reads rows by the units and customers of an estate.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: whose leases.
    """

    def __init__(self, tx: Tx, company_id: int, estate_id: int) -> None:
        named = {"company": company_id, "estate": estate_id}
        self._units: dict[str, list[Any]] = {}
        for unit in tx.execute(_UNITS, named):
            self._units.setdefault(fold(unit.code), []).append(unit)
        self._customers: dict[str, list[UUID]] = {}
        for one in tx.execute(_CUSTOMERS, named):
            self._customers.setdefault(fold(one.name), []).append(one.customer_id)

    def read(self, rows: Rows, faults: dict[int, list[Violation]]) -> list[Written]:
        """The leases that rows write down; what is wrong with a row is noted under its number."""
        leases: dict[str, list[tuple[int, dict[str, str]]]] = {}
        for number, row in rows:
            cells = cells_of(row, COLUMNS)
            leases.setdefault(fold(cells["number"]) or f"row {number}", []).append((number, cells))
        return [lease for many in leases.values() if (lease := self._lease(many, faults))]

    def _lease(self, rows: Rows, faults: dict[int, list[Violation]]) -> Written | None:
        found = [self._unit(number, cells, faults) for number, cells in rows]
        units = [one for one in found if one]
        number, cells = rows[0]
        told: list[Violation] = []
        terms = self._terms(_Cells(cells, told), units, told)
        if told:
            faults.setdefault(number, []).extend(told)
        if terms is None or len(units) < len(rows):
            return None
        return Written(
            cells["number"].strip()[:60], terms, cells["note"].strip()[:1000], tuple(one.row for one in units)
        )

    def _unit(self, row: int, cells: Mapping[str, str], faults: dict[int, list[Violation]]) -> _Unit | None:
        told: list[Violation] = []
        cell = _Cells(cells, told)
        cell.need(*_NEEDED)
        unit = self._found_unit(cells, told)
        price, tax = cell.number("price", Decimal(0)), cell.number("tax_rate", Decimal(0))
        kind, free = cell.word("price_kind", _PRICES), cell.day("rent_free_until")
        yearly = cell.number("yearly_percent", Decimal(0))
        area = cell.number("area", unit.billable_area if unit else Decimal(0))
        if told or unit is None or price is None or tax is None or area is None or yearly is None:
            faults.setdefault(row, []).extend(told)
            return None
        charge = Charge(cell.text("fee_item_code", 40), unit.unit_id, kind, price, tax / 100)
        return _Unit(row, LeasedUnit(unit.unit_id, area), charge, yearly, free)

    def _found_unit(self, cells: Mapping[str, str], told: list[Violation]) -> Any:
        units = self._units.get(fold(cells["unit_code"]), [])
        if cells["building_name"].strip():
            units = [one for one in units if fold(one.building_name) == fold(cells["building_name"])]
        if len(units) == 1:
            return units[0]
        if cells["unit_code"].strip():
            told.append(Violation("unit_code", Fault.SEVERAL_UNITS if units else Fault.NO_UNIT_TO_LET))
        return None

    def _terms(self, cell: _Cells, units: list[_Unit], told: list[Violation]) -> Terms | None:
        cell.need(*_NEEDED_FIRST)
        tenant = self._tenant(cell, told)
        start, end = cell.day("start_date"), cell.day("end_date")
        mode, timing = cell.word("month_mode", _MODES), cell.word("timing", _TIMINGS)
        cycle, due = cell.whole("cycle_months", 1), cell.whole("due_day", 0)
        if not 0 <= due <= 31:
            told.append(Violation("due_day", Common.OUT_OF_RANGE, least=0, most=31))
        months = cell.number("deposit_months", Decimal(0)) or Decimal(0)
        if told or not start or not end or not tenant or not units:
            return None
        free = [FreeSpell(start, one.free_until, one.unit.unit_id) for one in units if one.free_until]
        return Terms(
            start,
            end,
            tuple(one.unit for one in units),
            tuple(_rising(one, start, end) for one in units),
            (Payer(tenant),),
            month_mode=mode,
            cycle_months=cycle,
            in_advance=timing == "advance",
            due_day=due,
            free=tuple(free),
            deposit=Deposit(cell.text("deposit_item_code", 40), months),
        )

    def _tenant(self, cell: _Cells, told: list[Violation]) -> UUID | None:
        name = cell.text("customer_name")
        found = self._customers.get(fold(name), [])
        if len(found) == 1:
            return found[0]
        if name:
            told.append(Violation("customer_name", Fault.SEVERAL_TENANTS if found else Fault.NO_SUCH_TENANT))
        return None


def _rising(one: _Unit, start: date, end: date) -> Charge:
    """What is owed for a unit, by so many per cent more from each anniversary of the first day."""
    steps: list[Step] = []
    while one.yearly and (day := contract_month(start, MONTHS * (len(steps) + 1)).start) <= end:
        steps.append(Step(day, PERCENT, one.yearly))
    charge = one.charge
    return Charge(charge.item, charge.unit_id, charge.kind, charge.price, charge.tax_rate, steps=tuple(steps))
