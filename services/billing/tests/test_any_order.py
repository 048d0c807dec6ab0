"""Whatever comes first, runs, moves, prices, imports or readings: one more run, and everybody owes one sum.

The model beside it is plain arithmetic over days and shares no code with billing.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from billing.domain.tiers import Tier
from billing.usecases import meters, readings, tariffs

JUNE = date(2026, 6, 1)
DAYS = range(1, 31)
PRICE, NEW_PRICE, NEW_DAY = 10_001, 15_001, 13
LEFT, CAME, TENANT_FIRST, TENANT_LAST = 17, 18, 6, 22
IMPORTED = 9  # the first day of a flat that a file brings
VACANT = 7_000
LIMIT, CHEAP, DEAR = 40, 100, 250  # kWh and minor units a kWh
USED = ((0, 15, 3), (15, 30, 2), (0, 30, 1))  # of each reading: days after, days to, kWh a day; in order of their ends


def half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def month_part(whole: int, first: int, last: int) -> int:
    return half_up(whole * last, 30) - half_up(whole * (first - 1), 30)


def model(prorate: bool) -> dict[tuple[str, str, str], int]:
    """What ann, ben and cy owe of FEE and EL of the first flat, and dan of the imported one, in minor units."""
    owed: dict[tuple[str, str, str], int] = defaultdict(int)
    for day in DAYS:
        tenant_there = TENANT_FIRST <= day <= TENANT_LAST
        owner = "ann" if day <= LEFT or not prorate else "ben"
        tenant_owes = day >= TENANT_FIRST and (tenant_there or not prorate)
        payer = "cy" if tenant_owes else owner
        price = NEW_PRICE if day >= NEW_DAY else PRICE
        empty = payer == "ann" and not tenant_there
        owed["first", payer, "FEE"] += month_part(half_up(price * (VACANT if empty else 10_000), 10_000), day, day)
        if day >= IMPORTED:
            owed["imported", "dan", "FEE"] += month_part(price, day, day)
    used = 0
    for after, upto, rate in USED:
        for day in range(after + 1, upto + 1):
            payer = "cy" if TENANT_FIRST <= day <= TENANT_LAST else "ann" if day <= LEFT else "ben"
            for _ in range(rate):
                owed["first", payer, "EL"] += CHEAP if used < LIMIT else DEAR
                used += 1
    return {key: amount for key, amount in owed.items() if amount}


class Story:
    """One estate and what happens in it, each act once and some only after others."""

    def __init__(self, company: Any, seed: int) -> None:
        self.company, self.dice = company, random.Random(seed)  # noqa: S311  # an order, no secret
        self.paid: dict[int, int] = {}
        (self.unit,) = company.add_units(1)
        ((self.occupancy, ann),) = company.occupy([self.unit], vacant=True)
        self.names, self.units = {ann: "ann"}, {self.unit: "first"}
        self.fee = company.tariff(company.item("FEE"), kind="fixed", amount=PRICE, effective_date=date(2020, 1, 1))
        company.assign(self.fee)
        self.electricity = company.item("EL", category="electricity")
        tiers = (Tier(Decimal(LIMIT), Decimal("1.00")), Tier(None, Decimal("2.50")))
        tariff = company.tariff(self.electricity, "E", kind="tiered", tiers=tiers, effective_date=date(2020, 1, 1))
        company.assign(tariff)
        self.meters = [self.register(number) for number in ("E-1", "E-2")]

    def register(self, number: str) -> UUID:
        wanted = meters.NewMeter(number, "electricity", UUID(self.unit), self.electricity, install_date=JUNE)
        command = meters.CreateMeters(self.company.company_id, self.company.estate_id, [wanted])
        return self.company.do(meters.create_meters, command)[0]

    def acts(self) -> dict[str, Callable[[], object]]:
        first, second = self.meters
        return {
            "price": self.price,
            "import": self.import_flat,
            "leave": lambda: self.company.end(
                self.occupancy, self.unit, self.who("ann"), end=f"2026-06-{LEFT}", vacant=True
            ),
            "come": lambda: self.occupy("ben", "owner", CAME),
            "tenant": lambda: self.occupy("cy", "tenant", TENANT_FIRST),
            "tenant leaves": lambda: self.company.end(
                self.tenancy, self.unit, self.who("cy"), role="tenant", start=f"2026-06-0{TENANT_FIRST}",
                end=f"2026-06-{TENANT_LAST}",
            ),
            "reading": lambda: self.read(first, 15, 45),
            "second reading": lambda: self.read(first, 30, 75),
            "other meter": lambda: self.read(second, 30, 30),
            "run": self.run,
            "another run": self.run,
            "third run": self.run,
        }  # fmt: skip

    def who(self, name: str) -> str:
        return next(customer for customer, known in self.names.items() if known == name)

    def occupy(self, name: str, role: str, day: int) -> None:
        ((occupancy, customer),) = self.company.occupy([self.unit], role=role, start=f"2026-06-{day:02}")
        self.names[customer] = name
        if role == "tenant":
            self.tenancy = occupancy

    def import_flat(self) -> None:
        """A file brings a flat and its owner, as two facts."""
        (unit,) = self.company.add_units(1)
        ((_, dan),) = self.company.occupy([unit], start=f"2026-06-0{IMPORTED}")
        self.names[dan], self.units[unit] = "dan", "imported"

    def price(self) -> None:
        version = tariffs.NewVersion(JUNE.replace(day=NEW_DAY), "fixed", amount=NEW_PRICE)
        command = tariffs.AddTariffVersion(self.company.company_id, self.fee, version)
        self.company.do(tariffs.add_tariff_version, command)

    def read(self, meter: UUID, day: int, value: int) -> None:
        known = self.company.rows("select last_value from meters where meter_id = :id", id=meter)[0][0]
        start = Decimal(0) if known is None else None
        row = readings.NewReading(meter, "", Decimal(value), JUNE.replace(day=day), start, None, "readings[0]")
        command = readings.EnterReadings(self.company.company_id, self.company.estate_id, JUNE, "", [row])
        self.company.do(readings.enter_readings, command)

    def run(self) -> None:
        self.company.bill(JUNE)
        for row in self.company.receivables():
            owed = row.amount_minor + row.adjusted_minor
            # A credit is set off at once; of the others some are paid.
            if row.receivable_id not in self.paid and (owed < 0 or self.dice.random() < 0.5):
                self.paid[row.receivable_id] = owed
                self.company.pay(row.receivable_id, owed)

    def tell(self) -> None:
        waiting, told = list(self.acts().items()), set[str]()
        needs = {"tenant leaves": "tenant", "second reading": "reading"}
        while waiting:
            ready = [index for index, (name, _) in enumerate(waiting) if needs.get(name) in (None, *told)]
            name, act = waiting.pop(self.dice.choice(ready))
            act()
            told.add(name)
        self.company.bill(JUNE)

    def sums(self) -> dict[tuple[str, str, str], int]:
        rows = self.company.rows(
            "select cast(unit_id as text) as unit, cast(customer_id as text) as customer, f.code,"
            " sum(amount_minor + adjusted_minor - waived_minor) as owed"
            " from receivables join fee_items f using (company_id, fee_item_id) where not voided group by 1, 2, 3"
        )
        return {(self.units[row.unit], self.names[row.customer], row.code): int(row.owed) for row in rows if row.owed}


@pytest.mark.parametrize("prorate", [False, True])
@pytest.mark.parametrize("seed", range(6))
def test_any_order_comes_to_one_sum_for_each_customer_unit_and_fee_item(
    make_company: Any, prorate: bool, seed: int
) -> None:
    company = make_company(prorate_move_out=prorate, vacancy_rate_basis_points=VACANT)
    story = Story(company, seed)
    story.tell()
    assert story.sums() == model(prorate)
