from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class OrderChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "order_id", "version", "number", "kind", "state", "category_id", "unit_id", "customer_id", "assignee_id", "reported_ms", "response_due_ms", "resolve_due_ms", "responded_ms", "done_ms", "reopen_count", "rating")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    REPORTED_MS_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_DUE_MS_FIELD_NUMBER: _ClassVar[int]
    RESOLVE_DUE_MS_FIELD_NUMBER: _ClassVar[int]
    RESPONDED_MS_FIELD_NUMBER: _ClassVar[int]
    DONE_MS_FIELD_NUMBER: _ClassVar[int]
    REOPEN_COUNT_FIELD_NUMBER: _ClassVar[int]
    RATING_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    order_id: str
    version: int
    number: int
    kind: str
    state: str
    category_id: str
    unit_id: str
    customer_id: str
    assignee_id: str
    reported_ms: int
    response_due_ms: int
    resolve_due_ms: int
    responded_ms: int
    done_ms: int
    reopen_count: int
    rating: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., order_id: _Optional[str] = ..., version: _Optional[int] = ..., number: _Optional[int] = ..., kind: _Optional[str] = ..., state: _Optional[str] = ..., category_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., assignee_id: _Optional[str] = ..., reported_ms: _Optional[int] = ..., response_due_ms: _Optional[int] = ..., resolve_due_ms: _Optional[int] = ..., responded_ms: _Optional[int] = ..., done_ms: _Optional[int] = ..., reopen_count: _Optional[int] = ..., rating: _Optional[int] = ...) -> None: ...

class AlarmOrderChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "alarm_ids", "order_id", "version", "number", "state", "done_ms", "refusal")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ALARM_IDS_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DONE_MS_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    alarm_ids: _containers.RepeatedScalarFieldContainer[str]
    order_id: str
    version: int
    number: int
    state: str
    done_ms: int
    refusal: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., alarm_ids: _Optional[_Iterable[str]] = ..., order_id: _Optional[str] = ..., version: _Optional[int] = ..., number: _Optional[int] = ..., state: _Optional[str] = ..., done_ms: _Optional[int] = ..., refusal: _Optional[str] = ...) -> None: ...
