from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListBilledUnitsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., building_id: _Optional[str] = ...) -> None: ...

class BilledUnit(_message.Message):
    __slots__ = ("unit_id", "estate_id", "code", "building_id", "building_name", "unit_type", "billable_area", "owner_customer_id", "owner_name", "tenant_customer_id", "tenant_name", "vacant")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_TYPE_FIELD_NUMBER: _ClassVar[int]
    BILLABLE_AREA_FIELD_NUMBER: _ClassVar[int]
    OWNER_CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_NAME_FIELD_NUMBER: _ClassVar[int]
    TENANT_CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    TENANT_NAME_FIELD_NUMBER: _ClassVar[int]
    VACANT_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    estate_id: int
    code: str
    building_id: str
    building_name: str
    unit_type: str
    billable_area: str
    owner_customer_id: str
    owner_name: str
    tenant_customer_id: str
    tenant_name: str
    vacant: bool
    def __init__(self, unit_id: _Optional[str] = ..., estate_id: _Optional[int] = ..., code: _Optional[str] = ..., building_id: _Optional[str] = ..., building_name: _Optional[str] = ..., unit_type: _Optional[str] = ..., billable_area: _Optional[str] = ..., owner_customer_id: _Optional[str] = ..., owner_name: _Optional[str] = ..., tenant_customer_id: _Optional[str] = ..., tenant_name: _Optional[str] = ..., vacant: _Optional[bool] = ...) -> None: ...

class ListBilledUnitsResponse(_message.Message):
    __slots__ = ("units", "next_page_token", "total_size", "occupied_size")
    UNITS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    OCCUPIED_SIZE_FIELD_NUMBER: _ClassVar[int]
    units: _containers.RepeatedCompositeFieldContainer[BilledUnit]
    next_page_token: str
    total_size: int
    occupied_size: int
    def __init__(self, units: _Optional[_Iterable[_Union[BilledUnit, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ..., occupied_size: _Optional[int] = ...) -> None: ...
