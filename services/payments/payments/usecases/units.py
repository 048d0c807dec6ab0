"""Hears from tenants in which building a unit is: lists are filtered by it."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.mirrors import Mirror
from manor.tenants.v2.events_pb2 import UnitsChanged

UNITS = Mirror("units", key="unit_id", columns={"building_id": "uuid"})


def learn_units(tx: Tx, fact: UnitsChanged) -> None:
    """Keeps the newest place of each unit; one that was removed was in its building when it paid.

    Args:
        tx: under the company's scope.
        fact: units of one estate.
    """
    UNITS.hear(tx, fact)
