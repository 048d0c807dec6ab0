"""How records of devices are told in messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from chassis import clock, directory
from chassis.data.tx import Tx
from chassis.rpc import fields
from manor.devices.v1 import equipment_pb2 as pb

from devices.domain import equipment as rules
from devices.queries import equipment as queries
from devices.records import Downtime, Equipment, Inspection

# Downtime is told of the last year.
YEAR = timedelta(days=365)


def equipment_message(tx: Tx, piece: Equipment) -> pb.Equipment:
    """A piece of equipment with what is counted about it."""
    tx.flush()
    (message,) = equipment_messages(tx, piece.company_id, [piece])
    now, key = clock.now(), (piece.company_id, piece.equipment_id)
    message.downtime_minutes = queries.down_within(tx, *key, now - YEAR, now) // timedelta(minutes=1)
    message.part_count = queries.part_count(tx, *key)
    return message


def equipment_messages(tx: Tx, company_id: int, pieces: Sequence[Equipment]) -> list[pb.Equipment]:
    """Equipment as lists show it."""
    parents = queries.names_of(tx, company_id, (one.parent_id for one in pieces))
    buildings = queries.building_names(tx, company_id, (one.building_id for one in pieces))
    today = {one: directory.estate(tx, one).today() for one in {piece.estate_id for piece in pieces}}
    return [_message(one, today[one.estate_id], parents, buildings) for one in pieces]


def _message(one: Equipment, today: date, parents: dict[UUID, str], buildings: dict[UUID, str]) -> pb.Equipment:
    standing = rules.standing(today, one.next_inspection_date, one.state)
    return pb.Equipment(
        equipment_id=str(one.equipment_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        code=one.code,
        name=one.name,
        system=fields.from_word(pb.EquipmentSystem, one.system),
        parent_id=fields.from_value(one.parent_id),
        parent_name=parents.get(one.parent_id, "") if one.parent_id else "",
        building_id=fields.from_value(one.building_id),
        building_name=buildings.get(one.building_id, "") if one.building_id else "",
        place=one.place,
        brand=one.brand,
        model=one.model,
        maker=one.maker,
        serial_number=one.serial_number,
        quantity=one.quantity,
        purchase_date=fields.from_value(one.purchase_date),
        start_date=fields.from_value(one.start_date),
        warranty_end_date=fields.from_value(one.warranty_end_date),
        supplier_name=one.supplier_name,
        note=one.note,
        state=fields.from_word(pb.EquipmentState, one.state),
        state_time=one.state_at,
        inspection_months=one.inspection_months,
        next_inspection_date=fields.from_value(one.next_inspection_date),
        last_inspection_date=fields.from_value(one.last_inspection_date),
        inspection_standing=fields.from_word(pb.InspectionStanding, standing),
        etag=one.etag,
    )


def downtime_message(one: Downtime) -> pb.Downtime:
    """A span in which equipment was down."""
    return pb.Downtime(
        place=one.place,
        start_time=one.start_at,
        end_time=one.end_at,
        reason=one.reason,
        principal_id=one.principal_id,
    )


def inspection_message(one: Inspection) -> pb.Inspection:
    """A statutory inspection."""
    return pb.Inspection(
        place=one.place,
        inspection_date=str(one.inspection_date),
        passed=one.passed,
        inspector=one.inspector,
        certificate=one.certificate,
        next_date=str(one.next_date),
        note=one.note,
        principal_id=one.principal_id,
    )
