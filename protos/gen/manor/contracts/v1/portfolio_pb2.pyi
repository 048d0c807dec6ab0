from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RentRollRow(_message.Message):
    __slots__ = ("row_key", "lease_id", "lease_number", "unit_id", "unit_code", "customer_id", "customer_name", "area", "monthly_minor", "square_metre_minor", "start_date", "end_date", "estate_id", "rent_free", "trade", "asking_minor")
    ROW_KEY_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    SQUARE_METRE_MINOR_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    RENT_FREE_FIELD_NUMBER: _ClassVar[int]
    TRADE_FIELD_NUMBER: _ClassVar[int]
    ASKING_MINOR_FIELD_NUMBER: _ClassVar[int]
    row_key: str
    lease_id: str
    lease_number: str
    unit_id: str
    unit_code: str
    customer_id: str
    customer_name: str
    area: str
    monthly_minor: int
    square_metre_minor: int
    start_date: str
    end_date: str
    estate_id: int
    rent_free: bool
    trade: str
    asking_minor: int
    def __init__(self, row_key: _Optional[str] = ..., lease_id: _Optional[str] = ..., lease_number: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., area: _Optional[str] = ..., monthly_minor: _Optional[int] = ..., square_metre_minor: _Optional[int] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., estate_id: _Optional[int] = ..., rent_free: _Optional[bool] = ..., trade: _Optional[str] = ..., asking_minor: _Optional[int] = ...) -> None: ...

class Portfolio(_message.Message):
    __slots__ = ("date", "lease_count", "unit_count", "let_count", "area", "let_area", "monthly_minor", "wale_by_rent", "wale_by_area", "expiries", "currency_code", "incomplete", "trades", "asking_minor", "achieved_minor", "achieved_rate", "vacant_asking_minor", "asked_count", "vacant_days")
    DATE_FIELD_NUMBER: _ClassVar[int]
    LEASE_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNIT_COUNT_FIELD_NUMBER: _ClassVar[int]
    LET_COUNT_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    LET_AREA_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    WALE_BY_RENT_FIELD_NUMBER: _ClassVar[int]
    WALE_BY_AREA_FIELD_NUMBER: _ClassVar[int]
    EXPIRIES_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    INCOMPLETE_FIELD_NUMBER: _ClassVar[int]
    TRADES_FIELD_NUMBER: _ClassVar[int]
    ASKING_MINOR_FIELD_NUMBER: _ClassVar[int]
    ACHIEVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    ACHIEVED_RATE_FIELD_NUMBER: _ClassVar[int]
    VACANT_ASKING_MINOR_FIELD_NUMBER: _ClassVar[int]
    ASKED_COUNT_FIELD_NUMBER: _ClassVar[int]
    VACANT_DAYS_FIELD_NUMBER: _ClassVar[int]
    date: str
    lease_count: int
    unit_count: int
    let_count: int
    area: str
    let_area: str
    monthly_minor: int
    wale_by_rent: str
    wale_by_area: str
    expiries: _containers.RepeatedCompositeFieldContainer[ExpiryMonth]
    currency_code: str
    incomplete: bool
    trades: _containers.RepeatedCompositeFieldContainer[TradeShare]
    asking_minor: int
    achieved_minor: int
    achieved_rate: str
    vacant_asking_minor: int
    asked_count: int
    vacant_days: int
    def __init__(self, date: _Optional[str] = ..., lease_count: _Optional[int] = ..., unit_count: _Optional[int] = ..., let_count: _Optional[int] = ..., area: _Optional[str] = ..., let_area: _Optional[str] = ..., monthly_minor: _Optional[int] = ..., wale_by_rent: _Optional[str] = ..., wale_by_area: _Optional[str] = ..., expiries: _Optional[_Iterable[_Union[ExpiryMonth, _Mapping]]] = ..., currency_code: _Optional[str] = ..., incomplete: _Optional[bool] = ..., trades: _Optional[_Iterable[_Union[TradeShare, _Mapping]]] = ..., asking_minor: _Optional[int] = ..., achieved_minor: _Optional[int] = ..., achieved_rate: _Optional[str] = ..., vacant_asking_minor: _Optional[int] = ..., asked_count: _Optional[int] = ..., vacant_days: _Optional[int] = ...) -> None: ...

