from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.billing.v1 import explanations_pb2 as _explanations_pb2
from manor.billing.v1 import prices_pb2 as _prices_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class MoveRole(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MOVE_ROLE_UNSPECIFIED: _ClassVar[MoveRole]
    MOVE_ROLE_OWNER: _ClassVar[MoveRole]
    MOVE_ROLE_TENANT: _ClassVar[MoveRole]
    MOVE_ROLE_DEVELOPER: _ClassVar[MoveRole]

class MoveOutOutcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MOVE_OUT_OUTCOME_UNSPECIFIED: _ClassVar[MoveOutOutcome]
    MOVE_OUT_OUTCOME_KEPT: _ClassVar[MoveOutOutcome]
    MOVE_OUT_OUTCOME_VOIDED: _ClassVar[MoveOutOutcome]
    MOVE_OUT_OUTCOME_PRORATED: _ClassVar[MoveOutOutcome]
    MOVE_OUT_OUTCOME_DRAFT_REMOVED: _ClassVar[MoveOutOutcome]
MOVE_ROLE_UNSPECIFIED: MoveRole
MOVE_ROLE_OWNER: MoveRole
MOVE_ROLE_TENANT: MoveRole
MOVE_ROLE_DEVELOPER: MoveRole
MOVE_OUT_OUTCOME_UNSPECIFIED: MoveOutOutcome
MOVE_OUT_OUTCOME_KEPT: MoveOutOutcome
MOVE_OUT_OUTCOME_VOIDED: MoveOutOutcome
MOVE_OUT_OUTCOME_PRORATED: MoveOutOutcome
MOVE_OUT_OUTCOME_DRAFT_REMOVED: MoveOutOutcome

class PreviewMoveInRequest(_message.Message):
    __slots__ = ("unit_id", "company_id", "customer_id", "role", "start_date", "vacant", "leaving_occupancy_id")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    VACANT_FIELD_NUMBER: _ClassVar[int]
    LEAVING_OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    company_id: int
    customer_id: str
    role: MoveRole
    start_date: str
    vacant: bool
    leaving_occupancy_id: str
    def __init__(self, unit_id: _Optional[str] = ..., company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., role: _Optional[_Union[MoveRole, str]] = ..., start_date: _Optional[str] = ..., vacant: _Optional[bool] = ..., leaving_occupancy_id: _Optional[str] = ...) -> None: ...

class MoveInPreview(_message.Message):
    __slots__ = ("currency_code", "lines", "first_minor")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    FIRST_MINOR_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    lines: _containers.RepeatedCompositeFieldContainer[MoveInLine]
    first_minor: int
    def __init__(self, currency_code: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[MoveInLine, _Mapping]]] = ..., first_minor: _Optional[int] = ...) -> None: ...

class MoveInLine(_message.Message):
    __slots__ = ("fee_item_id", "fee_item_code", "fee_item_name", "cycle_months", "first", "next", "usage_price")
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    CYCLE_MONTHS_FIELD_NUMBER: _ClassVar[int]
    FIRST_FIELD_NUMBER: _ClassVar[int]
    NEXT_FIELD_NUMBER: _ClassVar[int]
    USAGE_PRICE_FIELD_NUMBER: _ClassVar[int]
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    cycle_months: int
    first: MoveInBill
    next: MoveInBill
    usage_price: _prices_pb2.TariffVersion
    def __init__(self, fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., cycle_months: _Optional[int] = ..., first: _Optional[_Union[MoveInBill, _Mapping]] = ..., next: _Optional[_Union[MoveInBill, _Mapping]] = ..., usage_price: _Optional[_Union[_prices_pb2.TariffVersion, _Mapping]] = ...) -> None: ...

class MoveInBill(_message.Message):
    __slots__ = ("period_start", "period_end", "amount_minor", "steps")
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    period_start: str
    period_end: str
    amount_minor: int
    steps: _containers.RepeatedCompositeFieldContainer[_explanations_pb2.ExplanationStep]
    def __init__(self, period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., amount_minor: _Optional[int] = ..., steps: _Optional[_Iterable[_Union[_explanations_pb2.ExplanationStep, _Mapping]]] = ...) -> None: ...

