"""StockReportService."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.deps import Deps
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.warehouse.v1 import materials_pb2 as materials_pb
from manor.warehouse.v1 import reports_pb2 as pb
from manor.warehouse.v1 import reports_pb2_grpc

from warehouse.printing.material_labels import print_material_labels
from warehouse.queries import reports as queries
from warehouse.violations import Fault

MOST_MONTHS = 24


class StockReportServicer(reports_pb2_grpc.StockReportServiceServicer):
    """Figures of stock."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ListStockAgeing(self, request: pb.ListStockAgeingRequest, call: Call) -> pb.ListStockAgeingResponse:
        where = (request.company_id, request.estate_id, fields.to_uuid(request.store_id))
        today, after = directory.company(call.tx, where[0]).today(), paging.decode(request.page_token, str, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_stock_ageing(tx, where, today, limit=limit, after=after),
            lambda row: (row.code_key, row.store_id),
        )
        return pb.ListStockAgeingResponse(ages=map(_age, page), next_page_token=token, total_size=total)

    def ListConsumption(self, request: pb.ListConsumptionRequest, call: Call) -> pb.ListConsumptionResponse:
        first, last = date.fromisoformat(request.from_date), date.fromisoformat(request.to_date)
        span = queries.Span(request.company_id, request.estate_id, first, last)
        if last < first:
            raise Invalid("The span is empty", violations=[Violation("to_date", Fault.SPAN_BACKWARDS, first=first)])
        grouping = fields.to_word(pb.ConsumptionGrouping, request.grouping) or "category"
        rows, total = queries.list_consumption(call.tx, span, grouping)
        return pb.ListConsumptionResponse(consumption=map(_used, rows), total_minor=total)

    def ListStockValues(self, request: pb.ListStockValuesRequest, call: Call) -> pb.ListStockValuesResponse:
        first, last = fields.month(request.from_month), fields.month(request.to_month)
        span = queries.Span(request.company_id, request.estate_id, first, last)
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        if not 1 <= months <= MOST_MONTHS:
            fault = Violation("to_month", Fault.MONTHS_OUT_OF_RANGE, most=MOST_MONTHS)
            raise Invalid("The span is no span of months", violations=[fault])
        rows = queries.list_stock_values(call.tx, span)
        return pb.ListStockValuesResponse(values=map(_value, rows))

    def PrintMaterialLabels(self, request: pb.PrintMaterialLabelsRequest, call: Call) -> pb.PrintMaterialLabelsResponse:
        ids = [UUID(one) for one in request.material_ids]
        printed = print_material_labels(call.tx, self._deps, request.company_id, ids)
        return pb.PrintMaterialLabelsResponse(file_name=printed.file.name, page_count=printed.pages)


def _age(row: Any) -> pb.StockAge:
    return pb.StockAge(
        balance_id=f"{row.store_id}/{row.material_id}",
        store_name=row.store_name,
        code=row.code,
        name=row.name,
        unit=row.unit,
        quantity=fields.from_value(row.there),
        value_minor=row.value_minor,
        to30_quantity=fields.from_value(row.to30),
        to90_quantity=fields.from_value(row.to90),
        to180_quantity=fields.from_value(row.to180),
        to365_quantity=fields.from_value(row.to365),
        over_quantity=fields.from_value(row.over),
        over_minor=int(row.over_minor),
    )


def _used(row: Any) -> pb.Consumption:
    return pb.Consumption(
        estate_id=row.estate_id,
        group=row.grouped,
        name=row.name,
        quantity=fields.from_value(row.quantity),
        value_minor=int(row.minor),
    )


def _value(row: Any) -> pb.StockValue:
    category = fields.from_word(materials_pb.MaterialCategory, row.category)
    return pb.StockValue(month=fields.from_month(row.month), category=category, value_minor=int(row.minor))
