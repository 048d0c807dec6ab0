"""PayableService."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.crypto import FieldCipher, Vault
from chassis.deps import Deps
from chassis.directory import place
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.payments.v1 import payables_pb2 as pb
from manor.payments.v1 import payables_pb2_grpc as stubs
from manor.payments.v1 import receipts_pb2

from payments.queries import payables as queries
from payments.records.payables import Payable
from payments.usecases import payables as usecases
from payments.usecases.list_exports import ExportPayables, export_payables
from payments.usecases.payable_payments import PayPayable, pay_payable
from payments.usecases.payable_statements import ExportPayeeStatement, export_payee_statement
from payments.violations import Fault

SHOWN = 4  # of an account's characters


class PayableServicer(stubs.PayableServiceServicer):
    """What is owed to suppliers and landlords."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    @cached_property
    def _vault(self) -> Vault:
        return Vault.open(self._deps.settings.encryption_key_file)

    def CreatePayable(self, request: pb.CreatePayableRequest, call: Call) -> pb.Payable:
        """Enters a payable."""
        said = request.payable
        new = usecases.NewPayable(
            kind=fields.to_word(pb.PayableKind, said.kind),
            payee_kind=fields.to_word(pb.PayeeKind, said.payee_kind),
            payee_name=said.payee_name,
            amount_minor=said.amount_minor,
            tax_minor=said.tax_minor,
            due_date=date.fromisoformat(said.due_date),
            explanation=said.explanation,
            document_number=said.document_number,
            received_minor=said.received_minor,
        )
        account = usecases.PayeeAccount(said.bank_name, said.bank_account, said.bank_code)
        command = usecases.CreatePayable(said.company_id, said.estate_id, new, account)
        return self._one(usecases.create_payable(call.tx, command, vault=self._vault))

    def GetPayable(self, request: pb.GetPayableRequest, call: Call) -> pb.Payable:
        """One payable."""
        return self._one(usecases.get_payable(call.tx, UUID(request.payable_id)))

    def ListPayables(self, request: pb.ListPayablesRequest, call: Call) -> pb.ListPayablesResponse:
        """A page of payables."""
        wanted, order = _wanted(request), queries.PAYABLE_ORDERS.of(request)
        page, token, total = paging.page(
            call.tx, request, lambda tx, limit: queries.list_payables(tx, wanted, order, limit), order.cursor
        )
        return pb.ListPayablesResponse(payables=map(self._one, page), next_page_token=token, total_size=total)

    def ExportPayables(self, request: pb.ExportPayablesRequest, call: Call) -> operations_pb2.Operation:
        """Starts an export."""
        command = ExportPayables(_wanted(request), request.file_format or "csv", request.language_code)
        return export_payables(call.tx, command)

    def SetPayeeAccount(self, request: pb.SetPayeeAccountRequest, call: Call) -> pb.Payable:
        """Says where the money goes."""
        account = usecases.PayeeAccount(request.bank_name, request.bank_account, request.bank_code)
        command = usecases.SetPayeeAccount(UUID(request.payable_id), account)
        return self._one(usecases.set_payee_account(call.tx, command, vault=self._vault))

    def ApprovePayable(self, request: pb.ApprovePayableRequest, call: Call) -> pb.Payable:
        """From now on it is owed."""
        command = usecases.DecidePayable(UUID(request.payable_id), request.reason)
        return self._one(usecases.approve_payable(call.tx, command))

    def RefusePayable(self, request: pb.RefusePayableRequest, call: Call) -> pb.Payable:
        """Refuses a payable."""
        command = usecases.DecidePayable(UUID(request.payable_id), request.reason)
        return self._one(usecases.refuse_payable(call.tx, command))

    def CancelPayable(self, request: pb.CancelPayableRequest, call: Call) -> pb.Payable:
        """Takes back what is owed by mistake."""
        command = usecases.CancelPayable(UUID(request.payable_id), request.reason)
        return self._one(usecases.cancel_payable(call.tx, command))

    def PayPayable(self, request: pb.PayPayableRequest, call: Call) -> pb.Payable:
        """Records that it was paid."""
        command = PayPayable(
            UUID(request.payable_id),
            fields.to_word(receipts_pb2.PaymentMethod, request.method),
            request.account,
            fields.to_date(request.payment_date),
            request.payment_reference,
        )
        return self._one(pay_payable(call.tx, command))

    def GetPayeeStatement(self, request: pb.GetPayeeStatementRequest, call: Call) -> pb.PayeeStatement:
        """What a payee was owed and paid."""
        wanted = _of_payee(request)
        opening, moves = queries.get_payee_statement(call.tx, wanted)
        if len(moves) > queries.MOST_LINES:
            wrong = Violation("date_from", Fault.TOO_MANY_LINES, most=queries.MOST_LINES)
            raise Invalid("The statement is too long", violations=[wrong])
        lines = list(_lines(opening, moves))
        return pb.PayeeStatement(
            payee_name=request.payee_name,
            currency_code=place(call.tx, request.company_id).currency_code,
            opening_minor=opening,
            lines=lines,
            closing_minor=lines[-1].balance_minor if lines else opening,
        )

    def ExportPayeeStatement(self, request: pb.ExportPayeeStatementRequest, call: Call) -> operations_pb2.Operation:
        """Starts writing a statement to a file."""
        file_format, language = request.file_format or "csv", request.language_code
        command = ExportPayeeStatement(_of_payee(request), request.payee_name, file_format, language)
        return export_payee_statement(call.tx, command)

    def FindPayees(self, request: pb.FindPayeesRequest, call: Call) -> pb.FindPayeesResponse:
        """Payees by a part of their name."""
        found = queries.find_payees(call.tx, request.company_id, request.estate_id, request.payee_name)
        return pb.FindPayeesResponse(
            payees=[
                pb.Payee(payee_name=row.payee_name, payee_kind=fields.from_word(pb.PayeeKind, row.payee_kind))
                for row in found
            ]
        )

    def _one(self, payable: Payable) -> pb.Payable:
        same = (
            "company_id", "estate_id", "payee_name", "bank_name", "bank_code", "amount_minor", "tax_minor",
            "currency_code", "document_number", "explanation", "source", "reference", "maker", "checker",
            "decision_reason", "decision_reason_code", "received_minor", "account", "payment_reference", "paid_by",
        )  # fmt: skip
        return pb.Payable(
            **{name: getattr(payable, name) for name in same},
            payable_id=str(payable.payable_id),
            run_id=str(payable.run_id or ""),
            kind=fields.from_word(pb.PayableKind, payable.kind),
            payee_kind=fields.from_word(pb.PayeeKind, payable.payee_kind),
            bank_account=_account(self._vault.company(payable.group_id, payable.company_id), payable.bank_account),
            due_date=fields.from_value(payable.due_date),
            state=fields.from_word(pb.PayableState, payable.state),
            method=fields.from_word(receipts_pb2.PaymentMethod, payable.method),
            payment_date=fields.from_value(payable.payment_date),
            create_time=payable.created_at,
        )


