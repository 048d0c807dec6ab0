from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ReceivablesOpened(_message.Message):
    __slots__ = ("company_id", "estate_id", "currency_code", "fee_item_id", "fee_item_code", "fee_item_name", "category", "period_start", "period_end", "accounting_month", "accounting_date", "due_date", "run_id", "receivables", "cycle_months")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    CYCLE_MONTHS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    currency_code: str
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    category: str
    period_start: str
    period_end: str
    accounting_month: str
    accounting_date: str
    due_date: str
    run_id: str
    receivables: _containers.RepeatedCompositeFieldContainer[OpenedReceivable]
    cycle_months: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., currency_code: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., category: _Optional[str] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., accounting_month: _Optional[str] = ..., accounting_date: _Optional[str] = ..., due_date: _Optional[str] = ..., run_id: _Optional[str] = ..., receivables: _Optional[_Iterable[_Union[OpenedReceivable, _Mapping]]] = ..., cycle_months: _Optional[int] = ...) -> None: ...

class OpenedReceivable(_message.Message):
    __slots__ = ("receivable_id", "unit_id", "customer_id", "amount_minor", "tax_minor", "unit_code", "version", "adjusted_minor", "waived_minor", "voided")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ADJUSTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    WAIVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VOIDED_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    unit_id: bytes
    customer_id: bytes
    amount_minor: int
    tax_minor: int
    unit_code: str
    version: int
    adjusted_minor: int
    waived_minor: int
    voided: bool
    def __init__(self, receivable_id: _Optional[int] = ..., unit_id: _Optional[bytes] = ..., customer_id: _Optional[bytes] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., unit_code: _Optional[str] = ..., version: _Optional[int] = ..., adjusted_minor: _Optional[int] = ..., waived_minor: _Optional[int] = ..., voided: _Optional[bool] = ...) -> None: ...

class ReceivablesChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "receivables")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    receivables: _containers.RepeatedCompositeFieldContainer[ChangedReceivable]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., receivables: _Optional[_Iterable[_Union[ChangedReceivable, _Mapping]]] = ...) -> None: ...

class ChangedReceivable(_message.Message):
    __slots__ = ("receivable_id", "version", "amount_minor", "adjusted_minor", "waived_minor", "voided", "accounting_date", "reason")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ADJUSTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    WAIVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VOIDED_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    version: int
    amount_minor: int
    adjusted_minor: int
    waived_minor: int
    voided: bool
    accounting_date: str
    reason: str
    def __init__(self, receivable_id: _Optional[int] = ..., version: _Optional[int] = ..., amount_minor: _Optional[int] = ..., adjusted_minor: _Optional[int] = ..., waived_minor: _Optional[int] = ..., voided: _Optional[bool] = ..., accounting_date: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ChargesWanted(_message.Message):
    __slots__ = ("company_id", "estate_id", "currency_code", "charges")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    CHARGES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    currency_code: str
    charges: _containers.RepeatedCompositeFieldContainer[WantedCharge]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., currency_code: _Optional[str] = ..., charges: _Optional[_Iterable[_Union[WantedCharge, _Mapping]]] = ...) -> None: ...

class WantedCharge(_message.Message):
    __slots__ = ("reference", "fee_item_code", "unit_id", "customer_id", "amount_minor", "start_date", "end_date", "due_date", "explanation", "maker")
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    reference: str
    fee_item_code: str
    unit_id: bytes
    customer_id: bytes
    amount_minor: int
    start_date: str
    end_date: str
    due_date: str
    explanation: str
    maker: str
    def __init__(self, reference: _Optional[str] = ..., fee_item_code: _Optional[str] = ..., unit_id: _Optional[bytes] = ..., customer_id: _Optional[bytes] = ..., amount_minor: _Optional[int] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., due_date: _Optional[str] = ..., explanation: _Optional[str] = ..., maker: _Optional[str] = ...) -> None: ...

class ChargesWithdrawn(_message.Message):
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

class ChargesLowered(_message.Message):
    __slots__ = ("company_id", "estate_id", "currency_code", "charges", "explanation")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    CHARGES_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    currency_code: str
    charges: _containers.RepeatedCompositeFieldContainer[LoweredCharge]
    explanation: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., currency_code: _Optional[str] = ..., charges: _Optional[_Iterable[_Union[LoweredCharge, _Mapping]]] = ..., explanation: _Optional[str] = ...) -> None: ...

class LoweredCharge(_message.Message):
    __slots__ = ("reference", "amount_minor")
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    reference: str
    amount_minor: int
    def __init__(self, reference: _Optional[str] = ..., amount_minor: _Optional[int] = ...) -> None: ...

class ChargesAnswered(_message.Message):
    __slots__ = ("company_id", "estate_id", "source", "charges")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    CHARGES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    source: str
    charges: _containers.RepeatedCompositeFieldContainer[AnsweredCharge]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., source: _Optional[str] = ..., charges: _Optional[_Iterable[_Union[AnsweredCharge, _Mapping]]] = ...) -> None: ...

class AnsweredCharge(_message.Message):
    __slots__ = ("reference", "state", "code", "message", "receivable_id", "amount_minor", "credit_receivable_id")
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CREDIT_RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    reference: str
    state: str
    code: str
    message: str
    receivable_id: int
    amount_minor: int
    credit_receivable_id: int
    def __init__(self, reference: _Optional[str] = ..., state: _Optional[str] = ..., code: _Optional[str] = ..., message: _Optional[str] = ..., receivable_id: _Optional[int] = ..., amount_minor: _Optional[int] = ..., credit_receivable_id: _Optional[int] = ...) -> None: ...

class FirstReadingsAnswered(_message.Message):
    __slots__ = ("company_id", "estate_id", "handover_id", "readings")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    HANDOVER_ID_FIELD_NUMBER: _ClassVar[int]
    READINGS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    handover_id: str
    readings: _containers.RepeatedCompositeFieldContainer[AnsweredReading]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., handover_id: _Optional[str] = ..., readings: _Optional[_Iterable[_Union[AnsweredReading, _Mapping]]] = ...) -> None: ...

class AnsweredReading(_message.Message):
    __slots__ = ("meter_number", "outcome")
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    meter_number: str
    outcome: str
    def __init__(self, meter_number: _Optional[str] = ..., outcome: _Optional[str] = ...) -> None: ...

class ReadingsWanted(_message.Message):
    __slots__ = ("company_id", "estate_id", "reference", "read_date", "readings", "maker", "unit_ids")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    READ_DATE_FIELD_NUMBER: _ClassVar[int]
    READINGS_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    reference: str
    read_date: str
    readings: _containers.RepeatedCompositeFieldContainer[WantedReading]
    maker: str
    unit_ids: bytes
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., reference: _Optional[str] = ..., read_date: _Optional[str] = ..., readings: _Optional[_Iterable[_Union[WantedReading, _Mapping]]] = ..., maker: _Optional[str] = ..., unit_ids: _Optional[bytes] = ...) -> None: ...

class WantedReading(_message.Message):
    __slots__ = ("meter_number", "value")
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    meter_number: str
    value: str
    def __init__(self, meter_number: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...

class ReadingsAnswered(_message.Message):
    __slots__ = ("company_id", "estate_id", "source", "reference", "readings")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    READINGS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    source: str
    reference: str
    readings: _containers.RepeatedCompositeFieldContainer[AnsweredReading]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., source: _Optional[str] = ..., reference: _Optional[str] = ..., readings: _Optional[_Iterable[_Union[AnsweredReading, _Mapping]]] = ...) -> None: ...
