"""What devices does without being called: operations, timers and measures."""

from __future__ import annotations

from devices.metrics import equipment, telemetry
from devices.usecases import attachments, exports, imports, upkeep

JOBS = (
    attachments.attach_file,
    equipment.equipment_counts,
    exports.write_equipment,
    imports.take_equipment,
    telemetry.alarm_counts,
    upkeep.escalate_alarms,
    upkeep.keep_samples,
    upkeep.time_out_commands,
)
