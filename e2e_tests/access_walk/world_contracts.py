"""What estate A1 has in contracts: leases at each step, their lines, and reservations."""

from __future__ import annotations

import secrets
from functools import cached_property

from chassis.testing.polling import eventually

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_billing import Billing


class Contracts(Billing):
    """The world with what is let. `maker` asks, somebody else at the company reviews."""

    @cached_property
    def rent_code(self) -> str:
        """Code of the rent, which a contract's party pays."""
        item = {**self.fee_item("FEE_CATEGORY_RENT"), "payer_rule": "PAYER_RULE_CONTRACT_PARTY"}
        return str(self.maker.does("billing.CreateFeeItem", {"fee_item": item})["code"])

    def new_let(self) -> Json:
        """A unit of A1 and a customer, once contracts has heard of both."""
        unit_id, customer_id = self.new_unit()["unitId"], self.new_customer()["customerId"]
        span = {"start_date": "2031-01-01", "end_date": "2031-01-31", "page_size": 200}

        def heard() -> bool:
            token = ""
            while True:
                asked = {**self.where, **span, "page_token": token}
                page = self.maker.does("contracts.ListAvailability", asked)
                if any(one["unitId"] == unit_id for one in page["units"]):
                    return True
                token = page["nextPageToken"]
                if not token:
                    return False

        eventually(heard)
        terms = self.terms(unit_id, customer_id)

        def known() -> bool:
            try:
                return bool(self.maker.does("contracts.PreviewSchedule", {**self.where, "terms": terms}))
            except AssertionError:
                return False

        eventually(known)
        return {"unit_id": unit_id, "customer_id": customer_id}

    def terms(self, unit_id: str, customer_id: str) -> Json:
        """A month at 100.00."""
        charge = {
            "fee_item_code": self.rent_code,
            "unit_id": unit_id,
            "kind": "CHARGE_KIND_AMOUNT",
            "price": "100",
        }
        return {
            "start_date": "2031-01-01",
            "end_date": "2031-01-31",
            "units": [{"unit_id": unit_id, "area": "10"}],
            "charges": [charge],
            "payers": [{"customer_id": customer_id}],
            "month_mode": "MONTH_MODE_NATURAL",
            "cycle_months": 1,
            "timing": "PAYMENT_TIMING_ADVANCE",
        }

    def lease(self) -> Json:
        """What a new lease says."""
        let = self.new_let()
        return {"number": f"{self.mark}-{secrets.token_hex(4)}", "terms": self.terms(**let)}

    def new_draft(self) -> Json:
        """A draft."""
        return self.maker.does("contracts.CreateLease", {**self.where, "lease": self.lease()})

    def listing_told(self) -> Json:
        """What a new listing says."""
        kind, day = "LISTING_KIND_LET", "2031-01-01"
        return {"unit_id": self.new_let()["unit_id"], "kind": kind, "price_minor": "100", "available_date": day}

    def new_listing(self) -> Json:
        """A unit that is offered."""
        return self.maker.does("contracts.CreateListing", {**self.where, "listing": self.listing_told()})

    def new_submitted(self) -> Json:
        """A lease that waits for review."""
        return self.maker.does("contracts.SubmitLease", self.named(self.new_draft()))

    def new_reviewed(self) -> Json:
        """A lease that was reviewed."""
        lease = self.named(self.new_submitted())
        return self.at_company.does("contracts.ApproveLease", {**lease, "reason": "the walk"})

    @cached_property
    def reviewed(self) -> Json:
        """A lease that nobody changes."""
        return self.new_reviewed()

    @cached_property
    def residents_lease(self) -> Json:
        """A lease with the resident, reviewed."""
        terms = self.terms(self.new_let()["unit_id"], self.home["customerId"])
        lease = {"number": f"{self.mark}-{secrets.token_hex(4)}", "terms": terms}
        draft = self.maker.does("contracts.CreateLease", {**self.where, "lease": lease})
        named = self.named(self.maker.does("contracts.SubmitLease", self.named(draft)))
        return self.at_company.does("contracts.ApproveLease", {**named, "reason": "the walk"})

    @cached_property
    def shop(self) -> Json:
        """A lease of January 2026 by turnover, reviewed."""
        let = self.new_let()
        terms = {**self.terms(**let), "start_date": "2026-01-01", "end_date": "2026-01-31"}
        by_turnover = {"kind": "CHARGE_KIND_TURNOVER", "tiers": [{"percent": "5"}]}
        terms["charges"] = [{**terms["charges"][0], **by_turnover}]
        lease = {"number": f"{self.mark}-{secrets.token_hex(4)}", "terms": terms}
        draft = self.maker.does("contracts.CreateLease", {**self.where, "lease": lease})
        named = self.named(self.maker.does("contracts.SubmitLease", self.named(draft)))
        return self.at_company.does("contracts.ApproveLease", {**named, "reason": "the walk"})

    def turnover(self, lease: Json) -> Json:
        """A rent by turnover, as requests name it."""
        unit_id = lease["terms"]["units"][0]["unitId"]
        return {**self.named(lease), "unit_id": unit_id, "fee_item_code": self.rent_code}

    def named(self, lease: Json) -> Json:
        """A lease, as requests name it."""
        return {**self.company, "lease_id": lease["leaseId"]}

    def lease_lines(self, lease: Json) -> list[str]:
        """The ids of a lease's lines."""
        found = self.maker.does("contracts.ListLeaseLines", {**self.named(lease), "page_size": 200})
        return [str(one["lineId"]) for one in found["lines"]]

    def owing_told(self) -> Json:
        """What a new lease that the company takes says: a quarter at 100.00 a month."""
        return {
            "kind": "PAYABLE_KIND_INCOMING_LEASE",
            "number": f"{self.mark}-{secrets.token_hex(4)}",
            "payee_name": "Owner",
            "subject": "Shops",
            "start_date": "2031-01-01",
            "end_date": "2031-03-31",
            "unit_ids": [self.new_let()["unit_id"]],
            "rent": {"monthly_price": "100"},
            "discount_percent": "5",
        }

    def milestone_told(self) -> Json:
        """What a supplier's contract with one milestone says."""
        line = {"kind": "PAYABLE_LINE_KIND_MILESTONE", "due_date": "2031-02-01", "amount_minor": "10000"}
        told = {name: value for name, value in self.owing_told().items() if name not in ("unit_ids", "rent")}
        return {**told, "kind": "PAYABLE_KIND_SUPPLIER", "discount_percent": "", "lines": [line]}

    def new_owing(self, told: Json | None = None) -> Json:
        """Another contract by which the company owes, as a draft."""
        body = {**self.where, "payable_contract": told or self.owing_told()}
        return self.maker.does("contracts.CreatePayableContract", body)

    def new_active_owing(self, told: Json | None = None) -> Json:
        """Another one, in force."""
        named = self.this_owing(self.new_owing(told))
        self.maker.does("contracts.SubmitPayableContract", named)
        return self.at_company.does("contracts.ApprovePayableContract", {**named, "reason": "the walk"})

    @cached_property
    def active_owing(self) -> Json:
        """One in force that nobody changes."""
        return self.new_active_owing()

    def this_owing(self, made: Json) -> Json:
        """A contract by which the company owes, as requests name it."""
        return {**self.company, "contract_id": made["contractId"]}

    def template_told(self) -> Json:
        """What a new template of contracts says."""
        return {"name": f"{self.mark}-{secrets.token_hex(4)}", "text": "Lease {number} of {tenant}"}

    def new_template(self) -> Json:
        """Another template of contracts."""
        told = {**self.company, "contract_template": self.template_told()}
        return self.at_company.does("contracts.CreateContractTemplate", told)

    def reservation(self) -> Json:
        """What a new reservation says."""
        days = {"start_date": "2031-01-01", "end_date": "2031-12-31", "expiry_date": "2031-12-31"}
        return {**self.new_let(), **days}

    def new_reservation(self) -> Json:
        """A unit that is held."""
        return self.maker.does("contracts.CreateReservation", {**self.where, "reservation": self.reservation()})

    def car_park_told(self) -> Json:
        """What a new car park says."""
        code = f"{self.mark}-{secrets.token_hex(4)}"
        return {"code": code, "name": code}

    def new_car_park(self) -> Json:
        """Another car park of A1."""
        return self.maker.does("contracts.CreateCarPark", {**self.where, "car_park": self.car_park_told()})

    @cached_property
    def car_park(self) -> Json:
        """A car park of A1 that stays."""
        return self.new_car_park()

    def this_car_park(self, park: Json) -> Json:
        """A car park, as requests name it."""
        return {**self.company, "car_park_id": park["carParkId"]}

    def new_space(self) -> str:
        """Another space of the car park: its unit."""
        code = f"{self.mark}-{secrets.token_hex(4)}"
        told = {"building_id": self.building_id, "code": code, "kind": "UNIT_KIND_PARKING"}
        unit_id = str(self.maker.does("tenants.CreateUnit", {**self.where, "unit": told})["unitId"])
        space = {"car_park_id": self.car_park["carParkId"]}

        def made() -> bool:
            try:
                return bool(self.maker.does("contracts.SetSpace", {**self.where, "unit_id": unit_id, "space": space}))
            except AssertionError:  # contracts has not heard of the unit yet
                return False

        eventually(made)
        return unit_id

    def new_plate(self) -> str:
        """A plate that nobody has."""
        return f"W{secrets.token_hex(5)}"

    def parking_told(self) -> Json:
        """What a new lease of a space says: the resident rents it."""
        return {
            "unit_id": self.new_space(),
            "customer_id": self.home["customerId"],
            "fee_item_code": self.rent_code,
            "monthly_minor": "10000",
            "start_date": "2031-01-01",
            "plates": [{"plate": self.new_plate()}],
        }

    def new_parking(self) -> Json:
        """Another lease of a space by the resident."""

        told = {**self.where, "parking_lease": self.parking_told(), "months": 1}

        def rented() -> Json:
            try:
                return self.maker.does("contracts.RentSpace", told)
            except AssertionError:  # contracts has not heard of the customer yet
                return {}

        return eventually(rented)

    @cached_property
    def parked(self) -> Json:
        """A lease of a space that nobody changes."""
        return self.new_parking()

    def this_parking(self, lease: Json) -> Json:
        """A lease of a space, as requests name it."""
        return {**self.company, "parking_lease_id": lease["parkingLeaseId"]}

    def prospect_told(self) -> Json:
        """What a new prospect says."""
        return {"name": f"{self.mark} {secrets.token_hex(3)}"}

    def new_prospect(self) -> Json:
        """Another prospect of A1."""
        return self.maker.does("contracts.CreateProspect", {**self.where, "prospect": self.prospect_told()})

    @cached_property
    def prospect(self) -> Json:
        """A prospect whom nobody changes."""
        return self.new_prospect()

    def this_prospect(self, prospect: Json) -> Json:
        """A prospect, as requests name them."""
        return {**self.company, "prospect_id": prospect["prospectId"]}
