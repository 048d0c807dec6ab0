import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ChangeKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHANGE_KIND_UNSPECIFIED: _ClassVar[ChangeKind]
    CHANGE_KIND_ADJUSTMENT: _ClassVar[ChangeKind]
    CHANGE_KIND_WAIVER: _ClassVar[ChangeKind]
    CHANGE_KIND_VOID: _ClassVar[ChangeKind]

class ChangeState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHANGE_STATE_UNSPECIFIED: _ClassVar[ChangeState]
    CHANGE_STATE_WAITING: _ClassVar[ChangeState]
    CHANGE_STATE_APPROVED: _ClassVar[ChangeState]
    CHANGE_STATE_REFUSED: _ClassVar[ChangeState]
CHANGE_KIND_UNSPECIFIED: ChangeKind
CHANGE_KIND_ADJUSTMENT: ChangeKind
CHANGE_KIND_WAIVER: ChangeKind
CHANGE_KIND_VOID: ChangeKind
CHANGE_STATE_UNSPECIFIED: ChangeState
CHANGE_STATE_WAITING: ChangeState
CHANGE_STATE_APPROVED: ChangeState
CHANGE_STATE_REFUSED: ChangeState

class ReceivableChange(_message.Message):
    __slots__ = ("change_id", "company_id", "estate_id", "receivable_id", "kind", "amount_minor", "currency_code", "reason", "state", "maker", "checker", "decision_reason", "create_time", "decide_time", "bill_again", "booked_receivable_id", "reason_code", "decision_reason_code")
    CHANGE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CHECKER_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    BILL_AGAIN_FIELD_NUMBER: _ClassVar[int]
    BOOKED_RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    change_id: str
    company_id: int
    estate_id: int
    receivable_id: int
    kind: ChangeKind
    amount_minor: int
    currency_code: str
    reason: str
    state: ChangeState
    maker: str
    checker: str
    decision_reason: str
    create_time: _timestamp_pb2.Timestamp
    decide_time: _timestamp_pb2.Timestamp
    bill_again: bool
    booked_receivable_id: int
    reason_code: str
    decision_reason_code: str
    def __init__(self, change_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., receivable_id: _Optional[int] = ..., kind: _Optional[_Union[ChangeKind, str]] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., reason: _Optional[str] = ..., state: _Optional[_Union[ChangeState, str]] = ..., maker: _Optional[str] = ..., checker: _Optional[str] = ..., decision_reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., bill_again: _Optional[bool] = ..., booked_receivable_id: _Optional[int] = ..., reason_code: _Optional[str] = ..., decision_reason_code: _Optional[str] = ...) -> None: ...
