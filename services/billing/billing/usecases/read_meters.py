"""Which meter a row of a file means: by its number, or by building, unit and kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from chassis.errors import Violation
from chassis.spelling import fold
from sqlalchemy import text

from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

Row = dict[str, Any]

_KINDS = {
    "water": ("水", "水表"),
    "electricity": ("电", "电表"),
    "gas": ("燃气", "燃气表"),
    "heating": ("heat", "热", "热力表"),
    "other": ("其他",),
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in (kind, *words)}
# A building is named by its code or, as people do, by its name.
_UNITS = text(
    "select unit_id, code, coalesce(nullif(building_code, ''), building_name) as building, building_id,"
    " building_code, building_name from units"
    " where company_id = :company and estate_id = :estate and not removed"
)
_METERS = text(
    "select number, kind, unit_id, remove_date is null as in_use from meters"
    " where company_id = :company and estate_id = :estate"
)


def read_kind(cell: str) -> str:
    """The kind of meter that a cell says, in English or Chinese.

    Raises:
        ValueError: it says none.
    """
    kind = _KIND_OF.get(fold(cell))
    if kind is None:
        raise ValueError(cell)
    return kind


def name_meters(tx: Tx, company_id: int, estate_id: int, rows: Sequence[Row]) -> Iterator[tuple[Row, str] | Violation]:
    """Each row with the number of its meter, or what is wrong about how it names one.

    A row with a number and a building is checked: a number that slipped a line would bill the neighbour.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: whose meters.
        rows: with meter_number, building_code, unit_code and meter_kind, each None where the file does not say it.
    """
    if not any(row["building_code"] or not row["meter_number"] for row in rows):
        yield from ((row, row["meter_number"]) for row in rows)
        return
    where = {"company": company_id, "estate": estate_id}
    known = _Meters(tx.execute(_UNITS, where).all(), tx.execute(_METERS, where).all())
    for row in rows:
        found = known.check(row) if row["meter_number"] else known.find(row)
        yield found if isinstance(found, Violation) else (row, found)


class _Meters:
    """The meters of an estate as files name them.

    Args:
        units, meters: all rows.
    """

    def __init__(self, units: Iterable[Any], meters: Iterable[Any]) -> None:
        self._units = defaultdict(list)
        self._by_id = {}
        for unit in units:
            self._units[fold(unit.code)].append(unit)
            self._by_id[unit.unit_id] = unit
        self._meters = defaultdict(list)
        self._unit_of = {}
        for meter in meters:
            self._unit_of[meter.number] = meter.unit_id
            if meter.in_use:
                self._meters[meter.unit_id].append(meter)

    def check(self, row: Row) -> str | Violation:
        """The number, unless the row says a building and unit that the meter is not in."""
        number = str(row["meter_number"])
        unit = self._by_id.get(self._unit_of.get(number))
        if unit is None or not row["building_code"]:
            return number
        is_there = _is_in(unit, row["building_code"]) and fold(row["unit_code"] or unit.code) == fold(unit.code)
        if is_there:
            return number
        return _wrong(row, "meter_number", Fault.METER_ELSEWHERE, unit=unit.code, building=unit.building)

    def find(self, row: Row) -> str | Violation:
        """The number of the only meter in use that the row can mean."""
        units = self._units.get(fold(row["unit_code"]), [])
        if row["building_code"]:
            building = fold(row["building_code"])
            by_code = [unit for unit in units if fold(unit.building_code) == building]
            units = by_code or [unit for unit in units if fold(unit.building_name) == building]
        if not units:
            return _wrong(row, "unit_code", Fault.NO_SUCH_UNIT)
        if len({unit.building_id for unit in units}) > 1:
            first = min(unit.building for unit in units)
            return _wrong(row, "unit_code", Fault.UNIT_IN_BUILDINGS, unit=units[0].code, building=first)
        kind = row["meter_kind"]
        meters = [meter for meter in self._meters[units[0].unit_id] if kind in (None, meter.kind)]
        if not meters:
            return _wrong(row, "unit_code", Fault.NO_METER_OF_UNIT)
        if len(meters) > 1:
            return _wrong(row, "unit_code", Fault.SEVERAL_METERS, count=len(meters))
        return str(meters[0].number)


def _is_in(unit: Any, building: str) -> bool:
    return fold(building) in (fold(unit.building_code), fold(unit.building_name))


def _wrong(row: Row, column: str, fault: Fault, **values: object) -> Violation:
    return Violation(f"{row['row']}.{column}", fault, **values)