def _wanted(request: pb.ListPayablesRequest | pb.ExportPayablesRequest) -> queries.PayableFilter:
    return queries.PayableFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.PayableState, request.state),
        request.payee_name,
        fields.to_date(request.due_date_to),
        fields.to_word(pb.PayableKind, request.kind),
    )


def _of_payee(request: pb.GetPayeeStatementRequest | pb.ExportPayeeStatementRequest) -> queries.PayeeFilter:
    return queries.PayeeFilter(
        request.company_id,
        usecases.payee_key(request.payee_name),
        date.fromisoformat(request.date_from),
        date.fromisoformat(request.date_to),
        request.estate_id,
    )


def _account(cipher: FieldCipher, sealed: bytes | None) -> str:
    return "" if sealed is None else masked(cipher.decrypt(usecases.ACCOUNT_FIELD, sealed))


def masked(number: str) -> str:
    """A bank account's number as people see it: its end alone."""
    return "*" * (len(number) - SHOWN) + number[-SHOWN:]


def _lines(balance: int, moves: Iterable[Any]) -> Iterable[pb.PayeeStatementLine]:
    for row in moves:
        balance += row.owed_minor - row.paid_minor
        yield pb.PayeeStatementLine(
            accounting_date=fields.from_value(row.accounting_date),
            payable_id=str(row.payable_id),
            document_number=row.document_number,
            explanation=row.explanation,
            owed_minor=row.owed_minor,
            paid_minor=row.paid_minor,
            balance_minor=balance,
        )
