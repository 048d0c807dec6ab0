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

class SupplierKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SUPPLIER_KIND_UNSPECIFIED: _ClassVar[SupplierKind]
    SUPPLIER_KIND_GOODS: _ClassVar[SupplierKind]
    SUPPLIER_KIND_SERVICES: _ClassVar[SupplierKind]
    SUPPLIER_KIND_WORKS: _ClassVar[SupplierKind]

class SupplierState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SUPPLIER_STATE_UNSPECIFIED: _ClassVar[SupplierState]
    SUPPLIER_STATE_ACTIVE: _ClassVar[SupplierState]
    SUPPLIER_STATE_SUSPENDED: _ClassVar[SupplierState]
    SUPPLIER_STATE_BLACKLISTED: _ClassVar[SupplierState]

class CertificateKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CERTIFICATE_KIND_UNSPECIFIED: _ClassVar[CertificateKind]
    CERTIFICATE_KIND_BUSINESS_LICENCE: _ClassVar[CertificateKind]
    CERTIFICATE_KIND_QUALIFICATION: _ClassVar[CertificateKind]
    CERTIFICATE_KIND_SAFETY_PERMIT: _ClassVar[CertificateKind]
    CERTIFICATE_KIND_INSURANCE: _ClassVar[CertificateKind]
    CERTIFICATE_KIND_OTHER: _ClassVar[CertificateKind]

