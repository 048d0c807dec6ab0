"""What can be wrong with a field in identity, by code."""

from __future__ import annotations

from enum import unique

from chassis.errors import FaultCode


@unique
class Fault(FaultCode):
    """Faults that identity alone finds."""

    NOT_NEW = "is the old password"
    GROUP_GIVEN = "is the group: give a company or an estate"
    WRONG_KIND_OF_NODE = "is no {kind}"
    RESIDENT = "is a resident"
    SAME_CURRENCY = "must be another currency"
    FUTURE_MONTH = "must not be a month to come: its last day's rate is not known"
    UNKNOWN_PERMISSION = "{permission} is not a permission: ListRoles lists them all"
    NOT_A_SETTINGS_BLOCK = "is not the settings block of a service"
    SECOND_SETTINGS_BLOCK = "is the second block of its service"
