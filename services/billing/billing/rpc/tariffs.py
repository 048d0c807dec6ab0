"""TariffService."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.errors import Invalid, Violation
from chassis.files import storage
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.billing.v1 import explanations_pb2, files_pb2, prices_pb2, tariffs_pb2_grpc
from manor.billing.v1 import tariffs_pb2 as pb

from billing.domain.tiers import Tier
from billing.queries import tariffs as queries
from billing.queries.assignments import AssignmentFilter
from billing.records.tariffs import Tariff, TariffAssignment, TariffVersion
from billing.rpc.explanations import sample
from billing.rpc.imported_files import file_of, look_of, saved_file
from billing.usecases import (
    assignment_exports,
    assignment_imports,
    samples,
    tariff_exports,
    tariff_imports,
    tariffs,
)
from billing.violations import Fault

TARGETS = {"building": "building_id", "unit_type": "unit_type", "unit": "unit_id", "customer": "customer_id"}


class TariffServicer(tariffs_pb2_grpc.TariffServiceServicer):
    """At which price.

    Args:
        deps: billing's.
    """

    def __init__(self, deps: Deps) -> None:
        self._settings = deps.settings

    def ListTariffs(self, request: pb.ListTariffsRequest, call: Call) -> pb.ListTariffsResponse:
        after = paging.decode(request.page_token, str)
        tx = call.tx
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_tariffs(
                tx,
                request.company_id,
                fee_item_id=request.fee_item_id,
                after=after[0] if after else "",
                limit=limit,
            ),
            lambda tariff: (tariff.code,),
        )
        return pb.ListTariffsResponse(
            tariffs=_messages(tx, request.company_id, page), next_page_token=token, total_size=total
        )

    def GetTariff(self, request: pb.GetTariffRequest, call: Call) -> pb.Tariff:
        tariff = call.tx.get(Tariff, (request.company_id, UUID(request.tariff_id)))
        return _messages(call.tx, request.company_id, [tariff])[0]

    def CreateTariff(self, request: pb.CreateTariffRequest, call: Call) -> pb.Tariff:
        asked = request.tariff
        if len(asked.versions) != 1:
            raise Invalid(
                "A tariff is created with its first version",
                violations=[Violation("tariff.versions", Fault.NOT_ONE_VERSION)],
            )
        tx = call.tx
        command = tariffs.CreateTariff(
            asked.company_id,
            asked.fee_item_id,
            code=asked.code,
            name=asked.name,
            version=_new_version(asked.versions[0]),
        )
        tariff = tariffs.create_tariff(tx, command)
        return _messages(tx, asked.company_id, [tariff])[0]

    def AddTariffVersion(self, request: pb.AddTariffVersionRequest, call: Call) -> pb.Tariff:
        tx = call.tx
        command = tariffs.AddTariffVersion(
            request.company_id,
            UUID(request.tariff_id),
            _new_version(request.version),
            request.etag,
        )
        tariff = tariffs.add_tariff_version(tx, command)
        return _messages(tx, request.company_id, [tariff])[0]

    def ExportTariffs(self, request: pb.ExportTariffsRequest, call: Call) -> Any:
        file_format = fields.to_word(files_pb2.FileFormat, request.format)
        command = tariff_exports.ExportTariffs(
            request.company_id, request.fee_item_id, file_format, request.language_code
        )
        return tariff_exports.export_tariffs(call.tx, command)

    def CreateTariffTemplate(self, request: pb.CreateTariffTemplateRequest, call: Call) -> files_pb2.ExportResult:
        command = tariff_imports.CreateTariffTemplate(request.company_id, look_of(request))
        store = storage.store(self._settings)
        return saved_file(tariff_imports.create_tariff_template(call.tx, command, store=store))

    def ImportTariffs(self, request: pb.ImportTariffsRequest, call: Call) -> Any:
        return tariff_imports.import_tariffs(call.tx, file_of(request))

    def PriceTariffVersion(self, request: pb.PriceTariffVersionRequest, call: Call) -> explanations_pb2.Explanation:
        asked = samples.Sample(
            estate_id=request.estate_id,
            version=_new_version(request.version),
            area=fields.to_decimal(request.area),
            usage=fields.to_decimal(request.usage),
            used_before=fields.to_decimal(request.used_before),
            start=fields.to_date(request.start_date),
            end=fields.to_date(request.end_date),
            vacant=request.vacant,
        )
        tx = call.tx
        basis, tax_rate = samples.price_tariff_version(tx, request.company_id, request.fee_item_id, asked)
        return sample(tx, request.company_id, basis, tax_rate)

    def ListTariffAssignments(
        self, request: pb.ListTariffAssignmentsRequest, call: Call
    ) -> pb.ListTariffAssignmentsResponse:
        after = paging.decode(request.page_token, UUID)
        tx = call.tx
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_tariff_assignments(
                tx,
                request.company_id,
                estate_id=request.estate_id,
                tariff_id=fields.to_uuid(request.tariff_id),
                fee_item_id=request.fee_item_id,
                targets=[
                    (level, target.lower())
                    for level, target in (("unit", request.unit_id), ("customer", request.customer_id))
                    if target
                ],
                after=after[0] if after else None,
                limit=limit,
            ),
            lambda one: (one.assignment_id,),
        )
        return pb.ListTariffAssignmentsResponse(
            assignments=_assignments(tx, request.company_id, page), next_page_token=token, total_size=total
        )

    def CreateTariffAssignments(
        self, request: pb.CreateTariffAssignmentsRequest, call: Call
    ) -> pb.CreateTariffAssignmentsResponse:
        wanted = [_new_assignment(index, one, request.estate_id) for index, one in enumerate(request.assignments)]
        tx = call.tx
        made = tariffs.create_tariff_assignments(tx, tariffs.CreateTariffAssignments(request.company_id, wanted))
        return pb.CreateTariffAssignmentsResponse(assignments=_assignments(tx, request.company_id, made))

    def ExportTariffAssignments(self, request: pb.ExportTariffAssignmentsRequest, call: Call) -> Any:
        wanted = AssignmentFilter(
            request.company_id, request.estate_id, fields.to_uuid(request.tariff_id), request.fee_item_id
        )
        file_format = fields.to_word(files_pb2.FileFormat, request.format)
        command = assignment_exports.ExportTariffAssignments(wanted, file_format, request.language_code)
        return assignment_exports.export_tariff_assignments(call.tx, command)

    def CreateTariffAssignmentTemplate(
        self, request: pb.CreateTariffAssignmentTemplateRequest, call: Call
    ) -> files_pb2.ExportResult:
        command = assignment_imports.CreateTariffAssignmentTemplate(request.company_id, look_of(request))
        store = storage.store(self._settings)
        return saved_file(assignment_imports.create_tariff_assignment_template(call.tx, command, store=store))

    def ImportTariffAssignments(self, request: pb.ImportTariffAssignmentsRequest, call: Call) -> Any:
        return assignment_imports.import_tariff_assignments(call.tx, file_of(request))

    def EndTariffAssignment(self, request: pb.EndTariffAssignmentRequest, call: Call) -> pb.TariffAssignment:
        last_day = fields.to_date(request.end_date)
        assert last_day is not None  # REQUIRED
        tx = call.tx
        ended = tariffs.end_tariff_assignment(
            tx, tariffs.EndTariffAssignment(request.company_id, UUID(request.assignment_id), last_day)
        )
        return _assignments(tx, request.company_id, [ended])[0]


def _new_version(asked: prices_pb2.TariffVersion) -> tariffs.NewVersion:
    first = fields.to_date(asked.effective_date)
    assert first is not None  # REQUIRED
    return tariffs.NewVersion(
        effective_date=first,
        kind=fields.to_word(prices_pb2.TariffKind, asked.kind),
        amount=asked.amount_minor,
        price=fields.to_decimal(asked.price),
        tiers=tuple(
            Tier(Decimal(one.up_to) if one.up_to else None, fields.to_decimal(one.price)) for one in asked.tiers
        ),
        tier_span=fields.to_word(prices_pb2.TierSpan, asked.tier_span) or "month",
    )


def _new_assignment(index: int, asked: pb.TariffAssignment, estate_id: int) -> tariffs.NewAssignment:
    level = fields.to_word(pb.AssignmentLevel, asked.level)
    named = [name for name in TARGETS.values() if getattr(asked, name)]
    if named != ([TARGETS[level]] if level in TARGETS else []):
        raise Invalid(
            "The target of an assignment is not clear",
            violations=[Violation(f"assignments[{index}].level", Fault.TARGET_NOT_OF_LEVEL)],
        )
    if estate_id and asked.estate_id not in (0, estate_id):
        raise Invalid(
            "An assignment lies in another estate",
            violations=[Violation(f"assignments[{index}].estate_id", Fault.OTHER_ESTATE, estate=estate_id)],
        )
    target = getattr(asked, TARGETS[level]) if level in TARGETS else ""
    start = fields.to_date(asked.start_date)
    assert start is not None  # REQUIRED
    return tariffs.NewAssignment(
        tariff_id=UUID(asked.tariff_id),
        level=level,
        estate_id=asked.estate_id or estate_id,
        target=target if level == "unit_type" else target.lower(),
        start_date=start,
        end_date=fields.to_date(asked.end_date),
    )


def _assignments(tx: Tx, company_id: int, found: Sequence[TariffAssignment]) -> list[pb.TariffAssignment]:
    names = queries.target_names(tx, company_id, found)
    return [_assignment(one, names.get((one.level, one.target), "")) for one in found]


def _assignment(one: TariffAssignment, name: str) -> pb.TariffAssignment:
    return pb.TariffAssignment(
        assignment_id=str(one.assignment_id),
        company_id=one.company_id,
        tariff_id=str(one.tariff_id),
        fee_item_id=one.fee_item_id,
        level=fields.from_word(pb.AssignmentLevel, one.level),
        estate_id=one.estate_id or 0,
        start_date=fields.from_value(one.start_date),
        end_date=fields.from_value(one.end_date),
        target_name=one.target if one.level == "unit_type" else name,
        **({TARGETS[one.level]: one.target} if one.level in TARGETS else {}),
    )


def _messages(tx: Tx, company_id: int, found: Sequence[Tariff]) -> list[pb.Tariff]:
    versions = queries.versions_of(tx, company_id, [tariff.tariff_id for tariff in found])
    currency = directory.company(tx, company_id).currency_code
    return [
        pb.Tariff(
            tariff_id=str(tariff.tariff_id),
            company_id=company_id,
            fee_item_id=tariff.fee_item_id,
            code=tariff.code,
            name=tariff.name,
            currency_code=currency,
            versions=map(_version, versions[tariff.tariff_id]),
            etag=str(tariff.version),
        )
        for tariff in found
    ]


def _version(version: TariffVersion) -> prices_pb2.TariffVersion:
    priced = version.kind in ("area", "metered")
    return prices_pb2.TariffVersion(
        effective_date=str(version.effective_date),
        kind=fields.from_word(prices_pb2.TariffKind, version.kind),
        amount_minor=version.amount_minor,
        price=fields.from_value(version.price) if priced else "",
        tier_span=fields.from_word(prices_pb2.TierSpan, version.tier_span if version.kind == "tiered" else ""),
        tiers=[prices_pb2.Tier(up_to=one["up_to"] or "", price=one["price"] or "") for one in version.tiers],
    )
