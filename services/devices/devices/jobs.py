"""What devices does without being called: operations and measures."""

from __future__ import annotations

from devices.metrics import equipment
from devices.usecases import attachments, exports, imports

JOBS = (
    attachments.attach_file,
    equipment.equipment_counts,
    exports.write_equipment,
    imports.take_equipment,
)
