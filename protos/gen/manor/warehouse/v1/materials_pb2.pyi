from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class MaterialCategory(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MATERIAL_CATEGORY_UNSPECIFIED: _ClassVar[MaterialCategory]
    MATERIAL_CATEGORY_SPARE_PART: _ClassVar[MaterialCategory]
    MATERIAL_CATEGORY_CONSUMABLE: _ClassVar[MaterialCategory]
    MATERIAL_CATEGORY_TOOL: _ClassVar[MaterialCategory]
    MATERIAL_CATEGORY_CLEANING: _ClassVar[MaterialCategory]
    MATERIAL_CATEGORY_GARDENING: _ClassVar[MaterialCategory]
    MATERIAL_CATEGORY_PROTECTION: _ClassVar[MaterialCategory]
    MATERIAL_CATEGORY_OFFICE: _ClassVar[MaterialCategory]
    MATERIAL_CATEGORY_OTHER: _ClassVar[MaterialCategory]

class MaterialTracking(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MATERIAL_TRACKING_UNSPECIFIED: _ClassVar[MaterialTracking]
    MATERIAL_TRACKING_NONE: _ClassVar[MaterialTracking]
    MATERIAL_TRACKING_BATCH: _ClassVar[MaterialTracking]
    MATERIAL_TRACKING_SERIAL: _ClassVar[MaterialTracking]
MATERIAL_CATEGORY_UNSPECIFIED: MaterialCategory
MATERIAL_CATEGORY_SPARE_PART: MaterialCategory
MATERIAL_CATEGORY_CONSUMABLE: MaterialCategory
MATERIAL_CATEGORY_TOOL: MaterialCategory
MATERIAL_CATEGORY_CLEANING: MaterialCategory
MATERIAL_CATEGORY_GARDENING: MaterialCategory
MATERIAL_CATEGORY_PROTECTION: MaterialCategory
MATERIAL_CATEGORY_OFFICE: MaterialCategory
MATERIAL_CATEGORY_OTHER: MaterialCategory
MATERIAL_TRACKING_UNSPECIFIED: MaterialTracking
MATERIAL_TRACKING_NONE: MaterialTracking
MATERIAL_TRACKING_BATCH: MaterialTracking
MATERIAL_TRACKING_SERIAL: MaterialTracking

class Material(_message.Message):
    __slots__ = ("material_id", "company_id", "code", "name", "specification", "category", "unit", "decimals", "tracking", "shelf_life_days", "units", "barcodes", "note", "retired", "moved", "etag")
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SPECIFICATION_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    DECIMALS_FIELD_NUMBER: _ClassVar[int]
    TRACKING_FIELD_NUMBER: _ClassVar[int]
    SHELF_LIFE_DAYS_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    BARCODES_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    MOVED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    material_id: str
    company_id: int
    code: str
    name: str
    specification: str
    category: MaterialCategory
    unit: str
    decimals: int
    tracking: MaterialTracking
    shelf_life_days: int
    units: _containers.RepeatedCompositeFieldContainer[MaterialUnit]
    barcodes: _containers.RepeatedScalarFieldContainer[str]
    note: str
    retired: bool
    moved: bool
    etag: str
    def __init__(self, material_id: _Optional[str] = ..., company_id: _Optional[int] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., specification: _Optional[str] = ..., category: _Optional[_Union[MaterialCategory, str]] = ..., unit: _Optional[str] = ..., decimals: _Optional[int] = ..., tracking: _Optional[_Union[MaterialTracking, str]] = ..., shelf_life_days: _Optional[int] = ..., units: _Optional[_Iterable[_Union[MaterialUnit, _Mapping]]] = ..., barcodes: _Optional[_Iterable[str]] = ..., note: _Optional[str] = ..., retired: _Optional[bool] = ..., moved: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class MaterialUnit(_message.Message):
    __slots__ = ("unit", "factor", "barcodes")
    UNIT_FIELD_NUMBER: _ClassVar[int]
    FACTOR_FIELD_NUMBER: _ClassVar[int]
    BARCODES_FIELD_NUMBER: _ClassVar[int]
    unit: str
    factor: str
    barcodes: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, unit: _Optional[str] = ..., factor: _Optional[str] = ..., barcodes: _Optional[_Iterable[str]] = ...) -> None: ...

class ListMaterialsRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token", "category", "with_retired", "text")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    category: MaterialCategory
    with_retired: bool
    text: str
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., category: _Optional[_Union[MaterialCategory, str]] = ..., with_retired: _Optional[bool] = ..., text: _Optional[str] = ...) -> None: ...

class ListMaterialsResponse(_message.Message):
    __slots__ = ("materials", "next_page_token", "total_size")
    MATERIALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    materials: _containers.RepeatedCompositeFieldContainer[Material]
    next_page_token: str
    total_size: int
    def __init__(self, materials: _Optional[_Iterable[_Union[Material, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetMaterialRequest(_message.Message):
    __slots__ = ("company_id", "material_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    material_id: str
    def __init__(self, company_id: _Optional[int] = ..., material_id: _Optional[str] = ...) -> None: ...

class CreateMaterialRequest(_message.Message):
    __slots__ = ("company_id", "material")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    material: Material
    def __init__(self, company_id: _Optional[int] = ..., material: _Optional[_Union[Material, _Mapping]] = ...) -> None: ...

class UpdateMaterialRequest(_message.Message):
    __slots__ = ("company_id", "material_id", "material")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    material_id: str
    material: Material
    def __init__(self, company_id: _Optional[int] = ..., material_id: _Optional[str] = ..., material: _Optional[_Union[Material, _Mapping]] = ...) -> None: ...

class LookUpBarcodeRequest(_message.Message):
    __slots__ = ("company_id", "code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    code: str
    def __init__(self, company_id: _Optional[int] = ..., code: _Optional[str] = ...) -> None: ...

class LookUpBarcodeResponse(_message.Message):
    __slots__ = ("material", "unit", "batch", "serial_number", "expiry_date")
    MATERIAL_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NUMBER_FIELD_NUMBER: _ClassVar[int]
    EXPIRY_DATE_FIELD_NUMBER: _ClassVar[int]
    material: Material
    unit: str
    batch: str
    serial_number: str
    expiry_date: str
    def __init__(self, material: _Optional[_Union[Material, _Mapping]] = ..., unit: _Optional[str] = ..., batch: _Optional[str] = ..., serial_number: _Optional[str] = ..., expiry_date: _Optional[str] = ...) -> None: ...
