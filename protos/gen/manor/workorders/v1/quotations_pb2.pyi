import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.workorders.v1 import prices_pb2 as _prices_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class QuotationState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    QUOTATION_STATE_UNSPECIFIED: _ClassVar[QuotationState]
    QUOTATION_STATE_OFFERED: _ClassVar[QuotationState]
    QUOTATION_STATE_ACCEPTED: _ClassVar[QuotationState]
    QUOTATION_STATE_DECLINED: _ClassVar[QuotationState]
    QUOTATION_STATE_WITHDRAWN: _ClassVar[QuotationState]
    QUOTATION_STATE_FREE: _ClassVar[QuotationState]

class FreeReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FREE_REASON_UNSPECIFIED: _ClassVar[FreeReason]
    FREE_REASON_WARRANTY: _ClassVar[FreeReason]
    FREE_REASON_CONTRACT: _ClassVar[FreeReason]

class OrderChargeState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_CHARGE_STATE_UNSPECIFIED: _ClassVar[OrderChargeState]
    ORDER_CHARGE_STATE_WANTED: _ClassVar[OrderChargeState]
    ORDER_CHARGE_STATE_WAITING: _ClassVar[OrderChargeState]
    ORDER_CHARGE_STATE_CHARGED: _ClassVar[OrderChargeState]
    ORDER_CHARGE_STATE_REFUSED: _ClassVar[OrderChargeState]
    ORDER_CHARGE_STATE_WITHDRAWN: _ClassVar[OrderChargeState]
    ORDER_CHARGE_STATE_CREDITED: _ClassVar[OrderChargeState]
QUOTATION_STATE_UNSPECIFIED: QuotationState
QUOTATION_STATE_OFFERED: QuotationState
QUOTATION_STATE_ACCEPTED: QuotationState
QUOTATION_STATE_DECLINED: QuotationState
QUOTATION_STATE_WITHDRAWN: QuotationState
QUOTATION_STATE_FREE: QuotationState
FREE_REASON_UNSPECIFIED: FreeReason
FREE_REASON_WARRANTY: FreeReason
FREE_REASON_CONTRACT: FreeReason
ORDER_CHARGE_STATE_UNSPECIFIED: OrderChargeState
ORDER_CHARGE_STATE_WANTED: OrderChargeState
ORDER_CHARGE_STATE_WAITING: OrderChargeState
ORDER_CHARGE_STATE_CHARGED: OrderChargeState
ORDER_CHARGE_STATE_REFUSED: OrderChargeState
ORDER_CHARGE_STATE_WITHDRAWN: OrderChargeState
ORDER_CHARGE_STATE_CREDITED: OrderChargeState

class QuotationLine(_message.Message):
    __slots__ = ("price_item_id", "quantity", "kind", "code", "name_zh", "name_en", "measure", "price_minor", "amount_minor", "warranty_number")
    PRICE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    PRICE_MINOR_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    WARRANTY_NUMBER_FIELD_NUMBER: _ClassVar[int]
    price_item_id: str
    quantity: str
    kind: _prices_pb2.PriceKind
    code: str
    name_zh: str
    name_en: str
    measure: str
    price_minor: int
    amount_minor: int
    warranty_number: int
    def __init__(self, price_item_id: _Optional[str] = ..., quantity: _Optional[str] = ..., kind: _Optional[_Union[_prices_pb2.PriceKind, str]] = ..., code: _Optional[str] = ..., name_zh: _Optional[str] = ..., name_en: _Optional[str] = ..., measure: _Optional[str] = ..., price_minor: _Optional[int] = ..., amount_minor: _Optional[int] = ..., warranty_number: _Optional[int] = ...) -> None: ...

class OrderCharge(_message.Message):
    __slots__ = ("fee_item_code", "amount_minor", "state", "refusal_code", "refusal_message", "receivable_id", "credit_receivable_id")
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_CODE_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    CREDIT_RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    fee_item_code: str
    amount_minor: int
    state: OrderChargeState
    refusal_code: str
    refusal_message: str
    receivable_id: int
    credit_receivable_id: int
    def __init__(self, fee_item_code: _Optional[str] = ..., amount_minor: _Optional[int] = ..., state: _Optional[_Union[OrderChargeState, str]] = ..., refusal_code: _Optional[str] = ..., refusal_message: _Optional[str] = ..., receivable_id: _Optional[int] = ..., credit_receivable_id: _Optional[int] = ...) -> None: ...

class Quotation(_message.Message):
    __slots__ = ("quotation_id", "company_id", "estate_id", "order_id", "place", "state", "total_minor", "currency_code", "free_reason", "note", "lines", "maker", "create_time", "answerer", "answer_time", "reason", "signer", "attachment_id", "attachment_sha256", "charges", "etag")
    QUOTATION_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    FREE_REASON_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ANSWERER_FIELD_NUMBER: _ClassVar[int]
    ANSWER_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SIGNER_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENT_ID_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENT_SHA256_FIELD_NUMBER: _ClassVar[int]
    CHARGES_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    quotation_id: str
    company_id: int
    estate_id: int
    order_id: str
    place: int
    state: QuotationState
    total_minor: int
    currency_code: str
    free_reason: FreeReason
    note: str
    lines: _containers.RepeatedCompositeFieldContainer[QuotationLine]
    maker: str
    create_time: _timestamp_pb2.Timestamp
    answerer: str
    answer_time: _timestamp_pb2.Timestamp
    reason: str
    signer: str
    attachment_id: str
    attachment_sha256: str
    charges: _containers.RepeatedCompositeFieldContainer[OrderCharge]
    etag: str
    def __init__(self, quotation_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., order_id: _Optional[str] = ..., place: _Optional[int] = ..., state: _Optional[_Union[QuotationState, str]] = ..., total_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., free_reason: _Optional[_Union[FreeReason, str]] = ..., note: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[QuotationLine, _Mapping]]] = ..., maker: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., answerer: _Optional[str] = ..., answer_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., signer: _Optional[str] = ..., attachment_id: _Optional[str] = ..., attachment_sha256: _Optional[str] = ..., charges: _Optional[_Iterable[_Union[OrderCharge, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListQuotationsRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListQuotationsResponse(_message.Message):
    __slots__ = ("quotations", "next_page_token", "total_size")
    QUOTATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    quotations: _containers.RepeatedCompositeFieldContainer[Quotation]
    next_page_token: str
    total_size: int
    def __init__(self, quotations: _Optional[_Iterable[_Union[Quotation, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateQuotationRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "lines", "free_reason", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    FREE_REASON_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    lines: _containers.RepeatedCompositeFieldContainer[QuotationLine]
    free_reason: FreeReason
    note: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[QuotationLine, _Mapping]]] = ..., free_reason: _Optional[_Union[FreeReason, str]] = ..., note: _Optional[str] = ...) -> None: ...

class AnswerQuotationRequest(_message.Message):
    __slots__ = ("company_id", "quotation_id", "accepted", "etag", "reason", "signer", "attachment_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    QUOTATION_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SIGNER_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    quotation_id: str
    accepted: bool
    etag: str
    reason: str
    signer: str
    attachment_id: str
    def __init__(self, company_id: _Optional[int] = ..., quotation_id: _Optional[str] = ..., accepted: _Optional[bool] = ..., etag: _Optional[str] = ..., reason: _Optional[str] = ..., signer: _Optional[str] = ..., attachment_id: _Optional[str] = ...) -> None: ...

class WithdrawQuotationRequest(_message.Message):
    __slots__ = ("company_id", "quotation_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    QUOTATION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    quotation_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., quotation_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...
