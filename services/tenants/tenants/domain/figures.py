"""Occupancy figures (features C1, A8; money-rules, "Occupied")."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True, slots=True)
class Figures:
    """Units and areas (m²) of a building or an estate on one day. Sold and leased may overlap."""

    unit_count: int
    sold_count: int
    leased_count: int
    occupied_count: int
    total_area: Decimal
    sold_area: Decimal
    leased_area: Decimal
    occupied_area: Decimal
    owner_occupied_count: int = 0
    renovation_count: int = 0

    @property
    def vacant_count(self) -> int:
        """Units with neither owner nor tenant."""
        return self.unit_count - self.occupied_count

    @property
    def vacant_area(self) -> Decimal:
        """Their area."""
        return self.total_area - self.occupied_area

    @property
    def occupancy_rate(self) -> Decimal | None:
        """入住率: occupied ÷ all, by count."""
        return share(self.occupied_count, self.unit_count)

    @property
    def vacancy_rate(self) -> Decimal | None:
        """空置率: the complement of the occupancy rate, so that both add up to 1 after rounding."""
        occupied = self.occupancy_rate
        return None if occupied is None else 1 - occupied

    @property
    def sold_rate(self) -> Decimal | None:
        """Sold ÷ all, by count."""
        return share(self.sold_count, self.unit_count)

    @property
    def leased_rate(self) -> Decimal | None:
        """出租率: leased ÷ all, by count."""
        return share(self.leased_count, self.unit_count)

    @property
    def occupancy_area_rate(self) -> Decimal | None:
        """Occupied ÷ all, by area."""
        return share(self.occupied_area, self.total_area)


def share(part: int | Decimal, whole: int | Decimal) -> Decimal | None:
    """part ÷ whole to 4 places; None of nothing, since an empty set has no rate."""
    if not whole:
        return None
    return (Decimal(part) / Decimal(whole)).quantize(Decimal("0.0001"), ROUND_HALF_UP)
