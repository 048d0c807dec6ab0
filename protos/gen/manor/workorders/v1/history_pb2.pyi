import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.workorders.v1 import orders_pb2 as _orders_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ImportedHistory(_message.Message):
    __slots__ = ("created_count", "known_count")
    CREATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    KNOWN_COUNT_FIELD_NUMBER: _ClassVar[int]
    created_count: int
    known_count: int
    def __init__(self, created_count: _Optional[int] = ..., known_count: _Optional[int] = ...) -> None: ...

class PastOrder(_message.Message):
    __slots__ = ("client_id", "category_id", "unit_id", "customer_id", "place", "description", "report_time", "assignee_id", "respond_time", "done_time", "end_time", "first_done_time", "reopen_time", "reason", "result", "rating", "root_cause", "main_client_id")
    CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    REPORT_TIME_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    RESPOND_TIME_FIELD_NUMBER: _ClassVar[int]
    DONE_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    FIRST_DONE_TIME_FIELD_NUMBER: _ClassVar[int]
    REOPEN_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    RATING_FIELD_NUMBER: _ClassVar[int]
    ROOT_CAUSE_FIELD_NUMBER: _ClassVar[int]
    MAIN_CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    client_id: str
    category_id: str
    unit_id: str
    customer_id: str
    place: str
    description: str
    report_time: _timestamp_pb2.Timestamp
    assignee_id: str
    respond_time: _timestamp_pb2.Timestamp
    done_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    first_done_time: _timestamp_pb2.Timestamp
    reopen_time: _timestamp_pb2.Timestamp
    reason: str
    result: str
    rating: int
    root_cause: _orders_pb2.RootCause
    main_client_id: str
    def __init__(self, client_id: _Optional[str] = ..., category_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., place: _Optional[str] = ..., description: _Optional[str] = ..., report_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., assignee_id: _Optional[str] = ..., respond_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., done_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., first_done_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reopen_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., result: _Optional[str] = ..., rating: _Optional[int] = ..., root_cause: _Optional[_Union[_orders_pb2.RootCause, str]] = ..., main_client_id: _Optional[str] = ...) -> None: ...

class ImportOrdersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "orders")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    orders: _containers.RepeatedCompositeFieldContainer[PastOrder]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., orders: _Optional[_Iterable[_Union[PastOrder, _Mapping]]] = ...) -> None: ...

class PastStop(_message.Message):
    __slots__ = ("place", "walk_time", "failed", "note", "order_client_id")
    PLACE_FIELD_NUMBER: _ClassVar[int]
    WALK_TIME_FIELD_NUMBER: _ClassVar[int]
    FAILED_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ORDER_CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    place: int
    walk_time: _timestamp_pb2.Timestamp
    failed: bool
    note: str
    order_client_id: str
    def __init__(self, place: _Optional[int] = ..., walk_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., failed: _Optional[bool] = ..., note: _Optional[str] = ..., order_client_id: _Optional[str] = ...) -> None: ...

class PastRound(_message.Message):
    __slots__ = ("due_time", "walker_id", "stops")
    DUE_TIME_FIELD_NUMBER: _ClassVar[int]
    WALKER_ID_FIELD_NUMBER: _ClassVar[int]
    STOPS_FIELD_NUMBER: _ClassVar[int]
    due_time: _timestamp_pb2.Timestamp
    walker_id: str
    stops: _containers.RepeatedCompositeFieldContainer[PastStop]
    def __init__(self, due_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., walker_id: _Optional[str] = ..., stops: _Optional[_Iterable[_Union[PastStop, _Mapping]]] = ...) -> None: ...

class ImportRoundsRequest(_message.Message):
    __slots__ = ("company_id", "plan_id", "rounds")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    ROUNDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    plan_id: str
    rounds: _containers.RepeatedCompositeFieldContainer[PastRound]
    def __init__(self, company_id: _Optional[int] = ..., plan_id: _Optional[str] = ..., rounds: _Optional[_Iterable[_Union[PastRound, _Mapping]]] = ...) -> None: ...
