"""IncidentService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import incidents_pb2 as pb
from manor.workorders.v1 import incidents_pb2_grpc

from workorders.queries.incidents import IncidentFilter, list_incidents
from workorders.records.incidents import Incident
from workorders.usecases import incidents


class IncidentServicer(incidents_pb2_grpc.IncidentServiceServicer):
    """The register of incidents."""

    def ListIncidents(self, request: pb.ListIncidentsRequest, call: Call) -> pb.ListIncidentsResponse:
        before = paging.decode(request.page_token, UUID)
        wanted = incident_filter(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: list_incidents(tx, wanted, limit=limit, before=before[0] if before else None),
            lambda row: (row.incident_id,),
        )
        found = [_message(one) for one in page]
        return pb.ListIncidentsResponse(incidents=found, next_page_token=token, total_size=total)

    def GetIncident(self, request: pb.GetIncidentRequest, call: Call) -> pb.Incident:
        return _message(call.tx.get(Incident, _key(request)))

    def CreateIncident(self, request: pb.CreateIncidentRequest, call: Call) -> pb.Incident:
        new = request.incident
        command = incidents.CreateIncident(
            request.company_id,
            request.estate_id,
            fields.to_word(pb.IncidentKind, new.kind),
            new.place,
            fields.to_word(pb.IncidentSeverity, new.severity),
            fields.to_moment(new.occur_time) if new.HasField("occur_time") else None,
            new.description,
            new.alarm,
            new.latitude,
            new.longitude,
            request.client_id,
        )
        return _message(incidents.create_incident(call.tx, command))

    def AcknowledgeIncident(self, request: pb.AcknowledgeIncidentRequest, call: Call) -> pb.Incident:
        command = incidents.AcknowledgeIncident(*_key(request))
        return _message(incidents.acknowledge_incident(call.tx, command))

    def CloseIncident(self, request: pb.CloseIncidentRequest, call: Call) -> pb.Incident:
        command = incidents.CloseIncident(*_key(request), request.handling, request.etag)
        return _message(incidents.close_incident(call.tx, command))


def _key(request: Any) -> tuple[int, UUID]:
    return request.company_id, UUID(request.incident_id)


def incident_filter(request: Any) -> IncidentFilter:
    """Which incidents a request asks for."""
    return IncidentFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.IncidentState, request.state),
        fields.to_word(pb.IncidentKind, request.kind),
        fields.to_word(pb.IncidentSeverity, request.severity),
    )


def _message(one: Incident) -> pb.Incident:
    return pb.Incident(
        incident_id=str(one.incident_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        kind=fields.from_word(pb.IncidentKind, one.kind),
        severity=fields.from_word(pb.IncidentSeverity, one.severity),
        occur_time=one.occurred_at,
        place=one.place,
        description=one.description,
        alarm=one.alarm,
        latitude=fields.from_value(one.latitude),
        longitude=fields.from_value(one.longitude),
        state=fields.from_word(pb.IncidentState, one.state),
        reporter=one.reporter,
        report_time=one.reported_at,
        acknowledger=one.acknowledger,
        acknowledge_time=one.acknowledged_at,
        handling=one.handling,
        closer=one.closer,
        close_time=one.closed_at,
        etag=one.etag,
    )
