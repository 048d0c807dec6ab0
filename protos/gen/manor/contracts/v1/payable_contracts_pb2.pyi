from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import empty_pb2 as _empty_pb2
from manor.contracts.v1 import portfolio_pb2 as _portfolio_pb2
from manor.contracts.v1 import terms_pb2 as _terms_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PayableKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYABLE_KIND_UNSPECIFIED: _ClassVar[PayableKind]
    PAYABLE_KIND_INCOMING_LEASE: _ClassVar[PayableKind]
    PAYABLE_KIND_SUPPLIER: _ClassVar[PayableKind]

class PayableContractState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYABLE_CONTRACT_STATE_UNSPECIFIED: _ClassVar[PayableContractState]
    PAYABLE_CONTRACT_STATE_DRAFT: _ClassVar[PayableContractState]
    PAYABLE_CONTRACT_STATE_SUBMITTED: _ClassVar[PayableContractState]
    PAYABLE_CONTRACT_STATE_ACTIVE: _ClassVar[PayableContractState]
    PAYABLE_CONTRACT_STATE_ENDED: _ClassVar[PayableContractState]

class PayeeState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYEE_STATE_UNSPECIFIED: _ClassVar[PayeeState]
    PAYEE_STATE_ACTIVE: _ClassVar[PayeeState]
    PAYEE_STATE_SUSPENDED: _ClassVar[PayeeState]
    PAYEE_STATE_BLACKLISTED: _ClassVar[PayeeState]

class PayableLineKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYABLE_LINE_KIND_UNSPECIFIED: _ClassVar[PayableLineKind]
    PAYABLE_LINE_KIND_INSTALMENT: _ClassVar[PayableLineKind]
    PAYABLE_LINE_KIND_MILESTONE: _ClassVar[PayableLineKind]
    PAYABLE_LINE_KIND_RETENTION: _ClassVar[PayableLineKind]

class PayableLineState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYABLE_LINE_STATE_UNSPECIFIED: _ClassVar[PayableLineState]
    PAYABLE_LINE_STATE_PLANNED: _ClassVar[PayableLineState]
    PAYABLE_LINE_STATE_READY: _ClassVar[PayableLineState]
    PAYABLE_LINE_STATE_SENT: _ClassVar[PayableLineState]
    PAYABLE_LINE_STATE_OPEN: _ClassVar[PayableLineState]
    PAYABLE_LINE_STATE_PAID: _ClassVar[PayableLineState]
    PAYABLE_LINE_STATE_REFUSED: _ClassVar[PayableLineState]
    PAYABLE_LINE_STATE_WITHDRAWN: _ClassVar[PayableLineState]
PAYABLE_KIND_UNSPECIFIED: PayableKind
PAYABLE_KIND_INCOMING_LEASE: PayableKind
PAYABLE_KIND_SUPPLIER: PayableKind
PAYABLE_CONTRACT_STATE_UNSPECIFIED: PayableContractState
PAYABLE_CONTRACT_STATE_DRAFT: PayableContractState
PAYABLE_CONTRACT_STATE_SUBMITTED: PayableContractState
PAYABLE_CONTRACT_STATE_ACTIVE: PayableContractState
PAYABLE_CONTRACT_STATE_ENDED: PayableContractState
PAYEE_STATE_UNSPECIFIED: PayeeState
PAYEE_STATE_ACTIVE: PayeeState
PAYEE_STATE_SUSPENDED: PayeeState
PAYEE_STATE_BLACKLISTED: PayeeState
PAYABLE_LINE_KIND_UNSPECIFIED: PayableLineKind
PAYABLE_LINE_KIND_INSTALMENT: PayableLineKind
PAYABLE_LINE_KIND_MILESTONE: PayableLineKind
PAYABLE_LINE_KIND_RETENTION: PayableLineKind
PAYABLE_LINE_STATE_UNSPECIFIED: PayableLineState
PAYABLE_LINE_STATE_PLANNED: PayableLineState
PAYABLE_LINE_STATE_READY: PayableLineState
PAYABLE_LINE_STATE_SENT: PayableLineState
PAYABLE_LINE_STATE_OPEN: PayableLineState
PAYABLE_LINE_STATE_PAID: PayableLineState
PAYABLE_LINE_STATE_REFUSED: PayableLineState
PAYABLE_LINE_STATE_WITHDRAWN: PayableLineState

