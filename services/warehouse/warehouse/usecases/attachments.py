"""What files hang on in warehouse: suppliers, as their certificates and agreements do."""

from __future__ import annotations

from uuid import UUID

from chassis.attachments import Home, attaching, hangs_on
from chassis.data.tx import Tx

from warehouse.records.suppliers import Supplier

attach_file = attaching("warehouse")


@hangs_on("supplier")
def find_supplier(tx: Tx, company_id: int, record_id: str) -> Home:
    """A supplier, who belongs to the whole company."""
    supplier = tx.get(Supplier, (company_id, UUID(record_id)))
    return Home(company_id, f"suppliers/{supplier.supplier_id}", ())
