"""ChargeService."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.files import storage
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.billing.v1 import charges_pb2 as pb
from manor.billing.v1 import charges_pb2_grpc, files_pb2

from billing.domain.charge_terms import Asked
from billing.queries import charges as queries
from billing.records.charges import Charge
from billing.rpc.imported_files import file_of, look_of, saved_file
from billing.usecases import charge_exports, charge_imports, charges
from billing.usecases.charge_checks import NewCharge


class ChargeServicer(charges_pb2_grpc.ChargeServiceServicer):
    """What is charged by hand and by fact."""

    def __init__(self, deps: Deps) -> None:
        self._settings = deps.settings

    def ListCharges(self, request: pb.ListChargesRequest, call: Call) -> pb.ListChargesResponse:
        order, wanted = queries.CHARGE_ORDERS.of(request), _wanted(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_charges(tx, wanted, order, limit),
            order.cursor,
        )
        return pb.ListChargesResponse(
            charges=_messages(call.tx, request.company_id, page), next_page_token=token, total_size=total
        )

    def GetCharge(self, request: pb.GetChargeRequest, call: Call) -> pb.Charge:
        row = queries.get_charge(call.tx, request.company_id, request.charge_id)
        return _messages(call.tx, request.company_id, [row])[0]

    def CreateCharge(self, request: pb.CreateChargeRequest, call: Call) -> pb.Charge:
        asked = request.charge
        new = NewCharge(
            asked.fee_item_id,
            UUID(asked.unit_id),
            fields.to_uuid(asked.customer_id),
            Asked(
                asked.amount_minor,
                fields.to_date(asked.start_date),
                fields.to_date(asked.end_date),
                fields.to_date(asked.due_date),
            ),
            asked.explanation,
            asked.reference,
            at="charge.",
        )
        command = charges.CreateCharge(asked.company_id, asked.estate_id, new)
        made = charges.create_charge(call.tx, command)
        call.tx.flush()
        return _named(call.tx, asked.company_id, [made.charge_id])[0]

    def ApproveCharges(self, request: pb.ApproveChargesRequest, call: Call) -> pb.DecideChargesResponse:
        return _decided(call.tx, charges.approve_charges(call.tx, _decision(request)))

    def RefuseCharges(self, request: pb.RefuseChargesRequest, call: Call) -> pb.DecideChargesResponse:
        return _decided(call.tx, charges.refuse_charges(call.tx, _decision(request)))

    def CreateChargeTemplate(self, request: pb.CreateChargeTemplateRequest, call: Call) -> files_pb2.ExportResult:
        command = charge_imports.CreateChargeTemplate(request.estate_id, look_of(request))
        store = storage.store(self._settings)
        return saved_file(charge_imports.create_charge_template(call.tx, command, store=store))

    def ImportCharges(self, request: pb.ImportChargesRequest, call: Call) -> Any:
        return charge_imports.import_charges(call.tx, file_of(request))

    def ExportCharges(self, request: pb.ExportChargesRequest, call: Call) -> Any:
        file_format = fields.to_word(files_pb2.FileFormat, request.format)
        command = charge_exports.ExportCharges(_wanted(request), file_format, request.language_code)
        return charge_exports.export_charges(call.tx, command)


def _wanted(request: Any) -> queries.ChargeFilter:
    """The filter of whatever lists or exports charges."""
    return queries.ChargeFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.ChargeState, request.state),
        fields.to_uuid(request.customer_id),
        fields.to_uuid(request.unit_id),
        request.fee_item_id,
    )


def _decision(request: Any) -> charges.DecideCharges:
    return charges.DecideCharges(request.company_id, request.estate_id, request.charge_ids, request.reason)


def _decided(tx: Tx, made: Sequence[Charge]) -> pb.DecideChargesResponse:
    tx.flush()
    company_id, charge_ids = made[0].company_id, [charge.charge_id for charge in made]
    return pb.DecideChargesResponse(charges=_named(tx, company_id, charge_ids))


def _named(tx: Tx, company_id: int, charge_ids: Sequence[int]) -> list[pb.Charge]:
    wanted = queries.ChargeFilter(company_id, charge_ids=charge_ids)
    return _messages(tx, company_id, queries.list_charges(tx, wanted, queries.CHARGE_ORDERS.own(), len(charge_ids)))


def _messages(tx: Tx, company_id: int, rows: Iterable[Any]) -> list[pb.Charge]:
    currency = directory.company(tx, company_id).currency_code
    return [_message(row, currency) for row in rows]


def _message(row: Any, currency: str) -> pb.Charge:
    same = (
        "charge_id", "company_id", "estate_id", "fee_item_id", "fee_item_code", "fee_item_name", "amount_minor",
        "tax_minor", "explanation", "reference", "source", "maker", "checker", "decision_reason",
        "decision_reason_code", "receivable_id",
    )  # fmt: skip
    return pb.Charge(
        **{name: getattr(row, name) for name in same},
        unit_id=str(row.unit_id),
        unit_code=row.unit_code or "",
        customer_id=str(row.customer_id),
        customer_name=row.customer_name or "",
        currency_code=currency,
        start_date=str(row.period_start),
        end_date=str(row.period_end),
        due_date=str(row.due_date),
        accounting_month=fields.from_month(row.accounting_month),
        state=fields.from_word(pb.ChargeState, row.state),
        credit_receivable_id=row.credit_id,
        create_time=row.created_at,
    )
