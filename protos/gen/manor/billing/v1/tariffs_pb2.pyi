from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from manor.billing.v1 import explanations_pb2 as _explanations_pb2
from manor.billing.v1 import files_pb2 as _files_pb2
from manor.billing.v1 import meters_pb2 as _meters_pb2
from manor.billing.v1 import prices_pb2 as _prices_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AssignmentLevel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ASSIGNMENT_LEVEL_UNSPECIFIED: _ClassVar[AssignmentLevel]
    ASSIGNMENT_LEVEL_ESTATE: _ClassVar[AssignmentLevel]
    ASSIGNMENT_LEVEL_BUILDING: _ClassVar[AssignmentLevel]
    ASSIGNMENT_LEVEL_UNIT_TYPE: _ClassVar[AssignmentLevel]
    ASSIGNMENT_LEVEL_UNIT: _ClassVar[AssignmentLevel]
    ASSIGNMENT_LEVEL_CUSTOMER: _ClassVar[AssignmentLevel]
ASSIGNMENT_LEVEL_UNSPECIFIED: AssignmentLevel
ASSIGNMENT_LEVEL_ESTATE: AssignmentLevel
ASSIGNMENT_LEVEL_BUILDING: AssignmentLevel
ASSIGNMENT_LEVEL_UNIT_TYPE: AssignmentLevel
ASSIGNMENT_LEVEL_UNIT: AssignmentLevel
ASSIGNMENT_LEVEL_CUSTOMER: AssignmentLevel

