"""Where nothing is charged any more, and which references are one."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest
from billing.domain.charge_terms import Asked
from billing.usecases import charge_imports, charges
from billing.usecases.charge_checks import NewCharge, check_charges
from billing.usecases.imported_files import ImportFile
from chassis.errors import Invalid
from sqlalchemy import text


@pytest.fixture
def card(company: Any) -> int:
    """A unit with an owner, and a one-off fee item."""
    company.occupy(company.add_units(1))
    return int(company.item("CARD", cycle_months=0, category="other", payer_rule="owner"))


def asked(company: Any, item: int, reference: str) -> NewCharge:
    return NewCharge(item, UUID(company.units[0]), None, Asked(500), "A new door card", reference)


def charge(company: Any, item: int, reference: str) -> Any:
    command = charges.CreateCharge(company.company_id, company.estate_id, asked(company, item, reference))
    return company.do(charges.create_charge, command)


@pytest.mark.parametrize("spelling", ["s-1", "Ｓ－１", " S-1 ", "S\u200b-1"])
def test_a_typed_reference_is_one_in_any_spelling(company: Any, card: int, spelling: str) -> None:
    charge(company, card, "S-1")
    with pytest.raises(Invalid) as refused:
        charge(company, card, spelling)
    (fault,) = refused.value.violations
    assert (fault.code, fault.values) == ("CHARGED_BEFORE", {"reference": "S-1"})


def test_a_service_writes_a_reference_alike(company: Any, card: int) -> None:
    """What differs is another thing, as in ids of its own."""
    rows = [asked(company, card, one) for one in ("S-1", "s-1", "S-1")]
    with company.uow() as tx:
        found, faults = check_charges(tx, company.company_id, company.estate_id, rows, "parcels")
    assert ([one.reference for one in found], [one.code for one in faults]) == (["S-1", "s-1"], ["GIVEN_TWICE"])


def test_nothing_is_charged_in_a_closed_estate(company: Any, card: int) -> None:
    with company.database.owner.begin() as connection:
        connection.execute(text("update nodes set closed = true where node_id = :id"), {"id": company.estate_id})
    command = ImportFile(company.company_id, company.estate_id, f"files/{uuid4()}", dry_run=True)
    for attempt in (
        lambda: charge(company, card, "S-1"),
        lambda: company.do(charge_imports.import_charges, command),
    ):
        with pytest.raises(Invalid) as refused:
            attempt()
        assert [(one.field, one.code) for one in refused.value.violations] == [("estate_id", "ESTATE_CLOSED")]
    assert company.receivables() == []
