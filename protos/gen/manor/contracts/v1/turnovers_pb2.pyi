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

class Turnover(_message.Message):
    __slots__ = ("lease_id", "lease_number", "unit_id", "unit_code", "fee_item_code", "month", "customer_id", "customer_name", "amount_minor", "declared", "note", "maker", "declare_time", "estate_id", "turnover_key")
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    DECLARED_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    DECLARE_TIME_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    TURNOVER_KEY_FIELD_NUMBER: _ClassVar[int]
    lease_id: str
    lease_number: str
    unit_id: str
    unit_code: str
    fee_item_code: str
    month: str
    customer_id: str
    customer_name: str
    amount_minor: int
    declared: bool
    note: str
    maker: str
    declare_time: _timestamp_pb2.Timestamp
    estate_id: int
    turnover_key: str
    def __init__(self, lease_id: _Optional[str] = ..., lease_number: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., fee_item_code: _Optional[str] = ..., month: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., amount_minor: _Optional[int] = ..., declared: _Optional[bool] = ..., note: _Optional[str] = ..., maker: _Optional[str] = ..., declare_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., estate_id: _Optional[int] = ..., turnover_key: _Optional[str] = ...) -> None: ...

class TurnoverYear(_message.Message):
    __slots__ = ("unit_id", "unit_code", "fee_item_code", "start_date", "end_date", "turnover_minor", "missing_months", "minimum_minor", "rent_minor", "slices", "extra_minor", "booked_minor", "over")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    TURNOVER_MINOR_FIELD_NUMBER: _ClassVar[int]
    MISSING_MONTHS_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_MINOR_FIELD_NUMBER: _ClassVar[int]
    RENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    SLICES_FIELD_NUMBER: _ClassVar[int]
    EXTRA_MINOR_FIELD_NUMBER: _ClassVar[int]
    BOOKED_MINOR_FIELD_NUMBER: _ClassVar[int]
    OVER_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_code: str
    fee_item_code: str
    start_date: str
    end_date: str
    turnover_minor: int
    missing_months: _containers.RepeatedScalarFieldContainer[str]
    minimum_minor: int
    rent_minor: int
    slices: _containers.RepeatedCompositeFieldContainer[TurnoverSlice]
    extra_minor: int
    booked_minor: int
    over: bool
    def __init__(self, unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., fee_item_code: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., turnover_minor: _Optional[int] = ..., missing_months: _Optional[_Iterable[str]] = ..., minimum_minor: _Optional[int] = ..., rent_minor: _Optional[int] = ..., slices: _Optional[_Iterable[_Union[TurnoverSlice, _Mapping]]] = ..., extra_minor: _Optional[int] = ..., booked_minor: _Optional[int] = ..., over: _Optional[bool] = ...) -> None: ...

class TurnoverSlice(_message.Message):
    __slots__ = ("turnover_minor", "percent")
    TURNOVER_MINOR_FIELD_NUMBER: _ClassVar[int]
    PERCENT_FIELD_NUMBER: _ClassVar[int]
    turnover_minor: int
    percent: str
    def __init__(self, turnover_minor: _Optional[int] = ..., percent: _Optional[str] = ...) -> None: ...

class TrueUp(_message.Message):
    __slots__ = ("true_up_id", "lease_id", "unit_id", "unit_code", "fee_item_code", "start_date", "end_date", "turnover_minor", "audited", "agreed", "minimum_minor", "rent_minor", "extra_minor", "amount_minor", "reason", "maker", "create_time")
    TRUE_UP_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    TURNOVER_MINOR_FIELD_NUMBER: _ClassVar[int]
    AUDITED_FIELD_NUMBER: _ClassVar[int]
    AGREED_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_MINOR_FIELD_NUMBER: _ClassVar[int]
    RENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    EXTRA_MINOR_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    true_up_id: str
    lease_id: str
    unit_id: str
    unit_code: str
    fee_item_code: str
    start_date: str
    end_date: str
    turnover_minor: int
    audited: bool
    agreed: bool
    minimum_minor: int
    rent_minor: int
    extra_minor: int
    amount_minor: int
    reason: str
    maker: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, true_up_id: _Optional[str] = ..., lease_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., fee_item_code: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., turnover_minor: _Optional[int] = ..., audited: _Optional[bool] = ..., agreed: _Optional[bool] = ..., minimum_minor: _Optional[int] = ..., rent_minor: _Optional[int] = ..., extra_minor: _Optional[int] = ..., amount_minor: _Optional[int] = ..., reason: _Optional[str] = ..., maker: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListTurnoversRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "month", "page_size", "page_token", "missing")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    MISSING_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    month: str
    page_size: int
    page_token: str
    missing: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., month: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., missing: _Optional[bool] = ...) -> None: ...

class ListTurnoversResponse(_message.Message):
    __slots__ = ("turnovers", "next_page_token", "total_size")
    TURNOVERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    turnovers: _containers.RepeatedCompositeFieldContainer[Turnover]
    next_page_token: str
    total_size: int
    def __init__(self, turnovers: _Optional[_Iterable[_Union[Turnover, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class DeclareTurnoverRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "unit_id", "fee_item_code", "month", "amount_minor", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    unit_id: str
    fee_item_code: str
    month: str
    amount_minor: int
    note: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_item_code: _Optional[str] = ..., month: _Optional[str] = ..., amount_minor: _Optional[int] = ..., note: _Optional[str] = ...) -> None: ...

class ListTurnoverYearsRequest(_message.Message):
    __slots__ = ("company_id", "lease_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ...) -> None: ...

class ListTurnoverYearsResponse(_message.Message):
    __slots__ = ("years",)
    YEARS_FIELD_NUMBER: _ClassVar[int]
    years: _containers.RepeatedCompositeFieldContainer[TurnoverYear]
    def __init__(self, years: _Optional[_Iterable[_Union[TurnoverYear, _Mapping]]] = ...) -> None: ...

class BookTrueUpRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "unit_id", "fee_item_code", "start_date", "audited_minor", "agreed_minor", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    AUDITED_MINOR_FIELD_NUMBER: _ClassVar[int]
    AGREED_MINOR_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    unit_id: str
    fee_item_code: str
    start_date: str
    audited_minor: int
    agreed_minor: int
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_item_code: _Optional[str] = ..., start_date: _Optional[str] = ..., audited_minor: _Optional[int] = ..., agreed_minor: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...

class ListTrueUpsRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListTrueUpsResponse(_message.Message):
    __slots__ = ("true_ups", "next_page_token", "total_size")
    TRUE_UPS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    true_ups: _containers.RepeatedCompositeFieldContainer[TrueUp]
    next_page_token: str
    total_size: int
    def __init__(self, true_ups: _Optional[_Iterable[_Union[TrueUp, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...
