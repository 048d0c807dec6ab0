"""ExportService."""

from __future__ import annotations

from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.workorders.v1 import exports_pb2 as pb
from manor.workorders.v1 import exports_pb2_grpc, orders_pb2, plans_pb2, quotations_pb2, rounds_pb2

from workorders.queries.orders import OrderFilter
from workorders.queries.plans import OccurrenceFilter
from workorders.queries.quotations import QuotationFilter
from workorders.queries.rounds import RoundFilter
from workorders.rpc.decorations import decoration_filter
from workorders.rpc.grounds import care_filter, ground_filter
from workorders.rpc.incidents import incident_filter
from workorders.rpc.passes import pass_filter
from workorders.rpc.safety import exercise_filter
from workorders.rpc.vendors import job_filter, statement_filter
from workorders.usecases import (
    decoration_exports,
    exports,
    incident_exports,
    pass_exports,
    register_exports,
    round_exports,
    work_exports,
)
from workorders.usecases.writing import OfEstate

CSV = "csv"


class ExportServicer(exports_pb2_grpc.ExportServiceServicer):
    """Lists as files."""

    def ExportOrders(self, request: pb.ExportOrdersRequest, call: Call) -> operations_pb2.Operation:
        wanted = OrderFilter(
            request.company_id,
            request.estate_id,
            fields.to_word(orders_pb2.OrderState, request.state),
            fields.to_word(orders_pb2.OrderKind, request.kind),
            request.open,
            request.assignee_id,
            fields.to_uuid(request.unit_id),
            fields.to_uuid(request.customer_id),
            fields.to_uuid(request.category_id),
            request.number,
            request.late,
        )
        command = exports.ExportOrders(wanted, request.file_format or CSV, request.language_code)
        return exports.export_orders(call.tx, command)

    def ExportOccurrences(self, request: pb.ExportOccurrencesRequest, call: Call) -> operations_pb2.Operation:
        wanted = OccurrenceFilter(
            request.company_id,
            request.estate_id,
            fields.to_uuid(request.plan_id),
            fields.to_word(plans_pb2.OccurrenceState, request.state),
            request.late,
        )
        command = exports.ExportOccurrences(wanted, request.file_format or CSV, request.language_code)
        return exports.export_occurrences(call.tx, command)

    def ExportPlans(self, request: pb.ExportPlansRequest, call: Call) -> operations_pb2.Operation:
        wanted = OfEstate(request.company_id, request.estate_id, request.with_ended)
        command = exports.ExportPlans(wanted, request.file_format or CSV, request.language_code)
        return exports.export_plans(call.tx, command)

    def ExportPriceItems(self, request: pb.ExportPriceItemsRequest, call: Call) -> operations_pb2.Operation:
        wanted = OfEstate(request.company_id, ended=request.with_retired)
        command = exports.ExportPriceItems(wanted, request.file_format or CSV, request.language_code)
        return exports.export_price_items(call.tx, command)

    def ExportLabels(self, request: pb.ExportLabelsRequest, call: Call) -> operations_pb2.Operation:
        wanted = OfEstate(request.company_id, request.estate_id, request.with_retired)
        command = exports.ExportLabels(wanted, request.file_format or CSV, request.language_code)
        return exports.export_labels(call.tx, command)

    def ExportCategories(self, request: pb.ExportCategoriesRequest, call: Call) -> operations_pb2.Operation:
        wanted = OfEstate(request.company_id, ended=request.with_retired)
        command = exports.ExportCategories(wanted, request.file_format or CSV, request.language_code)
        return exports.export_categories(call.tx, command)

    def ExportPoints(self, request: pb.ExportPointsRequest, call: Call) -> operations_pb2.Operation:
        wanted = OfEstate(request.company_id, request.estate_id, request.with_retired)
        command = round_exports.ExportPoints(wanted, request.file_format or CSV, request.language_code)
        return round_exports.export_points(call.tx, command)

    def ExportRoutes(self, request: pb.ExportRoutesRequest, call: Call) -> operations_pb2.Operation:
        wanted = OfEstate(request.company_id, request.estate_id, request.with_retired)
        command = round_exports.ExportRoutes(wanted, request.file_format or CSV, request.language_code)
        return round_exports.export_routes(call.tx, command)

    def ExportRounds(self, request: pb.ExportRoundsRequest, call: Call) -> operations_pb2.Operation:
        wanted = RoundFilter(
            request.company_id,
            request.estate_id,
            fields.to_uuid(request.route_id),
            fields.to_word(plans_pb2.OccurrenceState, request.state),
            request.open,
            fields.to_word(rounds_pb2.RouteKind, request.kind),
        )
        command = round_exports.ExportRounds(wanted, request.file_format or CSV, request.language_code)
        return round_exports.export_rounds(call.tx, command)

    def ExportIncidents(self, request: pb.ExportIncidentsRequest, call: Call) -> operations_pb2.Operation:
        wanted = incident_filter(request)
        command = incident_exports.ExportIncidents(wanted, request.file_format or CSV, request.language_code)
        return incident_exports.export_incidents(call.tx, command)

    def ExportPasses(self, request: pb.ExportPassesRequest, call: Call) -> operations_pb2.Operation:
        command = pass_exports.ExportPasses(pass_filter(request), request.file_format or CSV, request.language_code)
        return pass_exports.export_passes(call.tx, command)

    def ExportDecorations(self, request: pb.ExportDecorationsRequest, call: Call) -> operations_pb2.Operation:
        asked = decoration_filter(request), request.file_format or CSV, request.language_code
        return decoration_exports.export_decorations(call.tx, decoration_exports.ExportDecorations(*asked))

    def ExportQuotations(self, request: pb.ExportQuotationsRequest, call: Call) -> operations_pb2.Operation:
        state = fields.to_word(quotations_pb2.QuotationState, request.state)
        asked = QuotationFilter(request.company_id, request.estate_id, state)
        command = work_exports.ExportQuotations(asked, request.file_format or CSV, request.language_code)
        return work_exports.export_quotations(call.tx, command)

    def ExportVendorJobs(self, request: pb.ExportVendorJobsRequest, call: Call) -> operations_pb2.Operation:
        asked = job_filter(request), request.file_format or CSV, request.language_code
        return work_exports.export_vendor_jobs(call.tx, work_exports.ExportVendorJobs(*asked))

    def ExportVendorStatements(self, request: pb.ExportVendorStatementsRequest, call: Call) -> operations_pb2.Operation:
        asked = statement_filter(request), request.file_format or CSV, request.language_code
        return work_exports.export_vendor_statements(call.tx, work_exports.ExportVendorStatements(*asked))

    def ExportGrounds(self, request: pb.ExportGroundsRequest, call: Call) -> operations_pb2.Operation:
        wanted = ground_filter(request)
        command = register_exports.ExportGrounds(wanted, request.file_format or CSV, request.language_code)
        return register_exports.export_grounds(call.tx, command)

    def ExportCares(self, request: pb.ExportCaresRequest, call: Call) -> operations_pb2.Operation:
        command = register_exports.ExportCares(care_filter(request), request.file_format or CSV, request.language_code)
        return register_exports.export_cares(call.tx, command)

    def ExportEmergencyPlans(self, request: pb.ExportEmergencyPlansRequest, call: Call) -> operations_pb2.Operation:
        wanted = OfEstate(request.company_id, request.estate_id, request.with_retired)
        command = register_exports.ExportEmergencyPlans(wanted, request.file_format or CSV, request.language_code)
        return register_exports.export_emergency_plans(call.tx, command)

    def ExportExercises(self, request: pb.ExportExercisesRequest, call: Call) -> operations_pb2.Operation:
        wanted = exercise_filter(request)
        command = register_exports.ExportExercises(wanted, request.file_format or CSV, request.language_code)
        return register_exports.export_exercises(call.tx, command)
