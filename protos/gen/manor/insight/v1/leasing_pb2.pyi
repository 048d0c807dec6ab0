from google.api import annotations_pb2 as _annotations_pb2
from manor.insight.v1 import figures_pb2 as _figures_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListLeasingRequest(_message.Message):
    __slots__ = ("group_by", "company_id", "estate_id", "date", "page_size", "page_token")
    GROUP_BY_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    group_by: _figures_pb2.Grouping
    company_id: int
    estate_id: int
    date: str
    page_size: int
    page_token: str
    def __init__(self, group_by: _Optional[_Union[_figures_pb2.Grouping, str]] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., date: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListLeasingResponse(_message.Message):
    __slots__ = ("leasing", "totals", "next_page_token")
    LEASING_FIELD_NUMBER: _ClassVar[int]
    TOTALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    leasing: _containers.RepeatedCompositeFieldContainer[Leasing]
    totals: _containers.RepeatedCompositeFieldContainer[Leasing]
    next_page_token: str
    def __init__(self, leasing: _Optional[_Iterable[_Union[Leasing, _Mapping]]] = ..., totals: _Optional[_Iterable[_Union[Leasing, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class Leasing(_message.Message):
    __slots__ = ("company_id", "company_name", "estate_id", "estate_name", "currency_code", "lease_count", "unit_count", "area", "let_count", "let_area", "monthly_minor", "vacancy_rate", "vacancy_area_rate", "wale_by_rent", "wale_by_area", "incoming_count", "incoming_cost_minor", "incoming_rent_minor", "margin_minor", "margin_rate")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_NAME_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_NAME_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    LEASE_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNIT_COUNT_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    LET_COUNT_FIELD_NUMBER: _ClassVar[int]
    LET_AREA_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    VACANCY_RATE_FIELD_NUMBER: _ClassVar[int]
    VACANCY_AREA_RATE_FIELD_NUMBER: _ClassVar[int]
    WALE_BY_RENT_FIELD_NUMBER: _ClassVar[int]
    WALE_BY_AREA_FIELD_NUMBER: _ClassVar[int]
    INCOMING_COUNT_FIELD_NUMBER: _ClassVar[int]
    INCOMING_COST_MINOR_FIELD_NUMBER: _ClassVar[int]
    INCOMING_RENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    MARGIN_MINOR_FIELD_NUMBER: _ClassVar[int]
    MARGIN_RATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    company_name: str
    estate_id: int
    estate_name: str
    currency_code: str
    lease_count: int
    unit_count: int
    area: str
    let_count: int
    let_area: str
    monthly_minor: int
    vacancy_rate: str
    vacancy_area_rate: str
    wale_by_rent: str
    wale_by_area: str
    incoming_count: int
    incoming_cost_minor: int
    incoming_rent_minor: int
    margin_minor: int
    margin_rate: str
    def __init__(self, company_id: _Optional[int] = ..., company_name: _Optional[str] = ..., estate_id: _Optional[int] = ..., estate_name: _Optional[str] = ..., currency_code: _Optional[str] = ..., lease_count: _Optional[int] = ..., unit_count: _Optional[int] = ..., area: _Optional[str] = ..., let_count: _Optional[int] = ..., let_area: _Optional[str] = ..., monthly_minor: _Optional[int] = ..., vacancy_rate: _Optional[str] = ..., vacancy_area_rate: _Optional[str] = ..., wale_by_rent: _Optional[str] = ..., wale_by_area: _Optional[str] = ..., incoming_count: _Optional[int] = ..., incoming_cost_minor: _Optional[int] = ..., incoming_rent_minor: _Optional[int] = ..., margin_minor: _Optional[int] = ..., margin_rate: _Optional[str] = ...) -> None: ...

class ListLeaseExpiriesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    date: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., date: _Optional[str] = ...) -> None: ...

class ListLeaseExpiriesResponse(_message.Message):
    __slots__ = ("months",)
    MONTHS_FIELD_NUMBER: _ClassVar[int]
    months: _containers.RepeatedCompositeFieldContainer[LeaseExpiryMonth]
    def __init__(self, months: _Optional[_Iterable[_Union[LeaseExpiryMonth, _Mapping]]] = ...) -> None: ...

class LeaseExpiryMonth(_message.Message):
    __slots__ = ("month", "currency_code", "unit_count", "area", "monthly_minor")
    MONTH_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    UNIT_COUNT_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    month: str
    currency_code: str
    unit_count: int
    area: str
    monthly_minor: int
    def __init__(self, month: _Optional[str] = ..., currency_code: _Optional[str] = ..., unit_count: _Optional[int] = ..., area: _Optional[str] = ..., monthly_minor: _Optional[int] = ...) -> None: ...
