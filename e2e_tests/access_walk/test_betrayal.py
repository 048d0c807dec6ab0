"""Whoever may do everything elsewhere learns nothing of estate A1 by filters, counts and exports of the company."""

from __future__ import annotations

import re

import pytest
import requests

from e2e_tests.access_walk.people import Person
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_payments import Payments

pytestmark = pytest.mark.xdist_group("access walk")  # one world for all of it
CSV = {"format": "FILE_FORMAT_CSV"}
EXPORTS = {
    "tenants.ExportBuildings": CSV,
    "tenants.ExportUnits": CSV,
    "tenants.ExportCustomers": CSV,
    "tenants.ExportOccupancies": CSV,
    "billing.ExportReceivables": CSV,
    "payments.ExportReceipts": {"file_format": "csv"},
}


def exported(world: Payments, person: Person, name: str) -> tuple[str, str]:
    """The export that somebody makes of all that they may see in the company: its path and its text."""
    result = str(person.finishes(name, {**world.company, **EXPORTS[name]}))
    path = "/v1/" + re.findall(r"files/[0-9a-f-]{36}", result)[0]
    answer = download(world, person, path)
    assert answer.status_code == 200
    return path, answer.content.decode()


def download(world: Payments, person: Person, path: str) -> requests.Response:
    """Asks the gateway for a file."""
    headers = {"Authorization": f"Bearer {person.token}"}
    return requests.get(world.platform.gateway_url + path, headers=headers, timeout=60)


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_export_holds_the_exporters_estates_alone(name: str, world: Payments) -> None:
    assert world.paid
    path, ours = exported(world, world.at_company, name)
    # What the customer, the unit or the building is called; a receivable and a receipt name one of them.
    assert world.mark in ours
    assert world.mark not in exported(world, world.at_other_estate, name)[1]
    for stranger in (world.at_other_estate, world.at_other_group, world.resident):
        assert download(world, stranger, path).status_code == 404


def test_counts_are_of_what_one_may_see(world: Payments) -> None:
    assert world.owed
    units = {**world.company, "page_size": 1}
    assert int(world.at_company.does("billing.ListBilledUnits", units)["totalSize"]) > 0
    assert int(world.at_other_estate.does("billing.ListBilledUnits", units).get("totalSize", 0)) == 0
    arrears = world.at_other_estate.does("payments.ListEstateArrears", world.company)
    assert not arrears["estates"]


@pytest.mark.parametrize(
    ("name", "collection"),
    [
        ("tenants.ListUnits", "units"),
        ("tenants.ListCustomers", "customers"),
        ("tenants.ListBuildings", "buildings"),
        ("tenants.ListOccupancies", "occupancies"),
        ("billing.ListMeters", "meters"),
        ("billing.ListReceivables", "receivables"),
        ("billing.ListRuns", "runs"),
        ("payments.ListOpenItems", "openItems"),
        ("payments.ListReceipts", "receipts"),
        ("payments.ListPaymentOrders", "orders"),
    ],
)
def test_list_of_the_company_leaves_out_other_estates(name: str, collection: str, world: Payments) -> None:
    assert world.paid
    assert world.ordered
    assert world.meter
    assert world.at_company.does(name, world.company)[collection]
    assert not world.at_other_estate.does(name, world.company)[collection]


def test_filters_by_what_a_row_says_find_nothing_of_others(world: Payments) -> None:
    found: Json = {**world.company, "name": world.mark}
    assert world.at_company.does("tenants.ListCustomers", found)["customers"]
    assert not world.at_other_estate.does("tenants.ListCustomers", found)["customers"]
    by_phone = {**world.company, "phone": world.phone}
    assert world.at_company.does("tenants.SearchCustomers", by_phone)["customers"]
    assert not world.at_other_estate.does("tenants.SearchCustomers", by_phone)["customers"]
    username = world.passing().sign_in[1]["username"]
    assert world.at_estate.does("identity.ListStaff", {"username": username})["staff"]
    assert not world.at_other_company.does("identity.ListStaff", {"username": username})["staff"]
    assert not world.at_other_group.does("identity.ListStaff", {"username": username})["staff"]
