"""The supplier file: who is on it, until when they are certified, what they agreed to."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from chassis import clock
from chassis.errors import Invalid, NotFound, PreconditionFailed
from chassis.facts import columns
from chassis.testing.fixtures import COMPANY, OTHER_COMPANY
from manor.warehouse.v1 import events_pb2
from manor.warehouse.v1 import suppliers_pb2 as pb
from warehouse.domain import certificates as rules
from warehouse.records.suppliers import PriceWithdrawn, SameState
from warehouse.rpc.suppliers import SupplierServicer
from warehouse.usecases import certificates, prices, republications, suppliers
from warehouse.usecases.prices import PriceTaken
from warehouse.usecases.suppliers import SupplierTaken

TODAY = clock.today("Asia/Shanghai")
DAY = timedelta(days=1)


def told(world: Any) -> list[dict[str, Any]]:
    """What was published of suppliers, in order."""
    rows = world.rows("select payload from outbox where type = 'warehouse.suppliers_changed.v1' order by id")
    facts = [events_pb2.SuppliersChanged.FromString(bytes(row.payload)) for row in rows]
    return [item for fact in facts for item in columns.items(fact)]


def test_a_supplier_is_published_as_it_stands_with_each_change(world: Any) -> None:
    one = world.supplier(payment_days=30)
    world.certify(one, date(2031, 1, 2))
    world.act(suppliers.move_supplier, suppliers.MoveSupplier(COMPANY, one.supplier_id, "suspended", "late"))
    first, second, third = told(world)
    assert (first["version"], first["state"], first["payment_days"]) == (1, "active", 30)
    assert (second["version"], second["next_expiry_date"]) == (2, date(2031, 1, 2).toordinal())
    assert (third["version"], third["state"], third["supplier_id"]) == (3, "suspended", one.supplier_id)


def test_a_code_or_a_tax_number_is_one_suppliers_in_any_case_and_width(world: Any) -> None:
    world.supplier("ａ-1", tax_number="91310000MA1FL2XXXX")
    for code, more in (("A-1", {}), ("B-1", {"tax_number": "91310000ma1fl2xxxx"})):
        with pytest.raises(SupplierTaken):
            world.supplier(code, **more)
    world.supplier("B-1")
    world.supplier("C-1")  # none of them has a tax number


def test_an_account_is_kept_encrypted_shown_by_its_end_and_told_to_nobody(world: Any) -> None:
    one, servicer = world.supplier(), SupplierServicer(world.deps)
    asked = pb.SetSupplierAccountRequest(
        company_id=COMPANY, supplier_id=str(one.supplier_id), bank_holder="Lamps Ltd", bank_name="ICBC",
        bank_account="6222 0212-3456 7890 123",
    )  # fmt: skip
    shown = world.ask(servicer.SetSupplierAccount, asked)
    assert shown.bank_account == "*" * 15 + "0123"
    (row,) = world.rows("select bank_account from suppliers")
    assert b"6222" not in bytes(row.bank_account)
    kept = world.rows("select detail::text from audit union all select encode(payload, 'escape') from outbox")
    assert not [one for (one,) in kept if "7890" in one]


def test_a_masked_phone_that_comes_back_changes_nothing(world: Any) -> None:
    one, servicer = world.supplier(contact_phone="+8613812345678"), SupplierServicer(world.deps)
    key = {"company_id": COMPANY, "supplier_id": str(one.supplier_id)}
    (listed,) = world.ask(servicer.ListSuppliers, pb.ListSuppliersRequest(company_id=COMPANY)).suppliers
    assert "*" in listed.contact_phone
    listed.name = "Another name"
    world.ask(servicer.UpdateSupplier, pb.UpdateSupplierRequest(supplier=listed, **key))
    (row,) = world.rows("select name, group_id, contact_phone from suppliers")
    cipher = world.vault.company(row.group_id, COMPANY)
    assert suppliers.opened(cipher, suppliers.PHONE_FIELD, bytes(row.contact_phone)) == "+8613812345678"
    assert row.name == "Another name"


def test_somebody_elses_change_is_not_overwritten(world: Any) -> None:
    one = world.supplier()
    move = suppliers.MoveSupplier(COMPANY, one.supplier_id, "blacklisted", "cheated", etag="1")
    world.act(suppliers.move_supplier, move)
    with pytest.raises(PreconditionFailed):
        world.act(suppliers.move_supplier, suppliers.MoveSupplier(COMPANY, one.supplier_id, "active", "no", etag="1"))
    with pytest.raises(SameState):
        world.act(suppliers.move_supplier, suppliers.MoveSupplier(COMPANY, one.supplier_id, "blacklisted", "again"))


def test_another_company_neither_sees_nor_changes_it(world: Any) -> None:
    one, servicer = world.supplier(), SupplierServicer(world.deps)
    request = pb.ListSuppliersRequest(company_id=COMPANY)
    with pytest.raises(NotFound):
        world.ask(servicer.ListSuppliers, request, world.in_other_company)
    for company_id in (COMPANY, OTHER_COMPANY):
        command = suppliers.MoveSupplier(company_id, one.supplier_id, "suspended", "theirs")
        with pytest.raises(NotFound):
            world.act(suppliers.move_supplier, command, scope=world.in_other_company)


# Certificates ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "standing"), [(None, ""), (-1, "expired"), (0, "expiring"), (30, "expiring"), (31, "valid")]
)
def test_a_certificate_holds_on_its_last_day_and_is_said_to_expire_a_month_before(
    days: int | None, standing: str
) -> None:
    assert rules.standing(TODAY, None if days is None else TODAY + days * DAY) == standing


def test_a_supplier_names_its_first_expiry_until_that_certificate_is_renewed_or_gone(world: Any) -> None:
    one = world.supplier()
    early, late = world.certify(one, TODAY + DAY), world.certify(one, TODAY + 90 * DAY)
    world.certify(one, None)

    def names() -> date | None:
        (row,) = world.rows("select next_expiry_date from suppliers")
        day: date | None = row.next_expiry_date
        return day

    assert names() == TODAY + DAY
    data = certificates.CertificateData("qualification", "Q-1", expiry_date=TODAY + 400 * DAY)
    key = (COMPANY, one.supplier_id)
    world.act(certificates.update_certificate, certificates.UpdateCertificate(*key, early.certificate_id, data))
    assert names() == TODAY + 90 * DAY
    for gone in (late, early):
        world.act(certificates.delete_certificate, certificates.DeleteCertificate(*key, gone.certificate_id))
    assert names() is None


def test_those_whose_certificates_expire_are_found_unless_they_are_blacklisted(world: Any) -> None:
    servicer = SupplierServicer(world.deps)
    for code, days in (("A", -5), ("B", 30), ("C", 31), ("D", 5)):
        world.certify(world.supplier(code), TODAY + days * DAY)
    world.supplier("E")
    (row,) = world.rows("select supplier_id from suppliers where code = 'D'")
    world.act(suppliers.move_supplier, suppliers.MoveSupplier(COMPANY, row.supplier_id, "blacklisted", "no"))
    request = pb.ListSuppliersRequest(company_id=COMPANY, expiring=True, order_by="next_expiry_date")
    assert [one.code for one in world.ask(servicer.ListSuppliers, request).suppliers] == ["A", "B"]


def test_a_certificate_that_expires_before_it_was_issued_is_refused(world: Any) -> None:
    with pytest.raises(Invalid) as refused:
        world.certify(world.supplier(), date(2026, 1, 1), issue_date=date(2026, 1, 2))
    assert [one.code for one in refused.value.violations] == ["EXPIRES_BEFORE_ISSUE"]


# Prices ---------------------------------------------------------------------------------------------------------------


def listed(world: Any, **more: Any) -> list[tuple[str, str, bool]]:
    """Prices as a page shows them: how much, until when, whether they hold today."""
    request = pb.ListPricesRequest(company_id=COMPANY, **more)
    found = world.ask(SupplierServicer(world.deps).ListPrices, request).prices
    return [(one.price, one.until_date, one.current) for one in found]


def test_a_price_holds_until_the_next_one_begins_and_stays_on_file(world: Any) -> None:
    one = world.supplier()
    world.price(one, "100", TODAY - 30 * DAY)
    world.price(one, "110.5", TODAY)
    world.price(one, "120", TODAY + 10 * DAY)
    assert listed(world) == [
        ("120", "", False),
        ("110.5", str(TODAY + 9 * DAY), True),
        ("100", str(TODAY - DAY), False),
    ]
    assert listed(world, current=True, item="led") == [("110.5", str(TODAY + 9 * DAY), True)]


def test_the_price_before_holds_again_once_a_wrong_one_is_withdrawn(world: Any) -> None:
    one = world.supplier()
    world.price(one, "100", TODAY - 30 * DAY, TODAY + DAY)
    wrong = world.price(one, "1000", TODAY)
    world.act(prices.withdraw_price, prices.WithdrawPrice(COMPANY, wrong.price_id, "a zero too many"))
    assert listed(world, current=True) == [("100", str(TODAY + DAY), True)]
    with pytest.raises(PriceWithdrawn):
        world.act(prices.withdraw_price, prices.WithdrawPrice(COMPANY, wrong.price_id, "again"))
    world.price(one, "101", TODAY)  # its day is free again


def test_a_second_price_of_a_day_one_that_ends_early_and_one_of_nobody_are_refused(world: Any) -> None:
    one = world.supplier()
    world.price(one, "100", TODAY)
    with pytest.raises(PriceTaken):
        world.price(one, "101", TODAY)
    with pytest.raises(Invalid, match="faulty"):
        world.price(one, "101", TODAY + DAY, TODAY)
    world.act(suppliers.move_supplier, suppliers.MoveSupplier(COMPANY, one.supplier_id, "suspended", "late"))
    with pytest.raises(Invalid) as refused:
        world.price(one, "101", TODAY + DAY)
    assert [fault.code for fault in refused.value.violations] == ["SUPPLIER_NOT_ACTIVE"]


def test_a_new_hearer_is_told_of_all_suppliers_in_chunks(world: Any) -> None:
    made = {world.supplier(f"S-{number}").supplier_id for number in range(3)}
    heard: set[UUID] = set()
    cursor: dict[str, Any] | None = {}
    while cursor is not None:
        facts, cursor = world.act(lambda tx, at: republications.republish_suppliers(tx, at, 2), cursor)
        heard |= {item["supplier_id"] for fact in facts for item in columns.items(fact)}
    assert heard == made
