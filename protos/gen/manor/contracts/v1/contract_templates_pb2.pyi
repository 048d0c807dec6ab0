from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ContractTemplate(_message.Message):
    __slots__ = ("template_id", "company_id", "name", "text", "retired", "maker", "etag")
    TEMPLATE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    template_id: str
    company_id: int
    name: str
    text: str
    retired: bool
    maker: str
    etag: str
    def __init__(self, template_id: _Optional[str] = ..., company_id: _Optional[int] = ..., name: _Optional[str] = ..., text: _Optional[str] = ..., retired: _Optional[bool] = ..., maker: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListContractTemplatesRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ListContractTemplatesResponse(_message.Message):
    __slots__ = ("contract_templates", "next_page_token", "total_size")
    CONTRACT_TEMPLATES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    contract_templates: _containers.RepeatedCompositeFieldContainer[ContractTemplate]
    next_page_token: str
    total_size: int
    def __init__(self, contract_templates: _Optional[_Iterable[_Union[ContractTemplate, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateContractTemplateRequest(_message.Message):
    __slots__ = ("company_id", "contract_template")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    contract_template: ContractTemplate
    def __init__(self, company_id: _Optional[int] = ..., contract_template: _Optional[_Union[ContractTemplate, _Mapping]] = ...) -> None: ...

class UpdateContractTemplateRequest(_message.Message):
    __slots__ = ("company_id", "template_id", "contract_template")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    template_id: str
    contract_template: ContractTemplate
    def __init__(self, company_id: _Optional[int] = ..., template_id: _Optional[str] = ..., contract_template: _Optional[_Union[ContractTemplate, _Mapping]] = ...) -> None: ...

class PrintLeaseRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "template_id", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_ID_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    template_id: str
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., template_id: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class PrintedLease(_message.Message):
    __slots__ = ("file_name", "page_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    PAGE_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    page_count: int
    def __init__(self, file_name: _Optional[str] = ..., page_count: _Optional[int] = ...) -> None: ...
