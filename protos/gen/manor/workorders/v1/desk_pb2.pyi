import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.workorders.v1 import orders_pb2 as _orders_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StatisticsOf(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    STATISTICS_OF_UNSPECIFIED: _ClassVar[StatisticsOf]
    STATISTICS_OF_KIND: _ClassVar[StatisticsOf]
    STATISTICS_OF_ESTATE: _ClassVar[StatisticsOf]
    STATISTICS_OF_PERSON: _ClassVar[StatisticsOf]
    STATISTICS_OF_CATEGORY: _ClassVar[StatisticsOf]
    STATISTICS_OF_CAUSE: _ClassVar[StatisticsOf]
    STATISTICS_OF_HOUR: _ClassVar[StatisticsOf]
    STATISTICS_OF_ROOT_CAUSE: _ClassVar[StatisticsOf]
STATISTICS_OF_UNSPECIFIED: StatisticsOf
STATISTICS_OF_KIND: StatisticsOf
STATISTICS_OF_ESTATE: StatisticsOf
STATISTICS_OF_PERSON: StatisticsOf
STATISTICS_OF_CATEGORY: StatisticsOf
STATISTICS_OF_CAUSE: StatisticsOf
STATISTICS_OF_HOUR: StatisticsOf
STATISTICS_OF_ROOT_CAUSE: StatisticsOf

class GetBoardRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    date: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., date: _Optional[str] = ...) -> None: ...

class Board(_message.Message):
    __slots__ = ("columns", "people", "date")
    COLUMNS_FIELD_NUMBER: _ClassVar[int]
    PEOPLE_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    columns: _containers.RepeatedCompositeFieldContainer[BoardColumn]
    people: _containers.RepeatedCompositeFieldContainer[BoardPerson]
    date: str
    def __init__(self, columns: _Optional[_Iterable[_Union[BoardColumn, _Mapping]]] = ..., people: _Optional[_Iterable[_Union[BoardPerson, _Mapping]]] = ..., date: _Optional[str] = ...) -> None: ...

class BoardColumn(_message.Message):
    __slots__ = ("state", "count", "late_count", "orders")
    STATE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    LATE_COUNT_FIELD_NUMBER: _ClassVar[int]
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    state: _orders_pb2.OrderState
    count: int
    late_count: int
    orders: _containers.RepeatedCompositeFieldContainer[_orders_pb2.Order]
    def __init__(self, state: _Optional[_Union[_orders_pb2.OrderState, str]] = ..., count: _Optional[int] = ..., late_count: _Optional[int] = ..., orders: _Optional[_Iterable[_Union[_orders_pb2.Order, _Mapping]]] = ...) -> None: ...

class BoardPerson(_message.Message):
    __slots__ = ("principal_id", "name", "absent", "duties", "orders")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ABSENT_FIELD_NUMBER: _ClassVar[int]
    DUTIES_FIELD_NUMBER: _ClassVar[int]
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    name: str
    absent: bool
    duties: _containers.RepeatedCompositeFieldContainer[Duty]
    orders: _containers.RepeatedCompositeFieldContainer[_orders_pb2.Order]
    def __init__(self, principal_id: _Optional[str] = ..., name: _Optional[str] = ..., absent: _Optional[bool] = ..., duties: _Optional[_Iterable[_Union[Duty, _Mapping]]] = ..., orders: _Optional[_Iterable[_Union[_orders_pb2.Order, _Mapping]]] = ...) -> None: ...

class Duty(_message.Message):
    __slots__ = ("start_time", "end_time")
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetStatisticsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "from_date", "to_date", "kind")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_DATE_FIELD_NUMBER: _ClassVar[int]
    TO_DATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    from_date: str
    to_date: str
    kind: _orders_pb2.OrderKind
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., from_date: _Optional[str] = ..., to_date: _Optional[str] = ..., kind: _Optional[_Union[_orders_pb2.OrderKind, str]] = ...) -> None: ...

class Statistics(_message.Message):
    __slots__ = ("rows",)
    ROWS_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[StatisticsRow]
    def __init__(self, rows: _Optional[_Iterable[_Union[StatisticsRow, _Mapping]]] = ...) -> None: ...

class StatisticsRow(_message.Message):
    __slots__ = ("of", "key", "count", "done_count", "open_count", "dropped_count", "answered_in_time_count", "answer_promised_count", "done_in_time_count", "done_promised_count", "reopened_count", "rated_count", "rating_sum", "response", "repair", "work")
    OF_FIELD_NUMBER: _ClassVar[int]
    KEY_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    DONE_COUNT_FIELD_NUMBER: _ClassVar[int]
    OPEN_COUNT_FIELD_NUMBER: _ClassVar[int]
    DROPPED_COUNT_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_IN_TIME_COUNT_FIELD_NUMBER: _ClassVar[int]
    ANSWER_PROMISED_COUNT_FIELD_NUMBER: _ClassVar[int]
    DONE_IN_TIME_COUNT_FIELD_NUMBER: _ClassVar[int]
    DONE_PROMISED_COUNT_FIELD_NUMBER: _ClassVar[int]
    REOPENED_COUNT_FIELD_NUMBER: _ClassVar[int]
    RATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    RATING_SUM_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_FIELD_NUMBER: _ClassVar[int]
    REPAIR_FIELD_NUMBER: _ClassVar[int]
    WORK_FIELD_NUMBER: _ClassVar[int]
    of: StatisticsOf
    key: str
    count: int
    done_count: int
    open_count: int
    dropped_count: int
    answered_in_time_count: int
    answer_promised_count: int
    done_in_time_count: int
    done_promised_count: int
    reopened_count: int
    rated_count: int
    rating_sum: int
    response: Times
    repair: Times
    work: Times
    def __init__(self, of: _Optional[_Union[StatisticsOf, str]] = ..., key: _Optional[str] = ..., count: _Optional[int] = ..., done_count: _Optional[int] = ..., open_count: _Optional[int] = ..., dropped_count: _Optional[int] = ..., answered_in_time_count: _Optional[int] = ..., answer_promised_count: _Optional[int] = ..., done_in_time_count: _Optional[int] = ..., done_promised_count: _Optional[int] = ..., reopened_count: _Optional[int] = ..., rated_count: _Optional[int] = ..., rating_sum: _Optional[int] = ..., response: _Optional[_Union[Times, _Mapping]] = ..., repair: _Optional[_Union[Times, _Mapping]] = ..., work: _Optional[_Union[Times, _Mapping]] = ...) -> None: ...

class Times(_message.Message):
    __slots__ = ("count", "p50_minutes", "p75_minutes", "p90_minutes", "p95_minutes", "buckets")
    COUNT_FIELD_NUMBER: _ClassVar[int]
    P50_MINUTES_FIELD_NUMBER: _ClassVar[int]
    P75_MINUTES_FIELD_NUMBER: _ClassVar[int]
    P90_MINUTES_FIELD_NUMBER: _ClassVar[int]
    P95_MINUTES_FIELD_NUMBER: _ClassVar[int]
    BUCKETS_FIELD_NUMBER: _ClassVar[int]
    count: int
    p50_minutes: int
    p75_minutes: int
    p90_minutes: int
    p95_minutes: int
    buckets: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, count: _Optional[int] = ..., p50_minutes: _Optional[int] = ..., p75_minutes: _Optional[int] = ..., p90_minutes: _Optional[int] = ..., p95_minutes: _Optional[int] = ..., buckets: _Optional[_Iterable[int]] = ...) -> None: ...
