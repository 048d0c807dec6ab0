"""What estate A1 has in billing: fee items, tariffs, meters and readings, runs, receivables and their changes."""

from __future__ import annotations

import secrets
from functools import cached_property
from typing import Any

from chassis.testing.polling import eventually

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world import START
from e2e_tests.access_walk.world_tenants import Tenants

MONTH = "2026-10"


class Billing(Tenants):
    """The world with what is owed. `maker` does, somebody else at the company approves."""

    @cached_property
    def fee_item_id(self) -> str:
        """A monthly property fee of the company."""
        return str(self.new_fee_item("FEE_CATEGORY_PROPERTY_FEE")["feeItemId"])

    @cached_property
    def water_id(self) -> str:
        """A fee item that meters bill."""
        return str(self.new_fee_item("FEE_CATEGORY_WATER")["feeItemId"])

    def new_fee_item(self, category: str = "FEE_CATEGORY_OTHER") -> Json:
        """Another fee item of the company."""
        return self.maker.does("billing.CreateFeeItem", {"fee_item": self.fee_item(category)})

    def fee_item(self, category: str = "FEE_CATEGORY_OTHER") -> Json:
        """What a new fee item says."""
        return {
            **self.company,
            "code": secrets.token_hex(4),
            "name": "Fee",
            "category": category,
            "tax_rate": "0.06",
            "cycle_months": 1,
            "due_day": 15,
            "payer_rule": "PAYER_RULE_OWNER",
        }

    def tariff(self) -> Json:
        """What a new tariff says."""
        version = {"effective_date": START, "kind": "TARIFF_KIND_FIXED", "amount_minor": "10000"}
        code = secrets.token_hex(4)
        return {**self.company, "fee_item_id": self.fee_item_id, "code": code, "name": code, "versions": [version]}

    def new_tariff(self) -> Json:
        """Another tariff of the company."""
        return self.maker.does("billing.CreateTariff", {"tariff": self.tariff()})

    @cached_property
    def charged(self) -> str:
        """100.00 a month for each unit of A1: the tariff."""
        tariff_id = str(self.new_tariff()["tariffId"])
        self.assign(tariff_id, {"level": "ASSIGNMENT_LEVEL_ESTATE"})
        return tariff_id

    def assign(self, tariff_id: str, to: Json) -> str:
        """Assigns a tariff in A1; gives the assignment."""
        one = {"tariff_id": tariff_id, "estate_id": self.estate_id, "start_date": START, **to}
        made = self.maker.does("billing.CreateTariffAssignments", {**self.where, "assignments": [one]})
        return str(made["assignments"][0]["assignmentId"])

    def billed_unit(self, occupancy: Json) -> str:
        """The occupancy's unit, once billing has heard who owns it."""

        page: Json = {}

        def heard() -> Any:
            return self.maker.does("billing.ListBilledUnits", {**self.where, "page_size": 200, **page})

        def found() -> bool:
            nonlocal page
            reply = heard()
            if any(one["unitId"] == occupancy["unitId"] and one["ownerCustomerId"] for one in reply["units"]):
                return True
            page = {"page_token": reply["nextPageToken"]} if reply["nextPageToken"] else {}
            return False

        eventually(found)
        return str(occupancy["unitId"])

    @cached_property
    def meter(self) -> Json:
        """A water meter in A1, with a reading."""
        meter = self.new_meter()
        self.new_reading(meter)
        return meter

    def new_meter(self) -> Json:
        """Another water meter in A1."""
        made = self.maker.does("billing.CreateMeters", {**self.where, "meters": [self.water_meter()]})
        meter: Json = made["meters"][0]
        return meter

    def water_meter(self) -> Json:
        """What a new meter says."""
        return {
            "number": f"{self.mark}-{secrets.token_hex(3)}",
            "kind": "METER_KIND_WATER",
            "unit_id": self.billed_unit(self.home),
            "fee_item_id": self.metered,
            "install_date": START,
        }

    @cached_property
    def metered(self) -> str:
        """The water fee, with a price in A1."""
        version = {"effective_date": START, "kind": "TARIFF_KIND_METERED", "price": "3"}
        tariff = {**self.tariff(), "fee_item_id": self.water_id, "versions": [version]}
        made = self.maker.does("billing.CreateTariff", {"tariff": tariff})
        self.assign(made["tariffId"], {"level": "ASSIGNMENT_LEVEL_ESTATE"})
        return self.water_id

    def readings(self, meter: Json) -> Json:
        """The first reading of a meter."""
        row = {"meter_id": meter["meterId"], "end_value": "10", "start_value": "0", "start_date": f"{MONTH}-01"}
        return {**self.where, "fee_month": MONTH, "end_date": f"{MONTH}-31", "readings": [row]}

    def new_reading(self, meter: Json | None = None) -> str:
        """A reading of a meter; of a new one where none is given."""
        made = self.maker.does("billing.EnterReadings", self.readings(meter or self.new_meter()))
        return str(made["readings"][0]["readingId"])

    def run(self, customer_id: str) -> Json:
        """What bills one customer of A1."""
        assert self.charged
        scope = {"target": "RUN_TARGET_CUSTOMER", "estate_id": self.estate_id, "customer_id": customer_id}
        return {**self.where, "accounting_month": MONTH, "scope": {**scope, "fee_item_ids": [self.fee_item_id]}}

    def customer_to_bill(self) -> str:
        """A new customer of A1, whom billing knows and has billed nothing."""
        occupancy = self.new_occupancy()
        self.billed_unit(occupancy)
        return str(occupancy["customerId"])

    def new_run(self, customer_id: str = "") -> Json:
        """A calculated run of one customer's month; of a new customer where none is given."""
        request = self.run(customer_id or self.customer_to_bill())
        result = self.maker.finishes("billing.StartRun", request)
        # A result without a message of its own is a Struct, which JSON shows as a value.
        result = result.get("value", result)
        run_id = result.get("runId") or result.get("run_id") or result["run"]["runId"]
        found = self.maker.does("billing.GetRun", {**self.company, "run_id": run_id})
        return {**self.company, "run_id": found["runId"]}

    @cached_property
    def calculated(self) -> Json:
        """A run that waits for approval."""
        return self.new_run()

    def lines(self, run: Json) -> list[str]:
        """The ids of a run's lines."""
        found = self.maker.does("billing.ListDraftLines", {**run, "page_size": 200})
        return [str(one["receivableId"]) for one in found["lines"]]

    def new_receivable(self, customer_id: str = "") -> Json:
        """An approved receivable."""
        run = self.new_run(customer_id)
        self.at_company.finishes("billing.ApproveRun", run)
        found = self.maker.does("billing.ListReceivables", {**self.where, "run_id": run["run_id"]})
        receivable: Json = found["receivables"][0]
        return receivable

    @cached_property
    def owed(self) -> Json:
        """A receivable of the resident's."""
        self.billed_unit(self.home)
        return self.new_receivable(self.home["customerId"])

    def receivable(self, receivable: Json) -> Json:
        """A receivable, as requests name it."""
        return {**self.company, "receivable_id": receivable["receivableId"]}

    def new_change(self) -> Json:
        """A waiver that waits for approval."""
        request = {**self.receivable(self.new_receivable()), "amount_minor": "100", "reason": "the walk"}
        made = self.maker.does("billing.WaiveReceivable", request)
        return {**self.company, "change_id": made["changeId"]}

    @cached_property
    def waiting(self) -> Json:
        """A waiver that nobody decides."""
        return self.new_change()

    def one_off(self) -> Json:
        """A charge by hand for the unit of the resident."""
        item = {**self.fee_item(), "cycle_months": 0, "due_day": 0}
        fee_item_id = self.maker.does("billing.CreateFeeItem", {"fee_item": item})["feeItemId"]
        unit_id = self.billed_unit(self.home)
        about = {"unit_id": unit_id, "amount_minor": "100", "explanation": "the walk"}
        return {**self.where, "fee_item_id": fee_item_id, **about}

    def new_charge(self) -> Json:
        """A charge that waits for approval."""
        return self.maker.does("billing.CreateCharge", {"charge": self.one_off()})

    @cached_property
    def charge(self) -> Json:
        """A charge that nobody decides."""
        return self.new_charge()
