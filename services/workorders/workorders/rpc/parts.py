"""PartService."""

from __future__ import annotations

from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.directory import place
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import parts_pb2 as pb
from manor.workorders.v1 import parts_pb2_grpc

from workorders.queries import parts as queries
from workorders.records.orders import Order
from workorders.records.parts import OrderPart
from workorders.usecases import parts


class PartServicer(parts_pb2_grpc.PartServiceServicer):
    """What orders need of stores, and what they cost."""

    def ListOrderParts(self, request: pb.ListOrderPartsRequest, call: Call) -> pb.ListOrderPartsResponse:
        order = call.tx.get(Order, (request.company_id, UUID(request.order_id)))
        after = paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_order_parts(tx, order.company_id, order.order_id, limit=limit, after=after),
            lambda row: (row.part_id,),
        )
        return pb.ListOrderPartsResponse(parts=map(_part, page), next_page_token=token, total_size=total)

    def WantOrderPart(self, request: pb.WantOrderPartRequest, call: Call) -> pb.OrderPart:
        about = (UUID(request.order_id), UUID(request.material_id), fields.to_decimal(request.quantity))
        return _part(parts.want_order_part(call.tx, parts.WantOrderPart(request.company_id, *about)))

    def WithdrawOrderPart(self, request: pb.WithdrawOrderPartRequest, call: Call) -> pb.OrderPart:
        command = parts.WithdrawOrderPart(request.company_id, UUID(request.part_id), request.reason)
        return _part(parts.withdraw_order_part(call.tx, command))

    def GetOrderCost(self, request: pb.GetOrderCostRequest, call: Call) -> pb.OrderCost:
        return _cost(call.tx, call.tx.get(Order, (request.company_id, UUID(request.order_id))))

    def AddOrderCost(self, request: pb.AddOrderCostRequest, call: Call) -> pb.OrderCost:
        command = parts.AddOrderCost(
            request.company_id,
            UUID(request.order_id),
            request.vendor_name,
            request.amount_minor,
            request.note,
            fields.to_uuid(request.supplier_id),
        )
        return _cost(call.tx, parts.add_order_cost(call.tx, command))


def _part(one: OrderPart) -> pb.OrderPart:
    return pb.OrderPart(
        part_id=str(one.part_id),
        order_id=str(one.order_id),
        material_id=str(one.material_id),
        code=one.code,
        name=one.name,
        unit=one.unit,
        quantity=fields.from_value(one.quantity),
        state=fields.from_word(pb.OrderPartState, "cancelled" if one.withdrawn else one.state),
        refusal_code=one.refusal_code,
        store_name=one.store_name,
        reserved_quantity=fields.from_value(one.reserved),
        waiting_quantity=fields.from_value(one.waiting),
        issued_quantity=fields.from_value(one.issued),
        returned_quantity=fields.from_value(one.returned),
        principal_id=one.principal_id,
        create_time=one.created_at,
    )


def _cost(tx: Tx, order: Order) -> pb.OrderCost:
    found = queries.get_order_cost(tx, order)
    told = pb.OrderCost(
        order_id=str(order.order_id),
        currency_code=place(tx, order.company_id, order.estate_id).currency_code,
        work_minutes=order.work_minutes,
        labour_minor=found.labour_minor,
        materials_minor=found.materials_minor,
        vendors_minor=found.vendors_minor,
        total_minor=found.labour_minor + found.materials_minor + found.vendors_minor,
    )
    for one in found.vendors:
        told.vendors.add(
            cost_id=str(one.cost_id),
            supplier_id=fields.from_value(one.supplier_id),
            vendor_name=one.vendor_name,
            amount_minor=one.amount_minor,
            note=one.note,
            principal_id=one.principal_id,
            create_time=one.created_at,
        )
    return told