class CertificateStanding(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CERTIFICATE_STANDING_UNSPECIFIED: _ClassVar[CertificateStanding]
    CERTIFICATE_STANDING_VALID: _ClassVar[CertificateStanding]
    CERTIFICATE_STANDING_EXPIRING: _ClassVar[CertificateStanding]
    CERTIFICATE_STANDING_EXPIRED: _ClassVar[CertificateStanding]
SUPPLIER_KIND_UNSPECIFIED: SupplierKind
SUPPLIER_KIND_GOODS: SupplierKind
SUPPLIER_KIND_SERVICES: SupplierKind
SUPPLIER_KIND_WORKS: SupplierKind
SUPPLIER_STATE_UNSPECIFIED: SupplierState
SUPPLIER_STATE_ACTIVE: SupplierState
SUPPLIER_STATE_SUSPENDED: SupplierState
SUPPLIER_STATE_BLACKLISTED: SupplierState
CERTIFICATE_KIND_UNSPECIFIED: CertificateKind
CERTIFICATE_KIND_BUSINESS_LICENCE: CertificateKind
CERTIFICATE_KIND_QUALIFICATION: CertificateKind
CERTIFICATE_KIND_SAFETY_PERMIT: CertificateKind
CERTIFICATE_KIND_INSURANCE: CertificateKind
CERTIFICATE_KIND_OTHER: CertificateKind
CERTIFICATE_STANDING_UNSPECIFIED: CertificateStanding
CERTIFICATE_STANDING_VALID: CertificateStanding
CERTIFICATE_STANDING_EXPIRING: CertificateStanding
CERTIFICATE_STANDING_EXPIRED: CertificateStanding

class Supplier(_message.Message):
    __slots__ = ("supplier_id", "company_id", "code", "name", "kind", "tax_number", "contact_name", "contact_phone", "address", "payment_days", "note", "state", "state_reason", "bank_holder", "bank_name", "bank_code", "bank_account", "next_expiry_date", "certificate_standing", "create_time", "etag")
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TAX_NUMBER_FIELD_NUMBER: _ClassVar[int]
    CONTACT_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PHONE_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DAYS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    BANK_HOLDER_FIELD_NUMBER: _ClassVar[int]
    BANK_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_CODE_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    NEXT_EXPIRY_DATE_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_STANDING_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    supplier_id: str
    company_id: int
    code: str
    name: str
    kind: SupplierKind
    tax_number: str
    contact_name: str
    contact_phone: str
    address: str
    payment_days: int
    note: str
    state: SupplierState
    state_reason: str
    bank_holder: str
    bank_name: str
    bank_code: str
    bank_account: str
    next_expiry_date: str
    certificate_standing: CertificateStanding
    create_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, supplier_id: _Optional[str] = ..., company_id: _Optional[int] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., kind: _Optional[_Union[SupplierKind, str]] = ..., tax_number: _Optional[str] = ..., contact_name: _Optional[str] = ..., contact_phone: _Optional[str] = ..., address: _Optional[str] = ..., payment_days: _Optional[int] = ..., note: _Optional[str] = ..., state: _Optional[_Union[SupplierState, str]] = ..., state_reason: _Optional[str] = ..., bank_holder: _Optional[str] = ..., bank_name: _Optional[str] = ..., bank_code: _Optional[str] = ..., bank_account: _Optional[str] = ..., next_expiry_date: _Optional[str] = ..., certificate_standing: _Optional[_Union[CertificateStanding, str]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class Certificate(_message.Message):
    __slots__ = ("certificate_id", "supplier_id", "kind", "number", "issuer", "issue_date", "expiry_date", "note", "standing", "etag")
    CERTIFICATE_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    ISSUER_FIELD_NUMBER: _ClassVar[int]
    ISSUE_DATE_FIELD_NUMBER: _ClassVar[int]
    EXPIRY_DATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    STANDING_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    certificate_id: str
    supplier_id: str
    kind: CertificateKind
    number: str
    issuer: str
    issue_date: str
    expiry_date: str
    note: str
    standing: CertificateStanding
    etag: str
    def __init__(self, certificate_id: _Optional[str] = ..., supplier_id: _Optional[str] = ..., kind: _Optional[_Union[CertificateKind, str]] = ..., number: _Optional[str] = ..., issuer: _Optional[str] = ..., issue_date: _Optional[str] = ..., expiry_date: _Optional[str] = ..., note: _Optional[str] = ..., standing: _Optional[_Union[CertificateStanding, str]] = ..., etag: _Optional[str] = ...) -> None: ...

class Price(_message.Message):
    __slots__ = ("price_id", "company_id", "supplier_id", "supplier_name", "item", "unit", "price", "tax_rate", "least_quantity", "first_date", "last_date", "note", "until_date", "current", "withdrawn", "withdrawal_reason", "principal_id", "create_time")
    PRICE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_NAME_FIELD_NUMBER: _ClassVar[int]
    ITEM_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    TAX_RATE_FIELD_NUMBER: _ClassVar[int]
    LEAST_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    FIRST_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    UNTIL_DATE_FIELD_NUMBER: _ClassVar[int]
    CURRENT_FIELD_NUMBER: _ClassVar[int]
    WITHDRAWN_FIELD_NUMBER: _ClassVar[int]
    WITHDRAWAL_REASON_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    price_id: str
    company_id: int
    supplier_id: str
    supplier_name: str
    item: str
    unit: str
    price: str
    tax_rate: str
    least_quantity: str
    first_date: str
    last_date: str
    note: str
    until_date: str
    current: bool
    withdrawn: bool
    withdrawal_reason: str
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, price_id: _Optional[str] = ..., company_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., supplier_name: _Optional[str] = ..., item: _Optional[str] = ..., unit: _Optional[str] = ..., price: _Optional[str] = ..., tax_rate: _Optional[str] = ..., least_quantity: _Optional[str] = ..., first_date: _Optional[str] = ..., last_date: _Optional[str] = ..., note: _Optional[str] = ..., until_date: _Optional[str] = ..., current: _Optional[bool] = ..., withdrawn: _Optional[bool] = ..., withdrawal_reason: _Optional[str] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListSuppliersRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token", "state", "kind", "expiring", "text", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    EXPIRING_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    state: SupplierState
    kind: SupplierKind
    expiring: bool
    text: str
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[SupplierState, str]] = ..., kind: _Optional[_Union[SupplierKind, str]] = ..., expiring: _Optional[bool] = ..., text: _Optional[str] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListSuppliersResponse(_message.Message):
    __slots__ = ("suppliers", "next_page_token", "total_size")
    SUPPLIERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    suppliers: _containers.RepeatedCompositeFieldContainer[Supplier]
    next_page_token: str
    total_size: int
    def __init__(self, suppliers: _Optional[_Iterable[_Union[Supplier, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetSupplierRequest(_message.Message):
    __slots__ = ("company_id", "supplier_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier_id: str
    def __init__(self, company_id: _Optional[int] = ..., supplier_id: _Optional[str] = ...) -> None: ...

class CreateSupplierRequest(_message.Message):
    __slots__ = ("company_id", "supplier")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier: Supplier
    def __init__(self, company_id: _Optional[int] = ..., supplier: _Optional[_Union[Supplier, _Mapping]] = ...) -> None: ...

class UpdateSupplierRequest(_message.Message):
    __slots__ = ("company_id", "supplier_id", "supplier")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier_id: str
    supplier: Supplier
    def __init__(self, company_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., supplier: _Optional[_Union[Supplier, _Mapping]] = ...) -> None: ...

class MoveSupplierRequest(_message.Message):
    __slots__ = ("company_id", "supplier_id", "state", "reason", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier_id: str
    state: SupplierState
    reason: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., state: _Optional[_Union[SupplierState, str]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class SetSupplierAccountRequest(_message.Message):
    __slots__ = ("company_id", "supplier_id", "bank_holder", "bank_name", "bank_code", "bank_account", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    BANK_HOLDER_FIELD_NUMBER: _ClassVar[int]
    BANK_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_CODE_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier_id: str
    bank_holder: str
    bank_name: str
    bank_code: str
    bank_account: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., bank_holder: _Optional[str] = ..., bank_name: _Optional[str] = ..., bank_code: _Optional[str] = ..., bank_account: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ExportSuppliersRequest(_message.Message):
    __slots__ = ("company_id", "file_format", "language_code", "state", "kind", "expiring", "text")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    EXPIRING_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    file_format: str
    language_code: str
    state: SupplierState
    kind: SupplierKind
    expiring: bool
    text: str
    def __init__(self, company_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[SupplierState, str]] = ..., kind: _Optional[_Union[SupplierKind, str]] = ..., expiring: _Optional[bool] = ..., text: _Optional[str] = ...) -> None: ...

class ExportSuppliersResult(_message.Message):
    __slots__ = ("file_name", "row_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    row_count: int
    def __init__(self, file_name: _Optional[str] = ..., row_count: _Optional[int] = ...) -> None: ...

class ListCertificatesRequest(_message.Message):
    __slots__ = ("company_id", "supplier_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCertificatesResponse(_message.Message):
    __slots__ = ("certificates", "next_page_token", "total_size")
    CERTIFICATES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    certificates: _containers.RepeatedCompositeFieldContainer[Certificate]
    next_page_token: str
    total_size: int
    def __init__(self, certificates: _Optional[_Iterable[_Union[Certificate, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateCertificateRequest(_message.Message):
    __slots__ = ("company_id", "supplier_id", "certificate")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier_id: str
    certificate: Certificate
    def __init__(self, company_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., certificate: _Optional[_Union[Certificate, _Mapping]] = ...) -> None: ...

class UpdateCertificateRequest(_message.Message):
    __slots__ = ("company_id", "supplier_id", "certificate_id", "certificate")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier_id: str
    certificate_id: str
    certificate: Certificate
    def __init__(self, company_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., certificate_id: _Optional[str] = ..., certificate: _Optional[_Union[Certificate, _Mapping]] = ...) -> None: ...

class DeleteCertificateRequest(_message.Message):
    __slots__ = ("company_id", "supplier_id", "certificate_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier_id: str
    certificate_id: str
    def __init__(self, company_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., certificate_id: _Optional[str] = ...) -> None: ...

class ListPricesRequest(_message.Message):
    __slots__ = ("company_id", "supplier_id", "item", "current", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    ITEM_FIELD_NUMBER: _ClassVar[int]
    CURRENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier_id: str
    item: str
    current: bool
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., item: _Optional[str] = ..., current: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPricesResponse(_message.Message):
    __slots__ = ("prices", "next_page_token", "total_size")
    PRICES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    prices: _containers.RepeatedCompositeFieldContainer[Price]
    next_page_token: str
    total_size: int
    def __init__(self, prices: _Optional[_Iterable[_Union[Price, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreatePriceRequest(_message.Message):
    __slots__ = ("company_id", "price")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    price: Price
    def __init__(self, company_id: _Optional[int] = ..., price: _Optional[_Union[Price, _Mapping]] = ...) -> None: ...

class WithdrawPriceRequest(_message.Message):
    __slots__ = ("company_id", "price_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PRICE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    price_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., price_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...
