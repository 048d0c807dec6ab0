"""What an estate decides about billing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EstateSettings:
    """Billing's settings of an estate; manor.billing.v1.EstateSettings says what each means."""

    thirty_day_months: bool = False
    align_to_calendar_quarters: bool = False
    prorate_move_out: bool = False
    late_fee_from_due: bool = False
    vacancy_rate_basis_points: int = 10_000
    starter_may_approve_run: bool = False
    charges_need_approval: bool = False
    bill_messages: bool = False
    overdue_reminder_days: str = ""
