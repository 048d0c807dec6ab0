"""insight's rows against those of billing and payments, to the cent; what a fact on its way explains is in flight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from heapq import merge
from itertools import count, groupby
from operator import itemgetter
from typing import Any

Row = list[Any]


@dataclass
class Comparison:
    """What insight counts, and what its sources say of the same.

    Args:
        compared: rows that both know.
        unheard: rows of the sources that insight has not heard of.
        changing: rows of which insight has an older version of billing's.
        settling: rows of which insight has an older version of payments'.
        faults: differences that no fact on its way explains.
    """

    compared: int = 0
    unheard: int = 0
    changing: int = 0
    settling: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def in_flight(self) -> int:
        """Rows that a fact on its way will settle."""
        return self.unheard + self.changing + self.settling

    def as_check(self, name: str) -> dict[str, Any]:
        """As `manor verify` shows it."""
        moving = {"unheard": self.unheard, "changing": self.changing, "settling": self.settling}
        named = "; ".join(f"{count} {kind}" for kind, count in moving.items() if count)
        shown = f"{name} (in flight: {named})" if named else name
        return {"name": shown, "counted": self.compared, "faults": self.faults, "in_flight": self.in_flight}


def compare_receivables(billing: Iterable[Row], payments: Iterable[Row], insight: Iterable[Row]) -> Comparison:
    """Merges three streams in order of (company, receivable). insight's is taken first, then payments', then billing's.

    Args:
        billing: rows of company, receivable, version, outstanding in minor units, payments' version known, paid,
            verified.
        payments: rows of company, receivable, billing's version known, open in minor units, version, paid, verified.
        insight: rows of company, receivable, billing's version, owed in minor units, payments' version, paid, verified.
    """
    found = Comparison()
    for (company, receivable), by_source in _merged(billing, payments, insight):
        owed, item, counted = by_source
        what = f"receivable {receivable} of company {company}"
        if counted is None:
            found.unheard += owed is not None
        elif owed is None:
            found.faults.append(f"{what}: counted in insight, unknown to billing")
        else:
            found.compared += 1
            _compare(found, what, owed, item, counted)
    return found


def _compare(found: Comparison, what: str, owed: Row, item: Row | None, counted: Row) -> None:
    if counted[2] < owed[2]:
        found.changing += 1
    elif (counted[2], counted[3]) != (owed[2], owed[3] + owed[5]):
        found.faults.append(f"{what}: {counted[3]} owed in insight, {owed[3] + owed[5]} in billing")
    settled = item[4:] if item is not None else [0, 0, 0]
    if counted[4] < settled[0]:
        found.settling += 1
    elif counted[4:] != settled:
        found.faults.append(f"{what}: paid {counted[5:]} in insight, {settled[1:]} in payments")


def compare_payments(payments: Iterable[Row], insight: Iterable[Row]) -> Comparison:
    """Merges two streams in order of (company, payment); insight's is taken first.

    Args:
        payments: rows of company, payment, version, and in minor units what counts and what of it is verified.
        insight: the same.
    """
    return _compare_versions(payments, insight, ("payment", "payments"))


def compare_orders(workorders: Iterable[Row], insight: Iterable[Row]) -> Comparison:
    """Merges two streams in order of (company, order); insight's is taken first.

    Args:
        workorders: rows of company, order, version, state, answered in time, done in time, rating.
        insight: the same.
    """
    return _compare_versions(workorders, insight, ("order", "workorders"))


def compare_leases(contracts: Iterable[Row], insight: Iterable[Row]) -> Comparison:
    """Merges two streams in order of (company, lease); insight's is taken first.

    Args:
        contracts: rows of company, lease, version, last day, and over its days area and rent.
        insight: the same.
    """
    return _compare_versions(contracts, insight, ("lease", "contracts"))


def _compare_versions(source: Iterable[Row], insight: Iterable[Row], named: tuple[str, str]) -> Comparison:
    """Merges rows of company, key, version and what is counted of it.

    Args:
        source: those of the service that owns them.
        insight: those that insight counts, taken first.
        named: what a row is, and the service.
    """
    found = Comparison()
    for (company, key), (told, counted) in _merged(source, insight):
        what = f"{named[0]} {key} of company {company}"
        if counted is None:
            found.unheard += 1
        elif told is None:
            found.faults.append(f"{what}: counted in insight, unknown to {named[1]}")
        else:
            found.compared += 1
            if counted[2] < told[2]:
                found.settling += 1
            elif counted != told:
                found.faults.append(f"{what}: {counted[3:]} in insight, {told[3:]} in {named[1]}")
    return found


def _merged(*streams: Iterable[Row]) -> Iterator[tuple[tuple[int, Any], list[Row | None]]]:
    """Rows of the same key together, one of each stream or None."""

    def numbered(at: int, stream: Iterable[Row]) -> Iterator[tuple[tuple[Any, ...], int, Row]]:
        return ((tuple(row[:2]), at, row) for row in stream)

    for key, rows in groupby(merge(*map(numbered, count(), streams), key=itemgetter(0)), key=itemgetter(0)):
        by_stream: list[Row | None] = [None] * len(streams)
        for _, at, row in rows:
            by_stream[at] = row
        yield (key[0], key[1]), by_stream
