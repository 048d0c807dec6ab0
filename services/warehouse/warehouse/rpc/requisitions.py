"""RequisitionService."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from chassis import directory
from chassis.approvals import Opinion
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.warehouse.v1 import requisitions_pb2 as pb
from manor.warehouse.v1 import requisitions_pb2_grpc

from warehouse.queries import budgets as budget_queries
from warehouse.queries import purchases as queries
from warehouse.queries.reorders import Reorder, list_reorder_proposals
from warehouse.queries.stock import materials_of, store_names
from warehouse.records.purchases import Budget, Requisition
from warehouse.usecases import budgets, requisitions

PLACES = Decimal("0.001")


class RequisitionServicer(requisitions_pb2_grpc.RequisitionServiceServicer):
    """What somebody asks to be bought."""

    def ListRequisitions(self, request: pb.ListRequisitionsRequest, call: Call) -> pb.ListRequisitionsResponse:
        state, before = fields.to_word(pb.RequisitionState, request.state), paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_requisitions(
                tx, request.company_id, request.estate_id, state, limit=limit, before=before
            ),
            lambda row: (row.requisition_id,),
        )
        found = _messages(call.tx, request.company_id, page)
        return pb.ListRequisitionsResponse(requisitions=found, next_page_token=token, total_size=total)

    def GetRequisition(self, request: pb.GetRequisitionRequest, call: Call) -> pb.Requisition:
        return _message(call.tx, call.tx.get(Requisition, (request.company_id, UUID(request.requisition_id))))

    def CreateRequisition(self, request: pb.CreateRequisitionRequest, call: Call) -> pb.Requisition:
        command = requisitions.CreateRequisition(
            company_id=request.company_id,
            store_id=UUID(request.store_id),
            reason=request.reason,
            lines=tuple(_wanted(one) for one in request.lines),
            needed_date=fields.to_date(request.needed_date),
            department_id=request.department_id,
            department_name=request.department_name,
        )
        return _message(call.tx, requisitions.create_requisition(call.tx, command))

    def ApproveRequisition(self, request: pb.DecideRequisitionRequest, call: Call) -> pb.Requisition:
        command = requisitions.DecideRequisition(UUID(request.requisition_id), Opinion(request.reason))
        return _message(call.tx, requisitions.approve_requisition(call.tx, command))

    def RefuseRequisition(self, request: pb.DecideRequisitionRequest, call: Call) -> pb.Requisition:
        command = requisitions.DecideRequisition(UUID(request.requisition_id), Opinion(request.reason))
        return _message(call.tx, requisitions.refuse_requisition(call.tx, command))

    def CancelRequisition(self, request: pb.CancelRequisitionRequest, call: Call) -> pb.Requisition:
        key = (request.company_id, UUID(request.requisition_id))
        command = requisitions.CancelRequisition(*key, request.reason)
        return _message(call.tx, requisitions.cancel_requisition(call.tx, command))

    def ListBudgets(self, request: pb.ListBudgetsRequest, call: Call) -> pb.ListBudgetsResponse:
        where, after = (
            (request.company_id, request.estate_id, request.year),
            paging.decode(request.page_token, int, int, str),
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: budget_queries.list_budgets(tx, *where, limit=limit, after=after),
            lambda row: (-row.year, row.estate_id, row.department_id),
        )
        found = [_budget(call.tx, one) for one in page]
        return pb.ListBudgetsResponse(budgets=found, next_page_token=token, total_size=total)

    def SetBudget(self, request: pb.SetBudgetRequest, call: Call) -> pb.Budget:
        command = budgets.SetBudget(
            request.company_id,
            request.estate_id,
            request.department_id,
            request.department_name,
            request.year,
            request.amount_minor,
            request.warn_percent,
            request.blocks,
        )
        return _budget(call.tx, budgets.set_budget(call.tx, command))

    def ListReorderProposals(
        self, request: pb.ListReorderProposalsRequest, call: Call
    ) -> pb.ListReorderProposalsResponse:
        where = (request.company_id, request.estate_id, fields.to_uuid(request.store_id))
        after = paging.decode(request.page_token, str, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: list_reorder_proposals(tx, *where, limit=limit, after=after),
            lambda one: (one.row.code_key, one.row.store_id),
        )
        found = [_proposal(one) for one in page]
        return pb.ListReorderProposalsResponse(proposals=found, next_page_token=token, total_size=total)


def _wanted(one: pb.WantedLine) -> requisitions.Wanted:
    quantity = fields.to_decimal(one.quantity)
    return requisitions.Wanted(UUID(one.material_id), quantity, one.unit, one.estimated_minor, one.note)


def _message(tx: Tx, kept: Requisition) -> pb.Requisition:
    tx.flush()
    (message,) = _messages(tx, kept.company_id, [kept])
    lines = requisitions.lines_of(tx, kept)
    materials = materials_of(tx, kept.company_id, (one.material_id for one in lines))
    for one in lines:
        material = materials[one.material_id]
        message.lines.add(
            line=one.line,
            material_id=str(one.material_id),
            code=material.code,
            name=material.name,
            specification=material.specification,
            unit=material.unit,
            quantity=fields.from_value(one.quantity),
            ordered_quantity=fields.from_value(one.ordered),
            estimated_minor=one.estimated_minor,
            note=one.note,
        )
    return message


def _messages(tx: Tx, company_id: int, many: Sequence[Requisition]) -> list[pb.Requisition]:
    stores = store_names(tx, company_id, (one.store_id for one in many))
    currency = directory.company(tx, company_id).currency_code
    return [
        pb.Requisition(
            requisition_id=str(one.requisition_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            number=one.number,
            store_id=str(one.store_id),
            store_name=stores.get(one.store_id, ""),
            department_id=one.department_id,
            department_name=one.department_name,
            needed_date=fields.from_value(one.needed_date),
            reason=one.reason,
            state=fields.from_word(pb.RequisitionState, one.state),
            estimated_minor=one.estimated_minor,
            currency_code=currency,
            over_budget=one.over_budget,
            principal_id=one.principal_id,
            create_time=one.created_at,
            decision_reason=one.decision_reason,
            etag=one.etag,
        )
        for one in many
    ]


def _budget(tx: Tx, one: Budget) -> pb.Budget:
    return pb.Budget(
        budget_id=f"{one.estate_id}/{one.department_id}/{one.year}",
        company_id=one.company_id,
        estate_id=one.estate_id,
        department_id=one.department_id,
        department_name=one.department_name,
        year=one.year,
        amount_minor=one.amount_minor,
        warn_percent=one.warn_percent,
        blocks=one.blocks,
        used_minor=budgets.used_of(tx, one),
        currency_code=directory.company(tx, one.company_id).currency_code,
    )


def _proposal(one: Reorder) -> pb.ReorderProposal:
    row, usage, said = one.row, one.usage, one.proposal
    return pb.ReorderProposal(
        balance_id=f"{row.store_id}/{row.material_id}",
        estate_id=row.estate_id,
        store_id=str(row.store_id),
        store_name=row.store_name,
        material_id=str(row.material_id),
        code=row.code,
        name=row.name,
        unit=row.unit,
        quantity=fields.from_value(said.quantity),
        free_quantity=fields.from_value(usage.free),
        waiting_quantity=fields.from_value(usage.waiting),
        on_order_quantity=fields.from_value(usage.on_order),
        safety_quantity=fields.from_value(usage.safety),
        target_quantity=fields.from_value(usage.target) if usage.target else "",
        used_quantity=fields.from_value(usage.used),
        daily_quantity=fields.from_value(said.daily.quantize(PLACES)),
        season_factor=fields.from_value(said.factor.quantize(PLACES)),
        lead_days=said.lead_days,
        reorder_quantity=fields.from_value(said.reorder.quantize(PLACES)),
    )
