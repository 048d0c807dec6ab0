"""ReportService."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from chassis.violations import Fault as Common
from manor.billing.v1 import reports_pb2 as pb
from manor.billing.v1 import reports_pb2_grpc

from billing.domain.rates import rate
from billing.queries import reports as queries


class ReportServicer(reports_pb2_grpc.ReportServiceServicer):
    """Totals over receivables."""

    def GetCollectionRate(self, request: pb.GetCollectionRateRequest, call: Call) -> pb.GetCollectionRateResponse:
        first, last = _months(request)
        tx = call.tx
        rows = queries.get_collection_rate(tx, request.company_id, estate_id=request.estate_id, first=first, last=last)
        currency = directory.company(tx, request.company_id).currency_code
        sums = [
            tuple(
                int(getattr(row, name))
                for name in ("receivable_minor", "entered_minor", "verified_minor", "receivables")
            )
            for row in rows
        ]
        whole = tuple(map(sum, zip(*sums, strict=True))) or (0, 0, 0, 0)
        return pb.GetCollectionRateResponse(
            currency_code=currency,
            total=_rate(0, whole),
            estates=[_rate(row.estate_id, one) for row, one in zip(rows, sums, strict=True)],
        )

    def ListArrears(self, request: pb.ListArrearsRequest, call: Call) -> pb.ListArrearsResponse:
        limit = paging.size(request.page_size)
        tx = call.tx
        company = directory.company(tx, request.company_id)
        due_before = fields.to_date(request.due_before)
        rows = queries.list_arrears(
            tx,
            request.company_id,
            estate_id=request.estate_id,
            due_before=due_before,
            after=paging.decode(request.page_token, UUID, UUID),
            limit=limit + 1,
        )
        total, count = queries.arrears_total(tx, request.company_id, estate_id=request.estate_id, due_before=due_before)
        page, token = paging.cut(rows, limit, lambda row: (row.customer_id, row.unit_id))
        return pb.ListArrearsResponse(
            arrears=map(_arrears, page),
            next_page_token=token,
            currency_code=company.currency_code,
            total_minor=total,
            total_receivables=count,
        )

    def GetTotals(self, request: pb.GetTotalsRequest, call: Call) -> pb.GetTotalsResponse:
        first, last = _months(request)
        tx = call.tx
        rows = queries.get_totals(tx, request.company_id, estate_id=request.estate_id, first=first, last=last)
        currency = directory.company(tx, request.company_id).currency_code
        return pb.GetTotalsResponse(currency_code=currency, totals=map(_total, rows))


def _months(request: pb.GetCollectionRateRequest | pb.GetTotalsRequest) -> tuple[date, date]:
    first, last = fields.to_month(request.from_month), fields.to_month(request.to_month)
    assert first is not None and last is not None  # REQUIRED
    if last < first:
        raise Invalid(
            "The months are the wrong way round",
            violations=[Violation("to_month", Common.NOT_BEFORE, first=request.from_month)],
        )
    return first, last


def _rate(estate_id: int, sums: tuple[int, ...]) -> pb.CollectionRate:
    receivable, entered, verified, count = sums
    return pb.CollectionRate(
        estate_id=estate_id,
        receivable_minor=receivable,
        entered_minor=entered,
        verified_minor=verified,
        entered_rate=_rate_text(entered, receivable),
        rate=_rate_text(verified, receivable),
        receivables=count,
    )


def _rate_text(received: int, receivable: int) -> str:
    found = rate(received, receivable)
    return "" if found is None else f"{found:f}"


def _arrears(row: Any) -> pb.Arrears:
    return pb.Arrears(
        estate_id=row.estate_id,
        customer_id=str(row.customer_id),
        customer_name=row.customer_name or "",
        unit_id=str(row.unit_id),
        unit_code=row.unit_code or "",
        outstanding_minor=int(row.outstanding_minor),
        receivables=row.receivables,
        oldest_due_date=str(row.oldest_due_date),
    )


def _total(row: Any) -> pb.Total:
    sums = ("amount_minor", "adjusted_minor", "waived_minor", "paid_minor", "verified_minor", "outstanding_minor")
    return pb.Total(
        estate_id=row.estate_id,
        fee_item_id=row.fee_item_id,
        fee_item_code=row.fee_item_code,
        accounting_month=fields.from_month(row.accounting_month),
        receivables=row.receivables,
        voided=row.voided,
        **{name: int(getattr(row, name)) for name in sums},
    )
