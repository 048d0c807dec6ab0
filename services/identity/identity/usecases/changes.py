"""What every update asks of its changes."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from chassis.errors import Invalid, Violation
from chassis.violations import Fault as Common


def require_changeable(changes: Mapping[str, object], editable: Collection[str]) -> None:
    """Refuses fields that nobody edits, and empty values.

    Args:
        changes: values by field.
        editable: the fields that an update may name.

    Raises:
        Invalid: says of every faulty field what is wrong.
    """
    faults = [Violation(name, Common.FIXED, changeable=", ".join(editable)) for name in changes if name not in editable]
    faults += [Violation(name, Common.EMPTY) for name, value in changes.items() if value in ("", None, 0, [])]
    if faults:
        raise Invalid("The changes are not valid", violations=faults)
