"""Two who buy at once: neither misses what the other takes of a requisition."""

from __future__ import annotations

import threading
from typing import Any

from chassis.data.uow import UnitOfWork
from chassis.testing.fixtures import COMPANY
from chassis.testing.polling import eventually
from warehouse.usecases import purchasing, quoting

from services.warehouse.tests.test_purchasing import D, approved, line


def test_an_award_orders_no_more_than_somebody_else_left_just_now(world: Any) -> None:
    store, lamp, supplier = world.store(), world.material(), world.supplier()
    asked = approved(world, store, (lamp, "10"))
    whom = (COMPANY, asked.requisition_id, (supplier.supplier_id,))
    request = world.act(quoting.create_quotation_request, quoting.CreateQuotationRequest(*whom))
    key = (COMPANY, request.quotation_request_id, supplier.supplier_id)
    world.act(quoting.record_quote, quoting.RecordQuote(*key, (quoting.QuotedPrice(1, D(9), D(13)),)))
    awarding = threading.Thread(target=lambda: world.act(quoting.award_quote, quoting.AwardQuote(*key)))
    with UnitOfWork(world.deps.database, world.whole) as tx:
        told = (COMPANY, asked.requisition_id, supplier.supplier_id, (line("6", "10"),))
        purchasing.create_purchase_order(tx, purchasing.CreatePurchaseOrder(*told))
        awarding.start()
        eventually(lambda: world.rows("select 1 from pg_locks where not granted"), bool, seconds=30)
    awarding.join()
    assert [one.quantity for one in world.rows("select quantity from purchase_order_lines order by quantity")] == [4, 6]
    assert world.rows("select ordered from requisition_lines")[0].ordered == 10
