from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.tenants.v1 import files_pb2 as _files_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CustomerKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CUSTOMER_KIND_UNSPECIFIED: _ClassVar[CustomerKind]
    CUSTOMER_KIND_PERSON: _ClassVar[CustomerKind]
    CUSTOMER_KIND_ORGANISATION: _ClassVar[CustomerKind]

class Sex(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SEX_UNSPECIFIED: _ClassVar[Sex]
    SEX_FEMALE: _ClassVar[Sex]
    SEX_MALE: _ClassVar[Sex]

class IdentityKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    IDENTITY_KIND_UNSPECIFIED: _ClassVar[IdentityKind]
    IDENTITY_KIND_NATIONAL_ID: _ClassVar[IdentityKind]
    IDENTITY_KIND_PASSPORT: _ClassVar[IdentityKind]
    IDENTITY_KIND_BUSINESS_LICENCE: _ClassVar[IdentityKind]
    IDENTITY_KIND_OTHER: _ClassVar[IdentityKind]

class Presence(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PRESENCE_UNSPECIFIED: _ClassVar[Presence]
    PRESENCE_CURRENT: _ClassVar[Presence]
    PRESENCE_PAST: _ClassVar[Presence]
CUSTOMER_KIND_UNSPECIFIED: CustomerKind
CUSTOMER_KIND_PERSON: CustomerKind
CUSTOMER_KIND_ORGANISATION: CustomerKind
SEX_UNSPECIFIED: Sex
SEX_FEMALE: Sex
SEX_MALE: Sex
IDENTITY_KIND_UNSPECIFIED: IdentityKind
IDENTITY_KIND_NATIONAL_ID: IdentityKind
IDENTITY_KIND_PASSPORT: IdentityKind
IDENTITY_KIND_BUSINESS_LICENCE: IdentityKind
IDENTITY_KIND_OTHER: IdentityKind
PRESENCE_UNSPECIFIED: Presence
PRESENCE_CURRENT: Presence
PRESENCE_PAST: Presence

class Customer(_message.Message):
    __slots__ = ("customer_id", "company_id", "estate_ids", "code", "kind", "name", "sex", "phone", "home_phone", "identity_kind", "identity_number", "email", "registered_residence", "native_place", "ethnicity", "contact_name", "emergency_contact", "emergency_phone", "note", "etag", "version")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_IDS_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SEX_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    HOME_PHONE_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_KIND_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_NUMBER_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    REGISTERED_RESIDENCE_FIELD_NUMBER: _ClassVar[int]
    NATIVE_PLACE_FIELD_NUMBER: _ClassVar[int]
    ETHNICITY_FIELD_NUMBER: _ClassVar[int]
    CONTACT_NAME_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_CONTACT_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_PHONE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    company_id: int
    estate_ids: _containers.RepeatedScalarFieldContainer[int]
    code: str
    kind: CustomerKind
    name: str
    sex: Sex
    phone: str
    home_phone: str
    identity_kind: IdentityKind
    identity_number: str
    email: str
    registered_residence: str
    native_place: str
    ethnicity: str
    contact_name: str
    emergency_contact: str
    emergency_phone: str
    note: str
    etag: str
    version: int
    def __init__(self, customer_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_ids: _Optional[_Iterable[int]] = ..., code: _Optional[str] = ..., kind: _Optional[_Union[CustomerKind, str]] = ..., name: _Optional[str] = ..., sex: _Optional[_Union[Sex, str]] = ..., phone: _Optional[str] = ..., home_phone: _Optional[str] = ..., identity_kind: _Optional[_Union[IdentityKind, str]] = ..., identity_number: _Optional[str] = ..., email: _Optional[str] = ..., registered_residence: _Optional[str] = ..., native_place: _Optional[str] = ..., ethnicity: _Optional[str] = ..., contact_name: _Optional[str] = ..., emergency_contact: _Optional[str] = ..., emergency_phone: _Optional[str] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ..., version: _Optional[int] = ...) -> None: ...

class CreateCustomerRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer: Customer
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer: _Optional[_Union[Customer, _Mapping]] = ...) -> None: ...

class GetCustomerRequest(_message.Message):
    __slots__ = ("company_id", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ...) -> None: ...

class ListCustomersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "name", "unit_id", "unit_code", "kind", "presence", "page_size", "page_token", "query", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PRESENCE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    name: str
    unit_id: str
    unit_code: str
    kind: CustomerKind
    presence: Presence
    page_size: int
    page_token: str
    query: str
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., kind: _Optional[_Union[CustomerKind, str]] = ..., presence: _Optional[_Union[Presence, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListCustomersResponse(_message.Message):
    __slots__ = ("customers", "next_page_token", "total_size")
    CUSTOMERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    customers: _containers.RepeatedCompositeFieldContainer[Customer]
    next_page_token: str
    total_size: int
    def __init__(self, customers: _Optional[_Iterable[_Union[Customer, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class SearchCustomersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "phone", "identity_number")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_NUMBER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    phone: str
    identity_number: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., phone: _Optional[str] = ..., identity_number: _Optional[str] = ...) -> None: ...

class UpdateCustomerRequest(_message.Message):
    __slots__ = ("company_id", "customer_id", "customer", "update_mask", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    customer: Customer
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., customer: _Optional[_Union[Customer, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class RevealCustomerRequest(_message.Message):
    __slots__ = ("company_id", "customer_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class HouseholdMember(_message.Message):
    __slots__ = ("member_id", "customer_id", "unit_id", "name", "sex", "relation", "phone", "identity_kind", "identity_number", "start_date", "end_date")
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SEX_FIELD_NUMBER: _ClassVar[int]
    RELATION_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_KIND_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_NUMBER_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    member_id: str
    customer_id: str
    unit_id: str
    name: str
    sex: Sex
    relation: str
    phone: str
    identity_kind: IdentityKind
    identity_number: str
    start_date: str
    end_date: str
    def __init__(self, member_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., name: _Optional[str] = ..., sex: _Optional[_Union[Sex, str]] = ..., relation: _Optional[str] = ..., phone: _Optional[str] = ..., identity_kind: _Optional[_Union[IdentityKind, str]] = ..., identity_number: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ...) -> None: ...

class ListHouseholdMembersRequest(_message.Message):
    __slots__ = ("company_id", "customer_id", "include_past")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_PAST_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    include_past: bool
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., include_past: _Optional[bool] = ...) -> None: ...

class ListHouseholdMembersResponse(_message.Message):
    __slots__ = ("members",)
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    members: _containers.RepeatedCompositeFieldContainer[HouseholdMember]
    def __init__(self, members: _Optional[_Iterable[_Union[HouseholdMember, _Mapping]]] = ...) -> None: ...

class AddHouseholdMemberRequest(_message.Message):
    __slots__ = ("company_id", "customer_id", "member")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    member: HouseholdMember
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., member: _Optional[_Union[HouseholdMember, _Mapping]] = ...) -> None: ...

class RemoveHouseholdMemberRequest(_message.Message):
    __slots__ = ("company_id", "customer_id", "member_id", "end_date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    member_id: str
    end_date: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., member_id: _Optional[str] = ..., end_date: _Optional[str] = ...) -> None: ...

class ExportCustomersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "format", "query", "kind", "presence", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PRESENCE_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    format: _files_pb2.FileFormat
    query: str
    kind: CustomerKind
    presence: Presence
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., query: _Optional[str] = ..., kind: _Optional[_Union[CustomerKind, str]] = ..., presence: _Optional[_Union[Presence, str]] = ..., language_code: _Optional[str] = ...) -> None: ...
