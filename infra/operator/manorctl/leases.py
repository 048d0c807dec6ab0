"""What leases and work orders want charged against what billing charged for it, to the cent; what a fact on its way
explains is in flight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Row = list[Any]
# What a line says once billing has answered, by what billing says of the charge. A charge that waits is one not yet.
ENDS = {"charged": "charged", "withdrawn": "withdrawn", "credited": "withdrawn"}


@dataclass
class Lines:
    """What a service and billing say of the same lines.

    Args:
        compared: lines that both know.
        in_flight: asked for, taken back or answered by a fact that is on its way, or waiting for a second person.
        faults: differences that no fact on its way explains.
    """

    compared: int = 0
    in_flight: int = 0
    faults: list[str] = field(default_factory=list)

    def as_check(self, name: str) -> dict[str, Any]:
        """For `manor verify`, which calls the rule by that name."""
        return {"name": name, "counted": self.compared, "faults": self.faults, "in_flight": self.in_flight}


def compare(lines: Iterable[Row], charges: Iterable[Row], service: str) -> Lines:
    """Compares the lines with the charges of the same references.

    Args:
        lines: rows of company, reference, standing in minor units, state, receivable, as the service has them.
        charges: rows of company, source, reference, amount in minor units, state, receivable, as billing has them.
        service: whose lines they are; charges of others are left out.
    """
    found = Lines()
    charged = {(company, reference): rest for company, source, reference, *rest in charges if source == service}
    for company, reference, standing, state, receivable in lines:
        there = charged.pop((company, reference), None)
        named = f"{reference} of company {company}"
        if there is None:
            if state == "charged":
                found.faults.append(f"{named}: a receivable in {service}, unknown to billing")
            elif state == "sent":  # what is withdrawn before billing hears of it is never charged
                found.in_flight += 1
            continue
        found.compared += 1
        amount, said, of_billing = there
        if amount != standing:
            found.faults.append(f"{named}: {standing} in {service}, {amount} in billing")
        elif ENDS.get(said) != state:
            found.in_flight += 1
        elif state == "charged" and of_billing != receivable:
            found.faults.append(f"{named}: receivable {receivable} in {service}, {of_billing} in billing")
    found.faults += [f"{reference} of company {company}: charged, and no line" for company, reference in charged]
    return found
