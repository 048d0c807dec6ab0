from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ChargeKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHARGE_KIND_UNSPECIFIED: _ClassVar[ChargeKind]
    CHARGE_KIND_AMOUNT: _ClassVar[ChargeKind]
    CHARGE_KIND_AREA: _ClassVar[ChargeKind]
    CHARGE_KIND_TURNOVER: _ClassVar[ChargeKind]

class StepKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    STEP_KIND_UNSPECIFIED: _ClassVar[StepKind]
    STEP_KIND_NEW_PRICE: _ClassVar[StepKind]
    STEP_KIND_ADDED: _ClassVar[StepKind]
    STEP_KIND_PERCENT: _ClassVar[StepKind]
    STEP_KIND_INDEX: _ClassVar[StepKind]

class MonthMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MONTH_MODE_UNSPECIFIED: _ClassVar[MonthMode]
    MONTH_MODE_NATURAL: _ClassVar[MonthMode]
    MONTH_MODE_CONTRACT: _ClassVar[MonthMode]

class PaymentTiming(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYMENT_TIMING_UNSPECIFIED: _ClassVar[PaymentTiming]
    PAYMENT_TIMING_ADVANCE: _ClassVar[PaymentTiming]
    PAYMENT_TIMING_ARREARS: _ClassVar[PaymentTiming]

class LineKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LINE_KIND_UNSPECIFIED: _ClassVar[LineKind]
    LINE_KIND_CHARGE: _ClassVar[LineKind]
    LINE_KIND_DIFFERENCE: _ClassVar[LineKind]
    LINE_KIND_DEPOSIT: _ClassVar[LineKind]
    LINE_KIND_TRUE_UP: _ClassVar[LineKind]
    LINE_KIND_DEDUCTION: _ClassVar[LineKind]

class LineState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LINE_STATE_UNSPECIFIED: _ClassVar[LineState]
    LINE_STATE_PLANNED: _ClassVar[LineState]
    LINE_STATE_APPROVED: _ClassVar[LineState]
    LINE_STATE_SENT: _ClassVar[LineState]
    LINE_STATE_CHARGED: _ClassVar[LineState]
    LINE_STATE_REFUSED: _ClassVar[LineState]
    LINE_STATE_WITHDRAWN: _ClassVar[LineState]
    LINE_STATE_SETTLED: _ClassVar[LineState]
CHARGE_KIND_UNSPECIFIED: ChargeKind
CHARGE_KIND_AMOUNT: ChargeKind
CHARGE_KIND_AREA: ChargeKind
CHARGE_KIND_TURNOVER: ChargeKind
STEP_KIND_UNSPECIFIED: StepKind
STEP_KIND_NEW_PRICE: StepKind
STEP_KIND_ADDED: StepKind
STEP_KIND_PERCENT: StepKind
STEP_KIND_INDEX: StepKind
MONTH_MODE_UNSPECIFIED: MonthMode
MONTH_MODE_NATURAL: MonthMode
MONTH_MODE_CONTRACT: MonthMode
PAYMENT_TIMING_UNSPECIFIED: PaymentTiming
PAYMENT_TIMING_ADVANCE: PaymentTiming
PAYMENT_TIMING_ARREARS: PaymentTiming
LINE_KIND_UNSPECIFIED: LineKind
LINE_KIND_CHARGE: LineKind
LINE_KIND_DIFFERENCE: LineKind
LINE_KIND_DEPOSIT: LineKind
LINE_KIND_TRUE_UP: LineKind
LINE_KIND_DEDUCTION: LineKind
LINE_STATE_UNSPECIFIED: LineState
LINE_STATE_PLANNED: LineState
LINE_STATE_APPROVED: LineState
LINE_STATE_SENT: LineState
LINE_STATE_CHARGED: LineState
LINE_STATE_REFUSED: LineState
LINE_STATE_WITHDRAWN: LineState
LINE_STATE_SETTLED: LineState

class LeaseTerms(_message.Message):
    __slots__ = ("start_date", "end_date", "units", "charges", "payers", "month_mode", "cycle_months", "timing", "due_day", "first_payment_month", "thirty_day_months", "rent_free_spells", "deposit", "repair_duties")
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    CHARGES_FIELD_NUMBER: _ClassVar[int]
    PAYERS_FIELD_NUMBER: _ClassVar[int]
    MONTH_MODE_FIELD_NUMBER: _ClassVar[int]
    CYCLE_MONTHS_FIELD_NUMBER: _ClassVar[int]
    TIMING_FIELD_NUMBER: _ClassVar[int]
    DUE_DAY_FIELD_NUMBER: _ClassVar[int]
    FIRST_PAYMENT_MONTH_FIELD_NUMBER: _ClassVar[int]
    THIRTY_DAY_MONTHS_FIELD_NUMBER: _ClassVar[int]
    RENT_FREE_SPELLS_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_FIELD_NUMBER: _ClassVar[int]
    REPAIR_DUTIES_FIELD_NUMBER: _ClassVar[int]
    start_date: str
    end_date: str
    units: _containers.RepeatedCompositeFieldContainer[LeasedUnit]
    charges: _containers.RepeatedCompositeFieldContainer[LeaseCharge]
    payers: _containers.RepeatedCompositeFieldContainer[LeasePayer]
    month_mode: MonthMode
    cycle_months: int
    timing: PaymentTiming
    due_day: int
    first_payment_month: str
    thirty_day_months: bool
    rent_free_spells: _containers.RepeatedCompositeFieldContainer[RentFreeSpell]
    deposit: LeaseDeposit
    repair_duties: _containers.RepeatedCompositeFieldContainer[RepairDuty]
    def __init__(self, start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., units: _Optional[_Iterable[_Union[LeasedUnit, _Mapping]]] = ..., charges: _Optional[_Iterable[_Union[LeaseCharge, _Mapping]]] = ..., payers: _Optional[_Iterable[_Union[LeasePayer, _Mapping]]] = ..., month_mode: _Optional[_Union[MonthMode, str]] = ..., cycle_months: _Optional[int] = ..., timing: _Optional[_Union[PaymentTiming, str]] = ..., due_day: _Optional[int] = ..., first_payment_month: _Optional[str] = ..., thirty_day_months: _Optional[bool] = ..., rent_free_spells: _Optional[_Iterable[_Union[RentFreeSpell, _Mapping]]] = ..., deposit: _Optional[_Union[LeaseDeposit, _Mapping]] = ..., repair_duties: _Optional[_Iterable[_Union[RepairDuty, _Mapping]]] = ...) -> None: ...

class LeasedUnit(_message.Message):
    __slots__ = ("unit_id", "area", "rent_start_date", "unit_code")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    RENT_START_DATE_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    area: str
    rent_start_date: str
    unit_code: str
    def __init__(self, unit_id: _Optional[str] = ..., area: _Optional[str] = ..., rent_start_date: _Optional[str] = ..., unit_code: _Optional[str] = ...) -> None: ...

class LeaseCharge(_message.Message):
    __slots__ = ("fee_item_code", "unit_id", "kind", "price", "tax_rate", "beside_rent", "start_date", "steps", "tiers")
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    TAX_RATE_FIELD_NUMBER: _ClassVar[int]
    BESIDE_RENT_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    TIERS_FIELD_NUMBER: _ClassVar[int]
    fee_item_code: str
    unit_id: str
    kind: ChargeKind
    price: str
    tax_rate: str
    beside_rent: bool
    start_date: str
    steps: _containers.RepeatedCompositeFieldContainer[PriceStep]
    tiers: _containers.RepeatedCompositeFieldContainer[TurnoverTier]
    def __init__(self, fee_item_code: _Optional[str] = ..., unit_id: _Optional[str] = ..., kind: _Optional[_Union[ChargeKind, str]] = ..., price: _Optional[str] = ..., tax_rate: _Optional[str] = ..., beside_rent: _Optional[bool] = ..., start_date: _Optional[str] = ..., steps: _Optional[_Iterable[_Union[PriceStep, _Mapping]]] = ..., tiers: _Optional[_Iterable[_Union[TurnoverTier, _Mapping]]] = ...) -> None: ...

class PriceStep(_message.Message):
    __slots__ = ("date", "kind", "value", "base_index", "new_index", "percent_places", "share", "may_fall", "floor", "cap")
    DATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    BASE_INDEX_FIELD_NUMBER: _ClassVar[int]
    NEW_INDEX_FIELD_NUMBER: _ClassVar[int]
    PERCENT_PLACES_FIELD_NUMBER: _ClassVar[int]
    SHARE_FIELD_NUMBER: _ClassVar[int]
    MAY_FALL_FIELD_NUMBER: _ClassVar[int]
    FLOOR_FIELD_NUMBER: _ClassVar[int]
    CAP_FIELD_NUMBER: _ClassVar[int]
    date: str
    kind: StepKind
    value: str
    base_index: str
    new_index: str
    percent_places: int
    share: str
    may_fall: bool
    floor: str
    cap: str
    def __init__(self, date: _Optional[str] = ..., kind: _Optional[_Union[StepKind, str]] = ..., value: _Optional[str] = ..., base_index: _Optional[str] = ..., new_index: _Optional[str] = ..., percent_places: _Optional[int] = ..., share: _Optional[str] = ..., may_fall: _Optional[bool] = ..., floor: _Optional[str] = ..., cap: _Optional[str] = ...) -> None: ...

class TurnoverTier(_message.Message):
    __slots__ = ("up_to", "percent")
    UP_TO_FIELD_NUMBER: _ClassVar[int]
    PERCENT_FIELD_NUMBER: _ClassVar[int]
    up_to: str
    percent: str
    def __init__(self, up_to: _Optional[str] = ..., percent: _Optional[str] = ...) -> None: ...

class LeasePayer(_message.Message):
    __slots__ = ("customer_id", "share", "customer_name")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    SHARE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    share: str
    customer_name: str
    def __init__(self, customer_id: _Optional[str] = ..., share: _Optional[str] = ..., customer_name: _Optional[str] = ...) -> None: ...

class RentFreeSpell(_message.Message):
    __slots__ = ("start_date", "end_date", "unit_id")
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    start_date: str
    end_date: str
    unit_id: str
    def __init__(self, start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., unit_id: _Optional[str] = ...) -> None: ...

class LeaseDeposit(_message.Message):
    __slots__ = ("fee_item_code", "months", "amount_minor")
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    MONTHS_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    fee_item_code: str
    months: str
    amount_minor: int
    def __init__(self, fee_item_code: _Optional[str] = ..., months: _Optional[str] = ..., amount_minor: _Optional[int] = ...) -> None: ...

class RepairDuty(_message.Message):
    __slots__ = ("category", "bearer")
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    BEARER_FIELD_NUMBER: _ClassVar[int]
    category: str
    bearer: str
    def __init__(self, category: _Optional[str] = ..., bearer: _Optional[str] = ...) -> None: ...

class LeaseLine(_message.Message):
    __slots__ = ("line_id", "kind", "state", "bill_start_date", "bill_end_date", "start_date", "end_date", "unit_id", "unit_code", "fee_item_code", "customer_id", "customer_name", "amount_minor", "tax_minor", "due_date", "parts", "billed_minor", "receivable_id", "refusal_code", "refusal_message", "note")
    LINE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    BILL_START_DATE_FIELD_NUMBER: _ClassVar[int]
    BILL_END_DATE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    PARTS_FIELD_NUMBER: _ClassVar[int]
    BILLED_MINOR_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_CODE_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    line_id: int
    kind: LineKind
    state: LineState
    bill_start_date: str
    bill_end_date: str
    start_date: str
    end_date: str
    unit_id: str
    unit_code: str
    fee_item_code: str
    customer_id: str
    customer_name: str
    amount_minor: int
    tax_minor: int
    due_date: str
    parts: _containers.RepeatedCompositeFieldContainer[LinePart]
    billed_minor: int
    receivable_id: int
    refusal_code: str
    refusal_message: str
    note: str
    def __init__(self, line_id: _Optional[int] = ..., kind: _Optional[_Union[LineKind, str]] = ..., state: _Optional[_Union[LineState, str]] = ..., bill_start_date: _Optional[str] = ..., bill_end_date: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., fee_item_code: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., due_date: _Optional[str] = ..., parts: _Optional[_Iterable[_Union[LinePart, _Mapping]]] = ..., billed_minor: _Optional[int] = ..., receivable_id: _Optional[int] = ..., refusal_code: _Optional[str] = ..., refusal_message: _Optional[str] = ..., note: _Optional[str] = ...) -> None: ...

class LinePart(_message.Message):
    __slots__ = ("start_date", "end_date", "month_days", "unit_price", "monthly_minor", "rent_free", "amount_minor", "price_facts")
    class PriceFactsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    MONTH_DAYS_FIELD_NUMBER: _ClassVar[int]
    UNIT_PRICE_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    RENT_FREE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    PRICE_FACTS_FIELD_NUMBER: _ClassVar[int]
    start_date: str
    end_date: str
    month_days: int
    unit_price: str
    monthly_minor: int
    rent_free: bool
    amount_minor: int
    price_facts: _containers.ScalarMap[str, str]
    def __init__(self, start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., month_days: _Optional[int] = ..., unit_price: _Optional[str] = ..., monthly_minor: _Optional[int] = ..., rent_free: _Optional[bool] = ..., amount_minor: _Optional[int] = ..., price_facts: _Optional[_Mapping[str, str]] = ...) -> None: ...
