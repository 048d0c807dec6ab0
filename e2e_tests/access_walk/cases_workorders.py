"""The RPCs of workorders."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_workorders import Workorders


@case("workorders.ListOrders", lists=True)
def list_orders(world: Workorders) -> Json:
    assert world.kept_work_order
    return {**world.company, "page_size": 200}


@case("workorders.GetOrder")
@case("workorders.ListSteps")
def of_the_order(world: Workorders) -> Json:
    return world.this_order(world.kept_work_order)


@case(
    "workorders.CreateOrder",
    kept=("category_id",),
    resident=lambda world: {**world.where, "order": world.residents_order_told()},
)
def create_order(world: Workorders) -> Json:
    return {**world.where, "order": world.work_order_told()}


@case("workorders.TakeStep", caller=lambda world: world.maker)
def take_step(world: Workorders) -> Json:
    return {**world.this_order(world.grabbed_order()), "move": "MOVE_KIND_START"}


@case("workorders.GrabOrder", caller=lambda world: world.maker)
def grab_order(world: Workorders) -> Json:
    assert world.grabbed_order()  # workorders knows the maker by now
    return world.this_order(world.queued_order())


@case("workorders.DecideOrder")
def decide_order(world: Workorders) -> Json:
    return {**world.this_order(world.queued_order()), "move": "MOVE_KIND_REFUSE", "reason": "the walk"}


@case("workorders.AssignOrder", kept=("assignee_id",))
def assign_order(world: Workorders) -> Json:
    return {**world.this_order(world.queued_order()), "assignee_id": world.grabbed_order()["assigneeId"]}


@case("workorders.ListCrew")
def list_crew(world: Workorders) -> Json:
    assert world.grabbed_order()  # workorders knows the maker by now
    return world.this_order(world.queued_order())


@case("workorders.ExplainOrder")
def explain_order(world: Workorders) -> Json:
    return {**world.this_order(world.queued_order()), "root_cause": "ROOT_CAUSE_WEAR", "answer": "the walk"}


@case("workorders.ProposeAssignees")
def propose_assignees(world: Workorders) -> Json:
    return {**world.where, "order_ids": [world.queued_order()["orderId"]]}


@case("workorders.AnswerOrder", caller=lambda world: world.resident)
def answer_order(world: Workorders) -> Json:
    return {**world.this_order(world.residents_work_order()), "move": "MOVE_KIND_WITHDRAW", "reason": "the walk"}


@case("workorders.LinkOrder")
def link_order(world: Workorders) -> Json:
    return {**world.this_order(world.queued_order()), "main_order_id": world.queued_order()["orderId"]}


@case("workorders.ListCategories", place="company", everybodys=True)
def list_categories(world: Workorders) -> Json:
    assert world.work_category
    return {**world.company, "page_size": 200}


@case("workorders.CreateCategory")
def create_category(world: Workorders) -> Json:
    return {**world.company, "category": world.work_category_told()}


@case("workorders.UpdateCategory")
def update_category(world: Workorders) -> Json:
    made = world.at_company.does("workorders.CreateCategory", {**world.company, "category": world.work_category_told()})
    return {**world.company, "category_id": made["categoryId"], "category": world.work_category_told()}


@case("workorders.ListPlans", lists=True)
def list_plans(world: Workorders) -> Json:
    assert world.kept_work_plan
    return {**world.company, "page_size": 200}


@case("workorders.PreviewPlan")
def preview_plan(world: Workorders) -> Json:
    return {**world.where, **world.daily_rule()}


@case("workorders.CreatePlan")
def create_plan(world: Workorders) -> Json:
    return {**world.where, "plan": world.work_plan_told()}


@case("workorders.UpdatePlan")
def update_plan(world: Workorders) -> Json:
    return {**world.company, "plan_id": world.new_work_plan()["planId"], "plan": world.work_plan_told()}


@case("workorders.ListOccurrences", lists=True)
def list_occurrences(world: Workorders) -> Json:
    assert world.new_occurrence()
    return {**world.company, "page_size": 200}


@case("workorders.RecordCheck")
def record_check(world: Workorders) -> Json:
    return {
        **world.company,
        "occurrence_id": world.new_occurrence()["occurrenceId"],
        "failed": True,
        "note": "the walk",
    }


@case("workorders.ListIncidents", lists=True)
def list_incidents(world: Workorders) -> Json:
    assert world.new_incident()
    return {**world.company, "page_size": 200}


@case("workorders.GetIncident")
@case("workorders.AcknowledgeIncident")
def of_the_incident(world: Workorders) -> Json:
    return world.this_incident()


@case("workorders.CreateIncident")
def create_incident(world: Workorders) -> Json:
    return {**world.where, "incident": world.incident_told()}


@case("workorders.CloseIncident")
def close_incident(world: Workorders) -> Json:
    return {**world.this_incident(), "handling": "the walk"}


@case("workorders.ListPasses", lists=True)
def list_passes(world: Workorders) -> Json:
    assert world.residents_pass()
    return {**world.company, "page_size": 200}


@case("workorders.CreatePass")
def create_pass(world: Workorders) -> Json:
    assert world.kept_work_order
    return {**world.where, "goods_pass": world.pass_told()}


@case("workorders.DecidePass")
def decide_pass(world: Workorders) -> Json:
    return {**world.residents_pass(), "approved": True}


@case("workorders.CancelPass")
def cancel_pass(world: Workorders) -> Json:
    return world.residents_pass()


@case("workorders.GetPassCode")
def get_pass_code(world: Workorders) -> Json:
    return {**world.approved_pass(), "base_url": "https://manor.example.com"}


@case("workorders.ListPassKeys", place="company", everybodys=True)
def list_pass_keys(world: Workorders) -> Json:
    return world.company


@case("workorders.ReleasePass")
def release_pass(world: Workorders) -> Json:
    return {**world.approved_pass(), "note": "the walk"}


@case("workorders.ListGrounds", lists=True)
def list_grounds(world: Workorders) -> Json:
    assert world.new_ground()
    return {**world.company, "page_size": 200}


@case("workorders.CreateGround")
def create_ground(world: Workorders) -> Json:
    return {**world.where, "ground": world.ground_told()}


@case("workorders.UpdateGround")
def update_ground(world: Workorders) -> Json:
    return {**world.company, "ground_id": world.new_ground()["groundId"], "ground": world.ground_told()}


@case("workorders.ListCares", lists=True)
def list_cares(world: Workorders) -> Json:
    assert world.maker.does("workorders.CreateCare", {**world.company, "care": world.care_told()})
    return {**world.company, "page_size": 200}


@case("workorders.CreateCare")
def create_care(world: Workorders) -> Json:
    return {**world.company, "care": world.care_told()}


@case("workorders.ListEmergencyPlans", lists=True)
def list_emergency_plans(world: Workorders) -> Json:
    assert world.new_emergency_plan()
    return {**world.company, "page_size": 200}


@case("workorders.CreateEmergencyPlan")
def create_emergency_plan(world: Workorders) -> Json:
    return {**world.where, "emergency_plan": world.emergency_plan_told()}


@case("workorders.UpdateEmergencyPlan")
def update_emergency_plan(world: Workorders) -> Json:
    this = {"emergency_plan_id": world.new_emergency_plan()["emergencyPlanId"]}
    return {**world.company, **this, "emergency_plan": world.emergency_plan_told()}


@case("workorders.ListExercises", lists=True)
def list_exercises(world: Workorders) -> Json:
    assert world.new_exercise()
    return {**world.company, "page_size": 200}


@case("workorders.CreateExercise")
def create_exercise(world: Workorders) -> Json:
    return {**world.where, "exercise": world.exercise_told()}


@case("workorders.UpdateExercise")
def update_exercise(world: Workorders) -> Json:
    this = {"exercise_id": world.new_exercise()["exerciseId"]}
    return {**world.company, **this, "exercise": world.exercise_told()}


@case("workorders.ListPriceItems", place="company")
def list_price_items(world: Workorders) -> Json:
    assert world.work_price
    return {**world.company, "page_size": 200}


@case("workorders.CreatePriceItem")
def create_price_item(world: Workorders) -> Json:
    return {**world.company, "price_item": world.work_price_told()}


@case("workorders.UpdatePriceItem")
def update_price_item(world: Workorders) -> Json:
    made = world.new_work_price()
    return {**world.company, "price_item_id": made["priceItemId"], "price_item": world.work_price_told()}


@case("workorders.ListQuotations", lists=True)
def list_quotations(world: Workorders) -> Json:
    return world.this_order(world.quoted_order())


@case("workorders.CreateQuotation", kept=("lines",))
def create_quotation(world: Workorders) -> Json:
    return {**world.this_order(world.order_to_quote()), **world.quotation_told()}


@case("workorders.AnswerQuotation")
def answer_quotation(world: Workorders) -> Json:
    return {**world.this_quotation(), "accepted": False, "reason": "the walk"}


@case("workorders.WithdrawQuotation")
def withdraw_quotation(world: Workorders) -> Json:
    return {**world.this_quotation(), "reason": "the walk"}


@case("workorders.GetBoard")
def get_board(world: Workorders) -> Json:
    assert world.kept_work_order
    return world.where


@case("workorders.GetStatistics", lists=True)
def get_statistics(world: Workorders) -> Json:
    assert world.kept_work_order
    return {**world.where, "from_date": "2026-01-01", "to_date": "2026-12-31"}


@case("workorders.PrintOrder")
def print_order(world: Workorders) -> Json:
    return world.this_order(world.kept_work_order)


@case("workorders.ListLabels", lists=True)
def list_labels(world: Workorders) -> Json:
    assert world.new_work_label()
    return {**world.company, "page_size": 200}


@case("workorders.CreateLabel")
def create_label(world: Workorders) -> Json:
    return {**world.where, "label": world.work_label_told()}


@case("workorders.UpdateLabel")
def update_label(world: Workorders) -> Json:
    made = world.new_work_label()
    return {**world.company, "label_id": made["labelId"], "label": world.work_label_told()}


@case("workorders.PrintLabels")
def print_labels(world: Workorders) -> Json:
    assert world.new_work_label()
    return {**world.where, "base_url": "https://manor.example.com"}


@case("workorders.ExportLabels")
@case("workorders.ExportOrders")
@case("workorders.ExportOccurrences")
@case("workorders.ExportPlans")
@case("workorders.ExportIncidents")
@case("workorders.ExportPasses")
@case("workorders.ExportQuotations")
@case("workorders.ExportVendorJobs")
@case("workorders.ExportVendorStatements")
@case("workorders.ExportGrounds")
@case("workorders.ExportCares")
@case("workorders.ExportEmergencyPlans")
@case("workorders.ExportExercises")
@case("workorders.ExportPoints")
@case("workorders.ExportRoutes")
@case("workorders.ExportRounds")
def export_lists(world: Workorders) -> Json:
    return {**world.where, "file_format": "csv"}


@case("workorders.ExportPriceItems", place="company")
@case("workorders.ExportCategories", place="company")
def export_lists_of_the_company(world: Workorders) -> Json:
    return {**world.company, "file_format": "csv"}
