"""The bank's file keeps the rules of pain.001.001.09's schema, whatever people are called."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from payments.domain import pain

NOW = datetime(2026, 3, 29, 12, 30, tzinfo=UTC)
Rule = Callable[[str], bool]


def longest(most: int) -> Rule:
    return lambda text: 1 <= len(text) <= most


def matches(pattern: str) -> Rule:
    return lambda text: re.fullmatch(pattern, text) is not None


def amount(text: str) -> bool:
    """18 digits at most, 5 of them after the point (ActiveOrHistoricCurrencyAndAmount)."""
    whole, _, places = text.partition(".")
    return re.fullmatch(r"[0-9]+(\.[0-9]{1,5})?", text) is not None and len(whole + places) <= 18


# What the schema says of the elements that we write: children in this order, each as often as it says; text by a rule.
# An element that it knows and that is not here we do not write. The file was held against the schema itself once, too.
ACCOUNT = [("Id", 1, 1), ("Ccy", 0, 1)]
SCHEMA: dict[str, list[tuple[str, int, int]]] = {
    "Document": [("CstmrCdtTrfInitn", 1, 1)],
    "CstmrCdtTrfInitn": [("GrpHdr", 1, 1), ("PmtInf", 1, 10**6)],
    "GrpHdr": [("MsgId", 1, 1), ("CreDtTm", 1, 1), ("NbOfTxs", 1, 1), ("CtrlSum", 0, 1), ("InitgPty", 1, 1)],
    "PmtInf": [
        ("PmtInfId", 1, 1), ("PmtMtd", 1, 1), ("NbOfTxs", 0, 1), ("CtrlSum", 0, 1), ("ReqdExctnDt", 1, 1),
        ("Dbtr", 1, 1), ("DbtrAcct", 1, 1), ("DbtrAgt", 1, 1), ("CdtTrfTxInf", 1, 10**6),
    ],
    "ReqdExctnDt": [("Dt", 1, 1)],
    "InitgPty": [("Nm", 0, 1)], "Dbtr": [("Nm", 0, 1)], "Cdtr": [("Nm", 0, 1)],
    "DbtrAcct": ACCOUNT, "CdtrAcct": ACCOUNT,
    "DbtrAgt": [("FinInstnId", 1, 1)], "CdtrAgt": [("FinInstnId", 1, 1)],
    "FinInstnId": [("BICFI", 0, 1), ("ClrSysMmbId", 0, 1), ("Nm", 0, 1)],
    "ClrSysMmbId": [("MmbId", 1, 1)],
    "CdtTrfTxInf": [
        ("PmtId", 1, 1), ("Amt", 1, 1), ("CdtrAgt", 0, 1), ("Cdtr", 0, 1), ("CdtrAcct", 0, 1), ("RmtInf", 0, 1),
    ],
    "PmtId": [("EndToEndId", 1, 1)],
    "Amt": [("InstdAmt", 1, 1)],
    "RmtInf": [("Ustrd", 0, 10**6)],
    "Othr": [("Id", 1, 1)],
}  # fmt: skip
TEXTS: dict[str, Rule] = {
    "MsgId": longest(35), "PmtInfId": longest(35), "EndToEndId": longest(35), "MmbId": longest(35), "Id": longest(34),
    "Nm": longest(140), "Ustrd": longest(140), "NbOfTxs": matches(r"[0-9]{1,15}"), "CtrlSum": amount,
    "InstdAmt": amount, "Ccy": matches(r"[A-Z]{3}"), "PmtMtd": matches(r"CHK|TRF|TRA"),
    "CreDtTm": matches(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"), "Dt": matches(r"\d{4}-\d\d-\d\d"),
    "BICFI": matches(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?"),
    "IBAN": matches(r"[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}"),
}  # fmt: skip


def hold(element: Element) -> None:
    """An element and all in it keep the schema's rules."""
    assert element.tag.startswith(f"{{{pain.NAMESPACE}}}")
    tag, children = element.tag.partition("}")[2], [one.tag.partition("}")[2] for one in element]
    if tag == "Id" and children:
        assert children in (["IBAN"], ["Othr"])
    elif children:
        order = [name for name, _, _ in SCHEMA[tag]]
        assert children == sorted(children, key=order.index)
        for name, least, most in SCHEMA[tag]:
            assert least <= children.count(name) <= most, (tag, name)
    else:
        assert TEXTS[tag](element.text or ""), (tag, element.text)
    for one in element:
        hold(one)


def order(*transfers: pain.Transfer, payer: pain.Party | None = None) -> pain.Order:
    own = payer or pain.Party("常青物业", "中国银行", "104100000004", "330100012345")
    return pain.Order("0" * 32, NOW, own, date(2026, 3, 30), "CNY", transfers)


def transfer(payee: pain.Party, minor: int = 50_012, purpose: str = "三月保洁") -> pain.Transfer:
    return pain.Transfer("f" * 32, payee, Decimal(minor).scaleb(-2), purpose)


PARTIES = st.builds(
    pain.Party,
    name=st.text(max_size=100) | st.just("恒" * 300),
    bank_name=st.text(max_size=100),
    bank_code=st.sampled_from(["", "COBADEFFXXX", "104100000004", "BKCHCNBJ"]),
    account=st.sampled_from(
        ["6225880123456789", "DE89370400440532013000", "GB82WEST12345698765432", "DE00" + "1" * 18]
    ),
)


@given(PARTIES, st.lists(st.tuples(PARTIES, st.integers(1, 10**12), st.text(max_size=300)), min_size=1, max_size=4))
def test_any_names_and_amounts_keep_the_schemas_rules_and_add_up(payer, payments):
    content = pain.document(order(*(transfer(*one) for one in payments), payer=payer))
    root = fromstring(content)  # noqa: S314  our own
    hold(root)
    found = [Decimal(str(one.text)) for one in root.iter(f"{{{pain.NAMESPACE}}}InstdAmt")]
    sums = {Decimal(str(one.text)) for one in root.iter(f"{{{pain.NAMESPACE}}}CtrlSum")}
    assert [int(one.scaleb(2)) for one in found] == [minor for _, minor, _ in payments]
    assert sums == {sum(found)}


@pytest.mark.parametrize(
    ("account", "iban"),
    [
        ("DE89370400440532013000", True),
        ("GB82WEST12345698765432", True),
        ("DE88370400440532013000", False),
        ("6225880123456789", False),
        ("", False),
    ],
)
def test_an_iban_is_known_by_its_check_digits(account, iban):
    assert pain.is_iban(account) is iban


def test_what_no_xml_can_hold_is_left_out():
    content = pain.document(order(transfer(pain.Party("恒\x00洁\x1f\ufffe <&>", "", "", "1234567"), purpose="\x0b")))
    found = fromstring(content)  # noqa: S314  our own
    assert [one.text for one in found.iter(f"{{{pain.NAMESPACE}}}Nm")][-2:] == ["-", "恒 洁 <&>"]
    assert [one.text for one in found.iter(f"{{{pain.NAMESPACE}}}Ustrd")] == ["-"]
