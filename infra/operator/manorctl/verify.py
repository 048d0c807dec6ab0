"""`manor verify`: every invariant of docs/money-rules.md over all companies, billing against payments, and both
against insight.

Each service checks its own books (`python -m <service> verify`); what they say of the same receivables is compared
here, row by row. A row on which they differ while a fact about it is on its way is in flight: its version says so.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from chassis.clock import now

from manorctl import leases, read_model, stock, verifications

Environments = dict[str, dict[str, str]]
Row = list[Any]
SETTLE_SECONDS = 15
SHOWN = 10


@dataclass
class Comparison:
    """What billing and payments say of the same receivables.

    Args:
        compared: receivables that both know.
        opening: owed in billing, not known to payments yet: count, and minor units by company.
        changing: changed in billing, payments has an older version.
        settling: settled in payments, billing has an older version.
        faults: differences that no fact on its way explains.
    """

    compared: int = 0
    opening: int = 0
    changing: int = 0
    settling: int = 0
    opening_minor: dict[int, int] = field(default_factory=dict)
    changing_minor: dict[int, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    @property
    def in_flight(self) -> int:
        """Rows that a fact on its way will settle."""
        return self.opening + self.changing + self.settling


def add_to(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("verify", help="are the books right? every invariant, over all companies")
    parser.add_argument("--keep", action="store_true", help="keep the result, which operators see in the console")
    parser.set_defaults(do=lambda environments, asked: run(environments, keep=asked.keep))


def run(environments: Environments, *, keep: bool = False) -> int:
    """Prints every check; gives 0 where all hold and 1 where one fails.

    Args:
        environments: the settings of each service's processes, by service, with the verifier's URL in them.
        keep: the result stays in identity, for the platform's operators.
    """
    began, kept, failed = now(), [], False
    for subject, check in _checks(environments):
        failed = _show(subject, check) or failed
        kept.append((subject, check))
    print("\nThe books do NOT hold." if failed else "\nThe books hold.")
    if keep:
        verifications.keep(environments, began, kept)
    return int(failed)


def _checks(environments: Environments) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every check with whose it is."""
    for service, environment in environments.items():
        for check in _lines(service, environment, []):
            yield service, check
    if {"billing", "payments"} <= environments.keys():
        yield "billing = payments", _owed_check(environments)
    if {"billing", "contracts"} <= environments.keys():
        yield (
            "contracts = billing",
            _charges_check(environments, "contracts", "Lines of leases equal billing's charges"),
        )
    if {"billing", "workorders"} <= environments.keys():
        named = "What quotations and deposits of decorations charge equals billing's charges"
        yield "workorders = billing", _charges_check(environments, "workorders", named, "charges")
    if {"payments", "warehouse"} <= environments.keys():
        yield "warehouse = payments", _stock_check(environments)
    if {"billing", "payments", "insight"} <= environments.keys():
        for check in _insight_checks(environments):
            yield "insight = sources", check
    if {"workorders", "insight"} <= environments.keys():
        named = "Work orders in insight equal those in workorders"
        orders = _told_check(environments, "workorders", "orders", read_model.compare_orders, named)
        yield "insight = workorders", orders
    if {"contracts", "insight"} <= environments.keys():
        named = "Leases in insight equal those in contracts"
        told = _told_check(environments, "contracts", "leases", read_model.compare_leases, named)
        yield "insight = contracts", told


def _as_check(found: Comparison) -> dict[str, Any]:
    moving = {
        "opening": (found.opening, found.opening_minor),
        "changing": (found.changing, found.changing_minor),
        "settling": (found.settling, {}),
    }
    named = "; ".join(
        f"{count} {name}" + "".join(f", company {company}: {minor}" for company, minor in sorted(by.items()))
        for name, (count, by) in moving.items()
        if count
    )
    name = "Outstanding in billing equals open items in payments" + (f" (in flight: {named})" if named else "")
    return {"name": name, "counted": found.compared, "faults": found.faults, "in_flight": found.in_flight}


class _Compared(Protocol):
    faults: list[str]


_Found = TypeVar("_Found", bound=_Compared)


def _settled(compare_once: Callable[[], _Found]) -> _Found:
    """Compares until nothing is left unexplained, or the time for facts in hand is over."""
    limit = time.monotonic() + SETTLE_SECONDS
    while (found := compare_once()).faults and time.monotonic() < limit:
        time.sleep(1)
    return found


def _owed_check(environments: Environments) -> dict[str, Any]:
    def once() -> Comparison:
        # Payments first: whatever it knows, billing has known before; so what billing lacks is a fault.
        payments = list(_lines("payments", environments["payments"], ["--stream"]))
        return compare(_lines("billing", environments["billing"], ["--stream"]), iter(payments))

    return _as_check(_settled(once))


