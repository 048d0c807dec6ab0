"""The tree and who may do what in it, as identity's facts tell every service, and the scope that follows for a call."""

from chassis.directory.calendars import calendar
from chassis.directory.heard import HEARD, apply_grants, apply_node, apply_revocation
from chassis.directory.places import Place, place
from chassis.directory.rights import Directory
from chassis.directory.rules import approval_rules
from chassis.directory.tree import (
    Company,
    Estate,
    companies,
    companies_in_scope,
    company,
    customers,
    estate,
    estates,
    file_terms,
    group_name,
    groups,
    holders,
    may,
    may_within,
)

__all__ = [
    "HEARD",
    "Company",
    "Directory",
    "Estate",
    "Place",
    "apply_grants",
    "apply_node",
    "apply_revocation",
    "approval_rules",
    "calendar",
    "companies",
    "companies_in_scope",
    "company",
    "customers",
    "estate",
    "estates",
    "file_terms",
    "group_name",
    "groups",
    "holders",
    "may",
    "may_within",
    "place",
]
