from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional

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
