import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.billing.v1 import files_pb2 as _files_pb2
from manor.billing.v1 import meters_pb2 as _meters_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ChargeState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHARGE_STATE_UNSPECIFIED: _ClassVar[ChargeState]
    CHARGE_STATE_WAITING: _ClassVar[ChargeState]
    CHARGE_STATE_CHARGED: _ClassVar[ChargeState]
    CHARGE_STATE_REFUSED: _ClassVar[ChargeState]
    CHARGE_STATE_WITHDRAWN: _ClassVar[ChargeState]
    CHARGE_STATE_CREDITED: _ClassVar[ChargeState]
CHARGE_STATE_UNSPECIFIED: ChargeState
CHARGE_STATE_WAITING: ChargeState
CHARGE_STATE_CHARGED: ChargeState
CHARGE_STATE_REFUSED: ChargeState
CHARGE_STATE_WITHDRAWN: ChargeState
CHARGE_STATE_CREDITED: ChargeState

class Charge(_message.Message):
    __slots__ = ("charge_id", "company_id", "estate_id", "fee_item_id", "fee_item_code", "fee_item_name", "unit_id", "unit_code", "customer_id", "customer_name", "amount_minor", "tax_minor", "currency_code", "start_date", "end_date", "due_date", "accounting_month", "explanation", "reference", "source", "state", "maker", "checker", "decision_reason", "receivable_id", "credit_receivable_id", "create_time", "decision_reason_code")
    CHARGE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CHECKER_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    CREDIT_RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    charge_id: int
    company_id: int
    estate_id: int
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    unit_id: str
    unit_code: str
    customer_id: str
    customer_name: str
    amount_minor: int
    tax_minor: int
    currency_code: str
    start_date: str
    end_date: str
    due_date: str
    accounting_month: str
    explanation: str
    reference: str
    source: str
    state: ChargeState
    maker: str
    checker: str
    decision_reason: str
    receivable_id: int
    credit_receivable_id: int
    create_time: _timestamp_pb2.Timestamp
    decision_reason_code: str
    def __init__(self, charge_id: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., due_date: _Optional[str] = ..., accounting_month: _Optional[str] = ..., explanation: _Optional[str] = ..., reference: _Optional[str] = ..., source: _Optional[str] = ..., state: _Optional[_Union[ChargeState, str]] = ..., maker: _Optional[str] = ..., checker: _Optional[str] = ..., decision_reason: _Optional[str] = ..., receivable_id: _Optional[int] = ..., credit_receivable_id: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision_reason_code: _Optional[str] = ...) -> None: ...

class ListChargesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "customer_id", "unit_id", "fee_item_id", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: ChargeState
    customer_id: str
    unit_id: str
    fee_item_id: int
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[ChargeState, str]] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListChargesResponse(_message.Message):
    __slots__ = ("charges", "next_page_token", "total_size")
    CHARGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    charges: _containers.RepeatedCompositeFieldContainer[Charge]
    next_page_token: str
    total_size: int
    def __init__(self, charges: _Optional[_Iterable[_Union[Charge, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ExportChargesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "customer_id", "unit_id", "fee_item_id", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: ChargeState
    customer_id: str
    unit_id: str
    fee_item_id: int
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[ChargeState, str]] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...

class GetChargeRequest(_message.Message):
    __slots__ = ("charge_id", "company_id")
    CHARGE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    charge_id: int
    company_id: int
    def __init__(self, charge_id: _Optional[int] = ..., company_id: _Optional[int] = ...) -> None: ...

class CreateChargeRequest(_message.Message):
    __slots__ = ("charge",)
    CHARGE_FIELD_NUMBER: _ClassVar[int]
    charge: Charge
    def __init__(self, charge: _Optional[_Union[Charge, _Mapping]] = ...) -> None: ...

class ApproveChargesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "charge_ids", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CHARGE_IDS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    charge_ids: _containers.RepeatedScalarFieldContainer[int]
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., charge_ids: _Optional[_Iterable[int]] = ..., reason: _Optional[str] = ...) -> None: ...

class RefuseChargesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "charge_ids", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CHARGE_IDS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    charge_ids: _containers.RepeatedScalarFieldContainer[int]
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., charge_ids: _Optional[_Iterable[int]] = ..., reason: _Optional[str] = ...) -> None: ...

class DecideChargesResponse(_message.Message):
    __slots__ = ("charges",)
    CHARGES_FIELD_NUMBER: _ClassVar[int]
    charges: _containers.RepeatedCompositeFieldContainer[Charge]
    def __init__(self, charges: _Optional[_Iterable[_Union[Charge, _Mapping]]] = ...) -> None: ...

class CreateChargeTemplateRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...

class ImportChargesRequest(_message.Message):
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

class ImportChargesResult(_message.Message):
    __slots__ = ("accepted", "refused", "refused_count", "accepted_minor", "refused_file_name")
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_COUNT_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    accepted: int
    refused: _containers.RepeatedCompositeFieldContainer[_meters_pb2.RefusedRow]
    refused_count: int
    accepted_minor: int
    refused_file_name: str
    def __init__(self, accepted: _Optional[int] = ..., refused: _Optional[_Iterable[_Union[_meters_pb2.RefusedRow, _Mapping]]] = ..., refused_count: _Optional[int] = ..., accepted_minor: _Optional[int] = ..., refused_file_name: _Optional[str] = ...) -> None: ...
