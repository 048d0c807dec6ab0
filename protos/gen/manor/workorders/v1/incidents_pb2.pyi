import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class IncidentKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INCIDENT_KIND_UNSPECIFIED: _ClassVar[IncidentKind]
    INCIDENT_KIND_SECURITY: _ClassVar[IncidentKind]
    INCIDENT_KIND_FIRE: _ClassVar[IncidentKind]
    INCIDENT_KIND_INJURY: _ClassVar[IncidentKind]
    INCIDENT_KIND_FLOOD: _ClassVar[IncidentKind]
    INCIDENT_KIND_TRAFFIC: _ClassVar[IncidentKind]
    INCIDENT_KIND_DAMAGE: _ClassVar[IncidentKind]
    INCIDENT_KIND_OTHER: _ClassVar[IncidentKind]

class IncidentSeverity(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INCIDENT_SEVERITY_UNSPECIFIED: _ClassVar[IncidentSeverity]
    INCIDENT_SEVERITY_MINOR: _ClassVar[IncidentSeverity]
    INCIDENT_SEVERITY_MAJOR: _ClassVar[IncidentSeverity]

class IncidentState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INCIDENT_STATE_UNSPECIFIED: _ClassVar[IncidentState]
    INCIDENT_STATE_OPEN: _ClassVar[IncidentState]
    INCIDENT_STATE_ACKNOWLEDGED: _ClassVar[IncidentState]
    INCIDENT_STATE_CLOSED: _ClassVar[IncidentState]
INCIDENT_KIND_UNSPECIFIED: IncidentKind
INCIDENT_KIND_SECURITY: IncidentKind
INCIDENT_KIND_FIRE: IncidentKind
INCIDENT_KIND_INJURY: IncidentKind
INCIDENT_KIND_FLOOD: IncidentKind
INCIDENT_KIND_TRAFFIC: IncidentKind
INCIDENT_KIND_DAMAGE: IncidentKind
INCIDENT_KIND_OTHER: IncidentKind
INCIDENT_SEVERITY_UNSPECIFIED: IncidentSeverity
INCIDENT_SEVERITY_MINOR: IncidentSeverity
INCIDENT_SEVERITY_MAJOR: IncidentSeverity
INCIDENT_STATE_UNSPECIFIED: IncidentState
INCIDENT_STATE_OPEN: IncidentState
INCIDENT_STATE_ACKNOWLEDGED: IncidentState
INCIDENT_STATE_CLOSED: IncidentState

class Incident(_message.Message):
    __slots__ = ("incident_id", "company_id", "estate_id", "kind", "severity", "occur_time", "place", "description", "alarm", "latitude", "longitude", "state", "reporter", "report_time", "acknowledger", "acknowledge_time", "handling", "closer", "close_time", "etag")
    INCIDENT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SEVERITY_FIELD_NUMBER: _ClassVar[int]
    OCCUR_TIME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    ALARM_FIELD_NUMBER: _ClassVar[int]
    LATITUDE_FIELD_NUMBER: _ClassVar[int]
    LONGITUDE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REPORTER_FIELD_NUMBER: _ClassVar[int]
    REPORT_TIME_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGER_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGE_TIME_FIELD_NUMBER: _ClassVar[int]
    HANDLING_FIELD_NUMBER: _ClassVar[int]
    CLOSER_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    incident_id: str
    company_id: int
    estate_id: int
    kind: IncidentKind
    severity: IncidentSeverity
    occur_time: _timestamp_pb2.Timestamp
    place: str
    description: str
    alarm: bool
    latitude: str
    longitude: str
    state: IncidentState
    reporter: str
    report_time: _timestamp_pb2.Timestamp
    acknowledger: str
    acknowledge_time: _timestamp_pb2.Timestamp
    handling: str
    closer: str
    close_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, incident_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., kind: _Optional[_Union[IncidentKind, str]] = ..., severity: _Optional[_Union[IncidentSeverity, str]] = ..., occur_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., place: _Optional[str] = ..., description: _Optional[str] = ..., alarm: _Optional[bool] = ..., latitude: _Optional[str] = ..., longitude: _Optional[str] = ..., state: _Optional[_Union[IncidentState, str]] = ..., reporter: _Optional[str] = ..., report_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., acknowledger: _Optional[str] = ..., acknowledge_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., handling: _Optional[str] = ..., closer: _Optional[str] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListIncidentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "kind", "severity")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SEVERITY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: IncidentState
    kind: IncidentKind
    severity: IncidentSeverity
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[IncidentState, str]] = ..., kind: _Optional[_Union[IncidentKind, str]] = ..., severity: _Optional[_Union[IncidentSeverity, str]] = ...) -> None: ...

class ListIncidentsResponse(_message.Message):
    __slots__ = ("incidents", "next_page_token", "total_size")
    INCIDENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    incidents: _containers.RepeatedCompositeFieldContainer[Incident]
    next_page_token: str
    total_size: int
    def __init__(self, incidents: _Optional[_Iterable[_Union[Incident, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetIncidentRequest(_message.Message):
    __slots__ = ("company_id", "incident_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    INCIDENT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    incident_id: str
    def __init__(self, company_id: _Optional[int] = ..., incident_id: _Optional[str] = ...) -> None: ...

class CreateIncidentRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "incident", "client_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    INCIDENT_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    incident: Incident
    client_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., incident: _Optional[_Union[Incident, _Mapping]] = ..., client_id: _Optional[str] = ...) -> None: ...

class AcknowledgeIncidentRequest(_message.Message):
    __slots__ = ("company_id", "incident_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    INCIDENT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    incident_id: str
    def __init__(self, company_id: _Optional[int] = ..., incident_id: _Optional[str] = ...) -> None: ...

class CloseIncidentRequest(_message.Message):
    __slots__ = ("company_id", "incident_id", "handling", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    INCIDENT_ID_FIELD_NUMBER: _ClassVar[int]
    HANDLING_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    incident_id: str
    handling: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., incident_id: _Optional[str] = ..., handling: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...
