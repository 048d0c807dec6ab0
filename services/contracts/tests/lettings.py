"""Terms of leases for tests."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from contracts.domain.terms import AMOUNT, Charge, LeasedUnit, Payer, Terms

UNIT, OTHER_UNIT = UUID(int=0xA1), UUID(int=0xA2)
TENANT, PARTNER = UUID(int=0xC1), UUID(int=0xC2)
RENT, FEE, DEPOSIT = "RENT", "PMF", "DEP"


def day(text: str) -> date:
    return date.fromisoformat(text)


def rent(price: str = "3000", unit: UUID = UNIT, **more: Any) -> Charge:
    """A rent by amount, or what else is said of it."""
    return Charge(**{"item": RENT, "unit_id": unit, "kind": AMOUNT, "price": Decimal(price)} | more)


def terms(start: str, end: str, *charges: Charge, **more: Any) -> Terms:
    """Terms of one unit of 100 m² and one payer, with a rent of 3,000 unless charges are said."""
    told: dict[str, Any] = {
        "start": day(start),
        "end": day(end),
        "units": (LeasedUnit(UNIT, Decimal(100)),),
        "charges": charges or (rent(),),
        "payers": (Payer(TENANT),),
    }
    return Terms(**told | more)