class PayableContract(_message.Message):
    __slots__ = ("contract_id", "company_id", "estate_id", "kind", "number", "payee_name", "subject", "start_date", "end_date", "state", "unit_ids", "rent", "lines", "discount_percent", "remind_days", "note", "maker", "total_minor", "paid_minor", "currency_code", "next_due_date", "supplier_id", "supplier_state")
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    RENT_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_PERCENT_FIELD_NUMBER: _ClassVar[int]
    REMIND_DAYS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    NEXT_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_STATE_FIELD_NUMBER: _ClassVar[int]
    contract_id: str
    company_id: int
    estate_id: int
    kind: PayableKind
    number: str
    payee_name: str
    subject: str
    start_date: str
    end_date: str
    state: PayableContractState
    unit_ids: _containers.RepeatedScalarFieldContainer[str]
    rent: PayableRent
    lines: _containers.RepeatedCompositeFieldContainer[PayableLine]
    discount_percent: str
    remind_days: int
    note: str
    maker: str
    total_minor: int
    paid_minor: int
    currency_code: str
    next_due_date: str
    supplier_id: str
    supplier_state: PayeeState
    def __init__(self, contract_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., kind: _Optional[_Union[PayableKind, str]] = ..., number: _Optional[str] = ..., payee_name: _Optional[str] = ..., subject: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., state: _Optional[_Union[PayableContractState, str]] = ..., unit_ids: _Optional[_Iterable[str]] = ..., rent: _Optional[_Union[PayableRent, _Mapping]] = ..., lines: _Optional[_Iterable[_Union[PayableLine, _Mapping]]] = ..., discount_percent: _Optional[str] = ..., remind_days: _Optional[int] = ..., note: _Optional[str] = ..., maker: _Optional[str] = ..., total_minor: _Optional[int] = ..., paid_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., next_due_date: _Optional[str] = ..., supplier_id: _Optional[str] = ..., supplier_state: _Optional[_Union[PayeeState, str]] = ...) -> None: ...

class PayableRent(_message.Message):
    __slots__ = ("monthly_price", "tax_rate", "month_mode", "cycle_months", "timing", "due_day", "yearly_percent", "rent_free_until")
    MONTHLY_PRICE_FIELD_NUMBER: _ClassVar[int]
    TAX_RATE_FIELD_NUMBER: _ClassVar[int]
    MONTH_MODE_FIELD_NUMBER: _ClassVar[int]
    CYCLE_MONTHS_FIELD_NUMBER: _ClassVar[int]
    TIMING_FIELD_NUMBER: _ClassVar[int]
    DUE_DAY_FIELD_NUMBER: _ClassVar[int]
    YEARLY_PERCENT_FIELD_NUMBER: _ClassVar[int]
    RENT_FREE_UNTIL_FIELD_NUMBER: _ClassVar[int]
    monthly_price: str
    tax_rate: str
    month_mode: _terms_pb2.MonthMode
    cycle_months: int
    timing: _terms_pb2.PaymentTiming
    due_day: int
    yearly_percent: str
    rent_free_until: str
    def __init__(self, monthly_price: _Optional[str] = ..., tax_rate: _Optional[str] = ..., month_mode: _Optional[_Union[_terms_pb2.MonthMode, str]] = ..., cycle_months: _Optional[int] = ..., timing: _Optional[_Union[_terms_pb2.PaymentTiming, str]] = ..., due_day: _Optional[int] = ..., yearly_percent: _Optional[str] = ..., rent_free_until: _Optional[str] = ...) -> None: ...

class PayableLine(_message.Message):
    __slots__ = ("line_id", "kind", "due_date", "amount_minor", "tax_minor", "note", "state", "payable_id", "paid_date", "refusal_message", "start_date", "end_date")
    LINE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    PAID_DATE_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    line_id: int
    kind: PayableLineKind
    due_date: str
    amount_minor: int
    tax_minor: int
    note: str
    state: PayableLineState
    payable_id: str
    paid_date: str
    refusal_message: str
    start_date: str
    end_date: str
    def __init__(self, line_id: _Optional[int] = ..., kind: _Optional[_Union[PayableLineKind, str]] = ..., due_date: _Optional[str] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., note: _Optional[str] = ..., state: _Optional[_Union[PayableLineState, str]] = ..., payable_id: _Optional[str] = ..., paid_date: _Optional[str] = ..., refusal_message: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ...) -> None: ...

class ListPayableContractsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "kind", "state", "due", "supplier_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DUE_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    kind: PayableKind
    state: PayableContractState
    due: bool
    supplier_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., kind: _Optional[_Union[PayableKind, str]] = ..., state: _Optional[_Union[PayableContractState, str]] = ..., due: _Optional[bool] = ..., supplier_id: _Optional[str] = ...) -> None: ...

