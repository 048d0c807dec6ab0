"""CategoryService."""

from __future__ import annotations

from uuid import UUID

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import categories_pb2 as pb
from manor.workorders.v1 import categories_pb2_grpc, orders_pb2

from workorders.queries import orders as queries
from workorders.records.orders import Category
from workorders.usecases import categories


class CategoryServicer(categories_pb2_grpc.CategoryServiceServicer):
    """Categories of orders."""

    def ListCategories(self, request: pb.ListCategoriesRequest, call: Call) -> pb.ListCategoriesResponse:
        after = paging.decode(request.page_token, str)
        residents = call.tx.scope.principal.kind == "resident"
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_categories(
                tx,
                request.company_id,
                residents=residents,
                retired=request.with_retired,
                limit=limit,
                after=after[0] if after else "",
            ),
            lambda row: (row.code_key,),
        )
        found = [_message(one) for one in page]
        return pb.ListCategoriesResponse(categories=found, next_page_token=token, total_size=total)

    def CreateCategory(self, request: pb.CreateCategoryRequest, call: Call) -> pb.Category:
        command = categories.CreateCategory(request.company_id, _wanted(request.category))
        return _message(categories.create_category(call.tx, command))

    def UpdateCategory(self, request: pb.UpdateCategoryRequest, call: Call) -> pb.Category:
        wanted = _wanted(request.category)
        command = categories.UpdateCategory(
            request.company_id, UUID(request.category_id), wanted, request.category.etag
        )
        return _message(categories.update_category(call.tx, command))


def _wanted(new: pb.Category) -> categories.Wanted:
    return categories.Wanted(
        code=new.code,
        name_zh=new.name_zh,
        name_en=new.name_en,
        kind=fields.to_word(orders_pb2.OrderKind, new.kind),
        skill_id=new.skill_id,
        priority=new.priority or 3,
        response_minutes=new.response_minutes if new.HasField("response_minutes") else 120,
        resolve_minutes=new.resolve_minutes if new.HasField("resolve_minutes") else 1440,
        around_clock=new.around_clock,
        needs_signature=new.needs_signature,
        for_residents=new.for_residents,
        retired=new.retired,
        checklist=list(new.checklist),
    )


def _message(one: Category) -> pb.Category:
    return pb.Category(
        category_id=str(one.category_id),
        company_id=one.company_id,
        code=one.code,
        name_zh=one.name_zh,
        name_en=one.name_en,
        kind=fields.from_word(orders_pb2.OrderKind, one.kind),
        skill_id=one.skill_id,
        priority=one.priority,
        response_minutes=one.response_minutes,
        resolve_minutes=one.resolve_minutes,
        around_clock=one.around_clock,
        needs_signature=one.needs_signature,
        for_residents=one.for_residents,
        retired=one.retired,
        checklist=one.checklist,
        etag=one.etag,
    )
