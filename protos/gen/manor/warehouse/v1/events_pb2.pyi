from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SuppliersChanged(_message.Message):
    __slots__ = ("company_id", "supplier_id", "version", "code", "name", "kind", "state", "next_expiry_date", "payment_days")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NEXT_EXPIRY_DATE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DAYS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier_id: bytes
    version: _containers.RepeatedScalarFieldContainer[int]
    code: _containers.RepeatedScalarFieldContainer[str]
    name: _containers.RepeatedScalarFieldContainer[str]
    kind: _containers.RepeatedScalarFieldContainer[str]
    state: _containers.RepeatedScalarFieldContainer[str]
    next_expiry_date: _containers.RepeatedScalarFieldContainer[int]
    payment_days: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, company_id: _Optional[int] = ..., supplier_id: _Optional[bytes] = ..., version: _Optional[_Iterable[int]] = ..., code: _Optional[_Iterable[str]] = ..., name: _Optional[_Iterable[str]] = ..., kind: _Optional[_Iterable[str]] = ..., state: _Optional[_Iterable[str]] = ..., next_expiry_date: _Optional[_Iterable[int]] = ..., payment_days: _Optional[_Iterable[int]] = ...) -> None: ...

class PartsWanted(_message.Message):
    __slots__ = ("company_id", "estate_id", "parts")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PARTS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    parts: _containers.RepeatedCompositeFieldContainer[WantedPart]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., parts: _Optional[_Iterable[_Union[WantedPart, _Mapping]]] = ...) -> None: ...

class WantedPart(_message.Message):
    __slots__ = ("reference", "material_id", "quantity", "target_id", "target_name", "maker")
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    TARGET_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_NAME_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    reference: str
    material_id: str
    quantity: str
    target_id: str
    target_name: str
    maker: str
    def __init__(self, reference: _Optional[str] = ..., material_id: _Optional[str] = ..., quantity: _Optional[str] = ..., target_id: _Optional[str] = ..., target_name: _Optional[str] = ..., maker: _Optional[str] = ...) -> None: ...

class PartsWithdrawn(_message.Message):
    __slots__ = ("company_id", "estate_id", "reference", "explanation")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    reference: _containers.RepeatedScalarFieldContainer[str]
    explanation: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., reference: _Optional[_Iterable[str]] = ..., explanation: _Optional[str] = ...) -> None: ...

class PartsAnswered(_message.Message):
    __slots__ = ("company_id", "estate_id", "source", "parts")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    PARTS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    source: str
    parts: _containers.RepeatedCompositeFieldContainer[AnsweredPart]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., source: _Optional[str] = ..., parts: _Optional[_Iterable[_Union[AnsweredPart, _Mapping]]] = ...) -> None: ...

class AnsweredPart(_message.Message):
    __slots__ = ("reference", "version", "state", "code", "reserved", "issued", "returned", "waiting", "store_name", "material_code", "material_name", "unit")
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    RESERVED_FIELD_NUMBER: _ClassVar[int]
    ISSUED_FIELD_NUMBER: _ClassVar[int]
    RETURNED_FIELD_NUMBER: _ClassVar[int]
    WAITING_FIELD_NUMBER: _ClassVar[int]
    STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_CODE_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    reference: str
    version: int
    state: str
    code: str
    reserved: str
    issued: str
    returned: str
    waiting: str
    store_name: str
    material_code: str
    material_name: str
    unit: str
    def __init__(self, reference: _Optional[str] = ..., version: _Optional[int] = ..., state: _Optional[str] = ..., code: _Optional[str] = ..., reserved: _Optional[str] = ..., issued: _Optional[str] = ..., returned: _Optional[str] = ..., waiting: _Optional[str] = ..., store_name: _Optional[str] = ..., material_code: _Optional[str] = ..., material_name: _Optional[str] = ..., unit: _Optional[str] = ...) -> None: ...

class MaterialsCosted(_message.Message):
    __slots__ = ("company_id", "estate_id", "purpose", "target_id", "version", "cost_minor", "currency_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    TARGET_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    COST_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    purpose: str
    target_id: str
    version: int
    cost_minor: int
    currency_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., purpose: _Optional[str] = ..., target_id: _Optional[str] = ..., version: _Optional[int] = ..., cost_minor: _Optional[int] = ..., currency_code: _Optional[str] = ...) -> None: ...
