"""What moves of stock want in the books against what stands there, account by account, to the cent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Row = list[Any]
SOURCE = "warehouse"


@dataclass
class Entries:
    """What warehouse and the ledger say of the same legs.

    Args:
        compared: legs that both know.
        in_flight: wanted, and not answered yet.
        faults: differences that no fact on its way explains.
    """

    compared: int = 0
    in_flight: int = 0
    faults: list[str] = field(default_factory=list)

    def as_check(self, name: str) -> dict[str, Any]:
        """For `manor verify`, which calls the rule by that name."""
        return {"name": name, "counted": self.compared, "faults": self.faults, "in_flight": self.in_flight}


def compare(wanted: Iterable[Row], booked: Iterable[Row]) -> Entries:
    """Compares the legs of the same references.

    Args:
        wanted: rows of company, reference, account, amount in minor units and state, as warehouse has them.
        booked: rows of company, source, reference, account and amount, as the ledger has them.
    """
    found = Entries()
    ledger = {(company, *rest[:2]): rest[2] for company, source, *rest in booked if source == SOURCE}
    for company, reference, account, minor, state in wanted:
        there = ledger.pop((company, reference, account), None)
        named = f"{reference} of company {company}, {account}"
        if there is not None and there != minor:
            found.faults.append(f"{named}: {minor} in warehouse, {there} in the ledger")
        elif there is not None:
            found.compared += 1
        elif state == "wanted":
            found.in_flight += 1
        else:
            found.faults.append(f"{named}: {minor} in warehouse ({state}), nothing in the ledger")
    found.faults += [
        f"{reference} of company {company}, {account}: {minor} in the ledger, nothing in warehouse"
        for (company, reference, account), minor in ledger.items()
    ]
    return found
