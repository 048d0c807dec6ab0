"""Who owes what for a month or a reading: payers, tariffs, areas and vacancies, by days."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from billing.domain import bases
from billing.domain.charges import ItemRules, ReadingFacts, UnitFacts, reading_charges, unit_charges
from billing.domain.payers import OWNER, OWNER_PAYS, TENANT, TENANT_ELSE_OWNER, Occupancy
from billing.domain.prices import AREA, FIXED, TIERED, YEAR, Rate, price
from billing.domain.tariffs import BUILDING, CUSTOMER, ESTATE, UNIT, UNIT_TYPE, Assignment, TariffBook
from billing.domain.tiers import Tier
from chassis.periods import FOREVER, Period, month_of
from hypothesis import given
from hypothesis import strategies as st

U, B, ANN, BEN, CY = b"u", b"b", b"ann", b"ben", b"cy"
EVER = Period(date(2000, 1, 1), FOREVER)
JUNE = month_of(date(2026, 6, 1))
AREA_RATE = Rate("t", date(2000, 1, 1), AREA, price=Decimal("3"))
FIXED_RATE = Rate("t", date(2000, 1, 1), FIXED, amount=30000)


def book(*rates: Rate) -> TariffBook:
    return TariffBook([Assignment(ESTATE, None, "t", EVER)], {"t": rates or (AREA_RATE,)})


def rules(**changes: object) -> ItemRules:
    standard: dict[str, object] = {
        "payer": TENANT_ELSE_OWNER, "cycle": 1, "aligned": False, "thirty": False,
        "prorate_move_out": False, "vacancy": 10000, "places": 2,
    }  # fmt: skip
    return ItemRules(**(standard | changes))  # type: ignore[arg-type]


def unit(*occupancies: Occupancy, areas: object = None, covered: tuple[Period, ...] = ()) -> UnitFacts:
    return UnitFacts(U, B, "flat", areas or [(date(1, 1, 1), Decimal(100))], occupancies, covered)  # type: ignore[arg-type]


def billed(
    facts: UnitFacts, month: Period = JUNE, book_: TariffBook | None = None, **changes: object
) -> list[tuple[bytes, str, str, int]]:
    return [
        (charge.customer, str(charge.days.start), str(charge.days.end), price(charge.basis).amount)
        for charge in unit_charges(facts, book_ or book(), rules(**changes), month)
    ]


def test_owner_pays_while_there_is_no_tenant() -> None:
    assert billed(unit(Occupancy(ANN, OWNER, date(2020, 1, 1)))) == [(ANN, "2026-06-01", "2026-06-30", 30000)]


def test_tenant_pays_instead_of_the_owner_unless_the_item_is_the_owners() -> None:
    facts = unit(Occupancy(ANN, OWNER, date(2020, 1, 1)), Occupancy(BEN, TENANT, date(2024, 1, 1)))
    assert billed(facts) == [(BEN, "2026-06-01", "2026-06-30", 30000)]
    assert billed(facts, payer=OWNER_PAYS) == [(ANN, "2026-06-01", "2026-06-30", 30000)]


def test_change_of_owner_bills_each_by_days_where_the_estate_pro_rates() -> None:
    facts = unit(Occupancy(ANN, OWNER, date(2020, 1, 1), date(2026, 6, 10)), Occupancy(BEN, OWNER, date(2026, 6, 11)))
    assert billed(facts, prorate_move_out=True) == [
        (ANN, "2026-06-01", "2026-06-10", 10000),
        (BEN, "2026-06-11", "2026-06-30", 20000),
    ]


def test_tenant_who_left_owes_the_running_month_whole() -> None:
    facts = unit(Occupancy(ANN, OWNER, date(2020, 1, 1)), Occupancy(BEN, TENANT, date(2024, 1, 1), date(2026, 6, 10)))
    assert billed(facts) == [(BEN, "2026-06-01", "2026-06-30", 30000)]
    assert billed(facts, month_of(date(2026, 7, 1))) == [(ANN, "2026-07-01", "2026-07-31", 30000)]


def test_tenant_who_left_is_pro_rated_where_the_estate_says_so() -> None:
    facts = unit(Occupancy(ANN, OWNER, date(2020, 1, 1)), Occupancy(BEN, TENANT, date(2024, 1, 1), date(2026, 6, 10)))
    assert billed(facts, prorate_move_out=True) == [
        (BEN, "2026-06-01", "2026-06-10", 10000), (ANN, "2026-06-11", "2026-06-30", 20000),
    ]  # fmt: skip


def test_vacant_unit_pays_at_the_vacancy_discount() -> None:
    facts = unit(Occupancy(ANN, OWNER, date(2020, 1, 1), vacant=True))
    assert billed(facts, vacancy=7000) == [(ANN, "2026-06-01", "2026-06-30", 21000)]


def test_a_let_unit_is_not_vacant_even_for_the_owners_items() -> None:
    facts = unit(Occupancy(ANN, OWNER, date(2020, 1, 1), vacant=True), Occupancy(BEN, TENANT, date(2026, 6, 16), None))
    assert [line[3] for line in billed(facts, vacancy=5000, payer=OWNER_PAYS)] == [7500 + 15000]


def test_the_former_owner_owes_the_running_period_whole_and_the_newcomer_the_next_one() -> None:
    facts = unit(Occupancy(ANN, OWNER, date(2020, 1, 1), date(2026, 6, 15)), Occupancy(BEN, OWNER, date(2026, 6, 16)))
    assert billed(facts) == [(ANN, "2026-06-01", "2026-06-30", 30000)]
    assert billed(facts, month_of(date(2026, 7, 1))) == [(BEN, "2026-07-01", "2026-07-31", 30000)]


def test_who_came_and_left_within_a_running_period_owes_nothing_of_it() -> None:
    facts = unit(
        Occupancy(ANN, OWNER, date(2020, 1, 1), date(2026, 6, 10)),
        Occupancy(BEN, OWNER, date(2026, 6, 11), date(2026, 6, 20)),
        Occupancy(CY, OWNER, date(2026, 6, 21)),
    )
    assert billed(facts) == [(ANN, "2026-06-01", "2026-06-30", 30000)]
    assert billed(facts, month_of(date(2026, 7, 1))) == [(CY, "2026-07-01", "2026-07-31", 30000)]


def test_vacancy_is_the_days_and_one_line_says_so() -> None:
    hundred = book(Rate("t", date(2000, 1, 1), FIXED, amount=10000))
    facts = unit(Occupancy(ANN, OWNER, date(2020, 1, 1), vacant=True), Occupancy(BEN, TENANT, date(2026, 12, 15)))
    months = [month_of(date(2026, 11, 1)), month_of(date(2026, 12, 1))]
    lines = [billed(facts, month, hundred, vacancy=7000, payer=OWNER_PAYS) for month in months]
    assert lines == [[(ANN, "2026-11-01", "2026-11-30", 7000)], [(ANN, "2026-12-01", "2026-12-31", 8645)]]


def test_an_owner_who_moves_back_in_pays_in_full_from_that_day() -> None:
    ann = Occupancy(ANN, OWNER, date(2020, 1, 1), vacancies=((date(1, 1, 1), True), (date(2026, 6, 16), False)))
    assert billed(unit(ann), vacancy=5000) == [(ANN, "2026-06-01", "2026-06-30", 7500 + 15000)]


def test_change_of_tariff_bills_each_part_at_its_own_price() -> None:
    changed = book(AREA_RATE, Rate("t", date(2026, 6, 16), AREA, price=Decimal("6")))
    assert billed(unit(Occupancy(ANN, OWNER, date(2020, 1, 1))), book_=changed)[0][3] == 15000 + 30000


def test_change_of_area_bills_each_part_at_its_own_area() -> None:
    facts = unit(
        Occupancy(ANN, OWNER, date(2020, 1, 1)),
        areas=[(date(1, 1, 1), Decimal(100)), (date(2026, 6, 16), Decimal(200))],
    )
    assert billed(facts)[0][3] == 15000 + 30000


def test_most_specific_assignment_wins() -> None:
    levels = [(ESTATE, None), (BUILDING, B), (UNIT_TYPE, "flat"), (UNIT, U), (CUSTOMER, ANN)]
    versions = {
        level: (Rate(level, date(2000, 1, 1), FIXED, amount=100 * n),) for n, (level, _) in enumerate(levels, 1)
    }
    for count in range(1, 6):
        found = TariffBook([Assignment(level, target, level, EVER) for level, target in levels[:count]], versions)
        assert billed(unit(Occupancy(ANN, OWNER, date(2020, 1, 1))), book_=found)[0][3] == 100 * count


def test_what_no_assignment_reaches_is_never_billed() -> None:
    assert billed(unit(Occupancy(ANN, OWNER, date(2020, 1, 1))), book_=TariffBook([], {"t": (AREA_RATE,)})) == []


def test_what_is_billed_already_is_not_billed_again() -> None:
    facts = unit(Occupancy(ANN, OWNER, date(2020, 1, 1)), covered=(Period(date(2026, 6, 1), date(2026, 6, 10)),))
    assert billed(facts) == [(ANN, "2026-06-11", "2026-06-30", 20000)]
    assert billed(unit(Occupancy(ANN, OWNER, date(2020, 1, 1)), covered=(JUNE,))) == []


def test_quarterly_bill_covers_its_months_from_the_first_broken_one() -> None:
    facts = unit(Occupancy(ANN, OWNER, date(2026, 6, 16)))
    found = billed(facts, cycle=3, book_=book(FIXED_RATE))
    assert found == [(ANN, "2026-06-16", "2026-08-31", 5000 + 10000 + 10000)]
    assert billed(facts, cycle=3, aligned=True, book_=book(FIXED_RATE)) == [(ANN, "2026-06-16", "2026-06-30", 5000)]


@given(
    st.integers(1, 12),
    st.booleans(),
    st.integers(0, 27),
    st.lists(st.integers(1, 700), max_size=3, unique=True),
    st.booleans(),
)
def test_runs_of_successive_months_bill_every_day_once(
    cycle: int, aligned: bool, first: int, moves: list[int], prorate: bool
) -> None:
    start = date(2026, 1, 1) + timedelta(days=first)
    ends = sorted(start + timedelta(days=move) for move in moves)
    occupancies, begin = [Occupancy(CY, OWNER, start)], start
    for index, end in enumerate(ends):
        occupancies.append(Occupancy(bytes([index]), TENANT, begin, end))
        begin = end + timedelta(days=3)
    covered: list[Period] = []
    month = month_of(start)
    for _ in range(24):
        for charge in unit_charges(
            unit(*occupancies, covered=tuple(covered)),
            book(),
            rules(cycle=cycle, aligned=aligned, prorate_move_out=prorate),
            month,
        ):
            covered += [part.days for part in charge.basis.parts]
        month = month_of(month.end + timedelta(days=1))
    days = [part.start + timedelta(days=n) for part in covered for n in range(part.days)]
    assert len(days) == len(set(days)), "a day is billed twice"
    assert set(days) >= {start + timedelta(days=n) for n in range((month.start - start).days)}, "a day is not billed"


def reading(usage: str, *occupancies: Occupancy, before: str = "0", in_month: str = "0") -> ReadingFacts:
    return ReadingFacts(7, JUNE, Decimal(usage), Decimal(before), Decimal(in_month), unit(*occupancies))


TIERS = (Tier(Decimal(2160), Decimal("0.5653")), Tier(Decimal(3360), Decimal("0.6153")), Tier(None, Decimal("0.8653")))


def test_reading_is_priced_by_tiers_on_the_usage_since_january() -> None:
    tiered = book(Rate("t", date(2000, 1, 1), TIERED, tiers=TIERS, span=YEAR))
    found = reading_charges(reading("400", Occupancy(ANN, OWNER, date(2020, 1, 1)), before="2000"), tiered, rules())
    assert [(one.customer, price(one.basis).amount) for one in found] == [(ANN, 23812)]
    assert [part.quantity for part in price(found[0].basis).steps[0].tiers] == [160, 240]


def test_a_second_reading_goes_on_in_the_months_tier_where_the_first_one_stopped() -> None:
    tiers = (
        Tier(Decimal(180), Decimal("0.5653")),
        Tier(Decimal(280), Decimal("0.6153")),
        Tier(None, Decimal("0.8653")),
    )
    tiered = book(Rate("t", date(2000, 1, 1), TIERED, tiers=tiers))
    ann = Occupancy(ANN, OWNER, date(2020, 1, 1))
    both = [reading("150", ann), reading("150", ann, before="150", in_month="150")]
    amounts = [price(charge.basis).amount for one in both for charge in reading_charges(one, tiered, rules())]
    assert amounts == [8480, 18059 - 8480]


@given(st.decimals("0", "9000", places=3), st.integers(1, 29), st.decimals("0", "9000", places=3))
def test_payers_of_one_reading_share_its_price_exactly(usage: Decimal, left: int, before: Decimal) -> None:
    tiered = book(Rate("t", date(2000, 1, 1), TIERED, tiers=TIERS, span=YEAR))
    alone = reading_charges(
        reading(str(usage), Occupancy(ANN, OWNER, date(2020, 1, 1)), before=str(before)), tiered, rules()
    )
    shared = reading_charges(
        reading(
            str(usage), Occupancy(ANN, OWNER, date(2020, 1, 1)),
            Occupancy(BEN, TENANT, date(2025, 1, 1), date(2026, 6, left)),
            before=str(before),
        ),
        tiered, rules(),
    )  # fmt: skip
    assert {one.customer for one in shared} == {ANN, BEN}
    assert sum(price(one.basis).amount for one in shared) == sum(price(one.basis).amount for one in alone)


def test_a_basis_survives_being_stored() -> None:
    period = unit_charges(unit(Occupancy(ANN, OWNER, date(2026, 6, 16))), book(), rules(cycle=3), JUNE)[0].basis
    tiered = book(Rate("t", date(2000, 1, 1), TIERED, tiers=TIERS, span=YEAR))
    used = reading_charges(reading("400.25", Occupancy(ANN, OWNER, date(2020, 1, 1))), tiered, rules())[0].basis
    stored = bases.encode([period, used])
    assert [bases.decode(stored, 0), bases.decode(stored, 1)] == [period, used]
