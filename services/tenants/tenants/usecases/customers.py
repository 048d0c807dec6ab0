"""Customers and their households (features C11, C15, C16)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from chassis.data.crypto import Vault, normal_phone
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.errors import Faulty, Invalid, NotFound, Violation
from chassis.scope import ALL
from chassis.violations import Fault as Common

from tenants.domain.import_columns import read_identity_number, read_phone
from tenants.records.customers import Customer, HouseholdMember
from tenants.usecases.buildings import insert, needed
from tenants.usecases.imports import open_estate
from tenants.usecases.publishing import publish_customers

# Field -> how it is read, and the column of its keyed hash.
SECRET = {
    "phone": (read_phone, "phone_hash"),
    "home_phone": (read_phone, ""),
    "emergency_phone": (read_phone, ""),
    "identity_number": (read_identity_number, "identity_hash"),
}
TEXTS = ("email", "registered_residence", "native_place", "ethnicity", "contact_name", "emergency_contact", "note")
EDITED = ("code", "kind", "name", "sex", "identity_kind", *TEXTS, *SECRET)


def sealed(
    vault: Vault, scope_group: int, company_id: int, values: dict[str, Any], within: str = "customer"
) -> dict[str, Any]:
    """Values as the table has them: numbers encrypted and hashed, empty texts as null.

    Args:
        vault: the keys.
        scope_group, company_id: whose keys.
        values: by field.
        within: the field of the request that they came in.

    Raises:
        Invalid: a phone or an identity number is none.
    """
    cipher, index = vault.company(scope_group, company_id), vault.group(scope_group)
    made: dict[str, Any] = {}
    faults: list[Violation] = []
    for name, value in values.items():
        if name not in SECRET:
            made[name] = value or None
            continue
        read, hashed = SECRET[name]
        try:
            number = read(value) if value else ""
        except Faulty as fault:
            faults.append(fault.at(f"{within}.{name}"))
            continue
        if read is read_phone:
            number = normal_phone(number)
        made[name] = cipher.encrypt(name, number) if number else None
        if hashed:
            made[hashed] = index.of(name, number) if number else None
    if faults:
        raise Invalid("Some numbers are not valid", violations=faults)
    return made


def create_customer(
    uow: UnitOfWork, vault: Vault, *, company_id: int, estate_id: int, values: dict[str, Any]
) -> Customer:
    """Creates a customer.

    Args:
        uow: of the call.
        vault: the keys.
        company_id: the company.
        estate_id: whose staff sees them before the first move-in; 0: nobody but who sees the whole company.
        values: by field; kind and name are needed.

    Raises:
        Invalid: estate_id is 0 and the caller does not see the whole company.
    """
    needed(values, "kind", "name", within="customer")
    with uow as tx:
        customer = add_customer(tx, vault, company_id=company_id, estate_id=estate_id, values=values)
        publish_customers(tx, company_id, [customer.customer_id])
    return customer


def add_customer(tx: Tx, vault: Vault, *, company_id: int, estate_id: int, values: dict[str, Any]) -> Customer:
    """Inserts a customer in a transaction; whoever calls publishes."""
    if estate_id:
        open_estate(tx, company_id, estate_id)
    elif tx.scope.estates != ALL:
        raise Invalid("Say in which estate", violations=[Violation("estate_id", Common.REQUIRED)])
    customer_id = uuid7()
    given = {name: value for name, value in values.items() if name in EDITED}
    customer = Customer(
        company_id=company_id,
        customer_id=customer_id,
        group_id=tx.scope.group_id,
        version=1,
        estate_ids=[estate_id] if estate_id else [],
        **sealed(vault, tx.scope.group_id, company_id, given)
        | {"code": values.get("code") or "C" + customer_id.hex[16:].upper()},
    )
    insert(tx, customer, "customer.code")
    _audit(tx, "tenants.create_customer", customer, {"fields": sorted(values)})
    return customer


def update_customer(
    uow: UnitOfWork, vault: Vault, *, company_id: int, customer_id: UUID, changes: dict[str, Any], etag: str = ""
) -> Customer:
    """Changes a customer. A number that comes back masked, as it was read, stays what it is."""
    with uow as tx:
        customer = tx.lock(Customer, (company_id, customer_id))
        customer.must_be(etag)
        kept = {name: value for name, value in changes.items() if not (name in SECRET and "*" in (value or ""))}
        for name in ("code", "name", "kind"):
            if name in kept and not kept[name]:
                raise Invalid("A customer needs it", violations=[Violation(f"customer.{name}", Common.EMPTY)])
        if customer.change(sealed(vault, tx.scope.group_id, company_id, kept)):
            publish_customers(tx, company_id, [customer_id])
            _audit(tx, "tenants.update_customer", customer, {"fields": sorted(kept)})
    return customer


def reveal_customer(uow: UnitOfWork, *, company_id: int, customer_id: UUID, reason: str) -> Customer:
    """Gives a customer for showing the numbers in clear; who asked and why is audited."""
    with uow as tx:
        customer = tx.get(Customer, (company_id, customer_id))
        _audit(tx, "tenants.reveal_customer", customer, {"reason": reason})
    return customer


def add_household_member(
    uow: UnitOfWork, vault: Vault, *, company_id: int, customer_id: UUID, values: dict[str, Any]
) -> HouseholdMember:
    """Adds somebody to the household of a customer (B8, C15)."""
    with uow as tx:
        customer = tx.lock(Customer, (company_id, customer_id))
        made = sealed(vault, tx.scope.group_id, company_id, values, "member")
        kept = {name: value for name, value in made.items() if not name.endswith("_hash")}
        member = HouseholdMember(
            company_id=company_id,
            member_id=uuid7(),
            group_id=tx.scope.group_id,
            customer_id=customer_id,
            **kept | {"relation": values.get("relation") or ""},
        )
        tx.add(member)
        _audit(tx, "tenants.add_household_member", customer, {"member": str(member.member_id)})
    return member


def remove_household_member(
    uow: UnitOfWork, *, company_id: int, customer_id: UUID, member_id: UUID, end_date: date
) -> HouseholdMember:
    """Ends a membership; it stays in the history.

    Raises:
        NotFound: nobody of that id is of this customer's household.
        Invalid: it would end before it began.
    """
    with uow as tx:
        customer = tx.lock(Customer, (company_id, customer_id))
        member = tx.lock(HouseholdMember, (company_id, member_id))
        if member.customer_id != customer_id:
            raise NotFound(f"HouseholdMember {member_id} is not of this customer's household")
        if member.start_date is not None and end_date < member.start_date:
            raise Invalid(
                "They came later", violations=[Violation("end_date", Common.NOT_BEFORE, first=member.start_date)]
            )
        member.end_date = end_date
        _audit(tx, "tenants.remove_household_member", customer, {"member": str(member_id)})
    return member


def _audit(tx: Tx, action: str, customer: Customer, detail: dict[str, Any]) -> None:
    tx.audit(action, f"customers/{customer.customer_id}", detail, company_id=customer.company_id)
