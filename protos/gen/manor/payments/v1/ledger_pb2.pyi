import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AccountKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ACCOUNT_KIND_UNSPECIFIED: _ClassVar[AccountKind]
    ACCOUNT_KIND_CASH: _ClassVar[AccountKind]
    ACCOUNT_KIND_BANK: _ClassVar[AccountKind]
    ACCOUNT_KIND_CLEARING: _ClassVar[AccountKind]
    ACCOUNT_KIND_RECEIVABLE: _ClassVar[AccountKind]
    ACCOUNT_KIND_PREPAYMENT: _ClassVar[AccountKind]
    ACCOUNT_KIND_DEPOSIT: _ClassVar[AccountKind]
    ACCOUNT_KIND_REVENUE: _ClassVar[AccountKind]
    ACCOUNT_KIND_TAX: _ClassVar[AccountKind]
    ACCOUNT_KIND_FEES: _ClassVar[AccountKind]
    ACCOUNT_KIND_REFUND: _ClassVar[AccountKind]
    ACCOUNT_KIND_ROUNDING: _ClassVar[AccountKind]
    ACCOUNT_KIND_PAYABLE: _ClassVar[AccountKind]
    ACCOUNT_KIND_COST: _ClassVar[AccountKind]
    ACCOUNT_KIND_INVENTORY: _ClassVar[AccountKind]
    ACCOUNT_KIND_RECEIVED_NOT_INVOICED: _ClassVar[AccountKind]
    ACCOUNT_KIND_ASSET: _ClassVar[AccountKind]
    ACCOUNT_KIND_ACCUMULATED_DEPRECIATION: _ClassVar[AccountKind]
    ACCOUNT_KIND_DEPRECIATION: _ClassVar[AccountKind]
    ACCOUNT_KIND_INTERCOMPANY: _ClassVar[AccountKind]
ACCOUNT_KIND_UNSPECIFIED: AccountKind
ACCOUNT_KIND_CASH: AccountKind
ACCOUNT_KIND_BANK: AccountKind
ACCOUNT_KIND_CLEARING: AccountKind
ACCOUNT_KIND_RECEIVABLE: AccountKind
ACCOUNT_KIND_PREPAYMENT: AccountKind
ACCOUNT_KIND_DEPOSIT: AccountKind
ACCOUNT_KIND_REVENUE: AccountKind
ACCOUNT_KIND_TAX: AccountKind
ACCOUNT_KIND_FEES: AccountKind
ACCOUNT_KIND_REFUND: AccountKind
ACCOUNT_KIND_ROUNDING: AccountKind
ACCOUNT_KIND_PAYABLE: AccountKind
ACCOUNT_KIND_COST: AccountKind
ACCOUNT_KIND_INVENTORY: AccountKind
ACCOUNT_KIND_RECEIVED_NOT_INVOICED: AccountKind
ACCOUNT_KIND_ASSET: AccountKind
ACCOUNT_KIND_ACCUMULATED_DEPRECIATION: AccountKind
ACCOUNT_KIND_DEPRECIATION: AccountKind
ACCOUNT_KIND_INTERCOMPANY: AccountKind

class JournalEntry(_message.Message):
    __slots__ = ("entry_id", "company_id", "estate_id", "number", "accounting_date", "document_kind", "document_id", "reverses_entry_id", "currency_code", "create_time", "postings")
    ENTRY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_KIND_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    REVERSES_ENTRY_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    POSTINGS_FIELD_NUMBER: _ClassVar[int]
    entry_id: str
    company_id: int
    estate_id: int
    number: int
    accounting_date: str
    document_kind: str
    document_id: str
    reverses_entry_id: str
    currency_code: str
    create_time: _timestamp_pb2.Timestamp
    postings: _containers.RepeatedCompositeFieldContainer[Posting]
    def __init__(self, entry_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., number: _Optional[int] = ..., accounting_date: _Optional[str] = ..., document_kind: _Optional[str] = ..., document_id: _Optional[str] = ..., reverses_entry_id: _Optional[str] = ..., currency_code: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., postings: _Optional[_Iterable[_Union[Posting, _Mapping]]] = ...) -> None: ...

class Posting(_message.Message):
    __slots__ = ("account_code", "debit_minor", "credit_minor")
    ACCOUNT_CODE_FIELD_NUMBER: _ClassVar[int]
    DEBIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CREDIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    account_code: str
    debit_minor: int
    credit_minor: int
    def __init__(self, account_code: _Optional[str] = ..., debit_minor: _Optional[int] = ..., credit_minor: _Optional[int] = ...) -> None: ...

class ListJournalEntriesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "accounting_date_from", "accounting_date_to", "account_code", "document_id", "page_size", "page_token", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_TO_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_CODE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    accounting_date_from: str
    accounting_date_to: str
    account_code: str
    document_id: str
    page_size: int
    page_token: str
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., accounting_date_from: _Optional[str] = ..., accounting_date_to: _Optional[str] = ..., account_code: _Optional[str] = ..., document_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListJournalEntriesResponse(_message.Message):
    __slots__ = ("journal_entries", "next_page_token", "total_size")
    JOURNAL_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    journal_entries: _containers.RepeatedCompositeFieldContainer[JournalEntry]
    next_page_token: str
    total_size: int
    def __init__(self, journal_entries: _Optional[_Iterable[_Union[JournalEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetJournalEntryRequest(_message.Message):
    __slots__ = ("entry_id",)
    ENTRY_ID_FIELD_NUMBER: _ClassVar[int]
    entry_id: str
    def __init__(self, entry_id: _Optional[str] = ...) -> None: ...

class Account(_message.Message):
    __slots__ = ("account_code", "company_id", "kind", "display_name", "debit_minor", "credit_minor", "balance_minor", "currency_code")
    ACCOUNT_CODE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DEBIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CREDIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    BALANCE_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    account_code: str
    company_id: int
    kind: AccountKind
    display_name: str
    debit_minor: int
    credit_minor: int
    balance_minor: int
    currency_code: str
    def __init__(self, account_code: _Optional[str] = ..., company_id: _Optional[int] = ..., kind: _Optional[_Union[AccountKind, str]] = ..., display_name: _Optional[str] = ..., debit_minor: _Optional[int] = ..., credit_minor: _Optional[int] = ..., balance_minor: _Optional[int] = ..., currency_code: _Optional[str] = ...) -> None: ...

class ListAccountsRequest(_message.Message):
    __slots__ = ("company_id", "as_of_date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    AS_OF_DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    as_of_date: str
    def __init__(self, company_id: _Optional[int] = ..., as_of_date: _Optional[str] = ...) -> None: ...

class ListAccountsResponse(_message.Message):
    __slots__ = ("accounts", "debit_minor", "credit_minor", "unsealed_count")
    ACCOUNTS_FIELD_NUMBER: _ClassVar[int]
    DEBIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CREDIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    UNSEALED_COUNT_FIELD_NUMBER: _ClassVar[int]
    accounts: _containers.RepeatedCompositeFieldContainer[Account]
    debit_minor: int
    credit_minor: int
    unsealed_count: int
    def __init__(self, accounts: _Optional[_Iterable[_Union[Account, _Mapping]]] = ..., debit_minor: _Optional[int] = ..., credit_minor: _Optional[int] = ..., unsealed_count: _Optional[int] = ...) -> None: ...

class CreateAccountRequest(_message.Message):
    __slots__ = ("company_id", "kind", "code", "display_name")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    kind: AccountKind
    code: str
    display_name: str
    def __init__(self, company_id: _Optional[int] = ..., kind: _Optional[_Union[AccountKind, str]] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ...) -> None: ...

class ListClosedMonthsRequest(_message.Message):
    __slots__ = ("company_id",)
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    def __init__(self, company_id: _Optional[int] = ...) -> None: ...

class ListClosedMonthsResponse(_message.Message):
    __slots__ = ("closed_months",)
    CLOSED_MONTHS_FIELD_NUMBER: _ClassVar[int]
    closed_months: _containers.RepeatedCompositeFieldContainer[ClosedMonth]
    def __init__(self, closed_months: _Optional[_Iterable[_Union[ClosedMonth, _Mapping]]] = ...) -> None: ...

class ClosedMonth(_message.Message):
    __slots__ = ("company_id", "month", "closed_by", "close_time")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    CLOSED_BY_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    month: str
    closed_by: str
    close_time: _timestamp_pb2.Timestamp
    def __init__(self, company_id: _Optional[int] = ..., month: _Optional[str] = ..., closed_by: _Optional[str] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CloseMonthRequest(_message.Message):
    __slots__ = ("company_id", "month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    month: str
    def __init__(self, company_id: _Optional[int] = ..., month: _Optional[str] = ...) -> None: ...
