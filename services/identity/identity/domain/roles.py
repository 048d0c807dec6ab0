"""The built-in roles: what each may do. A new permission is written here, beside the roles that should hold it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

HQ_FINANCE = "hq_finance"
COMPANY_FINANCE = "company_finance"
ESTATE_MANAGER = "estate_manager"
BILLING_CLERK = "billing_clerk"
CASHIER = "cashier"
METER_READER = "meter_reader"
AUDITOR = "auditor"
ADMINISTRATOR = "administrator"

NAMES = {
    HQ_FINANCE: "HQ finance",
    COMPANY_FINANCE: "Company finance",
    ESTATE_MANAGER: "Estate manager",
    BILLING_CLERK: "Billing clerk",
    CASHIER: "Cashier",
    METER_READER: "Meter reader",
    AUDITOR: "Auditor",
    ADMINISTRATOR: "Administrator",
}

_FINANCE = (HQ_FINANCE, COMPANY_FINANCE)
_OFFICE = (*_FINANCE, ESTATE_MANAGER, BILLING_CLERK, CASHIER, AUDITOR)
_EVERYBODY = tuple(NAMES)
_LEADERS = (*_FINANCE, ESTATE_MANAGER, AUDITOR)

_HOLDERS: Mapping[str, tuple[str, ...]] = {
    # Every service
    "operations.read": _EVERYBODY,
    "operations.cancel": (*_FINANCE, ESTATE_MANAGER, BILLING_CLERK, ADMINISTRATOR),
    "audit.read": (HQ_FINANCE, AUDITOR, ADMINISTRATOR),
    "approvals.read": _OFFICE,
    "dead_letters.read": (ADMINISTRATOR,),
    "dead_letters.replay": (ADMINISTRATOR,),
    "health.read": (ADMINISTRATOR,),
    # Identity
    "identity.nodes.read": _EVERYBODY,
    "identity.nodes.write": (ADMINISTRATOR,),
    "identity.staff.read": (*_LEADERS, ADMINISTRATOR),
    "identity.staff.write": (ADMINISTRATOR,),
    "identity.roles.read": (*_LEADERS, ADMINISTRATOR),
    "identity.roles.write": (ADMINISTRATOR,),
    "identity.grants.read": (*_LEADERS, ADMINISTRATOR),
    "identity.grants.write": (ADMINISTRATOR,),
    "identity.partners.read": (AUDITOR, ADMINISTRATOR),
    "identity.partners.write": (ADMINISTRATOR,),
    "identity.exchange_rates.read": (*_LEADERS, ADMINISTRATOR),
    "identity.exchange_rates.write": (HQ_FINANCE,),
    # Tenants
    "tenants.buildings.read": _EVERYBODY,
    "tenants.buildings.write": (ESTATE_MANAGER, ADMINISTRATOR),
    "tenants.units.read": _EVERYBODY,
    "tenants.units.write": (ESTATE_MANAGER, ADMINISTRATOR),
    "tenants.customers.read": _OFFICE,
    "tenants.customers.write": (ESTATE_MANAGER, ADMINISTRATOR),
    "tenants.customers.reveal": (ESTATE_MANAGER,),
    "tenants.occupancies.read": _OFFICE,
    "tenants.occupancies.write": (ESTATE_MANAGER,),
    "tenants.imports.read": (ESTATE_MANAGER, ADMINISTRATOR, AUDITOR),
    "tenants.imports.write": (ESTATE_MANAGER, ADMINISTRATOR),
    # Billing
    "billing.fee_items.read": _EVERYBODY,
    "billing.fee_items.write": _FINANCE,
    "billing.tariffs.read": _EVERYBODY,
    "billing.tariffs.write": _FINANCE,
    "billing.tariffs.assign": (COMPANY_FINANCE, BILLING_CLERK, ESTATE_MANAGER),
    "billing.meters.read": (BILLING_CLERK, METER_READER, ESTATE_MANAGER, COMPANY_FINANCE, AUDITOR),
    "billing.meters.write": (BILLING_CLERK, ESTATE_MANAGER),
    "billing.readings.read": (BILLING_CLERK, METER_READER, ESTATE_MANAGER, COMPANY_FINANCE, AUDITOR),
    "billing.readings.write": (METER_READER, BILLING_CLERK, ESTATE_MANAGER),
    "billing.runs.read": (*_LEADERS, BILLING_CLERK),
    "billing.runs.start": (BILLING_CLERK, COMPANY_FINANCE),
    "billing.runs.approve": (*_FINANCE, ESTATE_MANAGER),
    "billing.receivables.read": tuple(role for role in _EVERYBODY if role != METER_READER),
    "billing.receivables.change": (BILLING_CLERK, COMPANY_FINANCE, CASHIER),
    "billing.receivables.approve": (*_FINANCE, ESTATE_MANAGER),
    "billing.receivables.export": (BILLING_CLERK, *_FINANCE, AUDITOR),
    "billing.reports.read": _OFFICE,
    "billing.units.read": (*_LEADERS, BILLING_CLERK, METER_READER),
    # Payments
    "payments.open_items.read": _OFFICE,
    "payments.orders.read": (*_LEADERS, CASHIER),
    "payments.orders.create": (COMPANY_FINANCE, CASHIER),
    "payments.receipts.read": (*_LEADERS, CASHIER),
    "payments.receipts.submit": (CASHIER,),
    "payments.receipts.approve": _FINANCE,
    "payments.receipts.reverse": _FINANCE,
    "payments.prepayments.read": _OFFICE,
    "payments.prepayments.draw": (COMPANY_FINANCE, CASHIER),
    "payments.channel_accounts.read": (*_FINANCE, ADMINISTRATOR, AUDITOR),
    "payments.channel_accounts.write": (ADMINISTRATOR,),
    "payments.ledger.read": (*_FINANCE, AUDITOR),
    "payments.ledger.write": (COMPANY_FINANCE,),
    "payments.ledger.close": _FINANCE,
    # Insight
    "insight.figures.read": (*_LEADERS, ADMINISTRATOR),
    "insight.figures.export": _LEADERS,
    "insight.freshness.read": (*_LEADERS, ADMINISTRATOR),
}

PERMISSIONS = tuple(sorted(_HOLDERS))
BUILT_IN: Mapping[str, tuple[str, ...]] = {
    role: tuple(permission for permission in PERMISSIONS if role in _HOLDERS[permission]) for role in NAMES
}


def digest(permissions: Iterable[str]) -> str:
    """Tells whether a role still means what it meant when its holders were last told."""
    return hashlib.sha256("\n".join(sorted(permissions)).encode()).hexdigest()
