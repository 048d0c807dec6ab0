"""OpenItemService."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.directory import place
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.payments.v1 import open_items_pb2 as pb
from manor.payments.v1 import open_items_pb2_grpc as stubs

from payments.channels.kinds import named_ways
from payments.queries import open_items as queries
from payments.queries.allocations import AllocationFilter, hidden_minor, list_allocations
from payments.records.channel_accounts import ChannelAccount
from payments.usecases.customers import require_customer
from payments.usecases.debtor_exports import ExportDebtors, export_debtors
from payments.usecases.orders import payment_ways


class OpenItemServicer(stubs.OpenItemServiceServicer):
    """What is still to pay."""

    def ListOpenItems(self, request: pb.ListOpenItemsRequest, call: Call) -> pb.ListOpenItemsResponse:
        """A page of open items."""
        wanted = queries.OpenItemFilter(
            request.company_id,
            request.estate_id,
            fields.to_uuid(request.customer_id),
            fields.to_uuid(request.unit_id),
            request.fee_item_id,
            fields.to_word(pb.ArrearsAge, request.age),
            request.include_settled,
            fields.to_month(request.from_month),
            fields.to_month(request.to_month),
            fields.to_date(request.due_from),
            fields.to_date(request.due_to),
        )
        after = paging.decode(request.page_token, date, int, int)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_open_items(tx, wanted, after, limit),
            lambda row: (row[0].due_date, row[0].fee_item_id, row[0].receivable_id),
        )
        return pb.ListOpenItemsResponse(
            open_items=[_open_item(*row) for row in page], next_page_token=token, total_size=total
        )

    def GetArrears(self, request: pb.GetArrearsRequest, call: Call) -> pb.Arrears:
        """What one customer owes."""
        customer_id = UUID(request.customer_id)
        found = queries.get_arrears(call.tx, request.company_id, customer_id)
        advance = queries.get_prepayment_balance(call.tx, request.company_id, customer_id)
        ways = payment_ways(call.tx, request.company_id)
        return pb.Arrears(
            customer_id=request.customer_id,
            customer_name=require_customer(
                call.tx, request.company_id, customer_id, known=bool(found.item_count or advance.balance_minor)
            ),
            item_count=found.item_count,
            current_minor=int(found.open_minor - found.overdue_minor),
            overdue_minor=int(found.overdue_minor),
            open_minor=int(found.open_minor),
            oldest_due_date=fields.from_value(found.oldest),
            prepayment_minor=int(advance.balance_minor),
            currency_code=place(call.tx, request.company_id).currency_code,
            payable_online=bool(ways),
            payment_ways=map(_way, ways, named_ways(ways)),
        )

    def ListDebtors(self, request: pb.ListDebtorsRequest, call: Call) -> pb.ListDebtorsResponse:
        """A page of who owes."""
        wanted = queries.DebtorFilter(request.company_id, request.estate_id, request.include_current)
        order = queries.DEBTOR_ORDERS.of(request)
        customers = [UUID(one) for one in request.customer_ids]
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_debtors(tx, wanted, order, limit, customers),
            order.cursor,
        )
        return pb.ListDebtorsResponse(debtors=map(_debtor, page), next_page_token=token, total_size=total)

    def ExportDebtors(self, request: pb.ExportDebtorsRequest, call: Call) -> operations_pb2.Operation:
        """Starts an export."""
        wanted = queries.DebtorFilter(request.company_id, request.estate_id, request.include_current)
        return export_debtors(call.tx, ExportDebtors(wanted, request.file_format or "csv", request.language_code))

    def BatchGetUnitArrears(self, request: pb.BatchGetUnitArrearsRequest, call: Call) -> pb.BatchGetUnitArrearsResponse:
        """What is open, by unit."""
        units = [UUID(unit_id) for unit_id in request.unit_ids]
        found = queries.batch_get_unit_arrears(call.tx, request.company_id, request.estate_id, units)
        currency_code = place(call.tx, request.company_id).currency_code
        return pb.BatchGetUnitArrearsResponse(
            units=[_unit_arrears(rows) for rows in found.values()], currency_code=currency_code
        )

    def ListAllocations(self, request: pb.ListAllocationsRequest, call: Call) -> pb.ListAllocationsResponse:
        """A page of what open items hold."""
        wanted = AllocationFilter(
            request.company_id,
            request.estate_id,
            request.receivable_id,
            request.prepayment_id,
            request.without_credits,
        )
        (after,) = paging.decode(request.page_token, int) or (0,)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: list_allocations(tx, wanted, after=after, limit=limit),
            lambda row: (row[0].allocation_id,),
        )
        return pb.ListAllocationsResponse(
            allocations=[_held(*row) for row in page],
            next_page_token=token,
            total_size=total,
            hidden_minor=0 if request.page_token else hidden_minor(call.tx, wanted),
        )

    def ListEstateArrears(self, request: pb.ListEstateArrearsRequest, call: Call) -> pb.ListEstateArrearsResponse:
        """What is open, by estate."""
        rows = queries.list_estate_arrears(call.tx, request.company_id, request.estate_id)
        return pb.ListEstateArrearsResponse(
            estates=[
                pb.EstateArrears(
                    estate_id=row.estate_id,
                    item_count=row.item_count,
                    customer_count=row.customer_count,
                    open_minor=int(row.open_minor),
                    overdue_minor=int(row.overdue_minor),
                    currency_code=row.currency_code,
                )
                for row in rows
            ]
        )


def _way(account: ChannelAccount, names: Mapping[str, str]) -> pb.PaymentWay:
    return pb.PaymentWay(channel_account_id=str(account.channel_account_id), channel=account.channel, names=dict(names))


def _unit_arrears(rows: Sequence[Any]) -> pb.UnitArrears:
    return pb.UnitArrears(
        unit_id=str(rows[0].unit_id),
        unit_code=rows[0].unit_code,
        item_count=sum(row.item_count for row in rows),
        open_minor=int(sum(row.open_minor for row in rows)),
        overdue_minor=int(sum(row.overdue_minor for row in rows)),
        oldest_due_date=fields.from_value(min(row.oldest for row in rows)),
        debtors=[
            pb.UnitDebtor(
                customer_id=str(row.customer_id),
                customer_name=row.customer_name,
                open_minor=int(row.open_minor),
                overdue_minor=int(row.overdue_minor),
            )
            for row in rows
        ],
    )


def _held(allocation: Any, item: Any, name: str | None) -> pb.HeldAllocation:
    return pb.HeldAllocation(
        allocation_id=str(allocation.allocation_id),
        company_id=allocation.company_id,
        estate_id=allocation.estate_id,
        customer_id=str(allocation.customer_id),
        receivable_id=str(allocation.receivable_id),
        unit_code=item.unit_code,
        fee_item_name=name or "",
        period_start=fields.from_value(item.period_start),
        period_end=fields.from_value(item.period_end),
        amount_minor=allocation.amount_minor - allocation.released_minor,
        currency_code=item.currency_code,
        source=allocation.source,
        payment_id=str(allocation.payment_id),
        prepayment_id=str(allocation.prepayment_id or ""),
        payment_date=fields.from_value(allocation.payment_date),
        verified=allocation.verified,
    )


def _open_item(item: Any, code: str | None, name: str | None, order_id: UUID | None) -> pb.OpenItem:
    return pb.OpenItem(
        receivable_id=str(item.receivable_id),
        company_id=item.company_id,
        estate_id=item.estate_id,
        customer_id=str(item.customer_id),
        unit_id=str(item.unit_id),
        unit_code=item.unit_code,
        fee_item_id=item.fee_item_id,
        fee_item_code=code or "",
        fee_item_name=name or "",
        accounting_month=fields.from_month(item.accounting_month),
        period_start=fields.from_value(item.period_start),
        period_end=fields.from_value(item.period_end),
        due_date=fields.from_value(item.due_date),
        amount_minor=item.amount_minor,
        adjusted_minor=item.adjusted_minor,
        waived_minor=item.waived_minor,
        allocated_minor=item.allocated_minor,
        verified_minor=item.verified_minor,
        open_minor=item.open_minor,
        currency_code=item.currency_code,
        version=item.version,
        order_id=str(order_id) if order_id else "",
        voided=item.voided,
    )


def _debtor(row: Any) -> pb.Debtor:
    return pb.Debtor(
        company_id=row.company_id,
        customer_id=str(row.customer_id),
        customer_name=row.customer_name,
        estate_ids=row.estate_ids,
        item_count=row.item_count,
        open_minor=row.open_minor,
        overdue_minor=row.overdue_minor,
        oldest_due_date=str(row.oldest),
        currency_code=row.currency_code,
    )
