import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Grouping(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    GROUPING_UNSPECIFIED: _ClassVar[Grouping]
    GROUPING_COMPANY: _ClassVar[Grouping]
    GROUPING_ESTATE: _ClassVar[Grouping]
    GROUPING_FEE_ITEM: _ClassVar[Grouping]
    GROUPING_CATEGORY: _ClassVar[Grouping]

class CollectionOrder(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    COLLECTION_ORDER_UNSPECIFIED: _ClassVar[CollectionOrder]
    COLLECTION_ORDER_WORST_FIRST: _ClassVar[CollectionOrder]
    COLLECTION_ORDER_BEST_FIRST: _ClassVar[CollectionOrder]

class FigureTable(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FIGURE_TABLE_UNSPECIFIED: _ClassVar[FigureTable]
    FIGURE_TABLE_COLLECTION_RATES: _ClassVar[FigureTable]
    FIGURE_TABLE_MONTHS: _ClassVar[FigureTable]
    FIGURE_TABLE_ARREARS: _ClassVar[FigureTable]
    FIGURE_TABLE_YEARLY_ARREARS: _ClassVar[FigureTable]
    FIGURE_TABLE_OCCUPANCY: _ClassVar[FigureTable]
    FIGURE_TABLE_LEASING: _ClassVar[FigureTable]

class FileFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FILE_FORMAT_UNSPECIFIED: _ClassVar[FileFormat]
    FILE_FORMAT_CSV: _ClassVar[FileFormat]
    FILE_FORMAT_XLSX: _ClassVar[FileFormat]
    FILE_FORMAT_PDF: _ClassVar[FileFormat]
GROUPING_UNSPECIFIED: Grouping
GROUPING_COMPANY: Grouping
GROUPING_ESTATE: Grouping
GROUPING_FEE_ITEM: Grouping
GROUPING_CATEGORY: Grouping
COLLECTION_ORDER_UNSPECIFIED: CollectionOrder
COLLECTION_ORDER_WORST_FIRST: CollectionOrder
COLLECTION_ORDER_BEST_FIRST: CollectionOrder
FIGURE_TABLE_UNSPECIFIED: FigureTable
FIGURE_TABLE_COLLECTION_RATES: FigureTable
FIGURE_TABLE_MONTHS: FigureTable
FIGURE_TABLE_ARREARS: FigureTable
FIGURE_TABLE_YEARLY_ARREARS: FigureTable
FIGURE_TABLE_OCCUPANCY: FigureTable
FIGURE_TABLE_LEASING: FigureTable
FILE_FORMAT_UNSPECIFIED: FileFormat
FILE_FORMAT_CSV: FileFormat
FILE_FORMAT_XLSX: FileFormat
FILE_FORMAT_PDF: FileFormat

class GetHomeRequest(_message.Message):
    __slots__ = ("year", "company_id", "estate_id")
    YEAR_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    year: int
    company_id: int
    estate_id: int
    def __init__(self, year: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ...) -> None: ...

class Home(_message.Message):
    __slots__ = ("year", "totals", "converted_totals", "companies", "best_estates", "worst_estates", "months", "arrears", "converted_arrears", "company_arrears", "occupancy", "company_occupancy", "freshness")
    YEAR_FIELD_NUMBER: _ClassVar[int]
    TOTALS_FIELD_NUMBER: _ClassVar[int]
    CONVERTED_TOTALS_FIELD_NUMBER: _ClassVar[int]
    COMPANIES_FIELD_NUMBER: _ClassVar[int]
    BEST_ESTATES_FIELD_NUMBER: _ClassVar[int]
    WORST_ESTATES_FIELD_NUMBER: _ClassVar[int]
    MONTHS_FIELD_NUMBER: _ClassVar[int]
    ARREARS_FIELD_NUMBER: _ClassVar[int]
    CONVERTED_ARREARS_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ARREARS_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_FIELD_NUMBER: _ClassVar[int]
    COMPANY_OCCUPANCY_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    year: int
    totals: _containers.RepeatedCompositeFieldContainer[Collection]
    converted_totals: _containers.RepeatedCompositeFieldContainer[ConvertedCollection]
    companies: _containers.RepeatedCompositeFieldContainer[Collection]
    best_estates: _containers.RepeatedCompositeFieldContainer[Collection]
    worst_estates: _containers.RepeatedCompositeFieldContainer[Collection]
    months: _containers.RepeatedCompositeFieldContainer[Month]
    arrears: _containers.RepeatedCompositeFieldContainer[Arrears]
    converted_arrears: _containers.RepeatedCompositeFieldContainer[ConvertedArrears]
    company_arrears: _containers.RepeatedCompositeFieldContainer[Arrears]
    occupancy: Occupancy
    company_occupancy: _containers.RepeatedCompositeFieldContainer[Occupancy]
    freshness: Freshness
    def __init__(self, year: _Optional[int] = ..., totals: _Optional[_Iterable[_Union[Collection, _Mapping]]] = ..., converted_totals: _Optional[_Iterable[_Union[ConvertedCollection, _Mapping]]] = ..., companies: _Optional[_Iterable[_Union[Collection, _Mapping]]] = ..., best_estates: _Optional[_Iterable[_Union[Collection, _Mapping]]] = ..., worst_estates: _Optional[_Iterable[_Union[Collection, _Mapping]]] = ..., months: _Optional[_Iterable[_Union[Month, _Mapping]]] = ..., arrears: _Optional[_Iterable[_Union[Arrears, _Mapping]]] = ..., converted_arrears: _Optional[_Iterable[_Union[ConvertedArrears, _Mapping]]] = ..., company_arrears: _Optional[_Iterable[_Union[Arrears, _Mapping]]] = ..., occupancy: _Optional[_Union[Occupancy, _Mapping]] = ..., company_occupancy: _Optional[_Iterable[_Union[Occupancy, _Mapping]]] = ..., freshness: _Optional[_Union[Freshness, _Mapping]] = ...) -> None: ...

class Collection(_message.Message):
    __slots__ = ("company_id", "company_name", "estate_id", "estate_name", "fee_item_id", "fee_item_code", "fee_item_name", "category", "currency_code", "receivable_minor", "entered_minor", "verified_minor", "open_minor", "rate", "entered_rate", "receivable_count")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_NAME_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_NAME_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_MINOR_FIELD_NUMBER: _ClassVar[int]
    ENTERED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    ENTERED_RATE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    company_name: str
    estate_id: int
    estate_name: str
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    category: str
    currency_code: str
    receivable_minor: int
    entered_minor: int
    verified_minor: int
    open_minor: int
    rate: str
    entered_rate: str
    receivable_count: int
    def __init__(self, company_id: _Optional[int] = ..., company_name: _Optional[str] = ..., estate_id: _Optional[int] = ..., estate_name: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., category: _Optional[str] = ..., currency_code: _Optional[str] = ..., receivable_minor: _Optional[int] = ..., entered_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., open_minor: _Optional[int] = ..., rate: _Optional[str] = ..., entered_rate: _Optional[str] = ..., receivable_count: _Optional[int] = ...) -> None: ...

class ConvertedCollection(_message.Message):
    __slots__ = ("currency_code", "receivable_minor", "entered_minor", "verified_minor", "open_minor", "rate", "entered_rate", "rates")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_MINOR_FIELD_NUMBER: _ClassVar[int]
    ENTERED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    ENTERED_RATE_FIELD_NUMBER: _ClassVar[int]
    RATES_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    receivable_minor: int
    entered_minor: int
    verified_minor: int
    open_minor: int
    rate: str
    entered_rate: str
    rates: _containers.RepeatedCompositeFieldContainer[UsedRate]
    def __init__(self, currency_code: _Optional[str] = ..., receivable_minor: _Optional[int] = ..., entered_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., open_minor: _Optional[int] = ..., rate: _Optional[str] = ..., entered_rate: _Optional[str] = ..., rates: _Optional[_Iterable[_Union[UsedRate, _Mapping]]] = ...) -> None: ...

class UsedRate(_message.Message):
    __slots__ = ("from_currency_code", "to_currency_code", "rate", "month", "date")
    FROM_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TO_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    from_currency_code: str
    to_currency_code: str
    rate: str
    month: str
    date: str
    def __init__(self, from_currency_code: _Optional[str] = ..., to_currency_code: _Optional[str] = ..., rate: _Optional[str] = ..., month: _Optional[str] = ..., date: _Optional[str] = ...) -> None: ...

class ListCollectionRatesRequest(_message.Message):
    __slots__ = ("from_month", "to_month", "group_by", "company_id", "estate_id", "fee_item_id", "category", "order", "page_size", "page_token")
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    GROUP_BY_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    from_month: str
    to_month: str
    group_by: Grouping
    company_id: int
    estate_id: int
    fee_item_id: int
    category: str
    order: CollectionOrder
    page_size: int
    page_token: str
    def __init__(self, from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., group_by: _Optional[_Union[Grouping, str]] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., category: _Optional[str] = ..., order: _Optional[_Union[CollectionOrder, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCollectionRatesResponse(_message.Message):
    __slots__ = ("collections", "totals", "converted_totals", "next_page_token")
    COLLECTIONS_FIELD_NUMBER: _ClassVar[int]
    TOTALS_FIELD_NUMBER: _ClassVar[int]
    CONVERTED_TOTALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    collections: _containers.RepeatedCompositeFieldContainer[Collection]
    totals: _containers.RepeatedCompositeFieldContainer[Collection]
    converted_totals: _containers.RepeatedCompositeFieldContainer[ConvertedCollection]
    next_page_token: str
    def __init__(self, collections: _Optional[_Iterable[_Union[Collection, _Mapping]]] = ..., totals: _Optional[_Iterable[_Union[Collection, _Mapping]]] = ..., converted_totals: _Optional[_Iterable[_Union[ConvertedCollection, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListMonthsRequest(_message.Message):
    __slots__ = ("from_month", "to_month", "company_id", "estate_id", "group_by")
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_BY_FIELD_NUMBER: _ClassVar[int]
    from_month: str
    to_month: str
    company_id: int
    estate_id: int
    group_by: Grouping
    def __init__(self, from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., group_by: _Optional[_Union[Grouping, str]] = ...) -> None: ...

class ListMonthsResponse(_message.Message):
    __slots__ = ("months",)
    MONTHS_FIELD_NUMBER: _ClassVar[int]
    months: _containers.RepeatedCompositeFieldContainer[Month]
    def __init__(self, months: _Optional[_Iterable[_Union[Month, _Mapping]]] = ...) -> None: ...

class Month(_message.Message):
    __slots__ = ("month", "currency_code", "receivable_minor", "entered_minor", "verified_minor", "open_minor", "receivable_count", "collected_minor", "collected_verified_minor", "payment_count", "company_id", "company_name", "estate_id", "estate_name")
    MONTH_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_MINOR_FIELD_NUMBER: _ClassVar[int]
    ENTERED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    COLLECTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    COLLECTED_VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_COUNT_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_NAME_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_NAME_FIELD_NUMBER: _ClassVar[int]
    month: str
    currency_code: str
    receivable_minor: int
    entered_minor: int
    verified_minor: int
    open_minor: int
    receivable_count: int
    collected_minor: int
    collected_verified_minor: int
    payment_count: int
    company_id: int
    company_name: str
    estate_id: int
    estate_name: str
    def __init__(self, month: _Optional[str] = ..., currency_code: _Optional[str] = ..., receivable_minor: _Optional[int] = ..., entered_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., open_minor: _Optional[int] = ..., receivable_count: _Optional[int] = ..., collected_minor: _Optional[int] = ..., collected_verified_minor: _Optional[int] = ..., payment_count: _Optional[int] = ..., company_id: _Optional[int] = ..., company_name: _Optional[str] = ..., estate_id: _Optional[int] = ..., estate_name: _Optional[str] = ...) -> None: ...

class ListArrearsRequest(_message.Message):
    __slots__ = ("group_by", "date", "company_id", "estate_id", "fee_item_id", "category", "page_size", "page_token")
    GROUP_BY_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    group_by: Grouping
    date: str
    company_id: int
    estate_id: int
    fee_item_id: int
    category: str
    page_size: int
    page_token: str
    def __init__(self, group_by: _Optional[_Union[Grouping, str]] = ..., date: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., category: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListArrearsResponse(_message.Message):
    __slots__ = ("arrears", "totals", "converted_totals", "next_page_token")
    ARREARS_FIELD_NUMBER: _ClassVar[int]
    TOTALS_FIELD_NUMBER: _ClassVar[int]
    CONVERTED_TOTALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    arrears: _containers.RepeatedCompositeFieldContainer[Arrears]
    totals: _containers.RepeatedCompositeFieldContainer[Arrears]
    converted_totals: _containers.RepeatedCompositeFieldContainer[ConvertedArrears]
    next_page_token: str
    def __init__(self, arrears: _Optional[_Iterable[_Union[Arrears, _Mapping]]] = ..., totals: _Optional[_Iterable[_Union[Arrears, _Mapping]]] = ..., converted_totals: _Optional[_Iterable[_Union[ConvertedArrears, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class Arrears(_message.Message):
    __slots__ = ("company_id", "company_name", "estate_id", "estate_name", "fee_item_id", "fee_item_code", "fee_item_name", "category", "currency_code", "open_minor", "overdue_minor", "ages", "open_count", "overdue_count")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_NAME_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_NAME_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    AGES_FIELD_NUMBER: _ClassVar[int]
    OPEN_COUNT_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_COUNT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    company_name: str
    estate_id: int
    estate_name: str
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    category: str
    currency_code: str
    open_minor: int
    overdue_minor: int
    ages: Ages
    open_count: int
    overdue_count: int
    def __init__(self, company_id: _Optional[int] = ..., company_name: _Optional[str] = ..., estate_id: _Optional[int] = ..., estate_name: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., category: _Optional[str] = ..., currency_code: _Optional[str] = ..., open_minor: _Optional[int] = ..., overdue_minor: _Optional[int] = ..., ages: _Optional[_Union[Ages, _Mapping]] = ..., open_count: _Optional[int] = ..., overdue_count: _Optional[int] = ...) -> None: ...

class Ages(_message.Message):
    __slots__ = ("current_minor", "days_1_to_30_minor", "days_31_to_60_minor", "days_61_to_90_minor", "days_91_to_180_minor", "days_181_to_365_minor", "over_365_days_minor")
    CURRENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    DAYS_1_TO_30_MINOR_FIELD_NUMBER: _ClassVar[int]
    DAYS_31_TO_60_MINOR_FIELD_NUMBER: _ClassVar[int]
    DAYS_61_TO_90_MINOR_FIELD_NUMBER: _ClassVar[int]
    DAYS_91_TO_180_MINOR_FIELD_NUMBER: _ClassVar[int]
    DAYS_181_TO_365_MINOR_FIELD_NUMBER: _ClassVar[int]
    OVER_365_DAYS_MINOR_FIELD_NUMBER: _ClassVar[int]
    current_minor: int
    days_1_to_30_minor: int
    days_31_to_60_minor: int
    days_61_to_90_minor: int
    days_91_to_180_minor: int
    days_181_to_365_minor: int
    over_365_days_minor: int
    def __init__(self, current_minor: _Optional[int] = ..., days_1_to_30_minor: _Optional[int] = ..., days_31_to_60_minor: _Optional[int] = ..., days_61_to_90_minor: _Optional[int] = ..., days_91_to_180_minor: _Optional[int] = ..., days_181_to_365_minor: _Optional[int] = ..., over_365_days_minor: _Optional[int] = ...) -> None: ...

class ConvertedArrears(_message.Message):
    __slots__ = ("currency_code", "open_minor", "overdue_minor", "ages", "rates")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    AGES_FIELD_NUMBER: _ClassVar[int]
    RATES_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    open_minor: int
    overdue_minor: int
    ages: Ages
    rates: _containers.RepeatedCompositeFieldContainer[UsedRate]
    def __init__(self, currency_code: _Optional[str] = ..., open_minor: _Optional[int] = ..., overdue_minor: _Optional[int] = ..., ages: _Optional[_Union[Ages, _Mapping]] = ..., rates: _Optional[_Iterable[_Union[UsedRate, _Mapping]]] = ...) -> None: ...

class ListYearlyArrearsRequest(_message.Message):
    __slots__ = ("group_by", "company_id", "estate_id", "page_size", "page_token")
    GROUP_BY_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    group_by: Grouping
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    def __init__(self, group_by: _Optional[_Union[Grouping, str]] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListYearlyArrearsResponse(_message.Message):
    __slots__ = ("yearly_arrears", "totals", "next_page_token")
    YEARLY_ARREARS_FIELD_NUMBER: _ClassVar[int]
    TOTALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    yearly_arrears: _containers.RepeatedCompositeFieldContainer[YearlyArrears]
    totals: _containers.RepeatedCompositeFieldContainer[YearlyArrears]
    next_page_token: str
    def __init__(self, yearly_arrears: _Optional[_Iterable[_Union[YearlyArrears, _Mapping]]] = ..., totals: _Optional[_Iterable[_Union[YearlyArrears, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class YearlyArrears(_message.Message):
    __slots__ = ("company_id", "company_name", "estate_id", "estate_name", "year", "from_month", "to_month", "currency_code", "open_minor", "open_count")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_NAME_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_NAME_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    OPEN_COUNT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    company_name: str
    estate_id: int
    estate_name: str
    year: int
    from_month: str
    to_month: str
    currency_code: str
    open_minor: int
    open_count: int
    def __init__(self, company_id: _Optional[int] = ..., company_name: _Optional[str] = ..., estate_id: _Optional[int] = ..., estate_name: _Optional[str] = ..., year: _Optional[int] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., currency_code: _Optional[str] = ..., open_minor: _Optional[int] = ..., open_count: _Optional[int] = ...) -> None: ...

class ListOccupancyRequest(_message.Message):
    __slots__ = ("group_by", "date", "company_id", "estate_id", "page_size", "page_token")
    GROUP_BY_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    group_by: Grouping
    date: str
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    def __init__(self, group_by: _Optional[_Union[Grouping, str]] = ..., date: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListOrderLevelsRequest(_message.Message):
    __slots__ = ("group_by", "from_month", "to_month", "company_id", "estate_id", "kind", "page_size", "page_token")
    GROUP_BY_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    group_by: Grouping
    from_month: str
    to_month: str
    company_id: int
    estate_id: int
    kind: str
    page_size: int
    page_token: str
    def __init__(self, group_by: _Optional[_Union[Grouping, str]] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., kind: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListOrderLevelsResponse(_message.Message):
    __slots__ = ("levels", "total", "next_page_token")
    LEVELS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    levels: _containers.RepeatedCompositeFieldContainer[OrderLevels]
    total: OrderLevels
    next_page_token: str
    def __init__(self, levels: _Optional[_Iterable[_Union[OrderLevels, _Mapping]]] = ..., total: _Optional[_Union[OrderLevels, _Mapping]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class OrderLevels(_message.Message):
    __slots__ = ("company_id", "company_name", "estate_id", "estate_name", "order_count", "done_count", "dropped_count", "open_count", "answer_count", "answer_in_time_count", "repair_count", "repair_in_time_count", "reopened_count", "rated_count", "satisfied_count", "late_answer_count", "late_count", "answer_rate", "repair_rate", "satisfied_rate")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_NAME_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_NAME_FIELD_NUMBER: _ClassVar[int]
    ORDER_COUNT_FIELD_NUMBER: _ClassVar[int]
    DONE_COUNT_FIELD_NUMBER: _ClassVar[int]
    DROPPED_COUNT_FIELD_NUMBER: _ClassVar[int]
    OPEN_COUNT_FIELD_NUMBER: _ClassVar[int]
    ANSWER_COUNT_FIELD_NUMBER: _ClassVar[int]
    ANSWER_IN_TIME_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPAIR_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPAIR_IN_TIME_COUNT_FIELD_NUMBER: _ClassVar[int]
    REOPENED_COUNT_FIELD_NUMBER: _ClassVar[int]
    RATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    SATISFIED_COUNT_FIELD_NUMBER: _ClassVar[int]
    LATE_ANSWER_COUNT_FIELD_NUMBER: _ClassVar[int]
    LATE_COUNT_FIELD_NUMBER: _ClassVar[int]
    ANSWER_RATE_FIELD_NUMBER: _ClassVar[int]
    REPAIR_RATE_FIELD_NUMBER: _ClassVar[int]
    SATISFIED_RATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    company_name: str
    estate_id: int
    estate_name: str
    order_count: int
    done_count: int
    dropped_count: int
    open_count: int
    answer_count: int
    answer_in_time_count: int
    repair_count: int
    repair_in_time_count: int
    reopened_count: int
    rated_count: int
    satisfied_count: int
    late_answer_count: int
    late_count: int
    answer_rate: str
    repair_rate: str
    satisfied_rate: str
    def __init__(self, company_id: _Optional[int] = ..., company_name: _Optional[str] = ..., estate_id: _Optional[int] = ..., estate_name: _Optional[str] = ..., order_count: _Optional[int] = ..., done_count: _Optional[int] = ..., dropped_count: _Optional[int] = ..., open_count: _Optional[int] = ..., answer_count: _Optional[int] = ..., answer_in_time_count: _Optional[int] = ..., repair_count: _Optional[int] = ..., repair_in_time_count: _Optional[int] = ..., reopened_count: _Optional[int] = ..., rated_count: _Optional[int] = ..., satisfied_count: _Optional[int] = ..., late_answer_count: _Optional[int] = ..., late_count: _Optional[int] = ..., answer_rate: _Optional[str] = ..., repair_rate: _Optional[str] = ..., satisfied_rate: _Optional[str] = ...) -> None: ...

class ListOccupancyResponse(_message.Message):
    __slots__ = ("occupancies", "total", "next_page_token")
    OCCUPANCIES_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    occupancies: _containers.RepeatedCompositeFieldContainer[Occupancy]
    total: Occupancy
    next_page_token: str
    def __init__(self, occupancies: _Optional[_Iterable[_Union[Occupancy, _Mapping]]] = ..., total: _Optional[_Union[Occupancy, _Mapping]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class Occupancy(_message.Message):
    __slots__ = ("company_id", "company_name", "estate_id", "estate_name", "unit_count", "sold_count", "leased_count", "occupied_count", "vacant_count", "total_area", "sold_area", "leased_area", "occupied_area", "vacant_area", "occupancy_rate", "vacancy_rate", "sold_rate", "leased_rate", "occupancy_area_rate")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_NAME_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_COUNT_FIELD_NUMBER: _ClassVar[int]
    SOLD_COUNT_FIELD_NUMBER: _ClassVar[int]
    LEASED_COUNT_FIELD_NUMBER: _ClassVar[int]
    OCCUPIED_COUNT_FIELD_NUMBER: _ClassVar[int]
    VACANT_COUNT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_AREA_FIELD_NUMBER: _ClassVar[int]
    SOLD_AREA_FIELD_NUMBER: _ClassVar[int]
    LEASED_AREA_FIELD_NUMBER: _ClassVar[int]
    OCCUPIED_AREA_FIELD_NUMBER: _ClassVar[int]
    VACANT_AREA_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_RATE_FIELD_NUMBER: _ClassVar[int]
    VACANCY_RATE_FIELD_NUMBER: _ClassVar[int]
    SOLD_RATE_FIELD_NUMBER: _ClassVar[int]
    LEASED_RATE_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_AREA_RATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    company_name: str
    estate_id: int
    estate_name: str
    unit_count: int
    sold_count: int
    leased_count: int
    occupied_count: int
    vacant_count: int
    total_area: str
    sold_area: str
    leased_area: str
    occupied_area: str
    vacant_area: str
    occupancy_rate: str
    vacancy_rate: str
    sold_rate: str
    leased_rate: str
    occupancy_area_rate: str
    def __init__(self, company_id: _Optional[int] = ..., company_name: _Optional[str] = ..., estate_id: _Optional[int] = ..., estate_name: _Optional[str] = ..., unit_count: _Optional[int] = ..., sold_count: _Optional[int] = ..., leased_count: _Optional[int] = ..., occupied_count: _Optional[int] = ..., vacant_count: _Optional[int] = ..., total_area: _Optional[str] = ..., sold_area: _Optional[str] = ..., leased_area: _Optional[str] = ..., occupied_area: _Optional[str] = ..., vacant_area: _Optional[str] = ..., occupancy_rate: _Optional[str] = ..., vacancy_rate: _Optional[str] = ..., sold_rate: _Optional[str] = ..., leased_rate: _Optional[str] = ..., occupancy_area_rate: _Optional[str] = ...) -> None: ...

class ExportFiguresRequest(_message.Message):
    __slots__ = ("table", "format", "group_by", "from_month", "to_month", "date", "company_id", "estate_id", "language_code")
    TABLE_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    GROUP_BY_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    table: FigureTable
    format: FileFormat
    group_by: Grouping
    from_month: str
    to_month: str
    date: str
    company_id: int
    estate_id: int
    language_code: str
    def __init__(self, table: _Optional[_Union[FigureTable, str]] = ..., format: _Optional[_Union[FileFormat, str]] = ..., group_by: _Optional[_Union[Grouping, str]] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., date: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., language_code: _Optional[str] = ...) -> None: ...

class ExportResult(_message.Message):
    __slots__ = ("file_name", "rows")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    rows: int
    def __init__(self, file_name: _Optional[str] = ..., rows: _Optional[int] = ...) -> None: ...

class GetFreshnessRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class Freshness(_message.Message):
    __slots__ = ("sources", "failed_count", "observe_time", "rebuilding", "rebuild_time", "up_to_date")
    SOURCES_FIELD_NUMBER: _ClassVar[int]
    FAILED_COUNT_FIELD_NUMBER: _ClassVar[int]
    OBSERVE_TIME_FIELD_NUMBER: _ClassVar[int]
    REBUILDING_FIELD_NUMBER: _ClassVar[int]
    REBUILD_TIME_FIELD_NUMBER: _ClassVar[int]
    UP_TO_DATE_FIELD_NUMBER: _ClassVar[int]
    sources: _containers.RepeatedCompositeFieldContainer[Source]
    failed_count: int
    observe_time: _timestamp_pb2.Timestamp
    rebuilding: bool
    rebuild_time: _timestamp_pb2.Timestamp
    up_to_date: bool
    def __init__(self, sources: _Optional[_Iterable[_Union[Source, _Mapping]]] = ..., failed_count: _Optional[int] = ..., observe_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., rebuilding: _Optional[bool] = ..., rebuild_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., up_to_date: _Optional[bool] = ...) -> None: ...

class Source(_message.Message):
    __slots__ = ("source", "last_fact_time", "last_heard_time", "waiting_count", "last_fact_age_seconds", "behind_seconds")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    LAST_FACT_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_HEARD_TIME_FIELD_NUMBER: _ClassVar[int]
    WAITING_COUNT_FIELD_NUMBER: _ClassVar[int]
    LAST_FACT_AGE_SECONDS_FIELD_NUMBER: _ClassVar[int]
    BEHIND_SECONDS_FIELD_NUMBER: _ClassVar[int]
    source: str
    last_fact_time: _timestamp_pb2.Timestamp
    last_heard_time: _timestamp_pb2.Timestamp
    waiting_count: int
    last_fact_age_seconds: int
    behind_seconds: int
    def __init__(self, source: _Optional[str] = ..., last_fact_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_heard_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., waiting_count: _Optional[int] = ..., last_fact_age_seconds: _Optional[int] = ..., behind_seconds: _Optional[int] = ...) -> None: ...
