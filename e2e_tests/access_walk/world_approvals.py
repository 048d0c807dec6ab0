"""What waits for decisions in A1: cases of one step, and one whose decider is picked."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from chassis.testing.polling import eventually

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_payments import Payments

# A flow for receipts of this amount alone, so that all others go on without one.
PICKED_FROM = 777_777


class Approvals(Payments):
    """The world with cases. `maker` asks, somebody else at the company decides."""

    def new_case(self) -> Json:
        """A waiver that waits, as a case."""
        assert self.new_change()
        return self._newest("billing")

    def returned_case(self) -> Json:
        """A case that was returned to its maker."""
        case = self.new_case()
        self.at_company.does("chassis.ReturnApproval", {**case, "step_number": 0, "reason": "the walk"})
        return case

    def picked_case(self) -> Json:
        """A receipt whose maker picks who decides."""
        assert self.rules_set
        return self._large_receipt()

    @cached_property
    def rules(self) -> Json:
        """Rules that touch large receipts alone."""
        step = {"name": "picked", "deciders": [{"kind": "APPROVAL_DECIDER_KIND_PICKED"}]}
        flow = {"subject": "receipt", "name": "large", "from_minor": str(PICKED_FROM), "steps": [step]}
        return {**self.company, "rules": {"flows": [flow], "phrases": ["OK"]}}

    @cached_property
    def rules_set(self) -> bool:
        """Whether payments has heard of the rules."""
        self.at_company.does("identity.SetApprovalRules", self.rules)

        def heard() -> Any:
            return self.at_company.does("chassis.GetApproval", self._large_receipt()).get("flowName") == "large"

        eventually(heard)
        return True

    def _large_receipt(self) -> Json:
        # Of somebody else than the resident: it pays all that they owe but what an order holds, and other receipts of
        # the resident's would then be refused for the order.
        receipt = {**self.receipt(self.new_receivable()["customerId"]), "amount_minor": str(PICKED_FROM)}
        self.maker.does("payments.CreateReceipt", {**receipt, "prepayment_fee_item_ids": [self.water_id]})
        return self._newest("payments")

    def _newest(self, service: str) -> Json:
        asked = {"service": service, "state": "waiting", **self.company, "page_size": 1}
        (newest,) = self.at_company.does("chassis.ListApprovals", asked)["approvals"]
        return {"service": service, "approval_id": newest["approvalId"]}
