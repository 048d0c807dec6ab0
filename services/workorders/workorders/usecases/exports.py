"""Lists as files, each by an operation that names it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis import clock, directory
from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.money import major
from chassis.rpc.exports import File, asked_for, pages
from google.longrunning import operations_pb2
from google.protobuf.struct_pb2 import Struct
from manor.workorders.v1.exports_pb2 import ExportResult

from workorders.queries import orders as orders_read
from workorders.queries import plans as plans_read
from workorders.queries.labels import list_labels
from workorders.queries.orders import OrderFilter
from workorders.queries.plans import OccurrenceFilter
from workorders.queries.quotations import list_price_items
from workorders.usecases import export_words as words
from workorders.usecases.writing import PAGE, OfEstate, category_of, columns_of, estates_of, start, write

ORDERS = File(
    "orders",
    sheets.columns(
        "order_id", "number", "estate_id", "category_code", "kind", "state", "priority", "unit_id", "unit_code",
        "place", "customer_id", "customer_name", "description", "source", "reporter", "assignee_id", "reported_at",
        "response_due_at", "responded_at", "resolve_due_at", "done_at", "closed_at", "late", "reopen_count", "rating",
        "result", "signer", "parts_used", "work_minutes", "root_cause", "answer",
    ),
    words.ORDERS,
    people=("reporter", "assignee_id"),
)  # fmt: skip
OCCURRENCES = File(
    "occurrences",
    sheets.columns(
        "occurrence_id", "estate_id", "plan_id", "plan_name", "due_at", "state", "late_minutes", "order_id", "checker",
        "checked_at", "note",
    ),
    words.OCCURRENCES,
    people=("checker",),
)  # fmt: skip
PLANS = File(
    "plans",
    sheets.columns(
        "plan_id", "estate_id", "name", "task", "category_code", "rule", "start_date", "start_clock", "place",
        "description", "statutory", "ended", "horizon_days", "needs_signature", "maker", "route_id",
    ),
    words.PLANS,
    people=("maker",),
)  # fmt: skip
PRICES = File(
    "prices",
    sheets.columns(
        "price_item_id", "code", "name_zh", "name_en", "kind", "measure", "price", "currency", "fee_item_code",
        "warranty_days", "retired",
    ),
    words.PRICES,
)  # fmt: skip
LABELS = File("labels", sheets.columns("label_id", "estate_id", "name", "place", "retired"), words.LABELS)
CATEGORIES = File(
    "categories",
    sheets.columns(
        "category_id", "code", "name_zh", "name_en", "kind", "skill_id", "priority", "response_minutes",
        "resolve_minutes", "around_clock", "needs_signature", "for_residents", "retired",
    ),
    words.CATEGORIES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportOrders:
    """Which orders to write to a file of which format, and in which language for people."""

    filter: OrderFilter
    file_format: str
    language: str = ""


def export_orders(tx: Tx, command: ExportOrders) -> operations_pb2.Operation:
    """Starts writing orders to a file."""
    return start(tx, "workorders.export_orders", command)


@operation("workorders.export_orders")
def write_orders(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, order = asked_for(OrderFilter, op, asked.items()), orders_read.ORDER_ORDERS
        estates, now = estates_of(tx, op.company_id), clock.now()
        for page in pages(lambda before: orders_read.list_orders(tx, wanted, order.own(before), PAGE), "order_id"):
            units = orders_read.unit_codes(tx, op.company_id, (one.unit_id for one in page))
            customers = orders_read.customer_names(tx, op.company_id, (one.customer_id for one in page))
            categories = orders_read.categories_of(tx, op.company_id, (one.category_id for one in page))
            for one in page:
                yield {
                    **columns_of(one, ORDERS),
                    **category_of(categories[one.category_id], asked),
                    "estate_name": estates.get(one.estate_id, ""),
                    "unit_code": units.get(one.unit_id, "") if one.unit_id else "",
                    "customer_name": customers.get(one.customer_id, "") if one.customer_id else "",
                    "late": one.late(now),
                }
            tx.session.expunge_all()

    return write(op, ORDERS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportOccurrences:
    """Which occurrences to write to a file of which format, and in which language for people."""

    filter: OccurrenceFilter
    file_format: str
    language: str = ""


def export_occurrences(tx: Tx, command: ExportOccurrences) -> operations_pb2.Operation:
    """Starts writing what fell due to a file."""
    return start(tx, "workorders.export_occurrences", command)


@operation("workorders.export_occurrences")
def write_occurrences(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted = asked_for(OccurrenceFilter, op, asked.items())
        estates = estates_of(tx, op.company_id)

        def page_of(before: tuple[Any, Any] | None) -> Sequence[Any]:
            return plans_read.list_occurrences(tx, wanted, limit=PAGE, before=before)

        for page in pages(page_of, "due_at", "occurrence_id"):
            plans = plans_read.plans_of(tx, op.company_id, (one.plan_id for one in page))
            for one in page:
                named = {"estate_name": estates.get(one.estate_id, ""), "plan_name": plans[one.plan_id].name}
                yield {**columns_of(one, OCCURRENCES), **named}
            tx.session.expunge_all()

    return write(op, OCCURRENCES, rows, request)


@dataclass(frozen=True, slots=True)
class ExportPlans:
    """Which plans to write to a file of which format, and in which language for people."""

    filter: OfEstate
    file_format: str
    language: str = ""


def export_plans(tx: Tx, command: ExportPlans) -> operations_pb2.Operation:
    """Starts writing plans to a file."""
    return start(tx, "workorders.export_plans", command)


@operation("workorders.export_plans")
def write_plans(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted = asked_for(OfEstate, op, asked.items())
        estates = estates_of(tx, op.company_id)

        def page_of(after: tuple[Any, Any] | None) -> Sequence[Any]:
            return plans_read.list_plans(
                tx, op.company_id, estate_id=wanted.estate_id, ended=wanted.ended, limit=PAGE, after=after
            )

        for page in pages(page_of, "name", "plan_id"):
            categories = orders_read.categories_of(tx, op.company_id, (one.category_id for one in page))
            for one in page:
                named = {"estate_name": estates.get(one.estate_id, "")}
                yield {**columns_of(one, PLANS), **category_of(categories[one.category_id], asked), **named}

    return write(op, PLANS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportPriceItems:
    """Which prices to write to a file of which format, and in which language for people."""

    filter: OfEstate
    file_format: str
    language: str = ""


def export_price_items(tx: Tx, command: ExportPriceItems) -> operations_pb2.Operation:
    """Starts writing the price list to a file."""
    return start(tx, "workorders.export_price_items", command)


@operation("workorders.export_price_items")
def write_price_items(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        retired, currency = "ended" in asked, directory.place(tx, op.company_id).currency_code

        def page(after: str | None) -> Sequence[Any]:
            return list_price_items(tx, op.company_id, retired=retired, limit=PAGE, after=after or "")

        for many in pages(page, "code_key"):
            for one in many:
                yield {**columns_of(one, PRICES), "price": major(one.price_minor, currency), "currency": currency}

    return write(op, PRICES, rows, request)


@dataclass(frozen=True, slots=True)
class ExportCategories:
    """Which categories to write to a file of which format, and in which language for people."""

    filter: OfEstate
    file_format: str
    language: str = ""


def export_categories(tx: Tx, command: ExportCategories) -> operations_pb2.Operation:
    """Starts writing categories to a file."""
    return start(tx, "workorders.export_categories", command)


@operation("workorders.export_categories")
def write_categories(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        def page(after: str | None) -> Sequence[Any]:
            retired = "ended" in asked
            return orders_read.list_categories(
                tx, op.company_id, residents=False, retired=retired, limit=PAGE, after=after or ""
            )

        for many in pages(page, "code_key"):
            for one in many:
                yield columns_of(one, CATEGORIES)

    return write(op, CATEGORIES, rows, request)


@dataclass(frozen=True, slots=True)
class ExportLabels:
    """Which labels to write to a file of which format, and in which language for people."""

    filter: OfEstate
    file_format: str
    language: str = ""


def export_labels(tx: Tx, command: ExportLabels) -> operations_pb2.Operation:
    """Starts writing labels to a file."""
    return start(tx, "workorders.export_labels", command)


@operation("workorders.export_labels")
def write_labels(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted = asked_for(OfEstate, op, asked.items())
        estates = estates_of(tx, op.company_id)

        def page(before: UUID | None) -> Sequence[Any]:
            retired = wanted.ended
            return list_labels(
                tx, op.company_id, estate_id=wanted.estate_id, retired=retired, limit=PAGE, before=before
            )

        for many in pages(page, "label_id"):
            for one in many:
                yield {**columns_of(one, LABELS), "estate_name": estates.get(one.estate_id, "")}

    return write(op, LABELS, rows, request)
