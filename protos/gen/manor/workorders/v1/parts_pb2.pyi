import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OrderPartState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_PART_STATE_UNSPECIFIED: _ClassVar[OrderPartState]
    ORDER_PART_STATE_WANTED: _ClassVar[OrderPartState]
    ORDER_PART_STATE_OPEN: _ClassVar[OrderPartState]
    ORDER_PART_STATE_DONE: _ClassVar[OrderPartState]
    ORDER_PART_STATE_CANCELLED: _ClassVar[OrderPartState]
    ORDER_PART_STATE_REFUSED: _ClassVar[OrderPartState]
ORDER_PART_STATE_UNSPECIFIED: OrderPartState
ORDER_PART_STATE_WANTED: OrderPartState
ORDER_PART_STATE_OPEN: OrderPartState
ORDER_PART_STATE_DONE: OrderPartState
ORDER_PART_STATE_CANCELLED: OrderPartState
ORDER_PART_STATE_REFUSED: OrderPartState

class OrderPart(_message.Message):
    __slots__ = ("part_id", "order_id", "material_id", "code", "name", "unit", "quantity", "state", "refusal_code", "store_name", "reserved_quantity", "waiting_quantity", "issued_quantity", "returned_quantity", "principal_id", "create_time")
    PART_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_CODE_FIELD_NUMBER: _ClassVar[int]
    STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    RESERVED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    WAITING_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ISSUED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    RETURNED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    part_id: str
    order_id: str
    material_id: str
    code: str
    name: str
    unit: str
    quantity: str
    state: OrderPartState
    refusal_code: str
    store_name: str
    reserved_quantity: str
    waiting_quantity: str
    issued_quantity: str
    returned_quantity: str
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, part_id: _Optional[str] = ..., order_id: _Optional[str] = ..., material_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., unit: _Optional[str] = ..., quantity: _Optional[str] = ..., state: _Optional[_Union[OrderPartState, str]] = ..., refusal_code: _Optional[str] = ..., store_name: _Optional[str] = ..., reserved_quantity: _Optional[str] = ..., waiting_quantity: _Optional[str] = ..., issued_quantity: _Optional[str] = ..., returned_quantity: _Optional[str] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class OrderCost(_message.Message):
    __slots__ = ("order_id", "currency_code", "work_minutes", "labour_minor", "materials_minor", "vendors_minor", "total_minor", "vendors")
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    WORK_MINUTES_FIELD_NUMBER: _ClassVar[int]
    LABOUR_MINOR_FIELD_NUMBER: _ClassVar[int]
    MATERIALS_MINOR_FIELD_NUMBER: _ClassVar[int]
    VENDORS_MINOR_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    VENDORS_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    currency_code: str
    work_minutes: int
    labour_minor: int
    materials_minor: int
    vendors_minor: int
    total_minor: int
    vendors: _containers.RepeatedCompositeFieldContainer[VendorCost]
    def __init__(self, order_id: _Optional[str] = ..., currency_code: _Optional[str] = ..., work_minutes: _Optional[int] = ..., labour_minor: _Optional[int] = ..., materials_minor: _Optional[int] = ..., vendors_minor: _Optional[int] = ..., total_minor: _Optional[int] = ..., vendors: _Optional[_Iterable[_Union[VendorCost, _Mapping]]] = ...) -> None: ...

class VendorCost(_message.Message):
    __slots__ = ("cost_id", "supplier_id", "vendor_name", "amount_minor", "note", "principal_id", "create_time")
    COST_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_NAME_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    cost_id: str
    supplier_id: str
    vendor_name: str
    amount_minor: int
    note: str
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, cost_id: _Optional[str] = ..., supplier_id: _Optional[str] = ..., vendor_name: _Optional[str] = ..., amount_minor: _Optional[int] = ..., note: _Optional[str] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListOrderPartsRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListOrderPartsResponse(_message.Message):
    __slots__ = ("parts", "next_page_token", "total_size")
    PARTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    parts: _containers.RepeatedCompositeFieldContainer[OrderPart]
    next_page_token: str
    total_size: int
    def __init__(self, parts: _Optional[_Iterable[_Union[OrderPart, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class WantOrderPartRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "material_id", "quantity")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    material_id: str
    quantity: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., material_id: _Optional[str] = ..., quantity: _Optional[str] = ...) -> None: ...

class WithdrawOrderPartRequest(_message.Message):
    __slots__ = ("company_id", "part_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PART_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    part_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., part_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class GetOrderCostRequest(_message.Message):
    __slots__ = ("company_id", "order_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ...) -> None: ...

class AddOrderCostRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "supplier_id", "vendor_name", "amount_minor", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_NAME_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    supplier_id: str
    vendor_name: str
    amount_minor: int
    note: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., supplier_id: _Optional[str] = ..., vendor_name: _Optional[str] = ..., amount_minor: _Optional[int] = ..., note: _Optional[str] = ...) -> None: ...
