import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.warehouse.v1 import materials_pb2 as _materials_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class MoveKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MOVE_KIND_UNSPECIFIED: _ClassVar[MoveKind]
    MOVE_KIND_RECEIPT: _ClassVar[MoveKind]
    MOVE_KIND_ISSUE: _ClassVar[MoveKind]
    MOVE_KIND_RETURN: _ClassVar[MoveKind]
    MOVE_KIND_SUPPLIER_RETURN: _ClassVar[MoveKind]
    MOVE_KIND_TRANSFER: _ClassVar[MoveKind]
    MOVE_KIND_COST: _ClassVar[MoveKind]
    MOVE_KIND_SCRAP: _ClassVar[MoveKind]
    MOVE_KIND_COUNT: _ClassVar[MoveKind]

class MoveState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MOVE_STATE_UNSPECIFIED: _ClassVar[MoveState]
    MOVE_STATE_WAITING: _ClassVar[MoveState]
    MOVE_STATE_DONE: _ClassVar[MoveState]
    MOVE_STATE_REFUSED: _ClassVar[MoveState]

class IssuePurpose(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ISSUE_PURPOSE_UNSPECIFIED: _ClassVar[IssuePurpose]
    ISSUE_PURPOSE_PERSON: _ClassVar[IssuePurpose]
    ISSUE_PURPOSE_DEPARTMENT: _ClassVar[IssuePurpose]
    ISSUE_PURPOSE_WORK_ORDER: _ClassVar[IssuePurpose]

class EntryState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ENTRY_STATE_UNSPECIFIED: _ClassVar[EntryState]
    ENTRY_STATE_NONE: _ClassVar[EntryState]
    ENTRY_STATE_WANTED: _ClassVar[EntryState]
    ENTRY_STATE_BOOKED: _ClassVar[EntryState]
    ENTRY_STATE_REFUSED: _ClassVar[EntryState]
MOVE_KIND_UNSPECIFIED: MoveKind
MOVE_KIND_RECEIPT: MoveKind
MOVE_KIND_ISSUE: MoveKind
MOVE_KIND_RETURN: MoveKind
MOVE_KIND_SUPPLIER_RETURN: MoveKind
MOVE_KIND_TRANSFER: MoveKind
MOVE_KIND_COST: MoveKind
MOVE_KIND_SCRAP: MoveKind
MOVE_KIND_COUNT: MoveKind
MOVE_STATE_UNSPECIFIED: MoveState
MOVE_STATE_WAITING: MoveState
MOVE_STATE_DONE: MoveState
MOVE_STATE_REFUSED: MoveState
ISSUE_PURPOSE_UNSPECIFIED: IssuePurpose
ISSUE_PURPOSE_PERSON: IssuePurpose
ISSUE_PURPOSE_DEPARTMENT: IssuePurpose
ISSUE_PURPOSE_WORK_ORDER: IssuePurpose
ENTRY_STATE_UNSPECIFIED: EntryState
ENTRY_STATE_NONE: EntryState
ENTRY_STATE_WANTED: EntryState
ENTRY_STATE_BOOKED: EntryState
ENTRY_STATE_REFUSED: EntryState

class Store(_message.Message):
    __slots__ = ("store_id", "company_id", "estate_id", "number", "code", "name", "closed", "etag")
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    store_id: str
    company_id: int
    estate_id: int
    number: int
    code: str
    name: str
    closed: bool
    etag: str
    def __init__(self, store_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., number: _Optional[int] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., closed: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class Balance(_message.Message):
    __slots__ = ("company_id", "estate_id", "store_id", "store_name", "material_id", "code", "name", "specification", "category", "unit", "quantity", "value_minor", "average", "reserved_quantity", "safety_quantity", "short", "last_date", "balance_id", "target_quantity", "lead_days")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SPECIFICATION_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_FIELD_NUMBER: _ClassVar[int]
    RESERVED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    SAFETY_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    SHORT_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    BALANCE_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    LEAD_DAYS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    store_id: str
    store_name: str
    material_id: str
    code: str
    name: str
    specification: str
    category: _materials_pb2.MaterialCategory
    unit: str
    quantity: str
    value_minor: int
    average: str
    reserved_quantity: str
    safety_quantity: str
    short: bool
    last_date: str
    balance_id: str
    target_quantity: str
    lead_days: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., store_name: _Optional[str] = ..., material_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., specification: _Optional[str] = ..., category: _Optional[_Union[_materials_pb2.MaterialCategory, str]] = ..., unit: _Optional[str] = ..., quantity: _Optional[str] = ..., value_minor: _Optional[int] = ..., average: _Optional[str] = ..., reserved_quantity: _Optional[str] = ..., safety_quantity: _Optional[str] = ..., short: _Optional[bool] = ..., last_date: _Optional[str] = ..., balance_id: _Optional[str] = ..., target_quantity: _Optional[str] = ..., lead_days: _Optional[int] = ...) -> None: ...

class DayBalance(_message.Message):
    __slots__ = ("store_id", "store_name", "material_id", "code", "name", "unit", "quantity", "value_minor", "balance_id")
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    BALANCE_ID_FIELD_NUMBER: _ClassVar[int]
    store_id: str
    store_name: str
    material_id: str
    code: str
    name: str
    unit: str
    quantity: str
    value_minor: int
    balance_id: str
    def __init__(self, store_id: _Optional[str] = ..., store_name: _Optional[str] = ..., material_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., unit: _Optional[str] = ..., quantity: _Optional[str] = ..., value_minor: _Optional[int] = ..., balance_id: _Optional[str] = ...) -> None: ...

class Place(_message.Message):
    __slots__ = ("bin", "batch", "expiry_date", "quantity", "place_id")
    BIN_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    EXPIRY_DATE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PLACE_ID_FIELD_NUMBER: _ClassVar[int]
    bin: str
    batch: str
    expiry_date: str
    quantity: str
    place_id: str
    def __init__(self, bin: _Optional[str] = ..., batch: _Optional[str] = ..., expiry_date: _Optional[str] = ..., quantity: _Optional[str] = ..., place_id: _Optional[str] = ...) -> None: ...

class StockRow(_message.Message):
    __slots__ = ("number", "move_id", "kind", "document_date", "enter_time", "quantity", "value_minor", "balance_quantity", "balance_minor", "bin", "batch", "cause_number", "store_id", "material_id", "code", "name", "unit", "line", "told_quantity", "told_unit", "reference", "target_name")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    MOVE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    ENTER_TIME_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    BALANCE_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    BALANCE_MINOR_FIELD_NUMBER: _ClassVar[int]
    BIN_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    CAUSE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    LINE_FIELD_NUMBER: _ClassVar[int]
    TOLD_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    TOLD_UNIT_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    TARGET_NAME_FIELD_NUMBER: _ClassVar[int]
    number: int
    move_id: str
    kind: MoveKind
    document_date: str
    enter_time: _timestamp_pb2.Timestamp
    quantity: str
    value_minor: int
    balance_quantity: str
    balance_minor: int
    bin: str
    batch: str
    cause_number: int
    store_id: str
    material_id: str
    code: str
    name: str
    unit: str
    line: int
    told_quantity: str
    told_unit: str
    reference: str
    target_name: str
    def __init__(self, number: _Optional[int] = ..., move_id: _Optional[str] = ..., kind: _Optional[_Union[MoveKind, str]] = ..., document_date: _Optional[str] = ..., enter_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., quantity: _Optional[str] = ..., value_minor: _Optional[int] = ..., balance_quantity: _Optional[str] = ..., balance_minor: _Optional[int] = ..., bin: _Optional[str] = ..., batch: _Optional[str] = ..., cause_number: _Optional[int] = ..., store_id: _Optional[str] = ..., material_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., unit: _Optional[str] = ..., line: _Optional[int] = ..., told_quantity: _Optional[str] = ..., told_unit: _Optional[str] = ..., reference: _Optional[str] = ..., target_name: _Optional[str] = ...) -> None: ...

class Move(_message.Message):
    __slots__ = ("move_id", "company_id", "estate_id", "kind", "state", "store_id", "store_name", "other_store_id", "other_store_name", "document_date", "reference", "supplier_id", "supplier_name", "purpose", "target_id", "target_name", "origin_move_id", "reason", "value_minor", "currency_code", "entry_state", "entry_code", "principal_id", "create_time", "decision_reason", "rows", "lines")
    MOVE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    OTHER_STORE_ID_FIELD_NUMBER: _ClassVar[int]
    OTHER_STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_NAME_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    TARGET_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_NAME_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_MOVE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    ENTRY_STATE_FIELD_NUMBER: _ClassVar[int]
    ENTRY_CODE_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    move_id: str
    company_id: int
    estate_id: int
    kind: MoveKind
    state: MoveState
    store_id: str
    store_name: str
    other_store_id: str
    other_store_name: str
    document_date: str
    reference: str
    supplier_id: str
    supplier_name: str
    purpose: IssuePurpose
    target_id: str
    target_name: str
    origin_move_id: str
    reason: str
    value_minor: int
    currency_code: str
    entry_state: EntryState
    entry_code: str
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    decision_reason: str
    rows: _containers.RepeatedCompositeFieldContainer[StockRow]
    lines: _containers.RepeatedCompositeFieldContainer[MoveLine]
    def __init__(self, move_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., kind: _Optional[_Union[MoveKind, str]] = ..., state: _Optional[_Union[MoveState, str]] = ..., store_id: _Optional[str] = ..., store_name: _Optional[str] = ..., other_store_id: _Optional[str] = ..., other_store_name: _Optional[str] = ..., document_date: _Optional[str] = ..., reference: _Optional[str] = ..., supplier_id: _Optional[str] = ..., supplier_name: _Optional[str] = ..., purpose: _Optional[_Union[IssuePurpose, str]] = ..., target_id: _Optional[str] = ..., target_name: _Optional[str] = ..., origin_move_id: _Optional[str] = ..., reason: _Optional[str] = ..., value_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., entry_state: _Optional[_Union[EntryState, str]] = ..., entry_code: _Optional[str] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision_reason: _Optional[str] = ..., rows: _Optional[_Iterable[_Union[StockRow, _Mapping]]] = ..., lines: _Optional[_Iterable[_Union[MoveLine, _Mapping]]] = ...) -> None: ...

class ReceiptLine(_message.Message):
    __slots__ = ("material_id", "quantity", "unit", "bin", "batch", "value_minor", "expiry_date")
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    BIN_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    EXPIRY_DATE_FIELD_NUMBER: _ClassVar[int]
    material_id: str
    quantity: str
    unit: str
    bin: str
    batch: str
    value_minor: int
    expiry_date: str
    def __init__(self, material_id: _Optional[str] = ..., quantity: _Optional[str] = ..., unit: _Optional[str] = ..., bin: _Optional[str] = ..., batch: _Optional[str] = ..., value_minor: _Optional[int] = ..., expiry_date: _Optional[str] = ...) -> None: ...

class MoveLine(_message.Message):
    __slots__ = ("material_id", "quantity", "unit", "bin", "batch", "to_bin")
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    BIN_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    TO_BIN_FIELD_NUMBER: _ClassVar[int]
    material_id: str
    quantity: str
    unit: str
    bin: str
    batch: str
    to_bin: str
    def __init__(self, material_id: _Optional[str] = ..., quantity: _Optional[str] = ..., unit: _Optional[str] = ..., bin: _Optional[str] = ..., batch: _Optional[str] = ..., to_bin: _Optional[str] = ...) -> None: ...

class ReturnLine(_message.Message):
    __slots__ = ("line", "quantity", "bin")
    LINE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    BIN_FIELD_NUMBER: _ClassVar[int]
    line: int
    quantity: str
    bin: str
    def __init__(self, line: _Optional[int] = ..., quantity: _Optional[str] = ..., bin: _Optional[str] = ...) -> None: ...

class ReceiveStockRequest(_message.Message):
    __slots__ = ("company_id", "store_id", "document_date", "reference", "reason", "supplier_id", "lines")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    store_id: str
    document_date: str
    reference: str
    reason: str
    supplier_id: str
    lines: _containers.RepeatedCompositeFieldContainer[ReceiptLine]
    def __init__(self, company_id: _Optional[int] = ..., store_id: _Optional[str] = ..., document_date: _Optional[str] = ..., reference: _Optional[str] = ..., reason: _Optional[str] = ..., supplier_id: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[ReceiptLine, _Mapping]]] = ...) -> None: ...

