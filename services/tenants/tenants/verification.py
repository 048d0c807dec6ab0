"""What tenants promises about its books. Units, customers and occupancies have no foreign keys; this proves them."""

from __future__ import annotations

from collections.abc import Iterator

from chassis.data.version_sums import FAULTS
from chassis.verification import Check, checks
from sqlalchemy import Connection

# Rule: the table that it is about, and the query of what breaks it.
RULES = {
    "Every unit lies in a building of its estate": (
        "units",
        "select u.company_id, u.unit_id from units u left join buildings b using (company_id, building_id)"
        " where b.estate_id is distinct from u.estate_id",
    ),
    "Every occupancy is of a unit of its estate and a customer whom that estate sees": (
        "occupancies",
        "select o.company_id, o.occupancy_id from occupancies o left join units u using (company_id, unit_id)"
        " left join customers c using (company_id, customer_id) where u.estate_id is distinct from o.estate_id"
        " or c.customer_id is null or not c.estate_ids @> array[o.estate_id]",
    ),
    "A unit has one customer a role on a day": (
        "occupancies",
        "select company_id, occupancy_id from (select company_id, occupancy_id, start_date, lag(coalesce(end_date,"
        " 'infinity')) over (partition by company_id, unit_id, role order by start_date) as before from occupancies)"
        " spans where before >= start_date",
    ),
    "A unit that was taken out of use has nobody": (
        "units",
        "select u.company_id, u.unit_id from units u join occupancies o using (company_id, unit_id)"
        " where u.removed and o.end_date is null",
    ),
    "Vacant is an owner or developer who does not live there, where no tenant does": (
        "occupancies",
        "select o.company_id, o.occupancy_id from occupancies o where o.role <> 'tenant' and o.end_date is null"
        " and o.vacant <> ((o.role = 'developer' or o.not_residing) and not exists (select from occupancies t"
        " where t.company_id = o.company_id and t.unit_id = o.unit_id and t.role = 'tenant' and t.end_date is null))",
    ),
    "As many changes of units are noted as their versions say": ("units", FAULTS.format(table="units")),
    "As many changes of occupancies are noted as their versions say": (
        "occupancies",
        FAULTS.format(table="occupancies"),
    ),
    "Every phone has its keyed hash": (
        "customers",
        "select company_id, customer_id from customers where (phone is null) <> (phone_hash is null)"
        " or (identity_number is null) <> (identity_hash is null)",
    ),
}


def verify(connection: Connection) -> Iterator[Check]:
    """Checks every rule over all companies.

    Args:
        connection: of the verifier role, at one moment.
    """
    rules = ((rule, f"select count(*) from {table}", faults) for rule, (table, faults) in RULES.items())
    yield from checks(connection, rules)