class Tariff(_message.Message):
    __slots__ = ("tariff_id", "company_id", "fee_item_id", "code", "name", "currency_code", "versions", "etag")
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    VERSIONS_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    tariff_id: str
    company_id: int
    fee_item_id: int
    code: str
    name: str
    currency_code: str
    versions: _containers.RepeatedCompositeFieldContainer[_prices_pb2.TariffVersion]
    etag: str
    def __init__(self, tariff_id: _Optional[str] = ..., company_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., currency_code: _Optional[str] = ..., versions: _Optional[_Iterable[_Union[_prices_pb2.TariffVersion, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListTariffsRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token", "fee_item_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    fee_item_id: int
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., fee_item_id: _Optional[int] = ...) -> None: ...

class ListTariffsResponse(_message.Message):
    __slots__ = ("tariffs", "next_page_token", "total_size")
    TARIFFS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    tariffs: _containers.RepeatedCompositeFieldContainer[Tariff]
    next_page_token: str
    total_size: int
    def __init__(self, tariffs: _Optional[_Iterable[_Union[Tariff, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetTariffRequest(_message.Message):
    __slots__ = ("tariff_id", "company_id")
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    tariff_id: str
    company_id: int
    def __init__(self, tariff_id: _Optional[str] = ..., company_id: _Optional[int] = ...) -> None: ...

class CreateTariffRequest(_message.Message):
    __slots__ = ("tariff",)
    TARIFF_FIELD_NUMBER: _ClassVar[int]
    tariff: Tariff
    def __init__(self, tariff: _Optional[_Union[Tariff, _Mapping]] = ...) -> None: ...

class AddTariffVersionRequest(_message.Message):
    __slots__ = ("tariff_id", "company_id", "version", "etag")
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    tariff_id: str
    company_id: int
    version: _prices_pb2.TariffVersion
    etag: str
    def __init__(self, tariff_id: _Optional[str] = ..., company_id: _Optional[int] = ..., version: _Optional[_Union[_prices_pb2.TariffVersion, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ExportTariffsRequest(_message.Message):
    __slots__ = ("company_id", "fee_item_id", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    fee_item_id: int
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...

class CreateTariffTemplateRequest(_message.Message):
    __slots__ = ("company_id", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...

class ImportTariffsRequest(_message.Message):
    __slots__ = ("company_id", "file_name", "dry_run", "take_good_rows", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    TAKE_GOOD_ROWS_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    file_name: str
    dry_run: bool
    take_good_rows: bool
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., file_name: _Optional[str] = ..., dry_run: _Optional[bool] = ..., take_good_rows: _Optional[bool] = ..., language_code: _Optional[str] = ...) -> None: ...

class ImportTariffsResult(_message.Message):
    __slots__ = ("accepted", "refused", "refused_count", "created", "versions_added", "refused_file_name")
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_COUNT_FIELD_NUMBER: _ClassVar[int]
    CREATED_FIELD_NUMBER: _ClassVar[int]
    VERSIONS_ADDED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    accepted: int
    refused: _containers.RepeatedCompositeFieldContainer[_meters_pb2.RefusedRow]
    refused_count: int
    created: int
    versions_added: int
    refused_file_name: str
    def __init__(self, accepted: _Optional[int] = ..., refused: _Optional[_Iterable[_Union[_meters_pb2.RefusedRow, _Mapping]]] = ..., refused_count: _Optional[int] = ..., created: _Optional[int] = ..., versions_added: _Optional[int] = ..., refused_file_name: _Optional[str] = ...) -> None: ...

class PriceTariffVersionRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "fee_item_id", "version", "area", "usage", "used_before", "start_date", "end_date", "vacant")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    USAGE_FIELD_NUMBER: _ClassVar[int]
    USED_BEFORE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    VACANT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    fee_item_id: int
    version: _prices_pb2.TariffVersion
    area: str
    usage: str
    used_before: str
    start_date: str
    end_date: str
    vacant: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., version: _Optional[_Union[_prices_pb2.TariffVersion, _Mapping]] = ..., area: _Optional[str] = ..., usage: _Optional[str] = ..., used_before: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., vacant: _Optional[bool] = ...) -> None: ...

class TariffAssignment(_message.Message):
    __slots__ = ("assignment_id", "company_id", "tariff_id", "fee_item_id", "level", "estate_id", "building_id", "unit_type", "unit_id", "customer_id", "start_date", "end_date", "target_name")
    ASSIGNMENT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_TYPE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    TARGET_NAME_FIELD_NUMBER: _ClassVar[int]
    assignment_id: str
    company_id: int
    tariff_id: str
    fee_item_id: int
    level: AssignmentLevel
    estate_id: int
    building_id: str
    unit_type: str
    unit_id: str
    customer_id: str
    start_date: str
    end_date: str
    target_name: str
    def __init__(self, assignment_id: _Optional[str] = ..., company_id: _Optional[int] = ..., tariff_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., level: _Optional[_Union[AssignmentLevel, str]] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., unit_type: _Optional[str] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., target_name: _Optional[str] = ...) -> None: ...

class ListTariffAssignmentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "tariff_id", "fee_item_id", "unit_id", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    tariff_id: str
    fee_item_id: int
    unit_id: str
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., tariff_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ...) -> None: ...

class ListTariffAssignmentsResponse(_message.Message):
    __slots__ = ("assignments", "next_page_token", "total_size")
    ASSIGNMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    assignments: _containers.RepeatedCompositeFieldContainer[TariffAssignment]
    next_page_token: str
    total_size: int
    def __init__(self, assignments: _Optional[_Iterable[_Union[TariffAssignment, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateTariffAssignmentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "assignments")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ASSIGNMENTS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    assignments: _containers.RepeatedCompositeFieldContainer[TariffAssignment]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., assignments: _Optional[_Iterable[_Union[TariffAssignment, _Mapping]]] = ...) -> None: ...

class CreateTariffAssignmentsResponse(_message.Message):
    __slots__ = ("assignments",)
    ASSIGNMENTS_FIELD_NUMBER: _ClassVar[int]
    assignments: _containers.RepeatedCompositeFieldContainer[TariffAssignment]
    def __init__(self, assignments: _Optional[_Iterable[_Union[TariffAssignment, _Mapping]]] = ...) -> None: ...

class ExportTariffAssignmentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "tariff_id", "fee_item_id", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    tariff_id: str
    fee_item_id: int
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., tariff_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...

class CreateTariffAssignmentTemplateRequest(_message.Message):
    __slots__ = ("company_id", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...

class ImportTariffAssignmentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_name", "dry_run", "take_good_rows", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    TAKE_GOOD_ROWS_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool
    take_good_rows: bool
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_name: _Optional[str] = ..., dry_run: _Optional[bool] = ..., take_good_rows: _Optional[bool] = ..., language_code: _Optional[str] = ...) -> None: ...

class ImportTariffAssignmentsResult(_message.Message):
    __slots__ = ("accepted", "refused", "refused_count", "created", "refused_file_name")
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_COUNT_FIELD_NUMBER: _ClassVar[int]
    CREATED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    accepted: int
    refused: _containers.RepeatedCompositeFieldContainer[_meters_pb2.RefusedRow]
    refused_count: int
    created: int
    refused_file_name: str
    def __init__(self, accepted: _Optional[int] = ..., refused: _Optional[_Iterable[_Union[_meters_pb2.RefusedRow, _Mapping]]] = ..., refused_count: _Optional[int] = ..., created: _Optional[int] = ..., refused_file_name: _Optional[str] = ...) -> None: ...

class EndTariffAssignmentRequest(_message.Message):
    __slots__ = ("assignment_id", "company_id", "end_date")
    ASSIGNMENT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    assignment_id: str
    company_id: int
    end_date: str
    def __init__(self, assignment_id: _Optional[str] = ..., company_id: _Optional[int] = ..., end_date: _Optional[str] = ...) -> None: ...
