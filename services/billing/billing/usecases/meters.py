"""Meters: registered by hand or for all units at once, synced with who pays, taken out of use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import text

from billing.records.meters import Meter
from billing.records.tariffs import FeeItem
from billing.usecases.meter_types import read_type, typed_meters
from billing.usecases.readings import EnterReadings, NewReading, enter_readings
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# The payer of the meter's fee item today: the tenant, where the item is theirs and there is one, else the owner.
_SYNC = text(
    "update meters m set customer_id = p.customer_id, version = m.version + 1"
    " from (select distinct on (k.meter_id) k.meter_id, o.customer_id"
    " from meters k join fee_items f on f.company_id = k.company_id and f.fee_item_id = k.fee_item_id"
    " join units u on u.company_id = k.company_id and u.unit_id = k.unit_id"
    " left join occupancies o on o.company_id = k.company_id and o.unit_id = k.unit_id and o.start_date <= :today"
    " and (o.end_date is null or o.end_date >= :today)"
    " and (o.role <> 'tenant' or f.payer_rule = 'tenant_else_owner')"
    " where k.company_id = :company and k.estate_id = :estate and k.remove_date is null"
    " and (cast(:building as uuid) is null or u.building_id = :building)"
    " and (cast(:ids as uuid[]) is null or k.meter_id = any(:ids))"
    " order by k.meter_id, (o.role = 'tenant') desc nulls last, o.start_date desc, o.customer_id desc) p"
    " where m.company_id = :company and m.meter_id = p.meter_id and m.customer_id is distinct from p.customer_id"
    " returning m.meter_id"
)

# What of a NewMeter is inserted, and the columns' types.
_REGISTERED = {
    "number": "text", "kind": "text", "unit_id": "uuid", "fee_item_id": "int", "multiplier": "numeric",
    "install_date": "date", "digits": "smallint", "remove_date": "date", "last_value": "numeric", "last_date": "date",
    "type": "text",
}  # fmt: skip
_REGISTER = text(
    f"insert into meters (company_id, group_id, estate_id, meter_id, {', '.join(_REGISTERED)})"
    f" select :company, :group, :estate, x.* from unnest(cast(:ids as uuid[]), "
    + ", ".join(f"cast(:{name} as {kind}[])" for name, kind in _REGISTERED.items())
    + ") as x on conflict (company_id, number) do nothing returning meter_id, number"
)


@dataclass(frozen=True, slots=True)
class NewMeter:
    """A meter to be registered; FeeItem and unit must exist in the estate.

    One that was in use before says its last day, where it has one, and what it was last read at and when: the next
    reading goes on from there.
    """

    number: str
    kind: str
    unit_id: UUID
    fee_item_id: int
    multiplier: Decimal = Decimal(1)
    install_date: date | None = None
    digits: int | None = None
    remove_date: date | None = None
    last_value: Decimal | None = None
    last_date: date | None = None
    type: str = ""


@dataclass(frozen=True, slots=True)
class CreateMeters:
    """Meters to register in an estate."""

    company_id: int
    estate_id: int
    wanted: Sequence[NewMeter]


def create_meters(tx: Tx, command: CreateMeters) -> list[UUID]:
    """Registers meters, all or none; gives their ids in the same order.

    Raises:
        Invalid: every faulty one is named.
        AlreadyExists: a number is taken.
    """
    directory.estate(tx, command.estate_id)
    _check(tx, command.company_id, command.estate_id, command.wanted)
    wanted = typed_meters(tx, command.company_id, command.wanted)
    return _register_all(tx, command.company_id, command.estate_id, wanted)


@dataclass(frozen=True, slots=True)
class CreateMetersForUnits:
    """One meter for each unit that has none of a kind, or of its type, numbered by prefix and unit code."""

    company_id: int
    estate_id: int
    kind: str
    fee_item_id: int
    prefix: str
    install_date: date
    building_id: UUID | None = None
    type: str = ""


def create_meters_for_units(tx: Tx, command: CreateMetersForUnits) -> list[UUID]:
    """Registers one meter for each unit that has none of this kind and type, numbered by prefix and unit code.

    Raises:
        Invalid: there is no such type of this kind.
        AlreadyExists: a number is taken: choose another prefix.
        NotFound: there is no such fee item.
    """
    directory.estate(tx, command.estate_id)
    tx.get(FeeItem, (command.company_id, command.fee_item_id))
    meter_type = read_type(tx, command.company_id, command.kind, command.type)
    units = tx.execute(
        text(
            # Two buildings may have a unit of one code.
            "select unit_id, case when code in (select code from units where company_id = :company"
            " and estate_id = :estate and not removed group by code having count(*) > 1)"
            " then coalesce(nullif(building_code, ''), building_name) || '-' || code else code end as code"
            " from units u where company_id = :company and estate_id = :estate and not removed"
            " and (cast(:building as uuid) is null or building_id = :building) and not exists (select from meters m"
            " where m.company_id = u.company_id and m.unit_id = u.unit_id and m.kind = :kind"
            " and (cast(:type as text) = '' or m.type = :type) and m.remove_date is null) order by unit_id"
        ),
        {
            "company": command.company_id,
            "estate": command.estate_id,
            "building": command.building_id,
            "kind": command.kind,
            "type": meter_type,
        },
    )
    wanted = [
        NewMeter(
            f"{command.prefix}{unit.code}",
            command.kind,
            unit.unit_id,
            command.fee_item_id,
            install_date=command.install_date,
            type=meter_type,
        )
        for unit in units
    ]
    return _register_all(tx, command.company_id, command.estate_id, wanted)


def _check(tx: Tx, company_id: int, estate_id: int, wanted: Sequence[NewMeter]) -> None:
    units = set(
        tx.scalars(
            text(
                "select unit_id from units where company_id = :company and estate_id = :estate and not removed"
                " and unit_id = any(:ids)"
            ),
            {"company": company_id, "estate": estate_id, "ids": [one.unit_id for one in wanted]},
        )
    )
    items = set(
        tx.scalars(text("select fee_item_id from fee_items where company_id = :company"), {"company": company_id})
    )
    numbers = [one.number for one in wanted]
    faults = []
    for index, one in enumerate(wanted):
        if one.unit_id not in units:
            faults.append(Violation(f"meters[{index}].unit_id", Fault.NO_SUCH_UNIT))
        if one.fee_item_id not in items:
            faults.append(Violation(f"meters[{index}].fee_item_id", Fault.NO_SUCH_FEE_ITEM))
        if one.multiplier <= 0:
            faults.append(Violation(f"meters[{index}].multiplier", Common.NOT_ABOVE_ZERO))
        if one.number in numbers[:index]:
            faults.append(Violation(f"meters[{index}].number", Fault.GIVEN_TWICE))
    if faults:
        raise Invalid("No meter was registered: correct what is named", violations=faults)


def _register_all(tx: Tx, company_id: int, estate_id: int, wanted: Sequence[NewMeter]) -> list[UUID]:
    ids = register(tx, company_id, estate_id, wanted)
    taken = sorted({one.number for one in wanted} - ids.keys())
    if taken:
        raise AlreadyExists(f"Meter number {taken[0]} is taken, and {len(taken) - 1} more: choose others")
    return [ids[one.number] for one in wanted]


def register(tx: Tx, company_id: int, estate_id: int, wanted: Sequence[NewMeter]) -> dict[str, UUID]:
    """Registers meters that were checked; gives the ids of those whose number was not taken, by number."""
    # Company-wide, since numbers are: a number of another estate, which the caller may not see, is taken as well.
    values = {name: [getattr(one, name) for one in wanted] for name in _REGISTERED}
    where = {"company": company_id, "group": tx.scope.group_id, "estate": estate_id}
    made = tx.execute(_REGISTER, {**where, **values, "ids": [uuid7() for _ in wanted]})
    ids = {row.number: row.meter_id for row in made}
    _sync(tx, company_id, estate_id, None, list(ids.values()))
    tx.audit(
        "billing.create_meters",
        f"estates/{estate_id}",
        {"count": len(ids)},
        company_id=company_id,
        estate_id=estate_id,
    )
    return ids


def _sync(tx: Tx, company_id: int, estate_id: int, building: UUID | None, ids: list[UUID] | None) -> int:
    today = directory.estate(tx, estate_id).today()
    values = {"company": company_id, "estate": estate_id, "today": today, "building": building, "ids": ids}
    return len(tx.execute(_SYNC, values).all())


@dataclass(frozen=True, slots=True)
class SyncMeters:
    """The meters of an estate or of one building whose customer is refreshed."""

    company_id: int
    estate_id: int
    building_id: UUID | None = None


def sync_meters(tx: Tx, command: SyncMeters) -> tuple[int, int]:
    """Refreshes which customer each meter bills (同步表具); gives how many changed, of how many."""
    changed = _sync(tx, command.company_id, command.estate_id, command.building_id, None)
    total = tx.scalar(
        text(
            "select count(*) from meters m join units u using (company_id, unit_id)"
            " where m.company_id = :company and m.estate_id = :estate and m.remove_date is null"
            " and (cast(:building as uuid) is null or u.building_id = :building)"
        ),
        {"company": command.company_id, "estate": command.estate_id, "building": command.building_id},
    )
    tx.audit(
        "billing.sync_meters",
        f"estates/{command.estate_id}",
        {"changed": changed},
        company_id=command.company_id,
        estate_id=command.estate_id,
    )
    return changed, int(total or 0)


@dataclass(frozen=True, slots=True)
class RemoveMeter:
    """A meter to take out of use.

    Args:
        company_id, meter_id: which.
        last_day: its last day.
        version: the one that the caller saw; 0 to overwrite.
        final_value: what it shows on that day; None where that day is read already, or no day ever was.
        fee_month: the first day of the month that bills the final value; None for the month of the last day.
        rolled_over: it passed its highest value since the last reading.
    """

    company_id: int
    meter_id: UUID
    last_day: date
    etag: str = ""
    final_value: Decimal | None = None
    fee_month: date | None = None
    rolled_over: bool = False


def remove_meter(tx: Tx, command: RemoveMeter) -> Meter:
    """Takes a meter out of use with a day and its final value, which is billed like any reading.

    Raises:
        PreconditionFailed: somebody was quicker.
        MeterRemoved: the record says when.
        Invalid: the final value is missing or cannot be.
    """
    meter = tx.lock(Meter, (command.company_id, command.meter_id))
    meter.must_be(command.etag)
    meter.check_removal(command.last_day)
    _read_finally(tx, command, meter)
    meter.remove(command.last_day)
    tx.audit(
        "billing.remove_meter",
        f"meters/{command.meter_id}",
        {"last_day": str(command.last_day), "final_value": str(command.final_value or "")},
        company_id=command.company_id,
        estate_id=meter.estate_id,
    )
    return meter


def _read_finally(tx: Tx, command: RemoveMeter, meter: Meter) -> None:
    """Enters the final value; without it, what was used since the last reading would never be billed."""
    unread = meter.last_date is not None and meter.last_date < command.last_day
    if command.final_value is None:
        if unread:
            wrong = Violation("final_value", Fault.FINAL_VALUE_MISSING, last=command.last_day, read=meter.last_date)
            raise Invalid("The meter's last days are not read", violations=[wrong])
        return
    if not unread:
        if command.final_value != meter.last_value:
            raise Invalid("The final value cannot be", violations=[Violation("final_value", Fault.NO_FINAL_VALUE)])
        return
    row = NewReading(
        meter.meter_id, "", command.final_value, command.last_day, None, None, "final", command.rolled_over
    )
    month = command.fee_month or command.last_day.replace(day=1)
    try:
        enter_readings(tx, EnterReadings(command.company_id, meter.estate_id, month, "", [row]))
    except Invalid as refused:
        named = {"final.end_value": "final_value", "final.rolled_over": "rolled_over"}
        faults = [one.at(named.get(one.field, "remove_date")) for one in refused.violations]
        raise Invalid("The final value cannot be", violations=faults) from refused
