"""Customers and their households (features C11, C15, C16)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from chassis import clock, directory, phones
from chassis.data.crypto import Vault
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import Faulty, Invalid, NotFound, RateLimited, Violation
from chassis.scope import ALL
from chassis.spelling import fold, visible
from chassis.violations import Fault as Common
from sqlalchemy import text

from tenants.domain.import_cells import read_identity_number
from tenants.domain.names import key_of_name
from tenants.records.customers import Customer, HouseholdMember
from tenants.usecases.buildings import insert, require_fields, write_code
from tenants.usecases.finding import add_grams, drop_grams
from tenants.usecases.imports import open_estate
from tenants.usecases.publishing import publish_customers

# Field -> the column of its keyed hash.
SECRET = {"phone": "phone_hash", "home_phone": "", "emergency_phone": "", "identity_number": "identity_hash"}
# More than a day at a desk needs; whoever collects numbers is slowed down, and each look is audited.
REVEALS_AN_HOUR = 60
PHONES = ("phone", "home_phone", "emergency_phone")
TEXTS = ("email", "registered_residence", "native_place", "ethnicity", "contact_name", "emergency_contact", "note")
EDITED = ("code", "kind", "name", "sex", "identity_kind", *TEXTS, *SECRET)


def sealed(tx: Tx, vault: Vault, company_id: int, values: dict[str, Any], within: str = "customer") -> dict[str, Any]:
    """Values as the table has them: numbers encrypted and hashed, empty texts as null.

    Args:
        tx: of the call.
        vault: the keys.
        company_id: whose keys; a phone without a country's code is one of where its accounts are kept.
        values: by field.
        within: the field of the request that they came in.

    Raises:
        Invalid: a phone or an identity number is none.
    """
    group_id = tx.scope.group_id
    cipher, index = vault.company(group_id, company_id), vault.group(group_id)
    region = directory.company(tx, company_id).region if any(values.get(name) for name in PHONES) else ""
    columns: dict[str, Any] = {}
    faults: list[Violation] = []
    for name, value in values.items():
        if name not in SECRET:
            columns[name] = value or None
            continue
        hashed = SECRET[name]
        try:
            number = _number(name, value, region) if value else ""
        except Faulty as fault:
            faults.append(fault.at(f"{within}.{name}"))
            continue
        columns[name] = cipher.encrypt(name, number) if number else None
        if name == "phone":
            columns["phone_last_hash"] = index.of("phone_last", phones.last_digits(number)) if number else None
        if hashed:
            columns[hashed] = index.of(name, number) if number else None
    if faults:
        raise Invalid("Some numbers cannot be read", violations=faults)
    return columns


def _number(field: str, value: str, region: str) -> str:
    return phones.read_phone(value, region) if field in PHONES else read_identity_number(value)


def _keys(values: dict[str, Any]) -> dict[str, str]:
    """By what a customer is known again and found."""
    keys = {"code_key": fold(values["code"])} if "code" in values else {}
    return keys | ({"name_key": key_of_name(values["name"])} if "name" in values else {})


def sought(
    tx: Tx, vault: Vault, company_id: int, *, phone: str, identity_number: str
) -> tuple[dict[str, list[bytes]], bytes | None]:
    """The keyed hashes by which a phone is found, by their column, and that of an identity number.

    A phone is whole, as it may be read in the companies that are searched, or its last four digits.

    Raises:
        Invalid: one of them is no number.
    """
    index, faults = vault.group(tx.scope.group_id), []
    hashes: dict[str, list[bytes]] = {}
    identity = None
    last = fold(visible(phone))
    try:
        if re.fullmatch(r"[0-9]{4}", last):
            hashes = {"phone_last_hash": [index.of("phone_last", last)]}
        elif phone:
            known = directory.companies_in_scope(tx)
            regions = [one.region for one in known if company_id in (0, one.company_id)]
            # What the release before wrote is found by its form.
            forms = {*phones.readings(phone, regions), phones.former(phone)}
            hashes = {"phone_hash": [index.of("phone", form) for form in sorted(forms)]}
    except Faulty as fault:
        faults.append(fault.at("phone"))
    try:
        identity = index.of("identity_number", read_identity_number(identity_number)) if identity_number else None
    except Faulty as fault:
        faults.append(fault.at("identity_number"))
    if faults:
        raise Invalid("Some numbers cannot be read", violations=faults)
    return hashes, identity


@dataclass(frozen=True, slots=True)
class CreateCustomer:
    """A new customer of a company.

    Args:
        company_id: the company.
        estate_id: whose staff sees them before the first move-in; 0: nobody but who sees the whole company.
        values: by field, of EDITED; kind and name are needed.
    """

    company_id: int
    estate_id: int
    values: dict[str, Any]


def create_customer(tx: Tx, command: CreateCustomer, *, vault: Vault) -> Customer:
    """Creates a customer.

    Args:
        tx: of the call.
        command: who.
        vault: the keys that encrypt their numbers.

    Raises:
        Invalid: estate_id is 0 and the caller does not see the whole company.
        CodeTaken: another customer of the company has the number.
    """
    require_fields(command.values, "kind", "name", within="customer")
    customer = insert_customer(tx, command, vault=vault)
    publish_customers(tx, command.company_id, [customer.customer_id])
    return customer


def insert_customer(tx: Tx, command: CreateCustomer, *, vault: Vault) -> Customer:
    """Inserts a customer, as `create_customer` does; whoever calls publishes."""
    company_id, estate_id, values = command.company_id, command.estate_id, command.values
    if estate_id:
        open_estate(tx, company_id, estate_id)
    elif tx.scope.estates != ALL:
        raise Invalid("Name the estate", violations=[Violation("estate_id", Common.REQUIRED)])
    customer_id = uuid7()
    given = {name: value for name, value in values.items() if name in EDITED}
    given["code"] = values.get("code") or "C" + customer_id.hex[16:].upper()
    customer = Customer(
        company_id=company_id,
        customer_id=customer_id,
        group_id=tx.scope.group_id,
        version=1,
        estate_ids=[estate_id] if estate_id else [],
        **sealed(tx, vault, company_id, given),
        **_keys(given),
    )
    insert(tx, customer, "customer.code")
    add_grams(tx, company_id, [(customer_id, key_of_name(customer.name))])
    _audit(tx, "tenants.create_customer", customer, {"fields": sorted(values)})
    return customer


@dataclass(frozen=True, slots=True)
class UpdateCustomer:
    """New values of a customer by field, of EDITED; the etag is the one it was read with, or empty."""

    company_id: int
    customer_id: UUID
    changes: dict[str, Any]
    etag: str = ""


def update_customer(tx: Tx, command: UpdateCustomer, *, vault: Vault) -> Customer:
    """Changes a customer. A number that comes back masked, as it was read, stays what it is.

    Raises:
        CodeTaken: another customer of the company has the number.
    """
    customer = tx.lock(Customer, (command.company_id, command.customer_id))
    customer.must_be(command.etag)
    changes = {name: value for name, value in command.changes.items() if not (name in SECRET and "*" in (value or ""))}
    for name in ("code", "name", "kind"):
        if name in changes and not changes[name]:
            raise Invalid(
                "A customer needs a number, a name and a kind",
                violations=[Violation(f"customer.{name}", Common.EMPTY)],
            )
    former = key_of_name(customer.name)
    if customer.change(sealed(tx, vault, customer.company_id, changes) | _keys(changes)):
        write_code(tx, customer, "customer.code")
        if "name" in changes:
            drop_grams(tx, customer.company_id, customer.customer_id, former)
            add_grams(tx, customer.company_id, [(customer.customer_id, key_of_name(customer.name))])
        publish_customers(tx, customer.company_id, [customer.customer_id])
        _audit(tx, "tenants.update_customer", customer, {"fields": sorted(changes)})
    return customer


@dataclass(frozen=True, slots=True)
class RevealCustomer:
    """Whose numbers somebody wants to see in clear, and why."""

    company_id: int
    customer_id: UUID
    reason: str


class RevealedTooMany(RateLimited):
    """Somebody had the numbers of many customers shown in the last hour."""

    default_reason = "REVEALED_TOO_MANY"


def reveal_customer(tx: Tx, command: RevealCustomer) -> Customer:
    """Returns a customer whose numbers are to be shown in clear; who asked and why is audited.

    Raises:
        RevealedTooMany: the caller has had REVEALS_AN_HOUR of them shown; says when the next one may be.
    """
    customer = tx.get(Customer, (command.company_id, command.customer_id))
    _count_reveal(tx, command.company_id)
    _audit(tx, "tenants.reveal_customer", customer, {"reason": command.reason})
    return customer


def _count_reveal(tx: Tx, company_id: int) -> None:
    now, hour = clock.now(), timedelta(hours=1)
    who = {"company_id": company_id, "principal_id": tx.scope.principal.id}
    # One after another, so that many at once are counted as well.
    tx.execute(text("select pg_advisory_xact_lock(hashtext('tenants.reveal'), hashtext(:principal_id))"), who)
    mine = "reveals where company_id = :company_id and principal_id = :principal_id"
    tx.execute(text(f"delete from {mine} and revealed_at <= :before"), who | {"before": now - hour})
    count, first = tx.execute(text(f"select count(*), min(revealed_at) from {mine}"), who).one()
    if count >= REVEALS_AN_HOUR:
        wait = max(1, math.ceil((first + hour - now).total_seconds()))
        raise RevealedTooMany(
            f"You had the numbers of {count} customers shown in the last hour: wait {wait} seconds", retry_after=wait
        )
    added = text("insert into reveals values (:company_id, :group_id, :principal_id, :now)")
    tx.execute(added, who | {"group_id": tx.scope.group_id, "now": now})


@dataclass(frozen=True, slots=True)
class AddHouseholdMember:
    """Somebody new in a customer's household, by field."""

    company_id: int
    customer_id: UUID
    values: dict[str, Any]


