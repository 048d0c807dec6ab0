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

class ProspectState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PROSPECT_STATE_UNSPECIFIED: _ClassVar[ProspectState]
    PROSPECT_STATE_NEW: _ClassVar[ProspectState]
    PROSPECT_STATE_CONTACTED: _ClassVar[ProspectState]
    PROSPECT_STATE_VIEWING: _ClassVar[ProspectState]
    PROSPECT_STATE_OFFERED: _ClassVar[ProspectState]
    PROSPECT_STATE_RESERVED: _ClassVar[ProspectState]
    PROSPECT_STATE_WON: _ClassVar[ProspectState]
    PROSPECT_STATE_LOST: _ClassVar[ProspectState]

class ProspectStepKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PROSPECT_STEP_KIND_UNSPECIFIED: _ClassVar[ProspectStepKind]
    PROSPECT_STEP_KIND_FOLLOW_UP: _ClassVar[ProspectStepKind]
    PROSPECT_STEP_KIND_VIEWING: _ClassVar[ProspectStepKind]
    PROSPECT_STEP_KIND_OFFER: _ClassVar[ProspectStepKind]
    PROSPECT_STEP_KIND_RESERVATION: _ClassVar[ProspectStepKind]
    PROSPECT_STEP_KIND_LEASE: _ClassVar[ProspectStepKind]
    PROSPECT_STEP_KIND_LOSS: _ClassVar[ProspectStepKind]
    PROSPECT_STEP_KIND_REOPENING: _ClassVar[ProspectStepKind]
PROSPECT_STATE_UNSPECIFIED: ProspectState
PROSPECT_STATE_NEW: ProspectState
PROSPECT_STATE_CONTACTED: ProspectState
PROSPECT_STATE_VIEWING: ProspectState
PROSPECT_STATE_OFFERED: ProspectState
PROSPECT_STATE_RESERVED: ProspectState
PROSPECT_STATE_WON: ProspectState
PROSPECT_STATE_LOST: ProspectState
PROSPECT_STEP_KIND_UNSPECIFIED: ProspectStepKind
PROSPECT_STEP_KIND_FOLLOW_UP: ProspectStepKind
PROSPECT_STEP_KIND_VIEWING: ProspectStepKind
PROSPECT_STEP_KIND_OFFER: ProspectStepKind
PROSPECT_STEP_KIND_RESERVATION: ProspectStepKind
PROSPECT_STEP_KIND_LEASE: ProspectStepKind
PROSPECT_STEP_KIND_LOSS: ProspectStepKind
PROSPECT_STEP_KIND_REOPENING: ProspectStepKind

class Prospect(_message.Message):
    __slots__ = ("prospect_id", "company_id", "estate_id", "name", "trade", "source", "customer_id", "area_from", "area_to", "square_metre_minor", "note", "owner", "state", "next_date", "next_step", "lease_id", "steps", "maker", "create_time", "currency_code", "etag")
    PROSPECT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    TRADE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    AREA_FROM_FIELD_NUMBER: _ClassVar[int]
    AREA_TO_FIELD_NUMBER: _ClassVar[int]
    SQUARE_METRE_MINOR_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    OWNER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NEXT_DATE_FIELD_NUMBER: _ClassVar[int]
    NEXT_STEP_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    prospect_id: str
    company_id: int
    estate_id: int
    name: str
    trade: str
    source: str
    customer_id: str
    area_from: str
    area_to: str
    square_metre_minor: int
    note: str
    owner: str
    state: ProspectState
    next_date: str
    next_step: str
    lease_id: str
    steps: _containers.RepeatedCompositeFieldContainer[ProspectStep]
    maker: str
    create_time: _timestamp_pb2.Timestamp
    currency_code: str
    etag: str
    def __init__(self, prospect_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., trade: _Optional[str] = ..., source: _Optional[str] = ..., customer_id: _Optional[str] = ..., area_from: _Optional[str] = ..., area_to: _Optional[str] = ..., square_metre_minor: _Optional[int] = ..., note: _Optional[str] = ..., owner: _Optional[str] = ..., state: _Optional[_Union[ProspectState, str]] = ..., next_date: _Optional[str] = ..., next_step: _Optional[str] = ..., lease_id: _Optional[str] = ..., steps: _Optional[_Iterable[_Union[ProspectStep, _Mapping]]] = ..., maker: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., currency_code: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ProspectStep(_message.Message):
    __slots__ = ("step_id", "kind", "date", "note", "unit_id", "unit_code", "square_metre_minor", "valid_until", "maker", "create_time", "reason_code")
    STEP_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    SQUARE_METRE_MINOR_FIELD_NUMBER: _ClassVar[int]
    VALID_UNTIL_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    step_id: str
    kind: ProspectStepKind
    date: str
    note: str
    unit_id: str
    unit_code: str
    square_metre_minor: int
    valid_until: str
    maker: str
    create_time: _timestamp_pb2.Timestamp
    reason_code: str
    def __init__(self, step_id: _Optional[str] = ..., kind: _Optional[_Union[ProspectStepKind, str]] = ..., date: _Optional[str] = ..., note: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., square_metre_minor: _Optional[int] = ..., valid_until: _Optional[str] = ..., maker: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason_code: _Optional[str] = ...) -> None: ...

class ListProspectsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "owner", "due", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OWNER_FIELD_NUMBER: _ClassVar[int]
    DUE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: ProspectState
    owner: str
    due: bool
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[ProspectState, str]] = ..., owner: _Optional[str] = ..., due: _Optional[bool] = ..., customer_id: _Optional[str] = ...) -> None: ...

class ListProspectsResponse(_message.Message):
    __slots__ = ("prospects", "next_page_token", "total_size")
    PROSPECTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    prospects: _containers.RepeatedCompositeFieldContainer[Prospect]
    next_page_token: str
    total_size: int
    def __init__(self, prospects: _Optional[_Iterable[_Union[Prospect, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetProspectRequest(_message.Message):
    __slots__ = ("company_id", "prospect_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PROSPECT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    prospect_id: str
    def __init__(self, company_id: _Optional[int] = ..., prospect_id: _Optional[str] = ...) -> None: ...

class CreateProspectRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "prospect")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PROSPECT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    prospect: Prospect
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., prospect: _Optional[_Union[Prospect, _Mapping]] = ...) -> None: ...

class UpdateProspectRequest(_message.Message):
    __slots__ = ("company_id", "prospect_id", "prospect")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PROSPECT_ID_FIELD_NUMBER: _ClassVar[int]
    PROSPECT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    prospect_id: str
    prospect: Prospect
    def __init__(self, company_id: _Optional[int] = ..., prospect_id: _Optional[str] = ..., prospect: _Optional[_Union[Prospect, _Mapping]] = ...) -> None: ...

class RecordProspectStepRequest(_message.Message):
    __slots__ = ("company_id", "prospect_id", "step", "next_date", "next_step")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PROSPECT_ID_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    NEXT_DATE_FIELD_NUMBER: _ClassVar[int]
    NEXT_STEP_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    prospect_id: str
    step: ProspectStep
    next_date: str
    next_step: str
    def __init__(self, company_id: _Optional[int] = ..., prospect_id: _Optional[str] = ..., step: _Optional[_Union[ProspectStep, _Mapping]] = ..., next_date: _Optional[str] = ..., next_step: _Optional[str] = ...) -> None: ...

class LoseProspectRequest(_message.Message):
    __slots__ = ("company_id", "prospect_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PROSPECT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    prospect_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., prospect_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...
