from manor.billing.v1 import prices_pb2 as _prices_pb2
from manor.billing.v1 import receivable_changes_pb2 as _receivable_changes_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Explanation(_message.Message):
    __slots__ = ("receivable_id", "amount_minor", "tax_minor", "currency_code", "tax_rate", "steps", "reading", "changes", "revises", "charge")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TAX_RATE_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    READING_FIELD_NUMBER: _ClassVar[int]
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    REVISES_FIELD_NUMBER: _ClassVar[int]
    CHARGE_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    amount_minor: int
    tax_minor: int
    currency_code: str
    tax_rate: str
    steps: _containers.RepeatedCompositeFieldContainer[ExplanationStep]
    reading: ExplainedReading
    changes: _containers.RepeatedCompositeFieldContainer[_receivable_changes_pb2.ReceivableChange]
    revises: int
    charge: ExplainedCharge
    def __init__(self, receivable_id: _Optional[int] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., tax_rate: _Optional[str] = ..., steps: _Optional[_Iterable[_Union[ExplanationStep, _Mapping]]] = ..., reading: _Optional[_Union[ExplainedReading, _Mapping]] = ..., changes: _Optional[_Iterable[_Union[_receivable_changes_pb2.ReceivableChange, _Mapping]]] = ..., revises: _Optional[int] = ..., charge: _Optional[_Union[ExplainedCharge, _Mapping]] = ...) -> None: ...

class ExplainedCharge(_message.Message):
    __slots__ = ("charge_id", "explanation", "reference", "source")
    CHARGE_ID_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    charge_id: int
    explanation: str
    reference: str
    source: str
    def __init__(self, charge_id: _Optional[int] = ..., explanation: _Optional[str] = ..., reference: _Optional[str] = ..., source: _Optional[str] = ...) -> None: ...

class ExplanationStep(_message.Message):
    __slots__ = ("start_date", "end_date", "days", "month_days", "tariff_id", "tariff_code", "tariff_effective_date", "kind", "price", "quantity", "month_amount_minor", "share_basis_points", "unrounded", "amount_minor", "tiers")
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    DAYS_FIELD_NUMBER: _ClassVar[int]
    MONTH_DAYS_FIELD_NUMBER: _ClassVar[int]
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    TARIFF_CODE_FIELD_NUMBER: _ClassVar[int]
    TARIFF_EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    MONTH_AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    SHARE_BASIS_POINTS_FIELD_NUMBER: _ClassVar[int]
    UNROUNDED_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TIERS_FIELD_NUMBER: _ClassVar[int]
    start_date: str
    end_date: str
    days: int
    month_days: int
    tariff_id: str
    tariff_code: str
    tariff_effective_date: str
    kind: _prices_pb2.TariffKind
    price: str
    quantity: str
    month_amount_minor: int
    share_basis_points: int
    unrounded: str
    amount_minor: int
    tiers: _containers.RepeatedCompositeFieldContainer[ExplainedTier]
    def __init__(self, start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., days: _Optional[int] = ..., month_days: _Optional[int] = ..., tariff_id: _Optional[str] = ..., tariff_code: _Optional[str] = ..., tariff_effective_date: _Optional[str] = ..., kind: _Optional[_Union[_prices_pb2.TariffKind, str]] = ..., price: _Optional[str] = ..., quantity: _Optional[str] = ..., month_amount_minor: _Optional[int] = ..., share_basis_points: _Optional[int] = ..., unrounded: _Optional[str] = ..., amount_minor: _Optional[int] = ..., tiers: _Optional[_Iterable[_Union[ExplainedTier, _Mapping]]] = ...) -> None: ...

class ExplainedTier(_message.Message):
    __slots__ = ("up_to", "quantity", "price", "amount")
    UP_TO_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    up_to: str
    quantity: str
    price: str
    amount: str
    def __init__(self, up_to: _Optional[str] = ..., quantity: _Optional[str] = ..., price: _Optional[str] = ..., amount: _Optional[str] = ...) -> None: ...

class ExplainedReading(_message.Message):
    __slots__ = ("reading_id", "meter_number", "start_date", "end_date", "start_value", "end_value", "multiplier", "usage", "used_before")
    READING_ID_FIELD_NUMBER: _ClassVar[int]
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    START_VALUE_FIELD_NUMBER: _ClassVar[int]
    END_VALUE_FIELD_NUMBER: _ClassVar[int]
    MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
    USAGE_FIELD_NUMBER: _ClassVar[int]
    USED_BEFORE_FIELD_NUMBER: _ClassVar[int]
    reading_id: int
    meter_number: str
    start_date: str
    end_date: str
    start_value: str
    end_value: str
    multiplier: str
    usage: str
    used_before: str
    def __init__(self, reading_id: _Optional[int] = ..., meter_number: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., start_value: _Optional[str] = ..., end_value: _Optional[str] = ..., multiplier: _Optional[str] = ..., usage: _Optional[str] = ..., used_before: _Optional[str] = ...) -> None: ...
