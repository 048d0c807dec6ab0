"""What an estate decides about moves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EstateSettings:
    """The tenants service's settings of an estate; manor.tenants.v1.EstateSettings says what each means."""

    move_in_step: bool = False
    move_out_months_back: int = 1