class IssueStockRequest(_message.Message):
    __slots__ = ("company_id", "store_id", "document_date", "reference", "reason", "purpose", "target_id", "target_name", "lines")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    TARGET_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_NAME_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    store_id: str
    document_date: str
    reference: str
    reason: str
    purpose: IssuePurpose
    target_id: str
    target_name: str
    lines: _containers.RepeatedCompositeFieldContainer[MoveLine]
    def __init__(self, company_id: _Optional[int] = ..., store_id: _Optional[str] = ..., document_date: _Optional[str] = ..., reference: _Optional[str] = ..., reason: _Optional[str] = ..., purpose: _Optional[_Union[IssuePurpose, str]] = ..., target_id: _Optional[str] = ..., target_name: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[MoveLine, _Mapping]]] = ...) -> None: ...

class ReturnStockRequest(_message.Message):
    __slots__ = ("company_id", "move_id", "document_date", "reference", "reason", "lines")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MOVE_ID_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    move_id: str
    document_date: str
    reference: str
    reason: str
    lines: _containers.RepeatedCompositeFieldContainer[ReturnLine]
    def __init__(self, company_id: _Optional[int] = ..., move_id: _Optional[str] = ..., document_date: _Optional[str] = ..., reference: _Optional[str] = ..., reason: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[ReturnLine, _Mapping]]] = ...) -> None: ...

