"""What files hang on in devices: equipment, as its drawings and manuals do."""

from __future__ import annotations

from uuid import UUID

from chassis.attachments import Home, attaching, hangs_on
from chassis.data.tx import Tx

from devices.records import Equipment

attach_file = attaching("devices")


@hangs_on("equipment")
def find_equipment(tx: Tx, company_id: int, record_id: str) -> Home:
    """A piece of equipment."""
    piece = tx.get(Equipment, (company_id, UUID(record_id)))
    return Home(company_id, f"equipment/{piece.equipment_id}", (piece.estate_id,))