class ListPayableContractsResponse(_message.Message):
    __slots__ = ("payable_contracts", "next_page_token", "total_size")
    PAYABLE_CONTRACTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    payable_contracts: _containers.RepeatedCompositeFieldContainer[PayableContract]
    next_page_token: str
    total_size: int
    def __init__(self, payable_contracts: _Optional[_Iterable[_Union[PayableContract, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetPayableContractRequest(_message.Message):
    __slots__ = ("company_id", "contract_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    contract_id: str
    def __init__(self, company_id: _Optional[int] = ..., contract_id: _Optional[str] = ...) -> None: ...

class CreatePayableContractRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "payable_contract")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYABLE_CONTRACT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    payable_contract: PayableContract
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payable_contract: _Optional[_Union[PayableContract, _Mapping]] = ...) -> None: ...

class DeletePayableContractRequest(_message.Message):
    __slots__ = ("company_id", "contract_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    contract_id: str
    def __init__(self, company_id: _Optional[int] = ..., contract_id: _Optional[str] = ...) -> None: ...

class SubmitPayableContractRequest(_message.Message):
    __slots__ = ("company_id", "contract_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    contract_id: str
    def __init__(self, company_id: _Optional[int] = ..., contract_id: _Optional[str] = ...) -> None: ...

class DecidePayableContractRequest(_message.Message):
    __slots__ = ("company_id", "contract_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    contract_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., contract_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ReachMilestoneRequest(_message.Message):
    __slots__ = ("company_id", "contract_id", "line_id", "due_date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    LINE_ID_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    contract_id: str
    line_id: int
    due_date: str
    def __init__(self, company_id: _Optional[int] = ..., contract_id: _Optional[str] = ..., line_id: _Optional[int] = ..., due_date: _Optional[str] = ...) -> None: ...

class WantPayablesRequest(_message.Message):
    __slots__ = ("company_id", "contract_id", "line_ids")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    LINE_IDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    contract_id: str
    line_ids: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, company_id: _Optional[int] = ..., contract_id: _Optional[str] = ..., line_ids: _Optional[_Iterable[int]] = ...) -> None: ...

class EndPayableContractRequest(_message.Message):
    __slots__ = ("company_id", "contract_id", "end_date", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    contract_id: str
    end_date: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., contract_id: _Optional[str] = ..., end_date: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class GetPayableAccountsRequest(_message.Message):
    __slots__ = ("company_id", "contract_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    contract_id: str
    def __init__(self, company_id: _Optional[int] = ..., contract_id: _Optional[str] = ...) -> None: ...

class ExportPayableAccountsRequest(_message.Message):
    __slots__ = ("company_id", "contract_id", "file_format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    contract_id: str
    file_format: str
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., contract_id: _Optional[str] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class ExportPayableContractsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "kind", "state", "due", "supplier_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DUE_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    kind: PayableKind
    state: PayableContractState
    due: bool
    supplier_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., kind: _Optional[_Union[PayableKind, str]] = ..., state: _Optional[_Union[PayableContractState, str]] = ..., due: _Optional[bool] = ..., supplier_id: _Optional[str] = ...) -> None: ...

class GetMarginsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    date: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., date: _Optional[str] = ...) -> None: ...

class GetMarginsResponse(_message.Message):
    __slots__ = ("margins", "date", "currency_code")
    MARGINS_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    margins: _containers.RepeatedCompositeFieldContainer[Margin]
    date: str
    currency_code: str
    def __init__(self, margins: _Optional[_Iterable[_Union[Margin, _Mapping]]] = ..., date: _Optional[str] = ..., currency_code: _Optional[str] = ...) -> None: ...

class Margin(_message.Message):
    __slots__ = ("contract_id", "number", "payee_name", "unit_count", "let_count", "cost_minor", "rent_minor")
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_COUNT_FIELD_NUMBER: _ClassVar[int]
    LET_COUNT_FIELD_NUMBER: _ClassVar[int]
    COST_MINOR_FIELD_NUMBER: _ClassVar[int]
    RENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    contract_id: str
    number: str
    payee_name: str
    unit_count: int
    let_count: int
    cost_minor: int
    rent_minor: int
    def __init__(self, contract_id: _Optional[str] = ..., number: _Optional[str] = ..., payee_name: _Optional[str] = ..., unit_count: _Optional[int] = ..., let_count: _Optional[int] = ..., cost_minor: _Optional[int] = ..., rent_minor: _Optional[int] = ...) -> None: ...