class TransferStockRequest(_message.Message):
    __slots__ = ("company_id", "store_id", "document_date", "reference", "reason", "other_store_id", "lines")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    OTHER_STORE_ID_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    store_id: str
    document_date: str
    reference: str
    reason: str
    other_store_id: str
    lines: _containers.RepeatedCompositeFieldContainer[MoveLine]
    def __init__(self, company_id: _Optional[int] = ..., store_id: _Optional[str] = ..., document_date: _Optional[str] = ..., reference: _Optional[str] = ..., reason: _Optional[str] = ..., other_store_id: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[MoveLine, _Mapping]]] = ...) -> None: ...

class AddCostRequest(_message.Message):
    __slots__ = ("company_id", "move_id", "line", "value_minor", "reference", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MOVE_ID_FIELD_NUMBER: _ClassVar[int]
    LINE_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    move_id: str
    line: int
    value_minor: int
    reference: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., move_id: _Optional[str] = ..., line: _Optional[int] = ..., value_minor: _Optional[int] = ..., reference: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class RequestScrapRequest(_message.Message):
    __slots__ = ("company_id", "store_id", "document_date", "reference", "reason", "lines")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    store_id: str
    document_date: str
    reference: str
    reason: str
    lines: _containers.RepeatedCompositeFieldContainer[MoveLine]
    def __init__(self, company_id: _Optional[int] = ..., store_id: _Optional[str] = ..., document_date: _Optional[str] = ..., reference: _Optional[str] = ..., reason: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[MoveLine, _Mapping]]] = ...) -> None: ...

