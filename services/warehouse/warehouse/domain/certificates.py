"""When certificates of suppliers count as expiring."""

from __future__ import annotations

from datetime import date, timedelta

VALID, EXPIRING, EXPIRED = "valid", "expiring", "expired"
REMIND = timedelta(days=30)  # before the last day


def standing(today: date, expiry_date: date | None) -> str:
    """How a certificate stands: empty where it never expires; its last day is one on which it is valid.

    Args:
        today: the company's day.
        expiry_date: the last day on which it is valid.
    """
    if expiry_date is None:
        return ""
    if expiry_date < today:
        return EXPIRED
    return EXPIRING if expiry_date <= today + REMIND else VALID
