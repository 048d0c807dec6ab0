"""The rules of buying by themselves: parts of a line, what an invoice may differ by, budgets, what to order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from warehouse.domain.purchasing import InvoicedLine, Usage, judge, mismatches, most_receipt, propose, share

D = Decimal


def test_parts_of_a_line_are_worth_the_line() -> None:
    parts = [share(1_000, D(3), D(before), D(1)) for before in range(3)]
    assert (parts, sum(parts)) == ([333, 334, 333], 1_000)
    assert most_receipt(D(10), D(4), 5) == D("6.5")


def invoiced(**more: Any) -> InvoicedLine:
    told = {"quantity": D(10), "net_minor": 10_000, "received": D(10), "invoiced": D(0), "ordered_minor": 10_000}
    return InvoicedLine(**{"line": 1, **told, "ordered": D(10), "rate": D(13), **more})


@pytest.mark.parametrize(
    ("line_", "tax", "tolerance", "kinds"),
    [
        (invoiced(), 1_300, 0, []),
        (invoiced(), 1_301, 0, []),
        (invoiced(), 1_302, 0, ["tax"]),
        (invoiced(net_minor=10_001), 1_300, 0, ["price"]),
        (invoiced(net_minor=10_200), 1_326, 2, []),
        (invoiced(net_minor=9_799), 1_274, 2, ["price"]),
        (invoiced(invoiced=D(1)), 1_300, 0, ["quantity"]),
    ],
)
def test_an_invoice_differs_beyond_its_tolerance_with_a_reason_each(
    line_: InvoicedLine, tax: int, tolerance: int, kinds: list[str]
) -> None:
    assert [one.kind for one in mismatches([line_], tax, tolerance)] == kinds


def test_a_budget_warns_from_its_share_on_and_blocks_above_all_of_it() -> None:
    told = [judge(1_000, 0, more, 80, blocks=True) for more in (799, 800, 1_000, 1_001)]
    assert [(one.warns, one.blocks) for one in told] == [(False, False), (True, False), (True, False), (True, True)]
    assert not judge(1_000, 0, 2_000, 80, blocks=False).blocks


def usage(**more: Any) -> Usage:
    zero = D(0)
    told = dict.fromkeys(("free", "waiting", "on_order", "safety", "target", "used", "season"), zero)
    return Usage(**{**told, "year": None, "lead_days": 0, "decimals": 0, **more})


@pytest.mark.parametrize(
    ("told", "quantity"),
    [
        ({"used": D(90)}, 37),
        ({"used": D(90), "lead_days": 14, "free": D(13)}, 31),
        ({"used": D(90), "lead_days": 14, "free": D(14)}, 0),
        ({"used": D(90), "waiting": D(3), "on_order": D(10)}, 0),
        ({"used": D(90), "year": D(365), "season": D(60)}, 74),
        ({"used": D(90), "year": D(365), "season": D(0)}, 19),
        ({"safety": D(5), "target": D(20), "free": D(4)}, 16),
        ({"used": D(-5)}, 0),
    ],
)
def test_what_is_used_until_a_delivery_and_a_season_say_what_to_order(told: dict[str, Any], quantity: int) -> None:
    assert propose(usage(**told)).quantity == quantity
