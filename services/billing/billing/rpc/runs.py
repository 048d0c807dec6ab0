"""RunService."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.deps import Deps
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.billing.v1 import explanations_pb2, receivables_pb2, runs_pb2_grpc
from manor.billing.v1 import runs_pb2 as pb

from billing.queries import runs as queries
from billing.records.runs import BillingRun
from billing.rpc.explanations import explanation
from billing.rpc.news import NewsQuestion
from billing.usecases import runs
from billing.usecases.calculations import run_message
from billing.violations import Fault

OUTLIERS = 20


class RunServicer(runs_pb2_grpc.RunServiceServicer):
    """Billing runs.

    Args:
        deps: billing's.
    """

    def __init__(self, deps: Deps) -> None:
        self._news = NewsQuestion(deps.settings)

    def PreviewRun(self, request: pb.PreviewRunRequest, call: Call) -> Any:
        return runs.preview_run(call.tx, self._with_news(_command(request)))

    def StartRun(self, request: pb.StartRunRequest, call: Call) -> Any:
        return runs.start_run(call.tx, self._with_news(_command(request)))

    def _with_news(self, command: runs.StartRun) -> runs.StartRun:
        return replace(command, news=self._news(command.company_id, command.estate_id))

    def ListRuns(self, request: pb.ListRunsRequest, call: Call) -> pb.ListRunsResponse:
        order, tx = queries.RUN_ORDERS.of(request), call.tx
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_runs(
                tx,
                request.company_id,
                order,
                estate_id=request.estate_id,
                state=fields.to_word(pb.RunState, request.state),
                month=fields.to_month(request.accounting_month),
                limit=limit,
            ),
            order.cursor,
        )
        return pb.ListRunsResponse(runs=[run_message(tx, run) for run in page], next_page_token=token, total_size=total)

    def CountWaitingRuns(self, request: pb.CountWaitingRunsRequest, call: Call) -> pb.CountWaitingRunsResponse:
        tx = call.tx
        rows = queries.count_waiting_runs(tx, company_id=request.company_id, estate_id=request.estate_id)
        return pb.CountWaitingRunsResponse(counts=[pb.WaitingRuns(**row._mapping) for row in rows])

    def GetRun(self, request: pb.GetRunRequest, call: Call) -> pb.BillingRun:
        return run_message(call.tx, call.tx.get(BillingRun, (request.company_id, UUID(request.run_id))))

    def GetRunSummary(self, request: pb.GetRunSummaryRequest, call: Call) -> pb.RunSummary:
        tx = call.tx
        run = tx.get(BillingRun, (request.company_id, UUID(request.run_id)))
        totals, outliers = queries.get_run_summary(tx, run, request.outliers or OUTLIERS)
        return pb.RunSummary(run=run_message(tx, run), totals=map(_total, totals), outliers=map(_outlier, outliers))

    def ListDraftLines(self, request: pb.ListDraftLinesRequest, call: Call) -> pb.ListDraftLinesResponse:
        after = paging.decode(request.page_token, int)
        tx = call.tx
        run = tx.get(BillingRun, (request.company_id, UUID(request.run_id)))
        wanted = queries.DraftLineFilter(
            request.company_id,
            run.run_id,
            request.estate_id,
            request.fee_item_id,
            fields.to_uuid(request.unit_id),
            state=fields.to_word(pb.DraftState, request.state),
            standing_only=request.standing_only,
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_draft_lines(tx, wanted, limit=limit, after=after[0] if after else 0),
            lambda row: (row.receivable_id,),
        )
        currency = directory.company(tx, request.company_id).currency_code
        return pb.ListDraftLinesResponse(
            lines=[_line(row, currency) for row in page], next_page_token=token, total_size=total
        )

    def ExplainDraftLine(self, request: pb.ExplainDraftLineRequest, call: Call) -> explanations_pb2.Explanation:
        tx = call.tx
        row, basis = queries.explain_draft_line(
            tx, company_id=request.company_id, run_id=UUID(request.run_id), receivable_id=request.receivable_id
        )
        return explanation(tx, request.company_id, row, basis)

    def ApproveRun(self, request: pb.ApproveRunRequest, call: Call) -> Any:
        command = runs.ApproveRun(
            request.company_id, UUID(request.run_id), request.receivable_ids, request.accept_unheard
        )
        return runs.approve_run(call.tx, command)

    def RemoveDraftLines(self, request: pb.RemoveDraftLinesRequest, call: Call) -> pb.BillingRun:
        tx = call.tx
        run = runs.remove_draft_lines(
            tx, runs.RemoveDraftLines(request.company_id, UUID(request.run_id), request.receivable_ids)
        )
        return run_message(tx, run)

    def CancelRun(self, request: pb.CancelRunRequest, call: Call) -> pb.BillingRun:
        tx = call.tx
        run = runs.cancel_run(tx, runs.CancelRun(request.company_id, UUID(request.run_id)))
        return run_message(tx, run)

    def Rerun(self, request: pb.RerunRequest, call: Call) -> Any:
        tx = call.tx
        run = tx.get(BillingRun, (request.company_id, UUID(request.run_id)))
        news = self._news(run.company_id, run.estate_id or 0)
        return runs.rerun(tx, runs.Rerun(run.company_id, run.run_id, news))


def _command(request: pb.StartRunRequest | pb.PreviewRunRequest) -> runs.StartRun:
    scope = request.scope
    if scope.estate_id and request.estate_id not in (0, scope.estate_id):
        raise Invalid(
            "The request and its scope name different estates",
            violations=[Violation("estate_id", Fault.OTHER_ESTATE, estate=scope.estate_id)],
        )
    month = fields.to_month(request.accounting_month)
    assert month is not None  # REQUIRED
    return runs.StartRun(
        company_id=request.company_id,
        accounting_month=month,
        target=fields.to_word(pb.RunTarget, scope.target),
        estate_id=scope.estate_id or request.estate_id,
        building_id=fields.to_uuid(scope.building_id),
        customer_id=fields.to_uuid(scope.customer_id),
        fee_item_ids=tuple(scope.fee_item_ids),
    )


def _total(row: Any) -> pb.RunTotal:
    return pb.RunTotal(
        estate_id=row.estate_id,
        fee_item_id=row.fee_item_id,
        fee_item_code=row.code,
        fee_item_name=row.name,
        lines=int(row.lines),
        amount_minor=int(row.amount_minor),
        previous_lines=int(row.previous_lines),
        previous_amount_minor=int(row.previous_amount_minor),
        difference_minor=int(row.amount_minor - row.previous_amount_minor),
    )


def _outlier(row: Any) -> pb.Outlier:
    return pb.Outlier(
        receivable_id=row.receivable_id,
        estate_id=row.estate_id,
        fee_item_id=row.fee_item_id,
        unit_id=str(row.unit_id),
        unit_code=row.unit_code,
        amount_minor=int(row.amount_minor),
        previous_amount_minor=int(row.previous_amount_minor),
        difference_minor=int(row.amount_minor - row.previous_amount_minor),
    )


REASONS = {
    1: "billing_run",
    2: "meter_reading",
    3: "contract_schedule",
    4: "work_order",
    5: "manual",
    6: "charge_wanted",
}


def _line(row: Any, currency: str) -> pb.DraftLine:
    return pb.DraftLine(
        receivable_id=row.receivable_id,
        estate_id=row.estate_id,
        fee_item_id=row.fee_item_id,
        fee_item_code=row.fee_item_code,
        unit_id=str(row.unit_id),
        unit_code=row.unit_code,
        customer_id=str(row.customer_id),
        customer_name=row.customer_name or "",
        period_start=str(row.period_start),
        period_end=str(row.period_end),
        due_date=str(row.due_date),
        amount_minor=row.amount_minor,
        tax_minor=row.tax_minor,
        currency_code=currency,
        reason=fields.from_word(receivables_pb2.ReceivableReason, REASONS[row.reason]),
        state=fields.from_word(pb.DraftState, row.state),
    )
