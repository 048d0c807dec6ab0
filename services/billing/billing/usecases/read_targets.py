"""What a row of a file means a tariff for: an estate, a building, a unit or a customer, as people call them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from chassis import directory
from chassis.errors import Violation
from chassis.scope import ALL
from chassis.spelling import fold
from sqlalchemy import text

from billing.usecases.read_people import People
from billing.usecases.read_units import Units
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# A large company has a million: they are read and left, but for those that are named.
_CUSTOMERS = text(
    "select distinct o.customer_id, o.estate_id, k.name, k.code from occupancies o join customers k"
    " on k.company_id = o.company_id and k.customer_id = o.customer_id where o.company_id = :company"
).execution_options(yield_per=10_000)


class Targets:
    """What a company has, as files name it.

    Args:
        tx: the transaction in hand.
        company_id: whose estates, units and customers.
    """

    def __init__(self, tx: Tx, company_id: int) -> None:
        self._tx, self._company_id = tx, company_id
        self.all_estates = tx.scope.estates == ALL
        self._estates: dict[str, list[int]] = {}
        self._names: dict[int, str] = {}
        for one in directory.estates(tx, company_id):
            self._names[one.estate_id] = one.name
            for name in {fold(one.name), fold(one.code)}:
                self._estates.setdefault(name, []).append(one.estate_id)
        self._units: dict[int, Units] = {}
        # In every estate, and by estate.
        self._people: dict[int, People] = {}

    def learn_customers(self, called: Iterable[str | None]) -> None:
        """Looks up everybody of these names and numbers who has or had a unit."""
        keys = {fold(one) for one in called if one}
        if not keys:
            return
        for row in self._tx.execute(_CUSTOMERS, {"company": self._company_id}):
            if fold(row.name) in keys or fold(row.code) in keys:
                for estate_id in (0, row.estate_id):
                    self._people.setdefault(estate_id, People()).add(row.customer_id, row.name, row.code)

    def estate_name(self, estate_id: int) -> str:
        """What an estate is called."""
        return self._names.get(estate_id, str(estate_id))

    def estate(self, name: str, field: str) -> int | Violation:
        """The one estate of a name or a code; `field` is where it stands."""
        found = self._estates.get(fold(name), [])
        return found[0] if len(found) == 1 else Violation(field, Fault.NO_SUCH_ESTATE)

    def unit(self, estate_id: int, building: str, code: str, field: str) -> str | Violation:
        """The one unit that a code and a building, which may be empty, mean."""
        found = self._of(estate_id).find(building, code, field)
        return found if isinstance(found, Violation) else str(found.unit_id)

    def building(self, estate_id: int, name: str, field: str) -> str | Violation:
        """The one building of a code or, where there is none, a name."""
        units = self._of(estate_id).by_id.values()
        found = {unit.building_id for unit in units if fold(unit.building_code) == fold(name)}
        found = found or {unit.building_id for unit in units if fold(unit.building_name) == fold(name)}
        return str(*found) if len(found) == 1 else Violation(field, Fault.NO_SUCH_TARGET, level="building")

    def customer(self, estate_id: int, name: str, number: str, field: str) -> str | Violation:
        """The one customer of a name and a number, one of which may be empty, who has or had a unit in the estate; in
        any for 0. `field` is where they stand."""
        found = self._people.get(estate_id, People()).find(name, number)
        if len(found) == 1:
            return str(*found)
        fault = Fault.NOT_ONE_OF_NUMBER if number else Fault.NOT_ONE_CUSTOMER
        return Violation(field, fault, name=name, number=number)

    def _of(self, estate_id: int) -> Units:
        if estate_id not in self._units:
            self._units[estate_id] = Units(self._tx, self._company_id, estate_id)
        return self._units[estate_id]
