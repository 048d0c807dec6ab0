"""What warehouse does without being called: operations, timers, measures and republications."""

from __future__ import annotations

from chassis.rpc import currency

from warehouse.metrics import purchases, stock, suppliers
from warehouse.usecases import attachments, republications, stock_exports, supplier_exports

JOBS = (
    currency.settle_currency_holds,
    attachments.attach_file,
    republications.republish_suppliers,
    stock_exports.write_balances,
    supplier_exports.write_suppliers,
    purchases.purchase_counts,
    stock.stock_counts,
    suppliers.supplier_counts,
)
