"""LedgerService."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.payments.v1 import ledger_pb2 as pb
from manor.payments.v1 import ledger_pb2_grpc as stubs

from payments.queries import ledger as queries
from payments.records.ledger import ClosedMonth, JournalEntry, Posting
from payments.usecases import ledger


class LedgerServicer(stubs.LedgerServiceServicer):
    """The books."""

    def ListJournalEntries(self, request: pb.ListJournalEntriesRequest, call: Call) -> pb.ListJournalEntriesResponse:
        """A page of entries with their legs."""
        wanted = queries.EntryFilter(
            request.company_id,
            request.estate_id,
            fields.to_date(request.accounting_date_from),
            fields.to_date(request.accounting_date_to),
            request.account_code,
            request.document_id,
        )
        order = queries.ENTRY_ORDERS.of(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_journal_entries(tx, wanted, order, limit),
            order.cursor,
        )
        legs = queries.postings_of(call.tx, request.company_id, [entry.entry_id for entry in page])
        return pb.ListJournalEntriesResponse(
            journal_entries=[_entry(entry, legs[entry.entry_id]) for entry in page],
            next_page_token=token,
            total_size=total,
        )

    def GetJournalEntry(self, request: pb.GetJournalEntryRequest, call: Call) -> pb.JournalEntry:
        """One entry."""
        entry = queries.get_journal_entry(call.tx, int(request.entry_id))
        return _entry(entry, queries.postings_of(call.tx, entry.company_id, [entry.entry_id])[entry.entry_id])

    def ListAccounts(self, request: pb.ListAccountsRequest, call: Call) -> pb.ListAccountsResponse:
        """The trial balance."""
        rows = queries.list_accounts(call.tx, request.company_id, fields.to_date(request.as_of_date))
        unsealed = queries.unsealed_count(call.tx, request.company_id)
        accounts = [_account(row) for row in rows]
        return pb.ListAccountsResponse(
            accounts=accounts,
            debit_minor=sum(account.debit_minor for account in accounts),
            credit_minor=sum(account.credit_minor for account in accounts),
            unsealed_count=unsealed,
        )

    def CreateAccount(self, request: pb.CreateAccountRequest, call: Call) -> pb.Account:
        """Adds a till, a bank account or a card terminal."""
        made = ledger.create_account(
            call.tx,
            ledger.CreateAccount(
                request.company_id,
                fields.to_word(pb.AccountKind, request.kind),
                request.code,
                request.display_name,
            ),
        )
        return pb.Account(
            account_code=made.account_code,
            company_id=made.company_id,
            kind=request.kind,
            display_name=made.name,
            currency_code=made.currency_code,
        )

    def ListClosedMonths(self, request: pb.ListClosedMonthsRequest, call: Call) -> pb.ListClosedMonthsResponse:
        """The closed months."""
        rows = queries.list_closed_months(call.tx, request.company_id)
        return pb.ListClosedMonthsResponse(closed_months=[_closed(row) for row in rows])

    def CloseMonth(self, request: pb.CloseMonthRequest, call: Call) -> pb.ClosedMonth:
        """Closes a month."""
        command = ledger.CloseMonth(request.company_id, fields.month(request.month))
        return _closed(ledger.close_month(call.tx, command))


def _entry(entry: JournalEntry, legs: Sequence[Posting]) -> pb.JournalEntry:
    return pb.JournalEntry(
        entry_id=str(entry.entry_id),
        company_id=entry.company_id,
        estate_id=entry.estate_id,
        number=entry.number or 0,
        accounting_date=fields.from_value(entry.accounting_date),
        document_kind=entry.document_kind,
        document_id=entry.document_id,
        reverses_entry_id=str(entry.reverses_entry_id or ""),
        currency_code=entry.currency_code,
        create_time=entry.created_at,
        postings=[
            pb.Posting(
                account_code=leg.account_code,
                debit_minor=max(leg.amount_minor, 0),
                credit_minor=max(-leg.amount_minor, 0),
            )
            for leg in legs
        ],
    )


def _account(row: Any) -> pb.Account:
    return pb.Account(
        account_code=row.account_code,
        company_id=row.company_id,
        kind=fields.from_word(pb.AccountKind, row.kind),
        display_name=row.name,
        debit_minor=int(row.debit_minor),
        credit_minor=int(row.credit_minor),
        balance_minor=int(row.debit_minor - row.credit_minor),
        currency_code=row.currency_code,
    )


def _closed(month: ClosedMonth) -> pb.ClosedMonth:
    return pb.ClosedMonth(
        company_id=month.company_id,
        month=fields.from_month(month.month),
        closed_by=month.closed_by,
        close_time=month.closed_at,
    )