class PreviewMoveOutRequest(_message.Message):
    __slots__ = ("occupancy_id", "company_id", "settlement_date")
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SETTLEMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    occupancy_id: str
    company_id: int
    settlement_date: str
    def __init__(self, occupancy_id: _Optional[str] = ..., company_id: _Optional[int] = ..., settlement_date: _Optional[str] = ...) -> None: ...

class MoveOutPreview(_message.Message):
    __slots__ = ("currency_code", "prorated", "lines", "voided_minor", "lowered_minor", "outstanding_minor", "to_bill", "to_bill_minor", "unread_meters", "total_minor")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    PRORATED_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    VOIDED_MINOR_FIELD_NUMBER: _ClassVar[int]
    LOWERED_MINOR_FIELD_NUMBER: _ClassVar[int]
    OUTSTANDING_MINOR_FIELD_NUMBER: _ClassVar[int]
    TO_BILL_FIELD_NUMBER: _ClassVar[int]
    TO_BILL_MINOR_FIELD_NUMBER: _ClassVar[int]
    UNREAD_METERS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    prorated: bool
    lines: _containers.RepeatedCompositeFieldContainer[MoveOutLine]
    voided_minor: int
    lowered_minor: int
    outstanding_minor: int
    to_bill: _containers.RepeatedCompositeFieldContainer[MoveOutCharge]
    to_bill_minor: int
    unread_meters: _containers.RepeatedCompositeFieldContainer[UnreadMeter]
    total_minor: int
    def __init__(self, currency_code: _Optional[str] = ..., prorated: _Optional[bool] = ..., lines: _Optional[_Iterable[_Union[MoveOutLine, _Mapping]]] = ..., voided_minor: _Optional[int] = ..., lowered_minor: _Optional[int] = ..., outstanding_minor: _Optional[int] = ..., to_bill: _Optional[_Iterable[_Union[MoveOutCharge, _Mapping]]] = ..., to_bill_minor: _Optional[int] = ..., unread_meters: _Optional[_Iterable[_Union[UnreadMeter, _Mapping]]] = ..., total_minor: _Optional[int] = ...) -> None: ...

class MoveOutCharge(_message.Message):
    __slots__ = ("fee_item_id", "fee_item_code", "fee_item_name", "period_start", "period_end", "due_date", "amount_minor", "revises")
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    REVISES_FIELD_NUMBER: _ClassVar[int]
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    period_start: str
    period_end: str
    due_date: str
    amount_minor: int
    revises: int
    def __init__(self, fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., due_date: _Optional[str] = ..., amount_minor: _Optional[int] = ..., revises: _Optional[int] = ...) -> None: ...

class UnreadMeter(_message.Message):
    __slots__ = ("meter_id", "number", "fee_item_name", "last_date", "last_value")
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_VALUE_FIELD_NUMBER: _ClassVar[int]
    meter_id: str
    number: str
    fee_item_name: str
    last_date: str
    last_value: str
    def __init__(self, meter_id: _Optional[str] = ..., number: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., last_date: _Optional[str] = ..., last_value: _Optional[str] = ...) -> None: ...

class MoveOutLine(_message.Message):
    __slots__ = ("receivable_id", "fee_item_id", "fee_item_code", "fee_item_name", "period_start", "period_end", "due_date", "amount_minor", "paid_minor", "outcome", "amount_after_minor")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_AFTER_MINOR_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    period_start: str
    period_end: str
    due_date: str
    amount_minor: int
    paid_minor: int
    outcome: MoveOutOutcome
    amount_after_minor: int
    def __init__(self, receivable_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., due_date: _Optional[str] = ..., amount_minor: _Optional[int] = ..., paid_minor: _Optional[int] = ..., outcome: _Optional[_Union[MoveOutOutcome, str]] = ..., amount_after_minor: _Optional[int] = ...) -> None: ...
