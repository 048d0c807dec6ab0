"""What estate A1 has in workorders: a category, orders at some steps, plans and what fell due by one."""

from __future__ import annotations

import secrets
from datetime import timedelta
from functools import cached_property

from chassis import clock
from chassis.testing.polling import eventually

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world import START
from e2e_tests.access_walk.world_tenants import Tenants

DAY = timedelta(days=1)


class Workorders(Tenants):
    """The world with what people do there. `maker` reports, gives out and works; the resident has one order."""

    def work_category_told(self) -> Json:
        """What a new category says."""
        code = f"{self.mark}-{secrets.token_hex(4)}"
        kind = "ORDER_KIND_REPAIR"
        return {"code": code, "name_zh": code, "name_en": code, "kind": kind, "for_residents": True}

    @cached_property
    def work_category(self) -> Json:
        """A category that residents may report."""
        return self.at_company.does(
            "workorders.CreateCategory", {**self.company, "category": self.work_category_told()}
        )

    def work_order_told(self) -> Json:
        """What a new order says, about a place of A1."""
        return {"category_id": self.work_category["categoryId"], "place": "lobby", "description": "the walk"}

    def residents_order_told(self) -> Json:
        """What a resident reports of their own unit, once workorders has heard that they live there."""
        assert self.kept_work_order
        return {**self.work_order_told(), "unit_id": self.home["unitId"]}

    def queued_order(self) -> Json:
        """An order in the queue."""
        made = self.maker.does("workorders.CreateOrder", {**self.where, "order": self.work_order_told()})
        return dict(made["order"])

    @cached_property
    def kept_work_order(self) -> Json:
        """An order of the resident that nobody changes."""
        return self.residents_work_order()

    def residents_work_order(self, **about: str) -> Json:
        """An order for the resident, once workorders has heard of them."""
        assert self.home
        told = {**self.work_order_told(), "customer_id": self.home["customerId"], **about}
        made: list[Json] = []

        def heard() -> bool:
            try:
                made.append(self.maker.does("workorders.CreateOrder", {**self.where, "order": told})["order"])
            except AssertionError:
                return False
            return True

        eventually(heard)
        return made[0]

    def grabbed_order(self) -> Json:
        """An order that the maker has."""
        order = self.queued_order()
        taken: list[Json] = []

        def known() -> bool:
            try:
                taken.append(self.maker.does("workorders.GrabOrder", self.this_order(order)))
            except AssertionError:
                return False
            return True

        eventually(known)
        return taken[0]

    def this_order(self, order: Json) -> Json:
        """An order, as requests name it."""
        return {**self.company, "order_id": order["orderId"]}

    def daily_rule(self) -> Json:
        """A rule that falls due each day."""
        return {"rule": "FREQ=DAILY", "start_date": START, "start_clock": "00:00"}

    def work_plan_told(self) -> Json:
        """What a new plan says: checks of today and the days to come."""
        named = {"name": f"{self.mark}-{secrets.token_hex(4)}", "task": "PLAN_TASK_CHECK"}
        return {**named, **self.daily_rule(), "category_id": self.work_category["categoryId"], "horizon_days": 3}

    def new_work_plan(self) -> Json:
        """A plan."""
        return self.maker.does("workorders.CreatePlan", {**self.where, "plan": self.work_plan_told()})

    @cached_property
    def kept_work_plan(self) -> Json:
        """A plan that nobody changes."""
        return self.new_work_plan()

    def new_occurrence(self) -> Json:
        """What fell due by a plan, which nobody has recorded."""
        of_plan = {**self.where, "plan_id": self.new_work_plan()["planId"]}
        found: list[Json] = []

        def made() -> bool:
            found[:] = self.maker.does("workorders.ListOccurrences", of_plan)["occurrences"]
            return bool(found)

        eventually(made, seconds=90)
        return found[0]

    def work_label_told(self) -> Json:
        """What a new label says."""
        return {"name": f"{self.mark}-{secrets.token_hex(4)}", "place": "lobby"}

    def new_work_label(self) -> Json:
        """A label of A1."""
        return self.maker.does("workorders.CreateLabel", {**self.where, "label": self.work_label_told()})

    def work_price_told(self) -> Json:
        """What a new price says."""
        code = f"{self.mark}-{secrets.token_hex(4)}"
        of_list = {"kind": "PRICE_KIND_PART", "measure": "piece", "price_minor": 100, "fee_item_code": "REPAIR"}
        return {"code": code, "name_zh": code, "name_en": code, **of_list}

    def new_work_price(self) -> Json:
        """A price."""
        told = {**self.company, "price_item": self.work_price_told()}
        return self.at_company.does("workorders.CreatePriceItem", told)

    @cached_property
    def work_price(self) -> Json:
        """A price that nobody changes."""
        return self.new_work_price()

    def quotation_told(self) -> Json:
        """What a new quotation says."""
        return {"lines": [{"price_item_id": self.work_price["priceItemId"], "quantity": "1"}]}

    def order_to_quote(self) -> Json:
        """An order of the resident about their unit, which can be charged."""
        return self.residents_work_order(unit_id=self.home["unitId"])

    def quoted_order(self) -> Json:
        """An order of the resident with a quotation that waits."""
        order = self.order_to_quote()
        self.maker.does("workorders.CreateQuotation", {**self.this_order(order), **self.quotation_told()})
        return order

    def this_quotation(self) -> Json:
        """A quotation that waits, as requests name it."""
        of_order = self.maker.does("workorders.ListQuotations", self.this_order(self.quoted_order()))
        return {**self.company, "quotation_id": of_order["quotations"][0]["quotationId"]}

    def point_told(self) -> Json:
        """What a new point says."""
        named = {"name": f"{self.mark}-{secrets.token_hex(4)}", "place": "B2"}
        return {**named, "carrier": "POINT_CARRIER_NFC", "tag": secrets.token_hex(8)}

    def new_point(self) -> Json:
        """A point of A1."""
        return self.maker.does("workorders.CreatePoint", {**self.where, "point": self.point_told()})

    def route_told(self) -> Json:
        """What a new route says, with one stop."""
        named = {"name": f"{self.mark}-{secrets.token_hex(4)}", "kind": "ROUTE_KIND_PATROL", "grace_minutes": 240}
        return {**named, "stops": [{"point_id": self.new_point()["pointId"], "within_minutes": 1440}]}

    def new_route(self) -> Json:
        """A route of A1."""
        return self.maker.does("workorders.CreateRoute", {**self.where, "route": self.route_told()})

    def new_round(self) -> Json:
        """A round that can be walked, whose one stop nobody has walked."""
        told = {**self.work_plan_told(), "task": "PLAN_TASK_ROUND", "route_id": self.new_route()["routeId"]}
        plan = self.maker.does("workorders.CreatePlan", {**self.where, "plan": {**told, "horizon_days": 0}})
        found: list[Json] = []

        def made() -> bool:
            rounds = self.maker.does("workorders.ListRounds", {**self.where, "route_id": told["route_id"]})["rounds"]
            found[:] = rounds
            return bool(found)

        eventually(made, seconds=90)
        assert plan["routeId"] == told["route_id"]
        return found[0]

    @cached_property
    def kept_round(self) -> Json:
        """A round that nobody walks."""
        return self.new_round()

    def this_round(self, one: Json) -> Json:
        """A round, as requests name it."""
        return {**self.company, "occurrence_id": one["occurrence"]["occurrenceId"]}

    def incident_told(self) -> Json:
        """What a new incident says."""
        return {"kind": "INCIDENT_KIND_FIRE", "place": f"{self.mark}-{secrets.token_hex(4)}", "description": "the walk"}

    def new_incident(self) -> Json:
        """An incident of A1 that nobody is on."""
        return self.maker.does("workorders.CreateIncident", {**self.where, "incident": self.incident_told()})

    def this_incident(self) -> Json:
        """A new incident, as requests name it."""
        return {**self.company, "incident_id": self.new_incident()["incidentId"]}

    def pass_told(self) -> Json:
        """What a new goods release pass says."""
        now = clock.now()
        span = {"valid_from_time": f"{now:%Y-%m-%dT%H:%M:%SZ}", "valid_until_time": f"{now + DAY:%Y-%m-%dT%H:%M:%SZ}"}
        return {"unit_id": self.home["unitId"], "bearer": self.mark, "goods": ["sofa"], **span}

    def residents_pass(self) -> Json:
        """A pass of the resident that waits for a decision, as requests name it."""
        assert self.kept_work_order  # workorders knows them by now
        told = {**self.pass_told(), "customer_id": self.home["customerId"]}
        made = self.maker.does("workorders.CreatePass", {**self.where, "goods_pass": told})
        return {**self.company, "pass_id": made["passId"]}

    def approved_pass(self) -> Json:
        """A pass of the resident that the desk has approved, as requests name it."""
        asked = self.residents_pass()
        self.maker.does("workorders.DecidePass", {**asked, "approved": True})
        return asked

    def ground_told(self) -> Json:
        """What a new entry of the grounds says."""
        return {"kind": "GROUND_KIND_PLANT", "name": f"{self.mark}-{secrets.token_hex(4)}"}

    def new_ground(self) -> Json:
        """Something on the grounds of A1."""
        return self.maker.does("workorders.CreateGround", {**self.where, "ground": self.ground_told()})

    def care_told(self) -> Json:
        """What was done for something on the grounds."""
        return {"ground_id": self.new_ground()["groundId"], "kind": "CARE_KIND_PRUNING", "note": self.mark}

    def emergency_plan_told(self) -> Json:
        """What a new emergency plan says."""
        return {"name": f"{self.mark}-{secrets.token_hex(4)}", "steps": "the walk"}

    def new_emergency_plan(self) -> Json:
        """An emergency plan of A1."""
        told = {**self.where, "emergency_plan": self.emergency_plan_told()}
        return self.maker.does("workorders.CreateEmergencyPlan", told)

    def exercise_told(self) -> Json:
        """What was held."""
        held = {"held_date": START, "result": "the walk"}
        return {"kind": "EXERCISE_KIND_TRAINING", "topic": f"{self.mark}-{secrets.token_hex(4)}", **held}

    def new_exercise(self) -> Json:
        """A training of A1."""
        return self.maker.does("workorders.CreateExercise", {**self.where, "exercise": self.exercise_told()})

    def part_told(self) -> Json:
        """A material of no company, which warehouse refuses once it hears of it."""
        material = {"material_id": "01900000-0000-7000-8000-000000000001", "quantity": "1"}
        return {**self.this_order(self.queued_order()), **material}

    @cached_property
    def ordered_part(self) -> Json:
        """An order that nobody changes, with a part."""
        told = self.part_told()
        self.maker.does("workorders.WantOrderPart", told)
        return {"orderId": told["order_id"]}
