"""Which unit a row of a file means: by its code, and by its building where several have that code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.errors import Violation
from chassis.spelling import fold
from sqlalchemy import text

from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# A building is named by its code or, as people do, by its name.
_UNITS = text(
    "select unit_id, code, coalesce(nullif(building_code, ''), building_name) as building, building_id,"
    " building_code, building_name from units"
    " where company_id = :company and estate_id = :estate and not removed"
)


class Units:
    """The units of an estate as files name them.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: whose units.
    """

    def __init__(self, tx: Tx, company_id: int, estate_id: int) -> None:
        self._by_code: dict[str, list[Any]] = defaultdict(list)
        self.by_id: dict[UUID, Any] = {}
        for unit in tx.execute(_UNITS, {"company": company_id, "estate": estate_id}):
            self._by_code[fold(unit.code)].append(unit)
            self.by_id[unit.unit_id] = unit

    def named(self, building: str, code: str) -> Sequence[Any]:
        """The units that a building and a code can mean: of a building of that code or, where there is none, name."""
        units = self._by_code.get(fold(code), [])
        if not building:
            return units
        folded = fold(building)
        by_code = [unit for unit in units if fold(unit.building_code) == folded]
        return by_code or [unit for unit in units if fold(unit.building_name) == folded]

    def find(self, building: str, code: str, field: str) -> Any:
        """The one unit that they mean, or a Violation that says what is wrong with how they name one.

        Args:
            building: its code or name; may be empty.
            code: the unit's.
            field: where the code stands.
        """
        units = self.named(building, code)
        if not units:
            return Violation(field, Fault.NO_SUCH_UNIT)
        if len({unit.building_id for unit in units}) > 1:
            first = min(unit.building for unit in units)
            return Violation(field, Fault.UNIT_IN_BUILDINGS, unit=units[0].code, building=first)
        return units[0]