def _charges_check(environments: Environments, service: str, name: str, *stream: str) -> dict[str, Any]:
    """What a service wants charged against billing's charges."""

    def once() -> leases.Lines:
        # The service first: what it knows to be charged, billing has charged before.
        lines = list(_lines(service, environments[service], ["--stream", *stream]))
        return leases.compare(lines, _lines("billing", environments["billing"], ["--stream", "charges"]), service)

    return _settled(once).as_check(name)


def _stock_check(environments: Environments) -> dict[str, Any]:
    """The stock ledger against its postings."""

    def once() -> stock.Entries:
        # The ledger first: what it has booked, warehouse has wanted before.
        booked = list(_lines("payments", environments["payments"], ["--stream", "wanted"]))
        return stock.compare(_lines("warehouse", environments["warehouse"], ["--stream", "entries"]), booked)

    return _settled(once).as_check("The stock ledger equals its postings")


def _told_check(
    environments: Environments,
    service: str,
    stream: str,
    compared: Callable[[Iterator[Row], list[Row]], read_model.Comparison],
    name: str,
) -> dict[str, Any]:
    """What insight counts of what a service tells."""

    def once() -> read_model.Comparison:
        # insight first: whatever it knows, the service has known before.
        counted = list(_lines("insight", environments["insight"], ["--stream", stream]))
        return compared(_lines(service, environments[service], ["--stream", stream]), counted)

    return _settled(once).as_check(name)


def _insight_checks(environments: Environments) -> list[dict[str, Any]]:
    """What insight counts of money against its sources."""

    def rows(service: str, *name: str) -> Iterator[Row]:
        return _lines(service, environments[service], ["--stream", *name])

    def receivables() -> read_model.Comparison:
        # insight first: whatever it knows, its sources have known before.
        counted, items = list(rows("insight")), list(rows("payments"))
        return read_model.compare_receivables(rows("billing"), items, counted)

    def payments() -> read_model.Comparison:
        booked = list(rows("insight", "payments"))
        return read_model.compare_payments(rows("payments", "payments"), booked)

    return [
        _settled(receivables).as_check("Receivables in insight equal billing's and payments'"),
        _settled(payments).as_check("Payments in insight equal those in payments"),
    ]


def compare(billing: Iterator[Row], payments: Iterator[Row]) -> Comparison:
    """Merges two streams in order of (company, receivable).

    Args:
        billing: rows of company, receivable, version, outstanding in minor units, payments' version known, paid,
            verified.
        payments: rows of company, receivable, billing's version known, open in minor units, version, paid, verified.
    """
    found = Comparison()
    owed, item = next(billing, None), next(payments, None)
    while owed is not None or item is not None:
        if item is None or (owed is not None and owed[:2] < item[:2]):
            assert owed is not None  # one of the two is there
            found.opening += 1
            found.opening_minor[owed[0]] = found.opening_minor.get(owed[0], 0) + owed[3]
            owed = next(billing, None)
        elif owed is None or item[:2] < owed[:2]:
            found.faults.append(f"receivable {item[1]} of company {item[0]}: open in payments, unknown to billing")
            item = next(payments, None)
        else:
            _compare_row(found, owed, item)
            owed, item = next(billing, None), next(payments, None)
    return found


def _compare_row(found: Comparison, owed: Row, item: Row) -> None:
    company, receivable, version, outstanding, known_settlement, *settled = owed
    _, _, known_version, open_minor, settlement, *booked = item
    found.compared += 1
    moving = False
    if known_version != version:
        found.changing += 1
        moving = True
        found.changing_minor[company] = found.changing_minor.get(company, 0) + outstanding - open_minor
    if known_settlement != settlement:
        found.settling += 1
        moving = True
    elif settled != booked:
        found.faults.append(
            f"receivable {receivable} of company {company}: paid {settled} in billing, {booked} in payments"
        )
        return
    if not moving and outstanding != open_minor:
        found.faults.append(
            f"receivable {receivable} of company {company}: {outstanding} owed in billing, {open_minor} open"
        )


def _show(whose: str, check: dict[str, Any]) -> bool:
    faults: list[str] = check["faults"]
    mark = "FAIL" if faults else "ok  "
    moving = f", {check['in_flight']} in flight or unsealed" if check["in_flight"] else ""
    print(f"{mark} {whose}: {check['name']} ({check['counted']} counted{moving})", flush=True)
    for fault in faults[:SHOWN]:
        print(f"       {fault}")
    if len(faults) > SHOWN:
        print(f"       … and {len(faults) - SHOWN} more")
    return bool(faults)


def _lines(service: str, environment: dict[str, str], arguments: list[str]) -> Iterator[Any]:
    command = [sys.executable, "-m", service, "verify", *arguments]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None  # it is a pipe
        for line in child.stdout:
            if line.startswith(("{", "[")):
                yield json.loads(line)
    if child.returncode not in (0, 1) or (arguments and child.returncode):
        raise SystemExit(f"manor verify: {service} could not be checked (exit code {child.returncode}); see above.")
