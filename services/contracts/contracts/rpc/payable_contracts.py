"""PayableContractService."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning.operations_pb2 import Operation
from google.protobuf import empty_pb2
from manor.contracts.v1 import payable_contracts_pb2 as pb
from manor.contracts.v1 import payable_contracts_pb2_grpc, portfolio_pb2, terms_pb2

from contracts.domain.payable_plan import PayableRent, PlanLine
from contracts.domain.terms import NATURAL
from contracts.queries import payables as queries
from contracts.records.payables import PayableContract, PayableLine
from contracts.rpc.car_parks import today_in
from contracts.rpc.portfolio import liability_month
from contracts.usecases import payable_contracts as contracts
from contracts.usecases import payable_figures as figures
from contracts.usecases import payable_lines as lines

CSV = "csv"


class PayableContractServicer(payable_contracts_pb2_grpc.PayableContractServiceServicer):
    """Contracts by which the company owes."""

    def ListPayableContracts(
        self, request: pb.ListPayableContractsRequest, call: Call
    ) -> pb.ListPayableContractsResponse:
        before, wanted = paging.decode(request.page_token, UUID), _wanted(request, call)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_payable_contracts(
                tx, wanted, limit=limit, before=before[0] if before else None
            ),
            lambda row: (row.contract_id,),
        )
        found = _messages(call.tx, request.company_id, page)
        return pb.ListPayableContractsResponse(payable_contracts=found, next_page_token=token, total_size=total)

    def GetPayableContract(self, request: pb.GetPayableContractRequest, call: Call) -> pb.PayableContract:
        return _whole(call.tx, call.tx.get(PayableContract, _key(request)))

    def CreatePayableContract(self, request: pb.CreatePayableContractRequest, call: Call) -> pb.PayableContract:
        new = request.payable_contract
        command = contracts.CreatePayableContract(
            request.company_id,
            request.estate_id,
            fields.to_word(pb.PayableKind, new.kind),
            new.number,
            new.payee_name,
            new.subject,
            date.fromisoformat(new.start_date),
            date.fromisoformat(new.end_date),
            tuple(map(UUID, new.unit_ids)),
            _rent(new.rent) if new.HasField("rent") else None,
            tuple(_planned(one) for one in new.lines),
            Decimal(new.discount_percent) if new.discount_percent else None,
            new.remind_days,
            new.note,
            fields.to_uuid(new.supplier_id),
        )
        return _whole(call.tx, contracts.create_payable_contract(call.tx, command))

    def DeletePayableContract(self, request: pb.DeletePayableContractRequest, call: Call) -> empty_pb2.Empty:
        contracts.delete_payable_contract(call.tx, contracts.PayableKey(*_key(request)))
        return empty_pb2.Empty()

    def SubmitPayableContract(self, request: pb.SubmitPayableContractRequest, call: Call) -> pb.PayableContract:
        return _whole(call.tx, contracts.submit_payable_contract(call.tx, contracts.PayableKey(*_key(request))))

    def ApprovePayableContract(self, request: pb.DecidePayableContractRequest, call: Call) -> pb.PayableContract:
        command = contracts.DecidePayableContract(*_key(request), request.reason)
        return _whole(call.tx, contracts.approve_payable_contract(call.tx, command))

    def RefusePayableContract(self, request: pb.DecidePayableContractRequest, call: Call) -> pb.PayableContract:
        command = contracts.DecidePayableContract(*_key(request), request.reason)
        return _whole(call.tx, contracts.refuse_payable_contract(call.tx, command))

    def ReachMilestone(self, request: pb.ReachMilestoneRequest, call: Call) -> pb.PayableContract:
        command = lines.ReachMilestone(*_key(request), request.line_id, date.fromisoformat(request.due_date))
        return _whole(call.tx, lines.reach_milestone(call.tx, command))

    def WantPayables(self, request: pb.WantPayablesRequest, call: Call) -> pb.PayableContract:
        command = lines.WantPayables(*_key(request), request.line_ids)
        return _whole(call.tx, lines.want_payables(call.tx, command))

    def EndPayableContract(self, request: pb.EndPayableContractRequest, call: Call) -> pb.PayableContract:
        end = date.fromisoformat(request.end_date)
        command = contracts.EndPayableContract(*_key(request), end, request.reason)
        return _whole(call.tx, contracts.end_payable_contract(call.tx, command))

    def GetPayableAccounts(self, request: pb.GetPayableAccountsRequest, call: Call) -> portfolio_pb2.LeaseAccounts:
        found = figures.get_payable_accounts(call.tx, figures.GetPayableAccounts(*_key(request)))
        currency = directory.company(call.tx, request.company_id).currency_code
        months = [liability_month(one) for one in found]
        return portfolio_pb2.LeaseAccounts(liability=months, currency_code=currency)

    def ExportPayableAccounts(self, request: pb.ExportPayableAccountsRequest, call: Call) -> Operation:
        command = figures.ExportPayableAccounts(*_key(request), request.file_format or CSV, request.language_code)
        return figures.export_payable_accounts(call.tx, command)

    def ExportPayableContracts(self, request: pb.ExportPayableContractsRequest, call: Call) -> Operation:
        wanted, file_format = _wanted(request, call), request.file_format or CSV
        command = figures.ExportPayableContracts(wanted, file_format, request.language_code)
        return figures.export_payable_contracts(call.tx, command)

    def GetMargins(self, request: pb.GetMarginsRequest, call: Call) -> pb.GetMarginsResponse:
        command = figures.GetMargins(request.company_id, request.estate_id, fields.to_date(request.date))
        day, found = figures.get_margins(call.tx, command)
        margins = [
            pb.Margin(
                contract_id=str(one.contract.contract_id),
                number=one.contract.number,
                payee_name=one.contract.payee_name,
                unit_count=len(one.contract.unit_ids),
                let_count=one.let,
                cost_minor=one.cost,
                rent_minor=one.rent,
            )
            for one in found
        ]
        currency = directory.company(call.tx, request.company_id).currency_code
        return pb.GetMarginsResponse(margins=margins, date=str(day), currency_code=currency)


def _key(request: Any) -> tuple[int, UUID]:
    return request.company_id, UUID(request.contract_id)


def _wanted(request: Any, call: Call) -> queries.PayableFilter:
    return queries.PayableFilter(
        request.company_id,
        request.estate_id,
        today_in(call.tx, request.company_id, request.estate_id),
        fields.to_word(pb.PayableKind, request.kind),
        fields.to_word(pb.PayableContractState, request.state),
        request.due,
        fields.to_uuid(request.supplier_id),
    )


def _rent(rent: pb.PayableRent) -> PayableRent:
    return PayableRent(
        Decimal(rent.monthly_price),
        fields.to_decimal(rent.tax_rate),
        fields.to_word(terms_pb2.MonthMode, rent.month_mode) or NATURAL,
        rent.cycle_months or 1,
        rent.timing != terms_pb2.PaymentTiming.PAYMENT_TIMING_ARREARS,
        rent.due_day,
        fields.to_decimal(rent.yearly_percent),
        fields.to_date(rent.rent_free_until),
    )


def _planned(one: pb.PayableLine) -> PlanLine:
    kind, due = fields.to_word(pb.PayableLineKind, one.kind), date.fromisoformat(one.due_date)
    return PlanLine(kind, due, one.amount_minor, one.tax_minor, one.note)


def _messages(tx: Tx, company_id: int, many: Sequence[PayableContract]) -> list[pb.PayableContract]:
    currency = directory.company(tx, company_id).currency_code
    sums = queries.payable_sums(tx, company_id, (one.contract_id for one in many))
    states = queries.supplier_states(tx, company_id, (one.supplier_id for one in many if one.supplier_id))
    return [_message(one, sums.get(one.contract_id), states, currency) for one in many]


def _whole(tx: Tx, made: PayableContract) -> pb.PayableContract:
    (message,) = _messages(tx, made.company_id, [made])
    message.lines.extend(map(_line, queries.payable_lines(tx, made)))
    return message


def _message(one: PayableContract, sums: Any, states: Mapping[UUID, str], currency: str) -> pb.PayableContract:
    return pb.PayableContract(
        contract_id=str(one.contract_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        kind=fields.from_word(pb.PayableKind, one.kind),
        number=one.number,
        payee_name=one.payee_name,
        subject=one.subject,
        start_date=str(one.start_date),
        end_date=str(one.end_date),
        state=fields.from_word(pb.PayableContractState, one.state),
        unit_ids=[str(unit_id) for unit_id in one.unit_ids],
        rent=_rent_message(one.rent) if one.rent else None,
        discount_percent=fields.from_value(one.discount_percent),
        remind_days=one.remind_days,
        note=one.note,
        maker=one.maker,
        total_minor=sums.total if sums else 0,
        paid_minor=sums.paid if sums else 0,
        currency_code=currency,
        next_due_date=fields.from_value(sums.next_due if sums else None),
        supplier_id=fields.from_value(one.supplier_id),
        supplier_state=fields.from_word(pb.PayeeState, states.get(one.supplier_id, "") if one.supplier_id else ""),
    )


def _rent_message(rent: dict[str, Any]) -> pb.PayableRent:
    timing = terms_pb2.PaymentTiming
    return pb.PayableRent(
        monthly_price=rent["monthly"],
        tax_rate=rent["tax_rate"],
        month_mode=fields.from_word(terms_pb2.MonthMode, rent["month_mode"]),
        cycle_months=rent["cycle_months"],
        timing=timing.PAYMENT_TIMING_ADVANCE if rent["in_advance"] else timing.PAYMENT_TIMING_ARREARS,
        due_day=rent["due_day"],
        yearly_percent=rent["yearly_percent"],
        rent_free_until=rent["free_until"] or "",
    )


def _line(one: PayableLine) -> pb.PayableLine:
    return pb.PayableLine(
        line_id=one.line_id,
        kind=fields.from_word(pb.PayableLineKind, one.kind),
        due_date=str(one.due_date),
        amount_minor=one.amount_minor,
        tax_minor=one.tax_minor,
        note=one.note,
        state=fields.from_word(pb.PayableLineState, one.state),
        payable_id=one.payable_id,
        paid_date=fields.from_value(one.paid_date),
        refusal_message=one.refusal_message,
        start_date=fields.from_value(one.start_date),
        end_date=fields.from_value(one.end_date),
    )
