import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListAuditEntriesRequest(_message.Message):
    __slots__ = ("service", "company_id", "page_size", "page_token", "resource", "principal_id", "with_companies", "from_date", "to_date", "time_zone", "action")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESOURCE_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    WITH_COMPANIES_FIELD_NUMBER: _ClassVar[int]
    FROM_DATE_FIELD_NUMBER: _ClassVar[int]
    TO_DATE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    page_size: int
    page_token: str
    resource: str
    principal_id: str
    with_companies: bool
    from_date: str
    to_date: str
    time_zone: str
    action: str
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., resource: _Optional[str] = ..., principal_id: _Optional[str] = ..., with_companies: _Optional[bool] = ..., from_date: _Optional[str] = ..., to_date: _Optional[str] = ..., time_zone: _Optional[str] = ..., action: _Optional[str] = ...) -> None: ...

class ListAuditEntriesResponse(_message.Message):
    __slots__ = ("entries", "next_page_token")
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    entries: _containers.RepeatedCompositeFieldContainer[AuditEntry]
    next_page_token: str
    def __init__(self, entries: _Optional[_Iterable[_Union[AuditEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AuditEntry(_message.Message):
    __slots__ = ("number", "occur_time", "principal_id", "action", "resource", "detail", "hash", "company_id", "estate_id")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    OCCUR_TIME_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    RESOURCE_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    HASH_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    number: int
    occur_time: _timestamp_pb2.Timestamp
    principal_id: str
    action: str
    resource: str
    detail: str
    hash: str
    company_id: int
    estate_id: int
    def __init__(self, number: _Optional[int] = ..., occur_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., principal_id: _Optional[str] = ..., action: _Optional[str] = ..., resource: _Optional[str] = ..., detail: _Optional[str] = ..., hash: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ...) -> None: ...

class ListOwnAuditEntriesRequest(_message.Message):
    __slots__ = ("service", "page_size", "page_token")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    service: str
    page_size: int
    page_token: str
    def __init__(self, service: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRecordHistoryRequest(_message.Message):
    __slots__ = ("service", "company_id", "resource", "page_size", "page_token")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    RESOURCE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    resource: str
    page_size: int
    page_token: str
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., resource: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class CountActionsRequest(_message.Message):
    __slots__ = ("service", "company_id", "from_date", "to_date", "time_zone")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_DATE_FIELD_NUMBER: _ClassVar[int]
    TO_DATE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    from_date: str
    to_date: str
    time_zone: str
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., from_date: _Optional[str] = ..., to_date: _Optional[str] = ..., time_zone: _Optional[str] = ...) -> None: ...

class CountActionsResponse(_message.Message):
    __slots__ = ("counts",)
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    counts: _containers.RepeatedCompositeFieldContainer[ActionCount]
    def __init__(self, counts: _Optional[_Iterable[_Union[ActionCount, _Mapping]]] = ...) -> None: ...

class ActionCount(_message.Message):
    __slots__ = ("company_id", "estate_id", "week", "action", "count", "people")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    WEEK_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    PEOPLE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    week: str
    action: str
    count: int
    people: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., week: _Optional[str] = ..., action: _Optional[str] = ..., count: _Optional[int] = ..., people: _Optional[int] = ...) -> None: ...

class VerifyAuditChainRequest(_message.Message):
    __slots__ = ("service", "company_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ...) -> None: ...

class VerifyAuditChainResponse(_message.Message):
    __slots__ = ("intact", "sealed", "unsealed", "first_broken_number")
    INTACT_FIELD_NUMBER: _ClassVar[int]
    SEALED_FIELD_NUMBER: _ClassVar[int]
    UNSEALED_FIELD_NUMBER: _ClassVar[int]
    FIRST_BROKEN_NUMBER_FIELD_NUMBER: _ClassVar[int]
    intact: bool
    sealed: int
    unsealed: int
    first_broken_number: int
    def __init__(self, intact: _Optional[bool] = ..., sealed: _Optional[int] = ..., unsealed: _Optional[int] = ..., first_broken_number: _Optional[int] = ...) -> None: ...
