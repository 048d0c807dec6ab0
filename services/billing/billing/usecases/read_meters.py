"""Which meter a row of a file means: by its number, or by building, unit and kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.errors import Violation
from chassis.spelling import fold
from sqlalchemy import text

from billing.usecases.read_units import Units
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

Row = dict[str, Any]

_KINDS = {
    "water": ("水", "水表"),
    "electricity": ("电", "电表"),
    "gas": ("燃气", "燃气表"),
    "heating": ("heat", "热", "热力表", "热量表"),
    "other": ("其他",),
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in (kind, *words)}
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
    known = _Meters(Units(tx, company_id, estate_id), tx.execute(_METERS, where).all())
    for row in rows:
        found = known.check(row) if row["meter_number"] else known.find(row)
        yield found if isinstance(found, Violation) else (row, found)


class _Meters:
    """The meters of an estate as files name them.

    Args:
        units: its units.
        meters: all rows.
    """

    def __init__(self, units: Units, meters: Iterable[Any]) -> None:
        self._units = units
        self._meters = defaultdict(list)
        self._unit_of: dict[str, UUID] = {}
        for meter in meters:
            self._unit_of[meter.number] = meter.unit_id
            if meter.in_use:
                self._meters[meter.unit_id].append(meter)

    def check(self, row: Row) -> str | Violation:
        """The number, unless the row says a building and unit that the meter is not in."""
        number = str(row["meter_number"])
        unit = self._units.by_id.get(self._unit_of[number]) if number in self._unit_of else None
        if unit is None or not row["building_code"]:
            return number
        if unit in self._units.named(row["building_code"], row["unit_code"] or unit.code):
            return number
        return _wrong(row, "meter_number", Fault.METER_ELSEWHERE, unit=unit.code, building=unit.building)

    def find(self, row: Row) -> str | Violation:
        """The number of the only meter in use that the row can mean."""
        unit = self._units.find(row["building_code"] or "", row["unit_code"] or "", f"{row['row']}.unit_code")
        if isinstance(unit, Violation):
            return unit
        kind = row["meter_kind"]
        meters = [meter for meter in self._meters[unit.unit_id] if kind in (None, meter.kind)]
        if not meters:
            return _wrong(row, "unit_code", Fault.NO_METER_OF_UNIT)
        if len(meters) > 1:
            return _wrong(row, "unit_code", Fault.SEVERAL_METERS, count=len(meters))
        return str(meters[0].number)


def _wrong(row: Row, column: str, fault: Fault, **values: object) -> Violation:
    return Violation(f"{row['row']}.{column}", fault, **values)
