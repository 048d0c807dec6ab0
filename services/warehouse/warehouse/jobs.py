"""What warehouse does without being called: operations, timers, measures and republications."""

from __future__ import annotations

from chassis.rpc import currency

from warehouse.metrics import suppliers
from warehouse.usecases import attachments, republications, supplier_exports

JOBS = (
    currency.settle_currency_holds,
    attachments.attach_file,
    republications.republish_suppliers,
    supplier_exports.write_suppliers,
    suppliers.supplier_counts,
)
