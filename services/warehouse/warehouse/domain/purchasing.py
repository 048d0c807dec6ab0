"""What is bought: what parts of a line are worth, how much may come, how invoices match, what budgets and usage say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

ZERO, HUNDRED = Decimal(0), Decimal(100)
QUANTITY, PRICE, TAX = "quantity", "price", "tax"
WEEK, SPAN, WINDOW, YEAR = 7, 90, 30, 365  # days: of delivery, of usage, of a season, of its year
LEAST_FACTOR, MOST_FACTOR = Decimal("0.5"), Decimal(2)  # a season tells no more than that of the next month


def rounded(amount: Decimal) -> int:
    """An amount in minor units, half up."""
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def line_minor(price: Decimal, quantity: Decimal, exponent: int) -> int:
    """What a line costs net of tax, in minor units.

    Args:
        price: of a unit, in major units.
        quantity: in that unit.
        exponent: places of the currency.
    """
    return rounded(price.scaleb(exponent) * quantity)


def tax_minor(net_minor: int, rate: Decimal) -> int:
    """The tax of a net amount, in minor units.

    Args:
        rate: in percent.
    """
    return rounded(net_minor * rate / HUNDRED)


def share(minor: int, quantity: Decimal, before: Decimal, part: Decimal) -> int:
    """What a part of a line is worth, so that all parts together are worth the line.

    Args:
        minor, quantity: of the line.
        before: what came before.
        part: what comes now; more than is left goes on at the same price.
    """
    return rounded(minor * (before + part) / quantity) - rounded(minor * before / quantity)


def most_receipt(ordered: Decimal, received: Decimal, over_percent: int) -> Decimal:
    """How much more may be received of a line.

    Args:
        received: before, less what went back.
        over_percent: that more than ordered may come.
    """
    return ordered * (HUNDRED + over_percent) / HUNDRED - received


@dataclass(frozen=True, slots=True)
class InvoicedLine:
    """A line of an invoice beside what it is of.

    Args:
        line: of the order.
        quantity: invoiced.
        net_minor: invoiced net of tax.
        received: came, less what went back.
        invoiced: before.
        ordered_minor, ordered: net and quantity of the order's line.
        rate: of tax, in percent.
    """

    line: int
    quantity: Decimal
    net_minor: int
    received: Decimal
    invoiced: Decimal
    ordered_minor: int
    ordered: Decimal
    rate: Decimal

    @property
    def expected_minor(self) -> int:
        """What so much costs by the order."""
        return rounded(self.ordered_minor * self.quantity / self.ordered)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A difference: of a quantity in the base unit, or of an amount in minor units; line 0 is the whole invoice."""

    kind: str
    line: int
    expected: Decimal
    told: Decimal


def mismatches(lines: Iterable[InvoicedLine], tax: int, tolerance_percent: int) -> list[Mismatch]:
    """Three-way match (三单匹配): why an invoice is not what was ordered and what came.

    Args:
        tax: of the invoice, in minor units.
        tolerance_percent: that a line's price may differ from the order's, both ways.
    """
    many, found = list(lines), []
    for one in many:
        left = one.received - one.invoiced
        if one.quantity > left:
            found.append(Mismatch(QUANTITY, one.line, max(left, ZERO), one.quantity))
        expected = one.expected_minor
        if abs(one.net_minor - expected) * HUNDRED > expected * tolerance_percent:
            found.append(Mismatch(PRICE, one.line, Decimal(expected), Decimal(one.net_minor)))
    by_rates = sum(tax_minor(one.net_minor, one.rate) for one in many)
    # Suppliers round each line or the whole: a minor unit a line is no difference.
    if abs(tax - by_rates) > len(many):
        found.append(Mismatch(TAX, 0, Decimal(by_rates), Decimal(tax)))
    return found


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a budget says of an amount that comes to what is used."""

    warns: bool
    blocks: bool


def judge(amount_minor: int, used_minor: int, more_minor: int, warn_percent: int, *, blocks: bool) -> Verdict:
    """Whether a budget warns or blocks.

    Args:
        amount_minor: the budget.
        used_minor: ordered, or asked for and not refused.
        more_minor: what comes to that.
        warn_percent: of the budget, from which on it warns.
        blocks: it refuses what goes beyond it.
    """
    total = used_minor + more_minor
    return Verdict(total * 100 >= amount_minor * warn_percent, blocks and total > amount_minor)


@dataclass(frozen=True, slots=True)
class Usage:
    """What is known of a material in a store, in base units.

    Args:
        free: there and not reserved.
        waiting: reservations wait for it.
        on_order: on requisitions and orders, and not received.
        safety, target: as people set them; a target of 0 is none.
        used: in the last 90 days, less what came back.
        year: in the year before today; None where the store has none behind it.
        season: in the 30 days that were ahead a year ago.
        lead_days: from order to receipt; 0 for a week.
        decimals: places that it is counted to.
    """

    free: Decimal
    waiting: Decimal
    on_order: Decimal
    safety: Decimal
    target: Decimal
    used: Decimal
    year: Decimal | None
    season: Decimal
    lead_days: int
    decimals: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What should be ordered, and by which figures."""

    quantity: Decimal
    factor: Decimal
    daily: Decimal
    lead_days: int
    reorder: Decimal


def propose(usage: Usage) -> Proposal:
    """What should be ordered: nothing as long as what is free or comes covers what is used until a delivery.

    The reorder point is the safety stock and what is used in the lead time; from there it is filled up to the target,
    or by another 30 days' usage where nobody set one.
    """
    factor = Decimal(1)
    if usage.year and usage.year > 0:
        factor = usage.season * YEAR / (usage.year * WINDOW)
        factor = min(max(factor, LEAST_FACTOR), MOST_FACTOR)
    daily = max(usage.used, ZERO) / SPAN * factor
    lead = usage.lead_days or WEEK
    reorder = usage.safety + daily * lead
    there = usage.free + usage.on_order - usage.waiting
    fill = max(usage.target, reorder + (ZERO if usage.target else daily * WINDOW))
    wanted = fill - there if there < reorder else ZERO
    places = Decimal(1).scaleb(-usage.decimals)
    quantity = max(wanted, ZERO).quantize(places, rounding=ROUND_CEILING)
    return Proposal(quantity, factor, daily, lead, reorder)
