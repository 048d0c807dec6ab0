"""Asking rents (挂牌租金): what units are asked for a month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock
from chassis.errors import Invalid, Violation
from sqlalchemy import text

from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_UNITS = text(
    "select unit_id from units where company_id = :company and estate_id = :estate and not removed"
    " and kind <> 'parking' and unit_id = any(:units)"
)
_SET = text(
    "insert into asking_rents as a (company_id, unit_id, group_id, estate_id, monthly_minor, maker, updated_at)"
    " select :company, x.unit_id, :group, :estate, x.minor, :maker, :now"
    " from unnest(cast(:units as uuid[]), cast(:minors as bigint[])) as x (unit_id, minor) where x.minor > 0"
    " order by x.unit_id on conflict (company_id, unit_id) do update set monthly_minor = excluded.monthly_minor,"
    " maker = excluded.maker, updated_at = excluded.updated_at where a.monthly_minor <> excluded.monthly_minor"
    " returning a.unit_id"
)
_TAKE_AWAY = text(
    "delete from asking_rents where company_id = :company and unit_id = any(cast(:units as uuid[])) returning unit_id"
)


@dataclass(frozen=True, slots=True)
class SetAskingRents:
    """Units of an estate with what each is asked for a month, in minor units; 0 takes the asking rent away."""

    company_id: int
    estate_id: int
    rents: Sequence[tuple[UUID, int]]


def set_asking_rents(tx: Tx, command: SetAskingRents) -> int:
    """Says what units are asked for, all or none; gives how many are another than before.

    Raises:
        Invalid: a unit is none of the estate's that can be let, or is named twice.
    """
    units = [unit_id for unit_id, _ in command.rents]
    there = set(tx.scalars(_UNITS, {"company": command.company_id, "estate": command.estate_id, "units": units}).all())
    faults = [
        Violation(
            f"asking_rents[{place}].unit_id", Fault.UNIT_ASKED_TWICE if one in units[:place] else Fault.NO_UNIT_TO_LET
        )
        for place, one in enumerate(units)
        if one in units[:place] or one not in there
    ]
    if faults:
        raise Invalid("No asking rent was set: correct what is named", violations=faults)
    about = {"company": command.company_id, "estate": command.estate_id, "group": tx.scope.group_id}
    said = {"units": units, "minors": [minor for _, minor in command.rents]}
    changed = list(tx.scalars(_SET, {**about, **said, "maker": tx.scope.principal.id, "now": clock.now()}))
    gone = [unit_id for unit_id, minor in command.rents if minor == 0]
    changed += list(tx.scalars(_TAKE_AWAY, {**about, "units": gone}))
    _audit(tx, command, changed)
    return len(changed)


def _audit(tx: Tx, command: SetAskingRents, changed: Sequence[UUID]) -> None:
    if changed:
        rents: Mapping[UUID, int] = dict(command.rents)
        told = {str(one): rents[one] for one in changed[:100]}
        named = f"estates/{command.estate_id}"
        about = {"count": len(changed), "monthly_minor": told}
        tx.audit("contracts.set_asking_rents", named, about, company_id=command.company_id, estate_id=command.estate_id)