class DecideScrapRequest(_message.Message):
    __slots__ = ("company_id", "move_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MOVE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    move_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., move_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ListStoresRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "with_closed")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    WITH_CLOSED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    with_closed: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., with_closed: _Optional[bool] = ...) -> None: ...

class ListStoresResponse(_message.Message):
    __slots__ = ("stores", "next_page_token", "total_size")
    STORES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    stores: _containers.RepeatedCompositeFieldContainer[Store]
    next_page_token: str
    total_size: int
    def __init__(self, stores: _Optional[_Iterable[_Union[Store, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateStoreRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "store")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    store: Store
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., store: _Optional[_Union[Store, _Mapping]] = ...) -> None: ...

class UpdateStoreRequest(_message.Message):
    __slots__ = ("company_id", "store_id", "store")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    store_id: str
    store: Store
    def __init__(self, company_id: _Optional[int] = ..., store_id: _Optional[str] = ..., store: _Optional[_Union[Store, _Mapping]] = ...) -> None: ...

class ListBalancesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "store_id", "material_id", "category", "short", "text", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    SHORT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    store_id: str
    material_id: str
    category: _materials_pb2.MaterialCategory
    short: bool
    text: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., material_id: _Optional[str] = ..., category: _Optional[_Union[_materials_pb2.MaterialCategory, str]] = ..., short: _Optional[bool] = ..., text: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListBalancesResponse(_message.Message):
    __slots__ = ("balances", "next_page_token", "total_size")
    BALANCES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    balances: _containers.RepeatedCompositeFieldContainer[Balance]
    next_page_token: str
    total_size: int
    def __init__(self, balances: _Optional[_Iterable[_Union[Balance, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ListBalancesAsOfRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "store_id", "as_of_date", "as_entered", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    AS_OF_DATE_FIELD_NUMBER: _ClassVar[int]
    AS_ENTERED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    store_id: str
    as_of_date: str
    as_entered: bool
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., as_of_date: _Optional[str] = ..., as_entered: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListBalancesAsOfResponse(_message.Message):
    __slots__ = ("balances", "next_page_token", "total_size", "total_minor")
    BALANCES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    balances: _containers.RepeatedCompositeFieldContainer[DayBalance]
    next_page_token: str
    total_size: int
    total_minor: int
    def __init__(self, balances: _Optional[_Iterable[_Union[DayBalance, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ..., total_minor: _Optional[int] = ...) -> None: ...

class ExportBalancesRequest(_message.Message):
    __slots__ = ("company_id", "file_format", "language_code", "estate_id", "store_id", "material_id", "category", "short", "text")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    SHORT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    file_format: str
    language_code: str
    estate_id: int
    store_id: str
    material_id: str
    category: _materials_pb2.MaterialCategory
    short: bool
    text: str
    def __init__(self, company_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., material_id: _Optional[str] = ..., category: _Optional[_Union[_materials_pb2.MaterialCategory, str]] = ..., short: _Optional[bool] = ..., text: _Optional[str] = ...) -> None: ...

class ExportBalancesResult(_message.Message):
    __slots__ = ("file_name", "row_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    row_count: int
    def __init__(self, file_name: _Optional[str] = ..., row_count: _Optional[int] = ...) -> None: ...

class SetSafetyStockRequest(_message.Message):
    __slots__ = ("company_id", "store_id", "material_id", "safety_quantity", "target_quantity", "lead_days")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    SAFETY_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    TARGET_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    LEAD_DAYS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    store_id: str
    material_id: str
    safety_quantity: str
    target_quantity: str
    lead_days: int
    def __init__(self, company_id: _Optional[int] = ..., store_id: _Optional[str] = ..., material_id: _Optional[str] = ..., safety_quantity: _Optional[str] = ..., target_quantity: _Optional[str] = ..., lead_days: _Optional[int] = ...) -> None: ...

class ListPlacesRequest(_message.Message):
    __slots__ = ("company_id", "store_id", "material_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    store_id: str
    material_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., store_id: _Optional[str] = ..., material_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPlacesResponse(_message.Message):
    __slots__ = ("places", "next_page_token", "total_size")
    PLACES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    places: _containers.RepeatedCompositeFieldContainer[Place]
    next_page_token: str
    total_size: int
    def __init__(self, places: _Optional[_Iterable[_Union[Place, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ListStockRowsRequest(_message.Message):
    __slots__ = ("company_id", "store_id", "material_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    store_id: str
    material_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., store_id: _Optional[str] = ..., material_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStockRowsResponse(_message.Message):
    __slots__ = ("rows", "next_page_token", "total_size")
    ROWS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[StockRow]
    next_page_token: str
    total_size: int
    def __init__(self, rows: _Optional[_Iterable[_Union[StockRow, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ListMovesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "store_id", "kind", "state", "target_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TARGET_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    store_id: str
    kind: MoveKind
    state: MoveState
    target_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., kind: _Optional[_Union[MoveKind, str]] = ..., state: _Optional[_Union[MoveState, str]] = ..., target_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListMovesResponse(_message.Message):
    __slots__ = ("moves", "next_page_token", "total_size")
    MOVES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    moves: _containers.RepeatedCompositeFieldContainer[Move]
    next_page_token: str
    total_size: int
    def __init__(self, moves: _Optional[_Iterable[_Union[Move, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetMoveRequest(_message.Message):
    __slots__ = ("company_id", "move_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MOVE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    move_id: str
    def __init__(self, company_id: _Optional[int] = ..., move_id: _Optional[str] = ...) -> None: ...
