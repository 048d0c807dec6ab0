"""ReceivableService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.billing.v1 import explanations_pb2, fee_items_pb2, files_pb2, receivable_changes_pb2, receivables_pb2_grpc
from manor.billing.v1 import receivables_pb2 as pb

from billing.queries import charges, reached_periods
from billing.queries import receivables as queries
from billing.records.receivables import ReceivableChange
from billing.rpc.explanations import explained_charge, explanation
from billing.rpc.runs import REASONS
from billing.usecases import exports, receivables


class ReceivableServicer(receivables_pb2_grpc.ReceivableServiceServicer):
    """What is owed."""

    def ListReceivables(self, request: pb.ListReceivablesRequest, call: Call) -> pb.ListReceivablesResponse:
        order = queries.RECEIVABLE_ORDERS.of(request)
        tx = call.tx
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_receivables(tx, _wanted(request), limit=limit, order=order),
            order.cursor,
        )
        currency = directory.company(tx, request.company_id).currency_code
        return pb.ListReceivablesResponse(
            receivables=[_receivable(row, currency) for row in page], next_page_token=token, total_size=total
        )

    def SumReceivables(self, request: pb.SumReceivablesRequest, call: Call) -> pb.ReceivableSums:
        tx = call.tx
        sums = queries.sum_receivables(tx, _wanted(request))
        currency = directory.company(tx, request.company_id).currency_code
        return pb.ReceivableSums(
            currency_code=currency,
            **{name: int(value) for name, value in sums._mapping.items()},
            outstanding_minor=int(sums.receivable_minor - sums.paid_minor),
        )

    def ListReachedPeriods(self, request: pb.ListReachedPeriodsRequest, call: Call) -> pb.ListReachedPeriodsResponse:
        first_day = fields.to_date(request.first_day)
        assert first_day is not None  # REQUIRED
        change = reached_periods.Change(
            request.company_id,
            first_day,
            request.estate_id,
            request.fee_item_id,
            fields.to_uuid(request.tariff_id),
            fields.to_uuid(request.unit_id),
            fields.to_uuid(request.building_id),
            fields.to_uuid(request.customer_id),
        )
        return pb.ListReachedPeriodsResponse(
            periods=map(_reached, reached_periods.list_reached_periods(call.tx, change)),
            currency_code=directory.company(call.tx, request.company_id).currency_code,
        )

    def GetReceivable(self, request: pb.GetReceivableRequest, call: Call) -> pb.Receivable:
        tx = call.tx
        row = queries.get_receivable(tx, company_id=request.company_id, receivable_id=request.receivable_id)
        return _receivable(row, directory.company(tx, request.company_id).currency_code)

    def ExplainReceivable(self, request: pb.ExplainReceivableRequest, call: Call) -> explanations_pb2.Explanation:
        tx = call.tx
        row, basis, changes = queries.explain_receivable(
            tx, company_id=request.company_id, receivable_id=request.receivable_id
        )
        made = explanation(tx, request.company_id, row, basis)
        if charge := charges.charge_of(tx, request.company_id, row.receivable_id):
            made.charge.CopyFrom(explained_charge(charge))
        # Residents learn what was changed and why, not who in the office did it.
        shown = [_change(one, made.currency_code, people=tx.scope.customers is None) for one in changes]
        made.changes.extend([one for one in shown if one.state != receivable_changes_pb2.CHANGE_STATE_REFUSED])
        return made

    def AdjustReceivable(
        self, request: pb.AdjustReceivableRequest, call: Call
    ) -> receivable_changes_pb2.ReceivableChange:
        return _asked(receivables.adjust_receivable, request, call)

    def WaiveReceivable(
        self, request: pb.WaiveReceivableRequest, call: Call
    ) -> receivable_changes_pb2.ReceivableChange:
        return _asked(receivables.waive_receivable, request, call)

    def VoidReceivable(self, request: pb.VoidReceivableRequest, call: Call) -> receivable_changes_pb2.ReceivableChange:
        return _asked(receivables.void_receivable, request, call)

    def ListReceivableChanges(
        self, request: pb.ListReceivableChangesRequest, call: Call
    ) -> pb.ListReceivableChangesResponse:
        before = paging.decode(request.page_token, UUID)
        tx = call.tx
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_receivable_changes(
                tx,
                request.company_id,
                limit=limit,
                before=before[0] if before else None,
                estate_id=request.estate_id,
                state=fields.to_word(receivable_changes_pb2.ChangeState, request.state),
                receivable_id=request.receivable_id,
                unit_id=fields.to_uuid(request.unit_id),
                building_id=fields.to_uuid(request.building_id),
            ),
            lambda one: (one.change_id,),
        )
        currency = directory.company(tx, request.company_id).currency_code
        return pb.ListReceivableChangesResponse(
            changes=[_change(one, currency) for one in page], next_page_token=token, total_size=total
        )

    def ApproveReceivableChange(
        self, request: pb.ApproveReceivableChangeRequest, call: Call
    ) -> receivable_changes_pb2.ReceivableChange:
        return _decided(receivables.approve_receivable_change, request, call)

    def RefuseReceivableChange(
        self, request: pb.RefuseReceivableChangeRequest, call: Call
    ) -> receivable_changes_pb2.ReceivableChange:
        return _decided(receivables.refuse_receivable_change, request, call)

    def ExportReceivables(self, request: pb.ExportReceivablesRequest, call: Call) -> Any:
        tx = call.tx
        file_format = fields.to_word(files_pb2.FileFormat, request.format)
        return exports.export_receivables(
            tx, exports.ExportReceivables(_wanted(request), file_format, request.language_code)
        )

    def ExportReceivableChanges(self, request: pb.ExportReceivableChangesRequest, call: Call) -> Any:
        command = exports.ExportReceivableChanges(
            request.company_id,
            estate_id=request.estate_id,
            state=fields.to_word(receivable_changes_pb2.ChangeState, request.state),
            file_format=fields.to_word(files_pb2.FileFormat, request.format),
            language=request.language_code,
            unit_id=fields.to_uuid(request.unit_id),
            building_id=fields.to_uuid(request.building_id),
        )
        tx = call.tx
        return exports.export_receivable_changes(tx, command)


def _asked(usecase: Any, request: Any, call: Call) -> receivable_changes_pb2.ReceivableChange:
    """A change asked for; only a void has no amount, and only a void says whether the days are billed again."""
    command = receivables.ChangeReceivable(
        request.company_id,
        request.receivable_id,
        getattr(request, "amount_minor", 0),
        request.reason,
        request.etag,
        getattr(request, "bill_again", False),
    )
    change = usecase(call.tx, command)
    return _change(change, directory.company(call.tx, request.company_id).currency_code)


def _decided(usecase: Any, request: Any, call: Call) -> receivable_changes_pb2.ReceivableChange:
    command = receivables.DecideChange(request.company_id, UUID(request.change_id), request.reason)
    change = usecase(call.tx, command)
    return _change(change, directory.company(call.tx, request.company_id).currency_code)


def _wanted(request: Any) -> queries.ReceivableFilter:
    """The filter of whatever lists, adds up or exports receivables."""
    return queries.ReceivableFilter(
        request.company_id,
        estate_id=request.estate_id,
        customer_id=fields.to_uuid(request.customer_id),
        unit_id=fields.to_uuid(request.unit_id),
        building_id=fields.to_uuid(request.building_id),
        fee_item_id=request.fee_item_id,
        month=fields.to_month(request.accounting_month),
        run_id=fields.to_uuid(request.run_id),
        from_month=fields.to_month(request.from_month),
        to_month=fields.to_month(request.to_month),
        due_from=fields.to_date(request.due_from),
        due_to=fields.to_date(request.due_to),
        open_only=request.open_only,
        rated_only=request.rated_only,
        periodic_only=request.periodic_only,
    )


def _reached(row: Any) -> pb.ReachedPeriod:
    return pb.ReachedPeriod(
        estate_id=row.estate_id,
        fee_item_id=row.fee_item_id,
        fee_item_code=row.fee_item_code,
        fee_item_name=row.fee_item_name,
        period_start=str(row.period_start),
        period_end=str(row.period_end),
        receivables=row.receivables,
        amount_minor=int(row.amount_minor),
        paid_receivables=row.paid_receivables,
    )


def _state(row: Any) -> str:
    if row.voided:
        return "voided"
    if row.outstanding_minor <= 0:
        return "paid"
    return "partly_paid" if row.paid_minor else "open"


def _receivable(row: Any, currency: str) -> pb.Receivable:
    same = (
        "receivable_id", "company_id", "estate_id", "fee_item_id", "fee_item_code", "fee_item_name", "amount_minor",
        "tax_minor", "adjusted_minor", "waived_minor", "paid_minor", "verified_minor", "outstanding_minor",
    )  # fmt: skip
    return pb.Receivable(
        **{name: getattr(row, name) for name in same},
        unit_id=str(row.unit_id),
        unit_code=row.unit_code or "",
        customer_id=str(row.customer_id),
        customer_name=row.customer_name or "",
        category=fields.from_word(fee_items_pb2.FeeCategory, row.category),
        period_start=str(row.period_start),
        period_end=str(row.period_end),
        accounting_month=fields.from_month(row.accounting_month),
        due_date=str(row.due_date),
        currency_code=currency,
        reason=fields.from_word(pb.ReceivableReason, REASONS[row.reason]),
        state=fields.from_word(pb.ReceivableState, _state(row)),
        run_id=fields.from_value(row.run_id),
        reading_id=row.reason_ref if REASONS[row.reason] == "meter_reading" else 0,
        last_payment_date=fields.from_value(row.last_payment_date),
        etag=str(row.version),
        revises=row.revises,
    )


def _change(change: ReceivableChange, currency: str, *, people: bool = True) -> receivable_changes_pb2.ReceivableChange:
    return receivable_changes_pb2.ReceivableChange(
        change_id=str(change.change_id),
        company_id=change.company_id,
        estate_id=change.estate_id,
        receivable_id=change.receivable_id,
        kind=fields.from_word(receivable_changes_pb2.ChangeKind, change.kind),
        amount_minor=change.amount_minor,
        currency_code=currency,
        reason=change.reason,
        reason_code=change.reason_code,
        state=fields.from_word(receivable_changes_pb2.ChangeState, change.state),
        maker=change.maker if people else "",
        checker=change.checker if people else "",
        decision_reason=change.decision_reason,
        decision_reason_code=change.decision_reason_code,
        create_time=change.created_at,
        decide_time=change.decided_at,
        bill_again=change.bill_again,
        booked_receivable_id=change.booked_id,
    )
