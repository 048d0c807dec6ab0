"""PaymentRunService."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from uuid import UUID

from chassis.data import paging
from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.files import storage
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.payments.v1 import payment_runs_pb2 as pb
from manor.payments.v1 import payment_runs_pb2_grpc as stubs

from payments.queries import payment_runs as queries
from payments.records.payment_runs import PayingAccount, PaymentLine, PaymentRun
from payments.rpc.payables import masked
from payments.usecases import payment_runs as usecases
from payments.usecases.payables import ACCOUNT_FIELD
from payments.usecases.paying_accounts import NUMBER_FIELD, SetPayingAccount, set_paying_account
from payments.usecases.payment_files import WritePaymentFile, write_payment_file
from payments.usecases.payment_results import EnterPaymentResults, enter_payment_results


class PaymentRunServicer(stubs.PaymentRunServiceServicer):
    """What a bank pays by one file."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    @cached_property
    def _vault(self) -> Vault:
        return Vault.open(self._deps.settings.encryption_key_file)

    def SetPayingAccount(self, request: pb.SetPayingAccountRequest, call: Call) -> pb.PayingAccount:
        """Says which account at the bank pays."""
        command = SetPayingAccount(
            company_id=request.company_id,
            account=request.account,
            holder_name=request.holder_name,
            bank_name=request.bank_name,
            bank_code=request.bank_code,
            account_number=request.account_number,
        )
        return self._account(set_paying_account(call.tx, command, vault=self._vault))

    def ListPayingAccounts(self, request: pb.ListPayingAccountsRequest, call: Call) -> pb.ListPayingAccountsResponse:
        """The company's own accounts."""
        found = queries.list_paying_accounts(call.tx, request.company_id)
        return pb.ListPayingAccountsResponse(accounts=map(self._account, found))

    def CreatePaymentRun(self, request: pb.CreatePaymentRunRequest, call: Call) -> pb.PaymentRun:
        """Puts payables into a run."""
        day = fields.to_date(request.payment_date)
        assert day is not None  # it is required
        command = usecases.CreatePaymentRun(
            request.company_id, tuple(map(UUID, request.payable_ids)), day, request.account, request.note
        )
        return self._whole(call.tx, usecases.create_payment_run(call.tx, command, vault=self._vault))

    def GetPaymentRun(self, request: pb.GetPaymentRunRequest, call: Call) -> pb.PaymentRun:
        """One run with its lines."""
        return self._whole(call.tx, usecases.get_payment_run(call.tx, UUID(request.run_id)))

    def ListPaymentRuns(self, request: pb.ListPaymentRunsRequest, call: Call) -> pb.ListPaymentRunsResponse:
        """A page of runs."""
        wanted = queries.RunFilter(request.company_id, fields.to_word(pb.PaymentRunState, request.state))
        (before,) = paging.decode(request.page_token, UUID) or (None,)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_payment_runs(tx, wanted, before, limit),
            lambda one: (one.run_id,),
        )
        return pb.ListPaymentRunsResponse(runs=map(_run, page), next_page_token=token, total_size=total)

    def ApprovePaymentRun(self, request: pb.ApprovePaymentRunRequest, call: Call) -> pb.PaymentRun:
        """Its file may be written."""
        command = usecases.DecidePaymentRun(UUID(request.run_id), request.reason)
        return self._whole(call.tx, usecases.approve_payment_run(call.tx, command))

    def RefusePaymentRun(self, request: pb.RefusePaymentRunRequest, call: Call) -> pb.PaymentRun:
        """Its payables are free again."""
        command = usecases.DecidePaymentRun(UUID(request.run_id), request.reason)
        return self._whole(call.tx, usecases.refuse_payment_run(call.tx, command))

    def CancelPaymentRun(self, request: pb.CancelPaymentRunRequest, call: Call) -> pb.PaymentRun:
        """No bank pays it."""
        command = usecases.CancelPaymentRun(UUID(request.run_id), request.reason)
        return self._whole(call.tx, usecases.cancel_payment_run(call.tx, command))

    def WritePaymentFile(self, request: pb.WritePaymentFileRequest, call: Call) -> pb.PaymentFile:
        """Writes the bank's file."""
        command = WritePaymentFile(UUID(request.run_id), fields.to_word(pb.PaymentFileFormat, request.format))
        store = storage.store(self._deps.settings)
        return pb.PaymentFile(file_name=write_payment_file(call.tx, command, store=store, vault=self._vault))

    def EnterPaymentResults(self, request: pb.EnterPaymentResultsRequest, call: Call) -> pb.PaymentRun:
        """What the bank said."""
        command = EnterPaymentResults(
            run_id=UUID(request.run_id),
            paid=tuple(request.paid_lines),
            all_others_paid=request.all_others_paid,
            returned={one.line: one.reason for one in request.returned_lines},
            payment_date=fields.to_date(request.payment_date),
        )
        return self._whole(call.tx, enter_payment_results(call.tx, command))

    def _whole(self, tx: Tx, run: PaymentRun) -> pb.PaymentRun:
        message = _run(run)
        message.lines.extend(self._lines(run, usecases.lines_of(tx, run)))
        return message

    def _lines(self, run: PaymentRun, lines: Iterable[PaymentLine]) -> Iterable[pb.PaymentLine]:
        cipher = self._vault.company(run.group_id, run.company_id)
        same = (
            "line",
            "estate_id",
            "payee_name",
            "bank_name",
            "amount_minor",
            "end_to_end_id",
            "reason",
            "reason_code",
        )
        for line in lines:
            yield pb.PaymentLine(
                **{name: getattr(line, name) for name in same},
                payable_id=str(line.payable_id),
                bank_account=masked(cipher.decrypt(ACCOUNT_FIELD, line.bank_account)),
                state=fields.from_word(pb.PaymentLineState, line.state),
                payment_date=fields.from_value(line.payment_date),
            )

    def _account(self, kept: PayingAccount) -> pb.PayingAccount:
        cipher = self._vault.company(kept.group_id, kept.company_id)
        return pb.PayingAccount(
            company_id=kept.company_id,
            account=kept.account,
            holder_name=kept.holder_name,
            bank_name=kept.bank_name,
            bank_code=kept.bank_code,
            account_number=masked(cipher.decrypt(NUMBER_FIELD, kept.account_number)),
        )


def _run(run: PaymentRun) -> pb.PaymentRun:
    same = (
        "company_id", "account", "currency_code", "line_count", "amount_minor", "note", "maker", "checker",
        "decision_reason", "decision_reason_code", "paid_count", "returned_count",
    )  # fmt: skip
    return pb.PaymentRun(
        **{name: getattr(run, name) for name in same},
        run_id=str(run.run_id),
        payment_date=fields.from_value(run.payment_date),
        state=fields.from_word(pb.PaymentRunState, run.state),
        file_format=fields.from_word(pb.PaymentFileFormat, run.file_format),
        create_time=run.created_at,
    )
