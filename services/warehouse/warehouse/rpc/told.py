"""How records of the supplier file are told in messages."""

from __future__ import annotations

from datetime import date
from typing import Any

from chassis import directory
from chassis.data.crypto import Vault, masked_phone
from chassis.data.tx import Tx
from chassis.rpc import fields
from manor.warehouse.v1 import suppliers_pb2 as pb

from warehouse.domain import certificates as rules
from warehouse.records.suppliers import Certificate, Supplier
from warehouse.usecases.suppliers import ACCOUNT_FIELD, PHONE_FIELD, opened

SHOWN = 4  # characters of a bank account
WRITE = "warehouse.suppliers.write"


def supplier_message(tx: Tx, one: Supplier, vault: Vault, *, whole: bool = False) -> pb.Supplier:
    """A supplier; the contact's phone is masked unless it is asked for whole by whoever may change the file."""
    cipher = vault.company(one.group_id, one.company_id)
    phone, account = opened(cipher, PHONE_FIELD, one.contact_phone), opened(cipher, ACCOUNT_FIELD, one.bank_account)
    clear = whole and directory.may(tx, tx.scope.principal.id, WRITE, one.company_id)
    today = directory.company(tx, one.company_id).today()
    return pb.Supplier(
        supplier_id=str(one.supplier_id),
        company_id=one.company_id,
        code=one.code,
        name=one.name,
        kind=fields.from_word(pb.SupplierKind, one.kind),
        tax_number=one.tax_number,
        contact_name=one.contact_name,
        contact_phone=phone if clear or not phone else masked_phone(phone),
        address=one.address,
        payment_days=one.payment_days,
        note=one.note,
        state=fields.from_word(pb.SupplierState, one.state),
        state_reason=one.state_reason,
        bank_holder=one.bank_holder,
        bank_name=one.bank_name,
        bank_code=one.bank_code,
        bank_account="*" * (len(account) - SHOWN) + account[-SHOWN:],
        next_expiry_date=fields.from_value(one.next_expiry_date),
        certificate_standing=fields.from_word(pb.CertificateStanding, rules.standing(today, one.next_expiry_date)),
        create_time=one.created_at,
        etag=one.etag,
    )


def certificate_message(tx: Tx, one: Certificate) -> pb.Certificate:
    """A certificate of a supplier."""
    today = directory.company(tx, one.company_id).today()
    return pb.Certificate(
        certificate_id=str(one.certificate_id),
        supplier_id=str(one.supplier_id),
        kind=fields.from_word(pb.CertificateKind, one.kind),
        number=one.number,
        issuer=one.issuer,
        issue_date=fields.from_value(one.issue_date),
        expiry_date=fields.from_value(one.expiry_date),
        note=one.note,
        standing=fields.from_word(pb.CertificateStanding, rules.standing(today, one.expiry_date)),
        etag=one.etag,
    )


def price_message(row: Any, today: date) -> pb.Price:
    """A price with until when it holds, from a row of `queries.list_prices`."""
    begun = row.first_date <= today
    return pb.Price(
        price_id=str(row.price_id),
        company_id=row.company_id,
        supplier_id=str(row.supplier_id),
        supplier_name=row.supplier_name,
        item=row.item,
        unit=row.unit,
        price=fields.from_value(row.price),
        tax_rate=fields.from_value(row.tax_rate),
        least_quantity=fields.from_value(row.least_quantity) if row.least_quantity else "",
        first_date=str(row.first_date),
        last_date=fields.from_value(row.last_date),
        note=row.note,
        until_date="" if row.withdrawn else fields.from_value(row.until_date),
        current=not row.withdrawn and begun and (row.until_date is None or row.until_date >= today),
        withdrawn=row.withdrawn,
        withdrawal_reason=row.withdrawal_reason,
        principal_id=row.principal_id,
        create_time=row.created_at,
    )
