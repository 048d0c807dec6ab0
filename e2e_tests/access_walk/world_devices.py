"""What estate A1 has in devices: equipment with its downtime and inspections."""

from __future__ import annotations

import secrets
from functools import cached_property

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world import World


class Devices(World):
    """The world with what stands there. `maker` enters it, moves it and has it inspected."""

    def equipment_told(self) -> Json:
        """What a new piece says: it is inspected each year."""
        code = f"{self.mark}-{secrets.token_hex(4)}"
        inspected = {"inspection_months": 12, "next_inspection_date": "2031-01-01"}
        return {"code": code, "name": code, "system": "EQUIPMENT_SYSTEM_LIFT", **inspected}

    def new_equipment(self) -> Json:
        """Another piece of A1."""
        return self.maker.does("devices.CreateEquipment", {**self.where, "equipment": self.equipment_told()})

    @cached_property
    def equipment(self) -> Json:
        """A piece that nobody changes, which was repaired and inspected once."""
        piece = self.this_equipment(self.new_equipment())
        for state in ("UNDER_REPAIR", "IN_USE"):
            moved = {**piece, "state": f"EQUIPMENT_STATE_{state}", "reason": "the walk"}
            self.maker.does("devices.MoveEquipment", moved)
        return self.maker.does("devices.RecordInspection", {**piece, **self.inspection_told()})

    def inspection_told(self) -> Json:
        """What a passed inspection says."""
        return {"inspection_date": "2026-01-01", "passed": True, "inspector": "the walk"}

    def this_equipment(self, piece: Json) -> Json:
        """A piece, as requests name it."""
        return {**self.company, "equipment_id": piece["equipmentId"]}