def add_household_member(tx: Tx, command: AddHouseholdMember, *, vault: Vault) -> HouseholdMember:
    """Adds somebody to the household of a customer (B8, C15)."""
    customer = tx.lock(Customer, (command.company_id, command.customer_id))
    columns = sealed(tx, vault, customer.company_id, command.values, "member")
    unhashed = {name: value for name, value in columns.items() if not name.endswith("_hash")}
    member = HouseholdMember(
        company_id=customer.company_id,
        member_id=uuid7(),
        group_id=tx.scope.group_id,
        customer_id=customer.customer_id,
        **unhashed | {"relation": command.values.get("relation") or ""},
    )
    tx.add(member)
    _audit(tx, "tenants.add_household_member", customer, {"member": str(member.member_id)})
    return member


@dataclass(frozen=True, slots=True)
class RemoveHouseholdMember:
    """Who leaves a customer's household, and their last day in it."""

    company_id: int
    customer_id: UUID
    member_id: UUID
    end_date: date


def remove_household_member(tx: Tx, command: RemoveHouseholdMember) -> HouseholdMember:
    """Ends a membership; it stays in the history.

    Raises:
        NotFound: the customer's household has no such member.
        Invalid: the last day lies before the first.
    """
    customer = tx.lock(Customer, (command.company_id, command.customer_id))
    member = tx.lock(HouseholdMember, (command.company_id, command.member_id))
    if member.customer_id != customer.customer_id:
        raise NotFound(f"The customer's household has no member {command.member_id}")
    if member.start_date is not None and command.end_date < member.start_date:
        raise Invalid(
            "The last day is before the first",
            violations=[Violation("end_date", Common.NOT_BEFORE, first=member.start_date)],
        )
    member.end_date = command.end_date
    _audit(tx, "tenants.remove_household_member", customer, {"member": str(member.member_id)})
    return member


def _audit(tx: Tx, action: str, customer: Customer, detail: dict[str, Any]) -> None:
    tx.audit(action, f"customers/{customer.customer_id}", detail, company_id=customer.company_id)
