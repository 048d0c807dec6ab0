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

class DecorationState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DECORATION_STATE_UNSPECIFIED: _ClassVar[DecorationState]
    DECORATION_STATE_REQUESTED: _ClassVar[DecorationState]
    DECORATION_STATE_SUBMITTED: _ClassVar[DecorationState]
    DECORATION_STATE_APPROVED: _ClassVar[DecorationState]
    DECORATION_STATE_REFUSED: _ClassVar[DecorationState]
    DECORATION_STATE_UNDERWAY: _ClassVar[DecorationState]
    DECORATION_STATE_ACCEPTED: _ClassVar[DecorationState]
    DECORATION_STATE_CANCELLED: _ClassVar[DecorationState]

class DecorationDepositState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DECORATION_DEPOSIT_STATE_UNSPECIFIED: _ClassVar[DecorationDepositState]
    DECORATION_DEPOSIT_STATE_SENT: _ClassVar[DecorationDepositState]
    DECORATION_DEPOSIT_STATE_CHARGED: _ClassVar[DecorationDepositState]
    DECORATION_DEPOSIT_STATE_PAID: _ClassVar[DecorationDepositState]
    DECORATION_DEPOSIT_STATE_REFUSED: _ClassVar[DecorationDepositState]
    DECORATION_DEPOSIT_STATE_WITHDRAWN: _ClassVar[DecorationDepositState]
DECORATION_STATE_UNSPECIFIED: DecorationState
DECORATION_STATE_REQUESTED: DecorationState
DECORATION_STATE_SUBMITTED: DecorationState
DECORATION_STATE_APPROVED: DecorationState
DECORATION_STATE_REFUSED: DecorationState
DECORATION_STATE_UNDERWAY: DecorationState
DECORATION_STATE_ACCEPTED: DecorationState
DECORATION_STATE_CANCELLED: DecorationState
DECORATION_DEPOSIT_STATE_UNSPECIFIED: DecorationDepositState
DECORATION_DEPOSIT_STATE_SENT: DecorationDepositState
DECORATION_DEPOSIT_STATE_CHARGED: DecorationDepositState
DECORATION_DEPOSIT_STATE_PAID: DecorationDepositState
DECORATION_DEPOSIT_STATE_REFUSED: DecorationDepositState
DECORATION_DEPOSIT_STATE_WITHDRAWN: DecorationDepositState

class Decoration(_message.Message):
    __slots__ = ("decoration_id", "company_id", "estate_id", "number", "unit_id", "unit_code", "customer_id", "customer_name", "work", "contractor", "site_manager", "start_date", "end_date", "state", "deposit_minor", "currency_code", "deposit_item_code", "deposit_state", "deposit_paid_minor", "receivable_id", "refusal_message", "maker", "create_time", "decider", "decide_time", "reason", "begin_time", "acceptor", "accept_time", "acceptance", "overdue", "inspection_count", "violation_count", "open_violation_count", "etag")
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    WORK_FIELD_NUMBER: _ClassVar[int]
    CONTRACTOR_FIELD_NUMBER: _ClassVar[int]
    SITE_MANAGER_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_STATE_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDER_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    BEGIN_TIME_FIELD_NUMBER: _ClassVar[int]
    ACCEPTOR_FIELD_NUMBER: _ClassVar[int]
    ACCEPT_TIME_FIELD_NUMBER: _ClassVar[int]
    ACCEPTANCE_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_COUNT_FIELD_NUMBER: _ClassVar[int]
    VIOLATION_COUNT_FIELD_NUMBER: _ClassVar[int]
    OPEN_VIOLATION_COUNT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    decoration_id: str
    company_id: int
    estate_id: int
    number: int
    unit_id: str
    unit_code: str
    customer_id: str
    customer_name: str
    work: str
    contractor: str
    site_manager: str
    start_date: str
    end_date: str
    state: DecorationState
    deposit_minor: int
    currency_code: str
    deposit_item_code: str
    deposit_state: DecorationDepositState
    deposit_paid_minor: int
    receivable_id: int
    refusal_message: str
    maker: str
    create_time: _timestamp_pb2.Timestamp
    decider: str
    decide_time: _timestamp_pb2.Timestamp
    reason: str
    begin_time: _timestamp_pb2.Timestamp
    acceptor: str
    accept_time: _timestamp_pb2.Timestamp
    acceptance: str
    overdue: bool
    inspection_count: int
    violation_count: int
    open_violation_count: int
    etag: str
    def __init__(self, decoration_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., number: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., work: _Optional[str] = ..., contractor: _Optional[str] = ..., site_manager: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., state: _Optional[_Union[DecorationState, str]] = ..., deposit_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., deposit_item_code: _Optional[str] = ..., deposit_state: _Optional[_Union[DecorationDepositState, str]] = ..., deposit_paid_minor: _Optional[int] = ..., receivable_id: _Optional[int] = ..., refusal_message: _Optional[str] = ..., maker: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decider: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., begin_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., acceptor: _Optional[str] = ..., accept_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., acceptance: _Optional[str] = ..., overdue: _Optional[bool] = ..., inspection_count: _Optional[int] = ..., violation_count: _Optional[int] = ..., open_violation_count: _Optional[int] = ..., etag: _Optional[str] = ...) -> None: ...

class ListDecorationsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "unit_id", "customer_id", "overdue")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: DecorationState
    unit_id: str
    customer_id: str
    overdue: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[DecorationState, str]] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., overdue: _Optional[bool] = ...) -> None: ...

class ListDecorationsResponse(_message.Message):
    __slots__ = ("decorations", "next_page_token", "total_size")
    DECORATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    decorations: _containers.RepeatedCompositeFieldContainer[Decoration]
    next_page_token: str
    total_size: int
    def __init__(self, decorations: _Optional[_Iterable[_Union[Decoration, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetDecorationRequest(_message.Message):
    __slots__ = ("company_id", "decoration_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    decoration_id: str
    def __init__(self, company_id: _Optional[int] = ..., decoration_id: _Optional[str] = ...) -> None: ...

class CreateDecorationRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "decoration")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    decoration: Decoration
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., decoration: _Optional[_Union[Decoration, _Mapping]] = ...) -> None: ...

class UpdateDecorationRequest(_message.Message):
    __slots__ = ("company_id", "decoration_id", "decoration")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    decoration_id: str
    decoration: Decoration
    def __init__(self, company_id: _Optional[int] = ..., decoration_id: _Optional[str] = ..., decoration: _Optional[_Union[Decoration, _Mapping]] = ...) -> None: ...

class SubmitDecorationRequest(_message.Message):
    __slots__ = ("company_id", "decoration_id", "deposit_minor", "deposit_item_code", "note", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    decoration_id: str
    deposit_minor: int
    deposit_item_code: str
    note: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., decoration_id: _Optional[str] = ..., deposit_minor: _Optional[int] = ..., deposit_item_code: _Optional[str] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class DecideDecorationRequest(_message.Message):
    __slots__ = ("company_id", "decoration_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    decoration_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., decoration_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class StartDecorationRequest(_message.Message):
    __slots__ = ("company_id", "decoration_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    decoration_id: str
    def __init__(self, company_id: _Optional[int] = ..., decoration_id: _Optional[str] = ...) -> None: ...

class AcceptDecorationRequest(_message.Message):
    __slots__ = ("company_id", "decoration_id", "acceptance", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTANCE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    decoration_id: str
    acceptance: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., decoration_id: _Optional[str] = ..., acceptance: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class CancelDecorationRequest(_message.Message):
    __slots__ = ("company_id", "decoration_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    decoration_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., decoration_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CrewPass(_message.Message):
    __slots__ = ("crew_pass_id", "decoration_id", "estate_id", "name", "trade", "start_date", "end_date", "revoked", "valid", "maker")
    CREW_PASS_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    TRADE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    REVOKED_FIELD_NUMBER: _ClassVar[int]
    VALID_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    crew_pass_id: str
    decoration_id: str
    estate_id: int
    name: str
    trade: str
    start_date: str
    end_date: str
    revoked: bool
    valid: bool
    maker: str
    def __init__(self, crew_pass_id: _Optional[str] = ..., decoration_id: _Optional[str] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., trade: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., revoked: _Optional[bool] = ..., valid: _Optional[bool] = ..., maker: _Optional[str] = ...) -> None: ...

class ListCrewPassesRequest(_message.Message):
    __slots__ = ("company_id", "decoration_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    decoration_id: str
    def __init__(self, company_id: _Optional[int] = ..., decoration_id: _Optional[str] = ...) -> None: ...

class ListCrewPassesResponse(_message.Message):
    __slots__ = ("crew_passes",)
    CREW_PASSES_FIELD_NUMBER: _ClassVar[int]
    crew_passes: _containers.RepeatedCompositeFieldContainer[CrewPass]
    def __init__(self, crew_passes: _Optional[_Iterable[_Union[CrewPass, _Mapping]]] = ...) -> None: ...

class CreateCrewPassRequest(_message.Message):
    __slots__ = ("company_id", "decoration_id", "crew_pass")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    CREW_PASS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    decoration_id: str
    crew_pass: CrewPass
    def __init__(self, company_id: _Optional[int] = ..., decoration_id: _Optional[str] = ..., crew_pass: _Optional[_Union[CrewPass, _Mapping]] = ...) -> None: ...

class RevokeCrewPassRequest(_message.Message):
    __slots__ = ("company_id", "crew_pass_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CREW_PASS_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    crew_pass_id: str
    def __init__(self, company_id: _Optional[int] = ..., crew_pass_id: _Optional[str] = ...) -> None: ...
