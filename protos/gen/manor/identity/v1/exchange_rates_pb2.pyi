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

class ExchangeRate(_message.Message):
    __slots__ = ("month", "from_currency_code", "to_currency_code", "rate", "date", "entered_by", "enter_time", "etag")
    MONTH_FIELD_NUMBER: _ClassVar[int]
    FROM_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TO_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_FIELD_NUMBER: _ClassVar[int]
    ENTER_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    month: str
    from_currency_code: str
    to_currency_code: str
    rate: str
    date: str
    entered_by: str
    enter_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, month: _Optional[str] = ..., from_currency_code: _Optional[str] = ..., to_currency_code: _Optional[str] = ..., rate: _Optional[str] = ..., date: _Optional[str] = ..., entered_by: _Optional[str] = ..., enter_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class SetExchangeRateRequest(_message.Message):
    __slots__ = ("month", "from_currency_code", "to_currency_code", "rate", "etag")
    MONTH_FIELD_NUMBER: _ClassVar[int]
    FROM_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TO_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    month: str
    from_currency_code: str
    to_currency_code: str
    rate: str
    etag: str
    def __init__(self, month: _Optional[str] = ..., from_currency_code: _Optional[str] = ..., to_currency_code: _Optional[str] = ..., rate: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListExchangeRatesRequest(_message.Message):
    __slots__ = ("month", "page_size", "page_token")
    MONTH_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    month: str
    page_size: int
    page_token: str
    def __init__(self, month: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListExchangeRatesResponse(_message.Message):
    __slots__ = ("exchange_rates", "next_page_token", "total_size")
    EXCHANGE_RATES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    exchange_rates: _containers.RepeatedCompositeFieldContainer[ExchangeRate]
    next_page_token: str
    total_size: int
    def __init__(self, exchange_rates: _Optional[_Iterable[_Union[ExchangeRate, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...
