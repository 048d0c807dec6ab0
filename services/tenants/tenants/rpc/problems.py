"""ProblemService."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.tenants.v1 import acceptances_pb2 as pb
from manor.tenants.v1 import acceptances_pb2_grpc, files_pb2

from tenants.queries import acceptances as queries
from tenants.records.acceptances import Problem
from tenants.usecases import exports, problems


class ProblemServicer(acceptances_pb2_grpc.ProblemServiceServicer):
    """What is to be mended."""

    def ReportProblem(self, request: pb.ReportProblemRequest, call: Call) -> pb.Problem:
        command = problems.ReportProblem(
            request.company_id,
            request.estate_id,
            request.description,
            fields.to_uuid(request.unit_id),
            request.place,
            fields.to_date(request.due_date),
        )
        return _shown(call, problems.report_problem(call.tx, command))

    def GetProblem(self, request: pb.GetProblemRequest, call: Call) -> pb.Problem:
        company_id, problem_id = request.company_id, UUID(request.problem_id)
        return _message(queries.get_problem(call.tx, company_id=company_id, problem_id=problem_id))

    def ListProblems(self, request: pb.ListProblemsRequest, call: Call) -> pb.ListProblemsResponse:
        after = paging.decode(request.page_token, UUID)
        where = _wanted(request).where()
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_problems(tx, where, after=after, limit=limit),
            lambda row: (row.problem_id,),
        )
        return pb.ListProblemsResponse(problems=map(_message, page), next_page_token=token, total_size=total)

    def MoveProblem(self, request: pb.MoveProblemRequest, call: Call) -> pb.Problem:
        command = problems.MoveProblem(
            request.company_id,
            UUID(request.problem_id),
            fields.to_word(pb.ProblemDeed, request.deed),
            request.note,
            request.responsible,
            fields.to_date(request.due_date),
            request.etag,
        )
        return _shown(call, problems.move_problem(call.tx, command))

    def ExportProblems(self, request: pb.ExportProblemsRequest, call: Call) -> operations_pb2.Operation:
        excel = request.format == files_pb2.FILE_FORMAT_XLSX
        return exports.export_problems(call.tx, exports.Export(_wanted(request), excel, request.language_code))


def _wanted(request: pb.ListProblemsRequest | pb.ExportProblemsRequest) -> queries.ProblemFilter:
    """Which problems a list or its export asks for."""
    return queries.ProblemFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.ProblemState, request.state),
        request.open_only,
        fields.to_uuid(request.unit_id),
        fields.to_uuid(request.acceptance_id),
        fields.to_date(request.due_to),
    )


def _shown(call: Call, one: Problem) -> pb.Problem:
    """A problem as it now stands, with its unit's name."""
    return _message(queries.get_problem(call.tx, company_id=one.company_id, problem_id=one.problem_id))


def _message(row: Any) -> pb.Problem:
    return pb.Problem(
        problem_id=str(row.problem_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        acceptance_id=fields.from_value(row.acceptance_id),
        unit_id=fields.from_value(row.unit_id),
        unit_code=row.unit_code,
        building_name=row.building_name,
        place=row.place,
        description=row.description,
        state=fields.from_word(pb.ProblemState, row.state),
        responsible=row.responsible,
        due_date=fields.from_value(row.due_date),
        reported_by=row.reported_by,
        create_time=row.created_at,
        steps=[
            pb.ProblemStep(
                deed=fields.from_word(pb.ProblemDeed, one["deed"]),
                state=fields.from_word(pb.ProblemState, one["state"]),
                note=one["note"],
                done_by=one["by"],
                time=datetime.fromisoformat(one["at"]),
            )
            for one in row.steps
        ],
        etag=str(row.version),
    )
