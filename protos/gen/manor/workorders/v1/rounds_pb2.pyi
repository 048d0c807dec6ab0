import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.workorders.v1 import orders_pb2 as _orders_pb2
from manor.workorders.v1 import plans_pb2 as _plans_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PointCarrier(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    POINT_CARRIER_UNSPECIFIED: _ClassVar[PointCarrier]
    POINT_CARRIER_QR: _ClassVar[PointCarrier]
    POINT_CARRIER_NFC: _ClassVar[PointCarrier]
    POINT_CARRIER_BEACON: _ClassVar[PointCarrier]

class RouteKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ROUTE_KIND_UNSPECIFIED: _ClassVar[RouteKind]
    ROUTE_KIND_PATROL: _ClassVar[RouteKind]
    ROUTE_KIND_INSPECTION: _ClassVar[RouteKind]
    ROUTE_KIND_CLEANING: _ClassVar[RouteKind]
    ROUTE_KIND_GREENING: _ClassVar[RouteKind]

class StopState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    STOP_STATE_UNSPECIFIED: _ClassVar[StopState]
    STOP_STATE_DUE: _ClassVar[StopState]
    STOP_STATE_PASSED: _ClassVar[StopState]
    STOP_STATE_FAILED: _ClassVar[StopState]
    STOP_STATE_MISSED: _ClassVar[StopState]
POINT_CARRIER_UNSPECIFIED: PointCarrier
POINT_CARRIER_QR: PointCarrier
POINT_CARRIER_NFC: PointCarrier
POINT_CARRIER_BEACON: PointCarrier
ROUTE_KIND_UNSPECIFIED: RouteKind
ROUTE_KIND_PATROL: RouteKind
ROUTE_KIND_INSPECTION: RouteKind
ROUTE_KIND_CLEANING: RouteKind
ROUTE_KIND_GREENING: RouteKind
STOP_STATE_UNSPECIFIED: StopState
STOP_STATE_DUE: StopState
STOP_STATE_PASSED: StopState
STOP_STATE_FAILED: StopState
STOP_STATE_MISSED: StopState

class Point(_message.Message):
    __slots__ = ("point_id", "company_id", "estate_id", "name", "place", "carrier", "tag", "retired", "etag")
    POINT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    CARRIER_FIELD_NUMBER: _ClassVar[int]
    TAG_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    point_id: str
    company_id: int
    estate_id: int
    name: str
    place: str
    carrier: PointCarrier
    tag: str
    retired: bool
    etag: str
    def __init__(self, point_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., place: _Optional[str] = ..., carrier: _Optional[_Union[PointCarrier, str]] = ..., tag: _Optional[str] = ..., retired: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class RouteStop(_message.Message):
    __slots__ = ("point_id", "within_minutes", "checklist")
    POINT_ID_FIELD_NUMBER: _ClassVar[int]
    WITHIN_MINUTES_FIELD_NUMBER: _ClassVar[int]
    CHECKLIST_FIELD_NUMBER: _ClassVar[int]
    point_id: str
    within_minutes: int
    checklist: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, point_id: _Optional[str] = ..., within_minutes: _Optional[int] = ..., checklist: _Optional[_Iterable[str]] = ...) -> None: ...

class Route(_message.Message):
    __slots__ = ("route_id", "company_id", "estate_id", "name", "kind", "area", "standard", "grace_minutes", "stops", "retired", "etag")
    ROUTE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    STANDARD_FIELD_NUMBER: _ClassVar[int]
    GRACE_MINUTES_FIELD_NUMBER: _ClassVar[int]
    STOPS_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    route_id: str
    company_id: int
    estate_id: int
    name: str
    kind: RouteKind
    area: str
    standard: str
    grace_minutes: int
    stops: _containers.RepeatedCompositeFieldContainer[RouteStop]
    retired: bool
    etag: str
    def __init__(self, route_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., kind: _Optional[_Union[RouteKind, str]] = ..., area: _Optional[str] = ..., standard: _Optional[str] = ..., grace_minutes: _Optional[int] = ..., stops: _Optional[_Iterable[_Union[RouteStop, _Mapping]]] = ..., retired: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class RoundStop(_message.Message):
    __slots__ = ("place", "point_id", "point_name", "point_place", "carrier", "tag_hash", "checklist", "due_time", "state", "late_minutes", "walker", "walk_time", "arrive_time", "doubtful_time", "by_hand", "answers", "note", "order_id")
    PLACE_FIELD_NUMBER: _ClassVar[int]
    POINT_ID_FIELD_NUMBER: _ClassVar[int]
    POINT_NAME_FIELD_NUMBER: _ClassVar[int]
    POINT_PLACE_FIELD_NUMBER: _ClassVar[int]
    CARRIER_FIELD_NUMBER: _ClassVar[int]
    TAG_HASH_FIELD_NUMBER: _ClassVar[int]
    CHECKLIST_FIELD_NUMBER: _ClassVar[int]
    DUE_TIME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    LATE_MINUTES_FIELD_NUMBER: _ClassVar[int]
    WALKER_FIELD_NUMBER: _ClassVar[int]
    WALK_TIME_FIELD_NUMBER: _ClassVar[int]
    ARRIVE_TIME_FIELD_NUMBER: _ClassVar[int]
    DOUBTFUL_TIME_FIELD_NUMBER: _ClassVar[int]
    BY_HAND_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    place: int
    point_id: str
    point_name: str
    point_place: str
    carrier: PointCarrier
    tag_hash: str
    checklist: _containers.RepeatedScalarFieldContainer[str]
    due_time: _timestamp_pb2.Timestamp
    state: StopState
    late_minutes: int
    walker: str
    walk_time: _timestamp_pb2.Timestamp
    arrive_time: _timestamp_pb2.Timestamp
    doubtful_time: bool
    by_hand: bool
    answers: _containers.RepeatedCompositeFieldContainer[_orders_pb2.ChecklistAnswer]
    note: str
    order_id: str
    def __init__(self, place: _Optional[int] = ..., point_id: _Optional[str] = ..., point_name: _Optional[str] = ..., point_place: _Optional[str] = ..., carrier: _Optional[_Union[PointCarrier, str]] = ..., tag_hash: _Optional[str] = ..., checklist: _Optional[_Iterable[str]] = ..., due_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., state: _Optional[_Union[StopState, str]] = ..., late_minutes: _Optional[int] = ..., walker: _Optional[str] = ..., walk_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., arrive_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., doubtful_time: _Optional[bool] = ..., by_hand: _Optional[bool] = ..., answers: _Optional[_Iterable[_Union[_orders_pb2.ChecklistAnswer, _Mapping]]] = ..., note: _Optional[str] = ..., order_id: _Optional[str] = ...) -> None: ...

class Round(_message.Message):
    __slots__ = ("occurrence", "route_id", "route_name", "kind", "area", "standard", "until_time", "stops", "stop_count", "walked_count", "late_count", "missed_count")
    OCCURRENCE_FIELD_NUMBER: _ClassVar[int]
    ROUTE_ID_FIELD_NUMBER: _ClassVar[int]
    ROUTE_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    STANDARD_FIELD_NUMBER: _ClassVar[int]
    UNTIL_TIME_FIELD_NUMBER: _ClassVar[int]
    STOPS_FIELD_NUMBER: _ClassVar[int]
    STOP_COUNT_FIELD_NUMBER: _ClassVar[int]
    WALKED_COUNT_FIELD_NUMBER: _ClassVar[int]
    LATE_COUNT_FIELD_NUMBER: _ClassVar[int]
    MISSED_COUNT_FIELD_NUMBER: _ClassVar[int]
    occurrence: _plans_pb2.Occurrence
    route_id: str
    route_name: str
    kind: RouteKind
    area: str
    standard: str
    until_time: _timestamp_pb2.Timestamp
    stops: _containers.RepeatedCompositeFieldContainer[RoundStop]
    stop_count: int
    walked_count: int
    late_count: int
    missed_count: int
    def __init__(self, occurrence: _Optional[_Union[_plans_pb2.Occurrence, _Mapping]] = ..., route_id: _Optional[str] = ..., route_name: _Optional[str] = ..., kind: _Optional[_Union[RouteKind, str]] = ..., area: _Optional[str] = ..., standard: _Optional[str] = ..., until_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., stops: _Optional[_Iterable[_Union[RoundStop, _Mapping]]] = ..., stop_count: _Optional[int] = ..., walked_count: _Optional[int] = ..., late_count: _Optional[int] = ..., missed_count: _Optional[int] = ...) -> None: ...

class ListPointsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ListPointsResponse(_message.Message):
    __slots__ = ("points", "next_page_token", "total_size")
    POINTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    points: _containers.RepeatedCompositeFieldContainer[Point]
    next_page_token: str
    total_size: int
    def __init__(self, points: _Optional[_Iterable[_Union[Point, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreatePointRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "point")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    POINT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    point: Point
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., point: _Optional[_Union[Point, _Mapping]] = ...) -> None: ...

class UpdatePointRequest(_message.Message):
    __slots__ = ("company_id", "point_id", "point")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    POINT_ID_FIELD_NUMBER: _ClassVar[int]
    POINT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    point_id: str
    point: Point
    def __init__(self, company_id: _Optional[int] = ..., point_id: _Optional[str] = ..., point: _Optional[_Union[Point, _Mapping]] = ...) -> None: ...

class PrintPointsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "base_url")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BASE_URL_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    base_url: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., base_url: _Optional[str] = ...) -> None: ...

class PrintedPoints(_message.Message):
    __slots__ = ("file_name", "point_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    POINT_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    point_count: int
    def __init__(self, file_name: _Optional[str] = ..., point_count: _Optional[int] = ...) -> None: ...

class ListRoutesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ListRoutesResponse(_message.Message):
    __slots__ = ("routes", "next_page_token", "total_size")
    ROUTES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    routes: _containers.RepeatedCompositeFieldContainer[Route]
    next_page_token: str
    total_size: int
    def __init__(self, routes: _Optional[_Iterable[_Union[Route, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetRouteRequest(_message.Message):
    __slots__ = ("company_id", "route_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ROUTE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    route_id: str
    def __init__(self, company_id: _Optional[int] = ..., route_id: _Optional[str] = ...) -> None: ...

class CreateRouteRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "route")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ROUTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    route: Route
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., route: _Optional[_Union[Route, _Mapping]] = ...) -> None: ...

class UpdateRouteRequest(_message.Message):
    __slots__ = ("company_id", "route_id", "route")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ROUTE_ID_FIELD_NUMBER: _ClassVar[int]
    ROUTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    route_id: str
    route: Route
    def __init__(self, company_id: _Optional[int] = ..., route_id: _Optional[str] = ..., route: _Optional[_Union[Route, _Mapping]] = ...) -> None: ...

class ListRoundsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "route_id", "state", "open", "kind", "with_stops")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ROUTE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    WITH_STOPS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    route_id: str
    state: _plans_pb2.OccurrenceState
    open: bool
    kind: RouteKind
    with_stops: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., route_id: _Optional[str] = ..., state: _Optional[_Union[_plans_pb2.OccurrenceState, str]] = ..., open: _Optional[bool] = ..., kind: _Optional[_Union[RouteKind, str]] = ..., with_stops: _Optional[bool] = ...) -> None: ...

class ListRoundsResponse(_message.Message):
    __slots__ = ("rounds", "next_page_token", "total_size")
    ROUNDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    rounds: _containers.RepeatedCompositeFieldContainer[Round]
    next_page_token: str
    total_size: int
    def __init__(self, rounds: _Optional[_Iterable[_Union[Round, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetRoundRequest(_message.Message):
    __slots__ = ("company_id", "occurrence_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCURRENCE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    occurrence_id: str
    def __init__(self, company_id: _Optional[int] = ..., occurrence_id: _Optional[str] = ...) -> None: ...

class WalkStopRequest(_message.Message):
    __slots__ = ("company_id", "occurrence_id", "place", "tag", "failed", "answers", "note", "device_time")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCURRENCE_ID_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    TAG_FIELD_NUMBER: _ClassVar[int]
    FAILED_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    DEVICE_TIME_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    occurrence_id: str
    place: int
    tag: str
    failed: bool
    answers: _containers.RepeatedCompositeFieldContainer[_orders_pb2.ChecklistAnswer]
    note: str
    device_time: _timestamp_pb2.Timestamp
    def __init__(self, company_id: _Optional[int] = ..., occurrence_id: _Optional[str] = ..., place: _Optional[int] = ..., tag: _Optional[str] = ..., failed: _Optional[bool] = ..., answers: _Optional[_Iterable[_Union[_orders_pb2.ChecklistAnswer, _Mapping]]] = ..., note: _Optional[str] = ..., device_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
