"""How purchase orders end of which little or nothing stayed."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.testing.fixtures import COMPANY
from warehouse.records.purchases import PurchaseNotOpen
from warehouse.usecases import purchasing

from services.warehouse.tests.test_purchasing import D, bought, receive  # noqa: F401  a fixture


def test_an_order_of_which_all_was_rejected_can_be_closed(world: Any, bought: Any) -> None:  # noqa: F811
    _, _, made = bought
    end = purchasing.EndPurchaseOrder(COMPANY, made.purchase_order_id, "all broken")
    with pytest.raises(PurchaseNotOpen):
        world.act(purchasing.close_purchase_order, end)
    receive(world, made, "0", rejected_quantity=D(10), rejection_reason="all broken")
    with pytest.raises(PurchaseNotOpen):
        world.act(purchasing.cancel_purchase_order, end)
    assert world.act(purchasing.close_purchase_order, end).state == "closed"