class TradeShare(_message.Message):
    __slots__ = ("trade", "unit_count", "area", "monthly_minor", "area_share", "rent_share")
    TRADE_FIELD_NUMBER: _ClassVar[int]
    UNIT_COUNT_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    AREA_SHARE_FIELD_NUMBER: _ClassVar[int]
    RENT_SHARE_FIELD_NUMBER: _ClassVar[int]
    trade: str
    unit_count: int
    area: str
    monthly_minor: int
    area_share: str
    rent_share: str
    def __init__(self, trade: _Optional[str] = ..., unit_count: _Optional[int] = ..., area: _Optional[str] = ..., monthly_minor: _Optional[int] = ..., area_share: _Optional[str] = ..., rent_share: _Optional[str] = ...) -> None: ...

class ExpiryMonth(_message.Message):
    __slots__ = ("month", "unit_count", "area", "monthly_minor")
    MONTH_FIELD_NUMBER: _ClassVar[int]
    UNIT_COUNT_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    month: str
    unit_count: int
    area: str
    monthly_minor: int
    def __init__(self, month: _Optional[str] = ..., unit_count: _Optional[int] = ..., area: _Optional[str] = ..., monthly_minor: _Optional[int] = ...) -> None: ...

class LeaseAccounts(_message.Message):
    __slots__ = ("revenue", "liability", "currency_code")
    REVENUE_FIELD_NUMBER: _ClassVar[int]
    LIABILITY_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    revenue: _containers.RepeatedCompositeFieldContainer[RevenueMonth]
    liability: _containers.RepeatedCompositeFieldContainer[LiabilityMonth]
    currency_code: str
    def __init__(self, revenue: _Optional[_Iterable[_Union[RevenueMonth, _Mapping]]] = ..., liability: _Optional[_Iterable[_Union[LiabilityMonth, _Mapping]]] = ..., currency_code: _Optional[str] = ...) -> None: ...

class RevenueMonth(_message.Message):
    __slots__ = ("start_date", "end_date", "straight_minor", "billed_minor")
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    STRAIGHT_MINOR_FIELD_NUMBER: _ClassVar[int]
    BILLED_MINOR_FIELD_NUMBER: _ClassVar[int]
    start_date: str
    end_date: str
    straight_minor: int
    billed_minor: int
    def __init__(self, start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., straight_minor: _Optional[int] = ..., billed_minor: _Optional[int] = ...) -> None: ...

class LiabilityMonth(_message.Message):
    __slots__ = ("start_date", "end_date", "opening_minor", "interest_minor", "paid_minor", "closing_minor", "depreciation_minor", "right_of_use_minor")
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    OPENING_MINOR_FIELD_NUMBER: _ClassVar[int]
    INTEREST_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    CLOSING_MINOR_FIELD_NUMBER: _ClassVar[int]
    DEPRECIATION_MINOR_FIELD_NUMBER: _ClassVar[int]
    RIGHT_OF_USE_MINOR_FIELD_NUMBER: _ClassVar[int]
    start_date: str
    end_date: str
    opening_minor: int
    interest_minor: int
    paid_minor: int
    closing_minor: int
    depreciation_minor: int
    right_of_use_minor: int
    def __init__(self, start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., opening_minor: _Optional[int] = ..., interest_minor: _Optional[int] = ..., paid_minor: _Optional[int] = ..., closing_minor: _Optional[int] = ..., depreciation_minor: _Optional[int] = ..., right_of_use_minor: _Optional[int] = ...) -> None: ...

class ListRentRollRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "date", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    date: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., date: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRentRollResponse(_message.Message):
    __slots__ = ("rows", "next_page_token", "total_size")
    ROWS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[RentRollRow]
    next_page_token: str
    total_size: int
    def __init__(self, rows: _Optional[_Iterable[_Union[RentRollRow, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetPortfolioRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    date: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., date: _Optional[str] = ...) -> None: ...

class GetLeaseAccountsRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "discount_percent")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_PERCENT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    discount_percent: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., discount_percent: _Optional[str] = ...) -> None: ...
