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

class CountWaitingApprovalsRequest(_message.Message):
    __slots__ = ("service", "company_id", "estate_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    estate_id: int
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ...) -> None: ...

class CountWaitingApprovalsResponse(_message.Message):
    __slots__ = ("counts",)
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    counts: _containers.RepeatedCompositeFieldContainer[WaitingApprovals]
    def __init__(self, counts: _Optional[_Iterable[_Union[WaitingApprovals, _Mapping]]] = ...) -> None: ...

class WaitingApprovals(_message.Message):
    __slots__ = ("subject", "company_id", "estate_id", "waiting_count", "decidable_count")
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    WAITING_COUNT_FIELD_NUMBER: _ClassVar[int]
    DECIDABLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    subject: str
    company_id: int
    estate_id: int
    waiting_count: int
    decidable_count: int
    def __init__(self, subject: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., waiting_count: _Optional[int] = ..., decidable_count: _Optional[int] = ...) -> None: ...

class ListApprovalsRequest(_message.Message):
    __slots__ = ("service", "page_size", "page_token", "state", "company_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    page_size: int
    page_token: str
    state: str
    company_id: int
    def __init__(self, service: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[str] = ..., company_id: _Optional[int] = ...) -> None: ...

class ListApprovalsResponse(_message.Message):
    __slots__ = ("approvals", "next_page_token")
    APPROVALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    approvals: _containers.RepeatedCompositeFieldContainer[Approval]
    next_page_token: str
    def __init__(self, approvals: _Optional[_Iterable[_Union[Approval, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class Approval(_message.Message):
    __slots__ = ("approval_id", "subject", "resource_id", "resource_version", "state", "maker", "checker", "reason", "company_id", "estate_id", "create_time", "decide_time")
    APPROVAL_ID_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    RESOURCE_ID_FIELD_NUMBER: _ClassVar[int]
    RESOURCE_VERSION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CHECKER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    approval_id: str
    subject: str
    resource_id: str
    resource_version: int
    state: str
    maker: str
    checker: str
    reason: str
    company_id: int
    estate_id: int
    create_time: _timestamp_pb2.Timestamp
    decide_time: _timestamp_pb2.Timestamp
    def __init__(self, approval_id: _Optional[str] = ..., subject: _Optional[str] = ..., resource_id: _Optional[str] = ..., resource_version: _Optional[int] = ..., state: _Optional[str] = ..., maker: _Optional[str] = ..., checker: _Optional[str] = ..., reason: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
