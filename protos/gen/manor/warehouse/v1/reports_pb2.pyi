from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.warehouse.v1 import materials_pb2 as _materials_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ConsumptionGrouping(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CONSUMPTION_GROUPING_UNSPECIFIED: _ClassVar[ConsumptionGrouping]
    CONSUMPTION_GROUPING_CATEGORY: _ClassVar[ConsumptionGrouping]
    CONSUMPTION_GROUPING_MATERIAL: _ClassVar[ConsumptionGrouping]
    CONSUMPTION_GROUPING_ACCOUNT: _ClassVar[ConsumptionGrouping]
CONSUMPTION_GROUPING_UNSPECIFIED: ConsumptionGrouping
CONSUMPTION_GROUPING_CATEGORY: ConsumptionGrouping
CONSUMPTION_GROUPING_MATERIAL: ConsumptionGrouping
CONSUMPTION_GROUPING_ACCOUNT: ConsumptionGrouping

class StockAge(_message.Message):
    __slots__ = ("balance_id", "store_name", "code", "name", "unit", "quantity", "value_minor", "to30_quantity", "to90_quantity", "to180_quantity", "to365_quantity", "over_quantity", "over_minor")
    BALANCE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    TO30_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    TO90_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    TO180_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    TO365_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    OVER_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    OVER_MINOR_FIELD_NUMBER: _ClassVar[int]
    balance_id: str
    store_name: str
    code: str
    name: str
    unit: str
    quantity: str
    value_minor: int
    to30_quantity: str
    to90_quantity: str
    to180_quantity: str
    to365_quantity: str
    over_quantity: str
    over_minor: int
    def __init__(self, balance_id: _Optional[str] = ..., store_name: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., unit: _Optional[str] = ..., quantity: _Optional[str] = ..., value_minor: _Optional[int] = ..., to30_quantity: _Optional[str] = ..., to90_quantity: _Optional[str] = ..., to180_quantity: _Optional[str] = ..., to365_quantity: _Optional[str] = ..., over_quantity: _Optional[str] = ..., over_minor: _Optional[int] = ...) -> None: ...

class Consumption(_message.Message):
    __slots__ = ("estate_id", "group", "name", "quantity", "value_minor")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    group: str
    name: str
    quantity: str
    value_minor: int
    def __init__(self, estate_id: _Optional[int] = ..., group: _Optional[str] = ..., name: _Optional[str] = ..., quantity: _Optional[str] = ..., value_minor: _Optional[int] = ...) -> None: ...

class StockValue(_message.Message):
    __slots__ = ("month", "category", "value_minor")
    MONTH_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    month: str
    category: _materials_pb2.MaterialCategory
    value_minor: int
    def __init__(self, month: _Optional[str] = ..., category: _Optional[_Union[_materials_pb2.MaterialCategory, str]] = ..., value_minor: _Optional[int] = ...) -> None: ...

class ListStockAgeingRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "store_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    store_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStockAgeingResponse(_message.Message):
    __slots__ = ("ages", "next_page_token", "total_size")
    AGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    ages: _containers.RepeatedCompositeFieldContainer[StockAge]
    next_page_token: str
    total_size: int
    def __init__(self, ages: _Optional[_Iterable[_Union[StockAge, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ListConsumptionRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "from_date", "to_date", "grouping")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_DATE_FIELD_NUMBER: _ClassVar[int]
    TO_DATE_FIELD_NUMBER: _ClassVar[int]
    GROUPING_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    from_date: str
    to_date: str
    grouping: ConsumptionGrouping
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., from_date: _Optional[str] = ..., to_date: _Optional[str] = ..., grouping: _Optional[_Union[ConsumptionGrouping, str]] = ...) -> None: ...

class ListConsumptionResponse(_message.Message):
    __slots__ = ("consumption", "total_minor")
    CONSUMPTION_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    consumption: _containers.RepeatedCompositeFieldContainer[Consumption]
    total_minor: int
    def __init__(self, consumption: _Optional[_Iterable[_Union[Consumption, _Mapping]]] = ..., total_minor: _Optional[int] = ...) -> None: ...

class ListStockValuesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "from_month", "to_month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    from_month: str
    to_month: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ...) -> None: ...

class ListStockValuesResponse(_message.Message):
    __slots__ = ("values",)
    VALUES_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedCompositeFieldContainer[StockValue]
    def __init__(self, values: _Optional[_Iterable[_Union[StockValue, _Mapping]]] = ...) -> None: ...

class PrintMaterialLabelsRequest(_message.Message):
    __slots__ = ("company_id", "material_ids")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_IDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    material_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, company_id: _Optional[int] = ..., material_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class PrintMaterialLabelsResponse(_message.Message):
    __slots__ = ("file_name", "page_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    PAGE_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    page_count: int
    def __init__(self, file_name: _Optional[str] = ..., page_count: _Optional[int] = ...) -> None: ...
