"""The terms of a lease (租赁条款): who lets what to whom from when, at which price, and how it is billed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

NATURAL, CONTRACT = "natural", "contract"
CYCLES = (1, 2, 3, 6, 12)
# What a price is of: the whole unit a month, a square metre a month, or the turnover, with a minimum a month.
AMOUNT, AREA, TURNOVER = "amount", "area", "turnover"
# How a price changes on a day.
NEW_PRICE, ADDED, PERCENT, INDEX = "new_price", "added", "percent", "index"
AREA_PRICE_PLACES = 6


@dataclass(frozen=True, slots=True)
class Step:
    """An escalation (递增): the price changes on a day.

    Args:
        day: the first day of the new price.
        kind: NEW_PRICE, ADDED, PERCENT or INDEX.
        value: the new price, what is added (less than 0 lowers it), or the percentage; nothing for an index.
        base_index, new_index: the index (指数) that the price stands on, and the new one.
        percent_places: to how many places the index's percentage is rounded; None takes the ratio as it is.
        share: how much of the index's change counts, in per cent.
        may_fall: the price may fall with the index.
        floor, cap: the change in per cent at the least and at the most; None for no limit.
    """

    day: date
    kind: str
    value: Decimal = Decimal(0)
    base_index: Decimal | None = None
    new_index: Decimal | None = None
    percent_places: int | None = None
    share: Decimal = Decimal(100)
    may_fall: bool = False
    floor: Decimal | None = None
    cap: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Tier:
    """A slice of a year's turnover at its own share: up to an amount in major units, None for the last; per cent."""

    up_to: Decimal | None
    percent: Decimal


@dataclass(frozen=True, slots=True)
class Charge:
    """What is owed for a unit by the month, tax in it: rent, property fee, or a discount of one of them.

    Args:
        item: code of billing's fee item.
        unit_id: a unit of the lease.
        kind: AMOUNT, AREA or TURNOVER.
        price: major units a month, of the unit or of a square metre; the guaranteed minimum (保底) by turnover.
        tax_rate: a fraction; what billing books is the fee item's own.
        rent: rent-free spells hold for it.
        start: its first day; None is the unit's rent-start date.
        steps: in the order of their days.
        tiers: by turnover, the shares of a year's.
    """

    item: str
    unit_id: UUID
    kind: str
    price: Decimal
    tax_rate: Decimal = Decimal(0)
    rent: bool = True
    start: date | None = None
    steps: tuple[Step, ...] = ()
    tiers: tuple[Tier, ...] = ()


@dataclass(frozen=True, slots=True)
class LeasedUnit:
    """A unit of a lease: the area that is let in m², and the day its rent starts (计租日); None with the lease."""

    unit_id: UUID
    area: Decimal
    rent_start: date | None = None


@dataclass(frozen=True, slots=True)
class FreeSpell:
    """A rent-free spell (免租期), both days in it; of one unit, or of all."""

    start: date
    end: date
    unit_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Payer:
    """Who pays which share; shares are weights."""

    customer_id: UUID
    share: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Deposit:
    """The deposit (押金): months of rent, or an amount in minor units; by a fee item of that kind."""

    item: str = ""
    months: Decimal = Decimal(0)
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a lease. The same terms give the same schedule for ever.

    Args:
        start, end: its first and its last day.
        units: what is let.
        charges: what is owed by the month.
        payers: who pays; the first is the tenant that the lease is with.
        month_mode: NATURAL or CONTRACT months.
        cycle_months: how many months a bill covers, of CYCLES.
        in_advance: due with the first day of a bill; in arrears, the day after its last.
        due_day: due on the first day from then on that has this number in its month; 0 at once.
        first_payment_month: the month before which nothing is due; None for none.
        thirty_day: parts of a month are priced by 30 days.
        free: rent-free spells, in the order of their days.
        deposit: what is left as security.
        repairs: who bears which repairs, by category of work, as it was agreed.
    """

    start: date
    end: date
    units: tuple[LeasedUnit, ...]
    charges: tuple[Charge, ...]
    payers: tuple[Payer, ...]
    month_mode: str = NATURAL
    cycle_months: int = 1
    in_advance: bool = True
    due_day: int = 0
    first_payment_month: date | None = None
    thirty_day: bool = False
    free: tuple[FreeSpell, ...] = ()
    deposit: Deposit = field(default_factory=Deposit)
    repairs: tuple[tuple[str, str], ...] = ()

    def unit(self, unit_id: UUID) -> LeasedUnit | None:
        """A unit of the lease."""
        return next((one for one in self.units if one.unit_id == unit_id), None)

    def first_day(self, charge: Charge) -> date:
        """The first day for which a charge is owed."""
        unit = self.unit(charge.unit_id)
        return max(self.start, charge.start or (unit.rent_start if unit else None) or self.start)
