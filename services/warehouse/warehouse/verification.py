"""What must hold inside warehouse at every commit, over all companies."""

from __future__ import annotations

from collections.abc import Iterator

from chassis.verification import Check, checks
from sqlalchemy import Connection

_CHECKS = (
    (
        "A supplier names the day on which the first of its certificates expires",
        "select count(*) from suppliers",
        "select s.company_id, s.supplier_id from suppliers s left join (select company_id, supplier_id,"
        " min(expiry_date) as day from certificates group by 1, 2) c using (company_id, supplier_id)"
        " where c.day is distinct from s.next_expiry_date",
    ),
)


def verify(connection: Connection) -> Iterator[Check]:
    """Every invariant.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    yield from checks(connection, _CHECKS)
