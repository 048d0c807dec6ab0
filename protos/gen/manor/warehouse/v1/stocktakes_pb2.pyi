import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.warehouse.v1 import materials_pb2 as _materials_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StocktakeState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    STOCKTAKE_STATE_UNSPECIFIED: _ClassVar[StocktakeState]
    STOCKTAKE_STATE_COUNTING: _ClassVar[StocktakeState]
    STOCKTAKE_STATE_WAITING: _ClassVar[StocktakeState]
    STOCKTAKE_STATE_DONE: _ClassVar[StocktakeState]
    STOCKTAKE_STATE_CANCELLED: _ClassVar[StocktakeState]

class StocktakeLines(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    STOCKTAKE_LINES_UNSPECIFIED: _ClassVar[StocktakeLines]
    STOCKTAKE_LINES_UNCOUNTED: _ClassVar[StocktakeLines]
    STOCKTAKE_LINES_DIFFERENT: _ClassVar[StocktakeLines]
    STOCKTAKE_LINES_MOVED: _ClassVar[StocktakeLines]
STOCKTAKE_STATE_UNSPECIFIED: StocktakeState
STOCKTAKE_STATE_COUNTING: StocktakeState
STOCKTAKE_STATE_WAITING: StocktakeState
STOCKTAKE_STATE_DONE: StocktakeState
STOCKTAKE_STATE_CANCELLED: StocktakeState
STOCKTAKE_LINES_UNSPECIFIED: StocktakeLines
STOCKTAKE_LINES_UNCOUNTED: StocktakeLines
STOCKTAKE_LINES_DIFFERENT: StocktakeLines
STOCKTAKE_LINES_MOVED: StocktakeLines

class Stocktake(_message.Message):
    __slots__ = ("stocktake_id", "company_id", "estate_id", "store_id", "store_name", "name", "count_date", "blind", "category", "state", "line_count", "counted_count", "different_count", "surplus_minor", "shortage_minor", "currency_code", "move_id", "principal_id", "create_time", "reason", "etag")
    STOCKTAKE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    COUNT_DATE_FIELD_NUMBER: _ClassVar[int]
    BLIND_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    LINE_COUNT_FIELD_NUMBER: _ClassVar[int]
    COUNTED_COUNT_FIELD_NUMBER: _ClassVar[int]
    DIFFERENT_COUNT_FIELD_NUMBER: _ClassVar[int]
    SURPLUS_MINOR_FIELD_NUMBER: _ClassVar[int]
    SHORTAGE_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    MOVE_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    stocktake_id: str
    company_id: int
    estate_id: int
    store_id: str
    store_name: str
    name: str
    count_date: str
    blind: bool
    category: _materials_pb2.MaterialCategory
    state: StocktakeState
    line_count: int
    counted_count: int
    different_count: int
    surplus_minor: int
    shortage_minor: int
    currency_code: str
    move_id: str
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    reason: str
    etag: str
    def __init__(self, stocktake_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., store_name: _Optional[str] = ..., name: _Optional[str] = ..., count_date: _Optional[str] = ..., blind: _Optional[bool] = ..., category: _Optional[_Union[_materials_pb2.MaterialCategory, str]] = ..., state: _Optional[_Union[StocktakeState, str]] = ..., line_count: _Optional[int] = ..., counted_count: _Optional[int] = ..., different_count: _Optional[int] = ..., surplus_minor: _Optional[int] = ..., shortage_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., move_id: _Optional[str] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class StocktakeLine(_message.Message):
    __slots__ = ("line_id", "material_id", "code", "name", "specification", "unit", "bin", "batch", "counted", "counted_quantity", "principal_id", "count_time", "opened_quantity", "moved_quantity", "expected_quantity", "difference_quantity", "difference_minor", "value_minor")
    LINE_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SPECIFICATION_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    BIN_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    COUNTED_FIELD_NUMBER: _ClassVar[int]
    COUNTED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    COUNT_TIME_FIELD_NUMBER: _ClassVar[int]
    OPENED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    MOVED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCE_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCE_MINOR_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    line_id: str
    material_id: str
    code: str
    name: str
    specification: str
    unit: str
    bin: str
    batch: str
    counted: bool
    counted_quantity: str
    principal_id: str
    count_time: _timestamp_pb2.Timestamp
    opened_quantity: str
    moved_quantity: str
    expected_quantity: str
    difference_quantity: str
    difference_minor: int
    value_minor: int
    def __init__(self, line_id: _Optional[str] = ..., material_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., specification: _Optional[str] = ..., unit: _Optional[str] = ..., bin: _Optional[str] = ..., batch: _Optional[str] = ..., counted: _Optional[bool] = ..., counted_quantity: _Optional[str] = ..., principal_id: _Optional[str] = ..., count_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., opened_quantity: _Optional[str] = ..., moved_quantity: _Optional[str] = ..., expected_quantity: _Optional[str] = ..., difference_quantity: _Optional[str] = ..., difference_minor: _Optional[int] = ..., value_minor: _Optional[int] = ...) -> None: ...

class Count(_message.Message):
    __slots__ = ("material_id", "bin", "batch", "quantity", "unit", "adds", "value_minor")
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    BIN_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    ADDS_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    material_id: str
    bin: str
    batch: str
    quantity: str
    unit: str
    adds: bool
    value_minor: int
    def __init__(self, material_id: _Optional[str] = ..., bin: _Optional[str] = ..., batch: _Optional[str] = ..., quantity: _Optional[str] = ..., unit: _Optional[str] = ..., adds: _Optional[bool] = ..., value_minor: _Optional[int] = ...) -> None: ...

class ListStocktakesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "store_id", "state", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    store_id: str
    state: StocktakeState
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., state: _Optional[_Union[StocktakeState, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStocktakesResponse(_message.Message):
    __slots__ = ("stocktakes", "next_page_token", "total_size")
    STOCKTAKES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    stocktakes: _containers.RepeatedCompositeFieldContainer[Stocktake]
    next_page_token: str
    total_size: int
    def __init__(self, stocktakes: _Optional[_Iterable[_Union[Stocktake, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetStocktakeRequest(_message.Message):
    __slots__ = ("company_id", "stocktake_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STOCKTAKE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    stocktake_id: str
    def __init__(self, company_id: _Optional[int] = ..., stocktake_id: _Optional[str] = ...) -> None: ...

class ListStocktakeLinesRequest(_message.Message):
    __slots__ = ("company_id", "stocktake_id", "lines", "text", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STOCKTAKE_ID_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    stocktake_id: str
    lines: StocktakeLines
    text: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., stocktake_id: _Optional[str] = ..., lines: _Optional[_Union[StocktakeLines, str]] = ..., text: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStocktakeLinesResponse(_message.Message):
    __slots__ = ("lines", "next_page_token", "total_size")
    LINES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[StocktakeLine]
    next_page_token: str
    total_size: int
    def __init__(self, lines: _Optional[_Iterable[_Union[StocktakeLine, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class OpenStocktakeRequest(_message.Message):
    __slots__ = ("company_id", "store_id", "name", "count_date", "blind", "category")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    COUNT_DATE_FIELD_NUMBER: _ClassVar[int]
    BLIND_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    store_id: str
    name: str
    count_date: str
    blind: bool
    category: _materials_pb2.MaterialCategory
    def __init__(self, company_id: _Optional[int] = ..., store_id: _Optional[str] = ..., name: _Optional[str] = ..., count_date: _Optional[str] = ..., blind: _Optional[bool] = ..., category: _Optional[_Union[_materials_pb2.MaterialCategory, str]] = ...) -> None: ...

class RecordCountsRequest(_message.Message):
    __slots__ = ("company_id", "stocktake_id", "counts")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STOCKTAKE_ID_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    stocktake_id: str
    counts: _containers.RepeatedCompositeFieldContainer[Count]
    def __init__(self, company_id: _Optional[int] = ..., stocktake_id: _Optional[str] = ..., counts: _Optional[_Iterable[_Union[Count, _Mapping]]] = ...) -> None: ...

class RecordCountsResponse(_message.Message):
    __slots__ = ("lines",)
    LINES_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[StocktakeLine]
    def __init__(self, lines: _Optional[_Iterable[_Union[StocktakeLine, _Mapping]]] = ...) -> None: ...

class SubmitStocktakeRequest(_message.Message):
    __slots__ = ("company_id", "stocktake_id", "uncounted_are_gone", "with_moved", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STOCKTAKE_ID_FIELD_NUMBER: _ClassVar[int]
    UNCOUNTED_ARE_GONE_FIELD_NUMBER: _ClassVar[int]
    WITH_MOVED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    stocktake_id: str
    uncounted_are_gone: bool
    with_moved: bool
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., stocktake_id: _Optional[str] = ..., uncounted_are_gone: _Optional[bool] = ..., with_moved: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class CancelStocktakeRequest(_message.Message):
    __slots__ = ("company_id", "stocktake_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STOCKTAKE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    stocktake_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., stocktake_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DecideStocktakeRequest(_message.Message):
    __slots__ = ("company_id", "stocktake_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STOCKTAKE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    stocktake_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., stocktake_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...
