"""ISO 20022 pain.001.001.09: what a company tells its bank to pay, as one XML document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement, tostring

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
LONGEST_NAME, LONGEST_PURPOSE, LONGEST_ACCOUNT = 140, 140, 34
_BIC = re.compile(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?")
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
# XML 1.0 has no such letters, not even written as references.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Party:
    """Who pays or is paid, and where.

    Args:
        bank_code: BIC, or a number in the country's clearing system; empty where only the bank's name is known.
        account: IBAN, or the bank's own number.
    """

    name: str
    bank_name: str
    bank_code: str
    account: str


@dataclass(frozen=True, slots=True)
class Transfer:
    """One payment; its number is unique over all that the company ever sends."""

    end_to_end_id: str
    payee: Party
    amount: Decimal
    purpose: str


@dataclass(frozen=True, slots=True)
class Order:
    """What a bank is to pay from one account on one day. Written twice, it is the same to the byte.

    Args:
        message_id: by which the bank knows a file again that it has paid.
        written: when it was approved.
    """

    message_id: str
    written: datetime
    payer: Party
    payment_date: date
    currency_code: str
    transfers: Sequence[Transfer]


def is_iban(account: str) -> bool:
    """Whether a number is an IBAN by its form and its check digits (ISO 13616)."""
    if not _IBAN.fullmatch(account):
        return False
    turned = account[4:] + account[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1


def document(order: Order) -> bytes:
    """The order as XML."""
    total = sum((one.amount for one in order.transfers), Decimal(0))
    root = Element("Document", xmlns=NAMESPACE)
    initiation = SubElement(root, "CstmrCdtTrfInitn")
    header = SubElement(initiation, "GrpHdr")
    _text(header, "MsgId", order.message_id)
    _text(header, "CreDtTm", f"{order.written.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")
    _counted(header, order, total)
    _name(SubElement(header, "InitgPty"), order.payer)
    payment = SubElement(initiation, "PmtInf")
    _text(payment, "PmtInfId", order.message_id)
    _text(payment, "PmtMtd", "TRF")
    _counted(payment, order, total)
    _text(SubElement(payment, "ReqdExctnDt"), "Dt", order.payment_date.isoformat())
    _name(SubElement(payment, "Dbtr"), order.payer)
    account = SubElement(payment, "DbtrAcct")
    _account(account, order.payer)
    _text(account, "Ccy", order.currency_code)
    _bank(SubElement(payment, "DbtrAgt"), order.payer)
    for one in order.transfers:
        _transfer(payment, one, order.currency_code)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _counted(parent: Element, order: Order, total: Decimal) -> None:
    _text(parent, "NbOfTxs", str(len(order.transfers)))
    _text(parent, "CtrlSum", f"{total:f}")


def _transfer(payment: Element, one: Transfer, currency_code: str) -> None:
    said = SubElement(payment, "CdtTrfTxInf")
    _text(SubElement(said, "PmtId"), "EndToEndId", one.end_to_end_id)
    amount = SubElement(SubElement(said, "Amt"), "InstdAmt", Ccy=currency_code)
    amount.text = f"{one.amount:f}"
    _bank(SubElement(said, "CdtrAgt"), one.payee)
    _name(SubElement(said, "Cdtr"), one.payee)
    _account(SubElement(said, "CdtrAcct"), one.payee)
    _text(SubElement(said, "RmtInf"), "Ustrd", one.purpose[:LONGEST_PURPOSE])


def _name(parent: Element, party: Party) -> None:
    _text(parent, "Nm", party.name[:LONGEST_NAME])


def _account(parent: Element, party: Party) -> None:
    kind = SubElement(parent, "Id")
    if is_iban(party.account):
        _text(kind, "IBAN", party.account)
    else:
        _text(SubElement(kind, "Othr"), "Id", party.account[:LONGEST_ACCOUNT])


def _bank(parent: Element, party: Party) -> None:
    bank = SubElement(parent, "FinInstnId")
    if _BIC.fullmatch(party.bank_code):
        _text(bank, "BICFI", party.bank_code)
    elif party.bank_code:
        _text(SubElement(bank, "ClrSysMmbId"), "MmbId", party.bank_code)
    _text(bank, "Nm", party.bank_name[:LONGEST_NAME])


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = " ".join(_NOT_XML.sub(" ", text).split()) or "-"
