"""What files hang on in contracts: leases, as their signed copies do."""

from __future__ import annotations

from uuid import UUID

from chassis.attachments import Home, attaching, hangs_on
from chassis.data.tx import Tx

from contracts.records import Lease

attach_file = attaching("contracts")


@hangs_on("lease")
def find_lease(tx: Tx, company_id: int, record_id: str) -> Home:
    """A lease."""
    lease = tx.get(Lease, (company_id, UUID(record_id)))
    return Home(company_id, f"leases/{lease.lease_id}", (lease.estate_id,))
