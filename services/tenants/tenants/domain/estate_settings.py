"""What an estate decides about moves, and when its customers are left in peace."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EstateSettings:
    """The tenants service's settings of an estate; manor.tenants.v1.EstateSettings says what each means."""

    move_in_step: bool = False
    move_out_months_back: int = 1
    message_quiet_hours: str = ""
    move_out_by_lease: bool = False
