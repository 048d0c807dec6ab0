"""VendorService."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import vendors_pb2 as pb
from manor.workorders.v1 import vendors_pb2_grpc

from workorders.queries import vendors as read
from workorders.queries.vendors import JobFilter, StatementFilter
from workorders.records.vendors import VendorJob, VendorRate, VendorStatement
from workorders.usecases import vendor_statements, vendors


class VendorServicer(vendors_pb2_grpc.VendorServiceServicer):
    """What suppliers do of orders."""

    def ListVendors(self, request: pb.ListVendorsRequest, call: Call) -> pb.ListVendorsResponse:
        found = read.list_vendors(call.tx, request.company_id, request.query)
        told = [
            pb.Vendor(supplier_id=str(one.supplier_id), code=one.code, name=one.name, payment_days=one.payment_days)
            for one in found
        ]
        return pb.ListVendorsResponse(vendors=told)

    def ListVendorRates(self, request: pb.ListVendorRatesRequest, call: Call) -> pb.ListVendorRatesResponse:
        after = paging.decode(request.page_token, str, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: read.list_vendor_rates(
                tx,
                request.company_id,
                supplier_id=fields.to_uuid(request.supplier_id),
                retired=request.with_retired,
                limit=limit,
                after=after,
            ),
            lambda row: (row.name, row.vendor_rate_id),
        )
        found = _rates(call.tx, request.company_id, page)
        return pb.ListVendorRatesResponse(vendor_rates=found, next_page_token=token, total_size=total)

    def CreateVendorRate(self, request: pb.CreateVendorRateRequest, call: Call) -> pb.VendorRate:
        new = request.vendor_rate
        command = vendors.CreateVendorRate(request.company_id, UUID(new.supplier_id), _wanted(new))
        return _rates(call.tx, request.company_id, [vendors.create_vendor_rate(call.tx, command)])[0]

    def UpdateVendorRate(self, request: pb.UpdateVendorRateRequest, call: Call) -> pb.VendorRate:
        new = request.vendor_rate
        key = request.company_id, UUID(request.vendor_rate_id)
        command = vendors.UpdateVendorRate(*key, _wanted(new), new.etag)
        return _rates(call.tx, request.company_id, [vendors.update_vendor_rate(call.tx, command)])[0]

    def ListVendorJobs(self, request: pb.ListVendorJobsRequest, call: Call) -> pb.ListVendorJobsResponse:
        before, wanted = paging.decode(request.page_token, UUID), job_filter(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: read.list_vendor_jobs(tx, wanted, limit=limit, before=before[0] if before else None),
            lambda row: (row.vendor_job_id,),
        )
        found = _jobs(call.tx, request.company_id, page)
        return pb.ListVendorJobsResponse(vendor_jobs=found, next_page_token=token, total_size=total)

    def CreateVendorJob(self, request: pb.CreateVendorJobRequest, call: Call) -> pb.VendorJob:
        new = request.vendor_job
        ids = UUID(new.order_id), UUID(new.supplier_id)
        made = vendors.create_vendor_job(call.tx, vendors.CreateVendorJob(request.company_id, *ids, new.work))
        return _jobs(call.tx, request.company_id, [made])[0]

    def AcceptVendorJob(self, request: pb.AcceptVendorJobRequest, call: Call) -> pb.VendorJob:
        lines = [vendors.Line(UUID(one.vendor_rate_id), fields.to_decimal(one.quantity)) for one in request.lines]
        key = request.company_id, UUID(request.vendor_job_id)
        command = vendors.AcceptVendorJob(*key, lines, request.note, request.etag)
        return _jobs(call.tx, request.company_id, [vendors.accept_vendor_job(call.tx, command)])[0]

    def CancelVendorJob(self, request: pb.CancelVendorJobRequest, call: Call) -> pb.VendorJob:
        command = vendors.CancelVendorJob(request.company_id, UUID(request.vendor_job_id), request.reason)
        return _jobs(call.tx, request.company_id, [vendors.cancel_vendor_job(call.tx, command)])[0]

    def ListVendorStatements(
        self, request: pb.ListVendorStatementsRequest, call: Call
    ) -> pb.ListVendorStatementsResponse:
        before, wanted = paging.decode(request.page_token, UUID), statement_filter(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: read.list_vendor_statements(
                tx, wanted, limit=limit, before=before[0] if before else None
            ),
            lambda row: (row.vendor_statement_id,),
        )
        found = _statements(call.tx, request.company_id, page)
        return pb.ListVendorStatementsResponse(vendor_statements=found, next_page_token=token, total_size=total)

    def GetVendorStatement(self, request: pb.GetVendorStatementRequest, call: Call) -> pb.VendorStatement:
        found = call.tx.get(VendorStatement, _key(request))
        return _statements(call.tx, request.company_id, [found])[0]

    def CreateVendorStatement(self, request: pb.CreateVendorStatementRequest, call: Call) -> pb.VendorStatement:
        about = request.estate_id, UUID(request.supplier_id), fields.month(request.month)
        command = vendor_statements.CreateVendorStatement(request.company_id, *about)
        made = vendor_statements.create_vendor_statement(call.tx, command)
        return _statements(call.tx, request.company_id, [made])[0]

    def SettleVendorStatement(self, request: pb.SettleVendorStatementRequest, call: Call) -> pb.VendorStatement:
        due = fields.to_date(request.due_date)
        command = vendor_statements.SettleVendorStatement(
            *_key(request), request.invoice_number, request.tax_minor, due, request.etag
        )
        made = vendor_statements.settle_vendor_statement(call.tx, command)
        return _statements(call.tx, request.company_id, [made])[0]

    def WithdrawVendorStatement(self, request: pb.WithdrawVendorStatementRequest, call: Call) -> pb.VendorStatement:
        command = vendor_statements.WithdrawVendorStatement(*_key(request), request.reason)
        made = vendor_statements.withdraw_vendor_statement(call.tx, command)
        return _statements(call.tx, request.company_id, [made])[0]


def _key(request: Any) -> tuple[int, UUID]:
    return request.company_id, UUID(request.vendor_statement_id)


def _wanted(new: pb.VendorRate) -> vendors.WantedRate:
    return vendors.WantedRate(new.name, new.measure, new.rate_minor, new.retired)


def job_filter(request: Any) -> JobFilter:
    """Which jobs a request asks for."""
    return JobFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.VendorJobState, request.state),
        fields.to_uuid(request.order_id),
        fields.to_uuid(request.supplier_id),
        fields.to_uuid(request.vendor_statement_id),
    )


def statement_filter(request: Any) -> StatementFilter:
    """Which statements a request asks for."""
    state = fields.to_word(pb.VendorStatementState, request.state)
    return StatementFilter(request.company_id, request.estate_id, state, fields.to_uuid(request.supplier_id))


def _rates(tx: Tx, company_id: int, many: Sequence[VendorRate]) -> list[pb.VendorRate]:
    tx.flush()
    names = read.supplier_names(tx, company_id, (one.supplier_id for one in many))
    currency = directory.company(tx, company_id).currency_code
    return [
        pb.VendorRate(
            vendor_rate_id=str(one.vendor_rate_id),
            supplier_id=str(one.supplier_id),
            supplier_name=names.get(one.supplier_id, ""),
            name=one.name,
            measure=one.measure,
            rate_minor=one.rate_minor,
            currency_code=currency,
            retired=one.retired,
            etag=one.etag,
        )
        for one in many
    ]


def _jobs(tx: Tx, company_id: int, many: Sequence[VendorJob]) -> list[pb.VendorJob]:
    tx.flush()
    names = read.supplier_names(tx, company_id, (one.supplier_id for one in many))
    numbers = read.order_numbers(tx, company_id, (one.order_id for one in many))
    currency = directory.place(tx, company_id).currency_code
    return [
        pb.VendorJob(
            vendor_job_id=str(one.vendor_job_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            order_id=str(one.order_id),
            order_number=numbers.get(one.order_id, 0),
            supplier_id=str(one.supplier_id),
            supplier_name=names.get(one.supplier_id, ""),
            work=one.work,
            state=fields.from_word(pb.VendorJobState, one.state),
            lines=[pb.VendorJobLine(**line) for line in one.lines],
            total_minor=one.total_minor,
            currency_code=currency,
            note=one.note,
            maker=one.maker,
            create_time=one.created_at,
            acceptor=one.acceptor,
            accept_time=one.accepted_at,
            vendor_statement_id=fields.from_value(one.vendor_statement_id),
            etag=one.etag,
        )
        for one in many
    ]


def _statements(tx: Tx, company_id: int, many: Sequence[VendorStatement]) -> list[pb.VendorStatement]:
    tx.flush()
    names = read.supplier_names(tx, company_id, (one.supplier_id for one in many))
    currency = directory.place(tx, company_id).currency_code
    return [
        pb.VendorStatement(
            vendor_statement_id=str(one.vendor_statement_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            supplier_id=str(one.supplier_id),
            supplier_name=names.get(one.supplier_id, ""),
            month=fields.from_month(one.month),
            state=fields.from_word(pb.VendorStatementState, one.state),
            job_count=one.job_count,
            total_minor=one.total_minor,
            tax_minor=one.tax_minor,
            currency_code=currency,
            invoice_number=one.invoice_number,
            due_date=fields.from_value(one.due_date),
            payable_id=one.payable_id,
            paid_date=fields.from_value(one.paid_date),
            refusal_message=one.refusal_message,
            maker=one.maker,
            etag=one.etag,
        )
        for one in many
    ]
