"""Types of meters (表具类型) of a company's dictionary: a type belongs to one kind, which alone decides rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from chassis.dictionaries import Entries, entries
from chassis.errors import Faulty, Invalid, Violation

from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from billing.usecases.meters import NewMeter

DICTIONARY = "meter_type"
_SHOWN = 20  # types that a refusal names


def types_of(tx: Tx, company_id: int) -> Entries:
    """A company's types of meters."""
    return entries(tx, company_id, DICTIONARY)


def type_of(types: Entries, kind: str, said: str, *, retired: bool = False) -> str:
    """The code of the type that is meant, by its code or its name in either language; empty for none.

    Args:
        types: the company's.
        kind: of the meter.
        said: what the type is called.
        retired: those count too that are offered no more, as in a file that was written before.

    Raises:
        Faulty: there is none, or it belongs to another kind.
    """
    if not said:
        return ""
    entry = types.named(said, retired=retired)
    if entry is None:
        known = [one.code for one in types.listed if not one.retired and one.kind == kind]
        shown = ", ".join(known[:_SHOWN]) + (", …" if len(known) > _SHOWN else "")
        raise Faulty(Fault.METER_TYPE_UNKNOWN, value=said[:60], known=shown or "(none)")
    if entry.kind != kind:
        raise Faulty(Fault.METER_TYPE_OF_OTHER_KIND, kind=entry.kind)
    return entry.code


def read_type(tx: Tx, company_id: int, kind: str, said: str) -> str:
    """The code of the type that a form means; empty for none.

    Raises:
        Invalid: there is none, or it belongs to another kind.
    """
    try:
        return type_of(types_of(tx, company_id), kind, said) if said else ""
    except Faulty as fault:
        raise Invalid("The type of meter does not fit", violations=[fault.at("type")]) from fault


def typed_meters(tx: Tx, company_id: int, wanted: Sequence[NewMeter]) -> list[NewMeter]:
    """Meters with their types' codes in the place of what they are called.

    Raises:
        Invalid: every one is named whose type is not there, or belongs to another kind.
    """
    if not any(one.type for one in wanted):
        return list(wanted)
    types, faults = types_of(tx, company_id), list[Violation]()
    typed: list[NewMeter] = []
    for index, one in enumerate(wanted):
        try:
            typed.append(replace(one, type=type_of(types, one.kind, one.type)))
        except Faulty as fault:
            faults.append(fault.at(f"meters[{index}].type"))
    if faults:
        raise Invalid("No meter was registered: correct what is named", violations=faults)
    return typed
