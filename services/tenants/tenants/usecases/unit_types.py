"""Unit types (房型) of a company's dictionary: a type belongs to one kind of unit, which alone decides rules.

A company without entries writes types as it likes; one that has entries takes those alone.
"""

from __future__ import annotations

from typing import Any

from chassis.data.tx import Tx
from chassis.dictionaries import Entries, Entry, entries
from chassis.errors import Faulty, Invalid

from tenants.records.places import Unit
from tenants.violations import Fault

DICTIONARY = "unit_type"
_SHOWN = 20  # types that a refusal names


def types_of(tx: Tx, company_id: int) -> Entries:
    """A company's unit types."""
    return entries(tx, company_id, DICTIONARY)


def named_type(types: Entries, said: str, *, retired: bool = False) -> Entry:
    """The type that a form or a file means, by its code or its name in either language.

    Args:
        types: the company's, which has some.
        said: what it is called.
        retired: those count too that are offered no more, as in a file that was written before.

    Raises:
        Faulty: there is none.
    """
    entry = types.named(said, retired=retired)
    if entry is None:
        known = [one.code for one in types.listed if not one.retired]
        shown = ", ".join(known[:_SHOWN]) + (", …" if len(known) > _SHOWN else "")
        raise Faulty(Fault.UNIT_TYPE_UNKNOWN, value=said[:60], known=shown or "(none)")
    return entry


def typed(types: Entries, values: dict[str, Any], before: Unit | None = None) -> dict[str, Any]:
    """A unit's new values with its type's code in the place of what it is called.

    Args:
        types: the company's.
        values: by field.
        before: the unit as it is; one that keeps its type keeps it, retired or written before there were entries.

    Raises:
        Invalid: there is no such type, or it belongs to another kind of unit.
    """
    said = values.get("unit_type", before.unit_type if before else "")
    if not types or not said or not values.keys() & {"unit_type", "kind"}:
        return values
    kept = before is not None and said == before.unit_type
    entry = types.coded(said) if kept else None
    if entry is None and kept:
        return values
    try:
        entry = entry or named_type(types, said)
        kind = values.get("kind", before.kind if before else "")
        if kind != entry.kind:
            raise Faulty(Fault.UNIT_TYPE_OF_OTHER_KIND, kind=entry.kind)
    except Faulty as fault:
        raise Invalid("The unit type does not fit", violations=[fault.at("unit.unit_type")]) from fault
    return {**values, "unit_type": entry.code} if "unit_type" in values else values
