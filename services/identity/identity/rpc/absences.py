"""AbsenceService."""

from __future__ import annotations

import uuid
from datetime import date

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.identity.v1 import absences_pb2 as pb
from manor.identity.v1 import absences_pb2_grpc

from identity.queries import people
from identity.records.work import Absence
from identity.usecases import absences


class AbsenceServicer(absences_pb2_grpc.AbsenceServiceServicer):
    """When staff are absent, and who stands in."""

    def ListAbsences(self, request: pb.ListAbsencesRequest, call: Call) -> pb.ListAbsencesResponse:
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: people.list_absences(
                tx,
                node_id=request.node_id,
                principal_id=fields.to_uuid(request.principal_id),
                first=fields.to_date(request.from_date),
                last=fields.to_date(request.to_date),
                state=fields.to_word(pb.AbsenceState, request.state),
                after=paging.decode(request.page_token, date, uuid.UUID),
                limit=limit,
            ),
            lambda row: (row.from_day, row.absence_id),
        )
        return pb.ListAbsencesResponse(absences=map(_message, page), next_page_token=token, total_size=total)

    def CreateAbsence(self, request: pb.CreateAbsenceRequest, call: Call) -> pb.Absence:
        command = absences.CreateAbsence(uuid.UUID(request.principal_id), *_terms(request))
        return _message(absences.create_absence(call.tx, command))

    def RequestAbsence(self, request: pb.RequestAbsenceRequest, call: Call) -> pb.Absence:
        return _message(absences.request_absence(call.tx, absences.RequestAbsence(*_terms(request))))

    def DecideAbsence(self, request: pb.DecideAbsenceRequest, call: Call) -> pb.Absence:
        command = absences.DecideAbsence(uuid.UUID(request.absence_id), request.grant, request.reason, request.etag)
        return _message(absences.decide_absence(call.tx, command))

    def CancelAbsence(self, request: pb.CancelAbsenceRequest, call: Call) -> pb.Absence:
        command = absences.CancelAbsence(uuid.UUID(request.absence_id), request.reason, request.etag)
        return _message(absences.cancel_absence(call.tx, command))


def _terms(
    request: pb.CreateAbsenceRequest | pb.RequestAbsenceRequest,
) -> tuple[str, date, date, uuid.UUID | None, str]:
    return (
        fields.to_word(pb.AbsenceKind, request.kind),
        date.fromisoformat(request.from_date),
        date.fromisoformat(request.to_date),
        fields.to_uuid(request.deputy_id),
        request.note,
    )


def _message(row: Absence) -> pb.Absence:
    return pb.Absence(
        absence_id=str(row.absence_id),
        principal_id=str(row.principal_id),
        kind=fields.from_word(pb.AbsenceKind, row.kind),
        from_date=str(row.from_day),
        to_date=str(row.to_day),
        deputy_id=str(row.deputy_id or ""),
        note=row.note,
        note_code=row.note_code,
        state=fields.from_word(pb.AbsenceState, row.state),
        created_by=row.created_by,
        decided_by=row.decided_by,
        decision_reason=row.decision_reason,
        decision_reason_code=row.decision_reason_code,
        etag=row.etag,
    )
