"""Charges as a file."""

from __future__ import annotations

import csv
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from billing.domain.charge_terms import Asked
from billing.queries.charges import ChargeFilter
from billing.settings import Settings
from billing.usecases import charge_exports, charges
from billing.usecases.charge_checks import NewCharge
from chassis.deps import Deps
from chassis.files import storage
from chassis.jobs import attempts, operations
from manor.billing.v1 import files_pb2 as pb


@pytest.mark.parametrize(("state", "found"), [("", ["20.00", "10.00"]), ("waiting", [])])
def test_export_of_charges_says_what_was_charged_and_why(
    company: Any, deps_of: Callable[..., Deps], tmp_path: Path, state: str, found: list[str]
) -> None:
    deps = deps_of("billing", Settings, files_dir=tmp_path)
    company.occupy(company.add_units(1))
    item = company.item("CARD", cycle_months=0, category="other", payer_rule="owner")
    for amount in (1_000, 2_000):
        new = NewCharge(item, UUID(company.units[0]), None, Asked(amount), "A new door card")
        company.do(charges.create_charge, charges.CreateCharge(company.company_id, company.estate_id, new))
    wanted = ChargeFilter(company.company_id, company.estate_id, state, fee_item_id=item)
    started = company.do(charge_exports.export_charges, charge_exports.ExportCharges(wanted, "csv"))
    while attempts.run_next(deps, threading.Event()):
        pass
    reply = pb.ExportResult()
    with company.uow() as tx:
        operations.get_operation(tx, started.name.rsplit("/", 1)[-1]).response.Unpack(reply)
    with storage.store(deps.settings).open(reply.file_name, company.clerk) as made:
        rows = list(csv.DictReader(made.read().decode("utf-8-sig").splitlines()))
    assert [row["amount"] for row in rows] == found
    assert {row["explanation"] for row in rows} <= {"A new door card"}
