"""MeterService."""

from __future__ import annotations

from collections.abc import Sequence
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
from manor.billing.v1 import files_pb2, meters_pb2_grpc
from manor.billing.v1 import meters_pb2 as pb

from billing.queries import meters as queries
from billing.rpc.imported_files import file_of, look_of, saved_file
from billing.usecases import (
    meter_exports,
    meter_imports,
    meter_typing,
    meters,
    reading_changes,
    reading_imports,
    reading_previews,
    readings,
)
from billing.violations import Fault


class MeterServicer(meters_pb2_grpc.MeterServiceServicer):
    """Meters and what was read from them.

    Args:
        deps: billing's.
    """

    def __init__(self, deps: Deps) -> None:
        self._settings = deps.settings

    def ListMeters(self, request: pb.ListMetersRequest, call: Call) -> pb.ListMetersResponse:
        order, wanted = queries.METER_ORDERS.of(request), _meter_filter(request)
        after = order.after[0] if order.after else ""
        tx = call.tx
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_meters(tx, wanted, limit=limit, after=after, falling=order.falling),
            order.cursor,
        )
        shown = [_meter(row) for row in page]
        if request.reading_month:
            _show_readings(tx, request, shown)
        return pb.ListMetersResponse(meters=shown, next_page_token=token, total_size=total)

    def GetMeter(self, request: pb.GetMeterRequest, call: Call) -> pb.Meter:
        return _meter(queries.get_meter(call.tx, company_id=request.company_id, meter_id=UUID(request.meter_id)))

    def CreateMeters(self, request: pb.CreateMetersRequest, call: Call) -> pb.CreateMetersResponse:
        wanted = [
            meters.NewMeter(
                number=one.number,
                kind=fields.to_word(pb.MeterKind, one.kind),
                unit_id=UUID(one.unit_id),
                fee_item_id=one.fee_item_id,
                multiplier=fields.to_decimal(one.multiplier, "1"),
                install_date=fields.to_date(one.install_date),
                digits=one.digits or None,
                type=one.type,
            )
            for one in request.meters
        ]
        tx = call.tx
        ids = meters.create_meters(tx, meters.CreateMeters(request.company_id, request.estate_id, wanted))
        return pb.CreateMetersResponse(created=len(ids), meters=_meters(tx, request.company_id, ids))

    def CreateMetersForUnits(self, request: pb.CreateMetersForUnitsRequest, call: Call) -> pb.CreateMetersResponse:
        installed = fields.to_date(request.install_date)
        assert installed is not None  # REQUIRED
        tx = call.tx
        command = meters.CreateMetersForUnits(
            request.company_id,
            request.estate_id,
            kind=fields.to_word(pb.MeterKind, request.kind),
            fee_item_id=request.fee_item_id,
            prefix=request.number_prefix,
            install_date=installed,
            building_id=fields.to_uuid(request.building_id),
            type=request.type,
        )
        ids = meters.create_meters_for_units(tx, command)
        shown = _meters(tx, request.company_id, ids[:1_000]) if ids else []
        return pb.CreateMetersResponse(created=len(ids), meters=shown)

    def SetMeterType(self, request: pb.SetMeterTypeRequest, call: Call) -> pb.Meter:
        command = meter_typing.SetMeterType(request.company_id, UUID(request.meter_id), request.type, request.etag)
        meter = meter_typing.set_meter_type(call.tx, command)
        call.tx.session.flush()
        return _meter(queries.get_meter(call.tx, company_id=request.company_id, meter_id=meter.meter_id))

    def RemoveMeter(self, request: pb.RemoveMeterRequest, call: Call) -> pb.Meter:
        last_day = fields.to_date(request.remove_date)
        assert last_day is not None  # REQUIRED
        tx = call.tx
        command = meters.RemoveMeter(
            request.company_id,
            UUID(request.meter_id),
            last_day,
            request.etag,
            fields.to_decimal(request.final_value) if request.final_value else None,
            fields.to_month(request.fee_month),
            request.rolled_over,
        )
        meter = meters.remove_meter(tx, command)
        tx.session.flush()
        return _meter(queries.get_meter(tx, company_id=request.company_id, meter_id=meter.meter_id))

    def SyncMeters(self, request: pb.SyncMetersRequest, call: Call) -> pb.SyncMetersResponse:
        command = meters.SyncMeters(request.company_id, request.estate_id, fields.to_uuid(request.building_id))
        tx = call.tx
        changed, total = meters.sync_meters(tx, command)
        return pb.SyncMetersResponse(changed=changed, total=total)

    def ListReadings(self, request: pb.ListReadingsRequest, call: Call) -> pb.ListReadingsResponse:
        before = paging.decode(request.page_token, int)
        tx = call.tx
        wanted = queries.ReadingFilter(
            request.company_id,
            request.estate_id,
            fields.to_uuid(request.meter_id),
            fields.to_uuid(request.unit_id),
            fields.to_month(request.fee_month),
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_readings(tx, wanted, limit=limit, before=before[0] if before else 0),
            lambda row: (row.reading_id,),
        )
        return pb.ListReadingsResponse(
            readings=_readings(tx, request.company_id, page), next_page_token=token, total_size=total
        )

    def EnterReadings(self, request: pb.EnterReadingsRequest, call: Call) -> pb.EnterReadingsResponse:
        fee_month = fields.to_month(request.fee_month)
        assert fee_month is not None  # REQUIRED
        command = readings.EnterReadings(
            request.company_id, request.estate_id, fee_month, request.reader, _new_readings(request)
        )
        tx = call.tx
        ids = readings.enter_readings(tx, command)
        return pb.EnterReadingsResponse(readings=_named(tx, request.company_id, ids))

    def PreviewReadings(self, request: pb.EnterReadingsRequest, call: Call) -> pb.PreviewReadingsResponse:
        fee_month = fields.to_month(request.fee_month)
        assert fee_month is not None  # REQUIRED
        command = readings.EnterReadings(
            request.company_id, request.estate_id, fee_month, request.reader, _new_readings(request)
        )
        tx = call.tx
        rows = reading_previews.preview_readings(tx, command)
        currency = directory.company(tx, request.company_id).currency_code
        return pb.PreviewReadingsResponse(
            rows=map(_row_preview, rows), currency_code=currency, total_minor=sum(row.amount for row in rows)
        )

    def CreateReadingTemplate(self, request: pb.CreateReadingTemplateRequest, call: Call) -> files_pb2.ExportResult:
        fee_month = fields.to_month(request.fee_month)
        assert fee_month is not None  # REQUIRED
        wanted = reading_imports.Template(
            request.company_id,
            request.estate_id,
            fee_month,
            fields.to_date(request.end_date),
            fields.to_word(pb.MeterKind, request.kind),
            fields.to_uuid(request.building_id),
            request.format == files_pb2.FILE_FORMAT_XLSX,
            request.language_code.startswith("zh"),
        )
        store = storage.store(self._settings)
        tx = call.tx
        return saved_file(reading_imports.create_reading_template(tx, store, wanted))

    def ExportMeters(self, request: pb.ExportMetersRequest, call: Call) -> Any:
        file_format = fields.to_word(files_pb2.FileFormat, request.format)
        command = meter_exports.ExportMeters(_meter_filter(request), file_format, request.language_code)
        return meter_exports.export_meters(call.tx, command)

    def ExportReadings(self, request: pb.ExportReadingsRequest, call: Call) -> Any:
        wanted = queries.ReadingFilter(
            request.company_id,
            request.estate_id,
            fields.to_uuid(request.meter_id),
            fields.to_uuid(request.unit_id),
            fields.to_month(request.fee_month),
            fields.to_uuid(request.building_id),
            fields.to_word(pb.MeterKind, request.kind),
        )
        file_format = fields.to_word(files_pb2.FileFormat, request.format)
        command = meter_exports.ExportReadings(wanted, file_format, request.language_code)
        return meter_exports.export_readings(call.tx, command)

    def CorrectReading(self, request: pb.CorrectReadingRequest, call: Call) -> pb.Reading:
        tx = call.tx
        command = reading_changes.CorrectReading(
            request.company_id,
            request.reading_id,
            fields.to_decimal(request.end_value),
            request.reason,
        )
        reading_changes.correct_reading(tx, command)
        tx.session.flush()
        return _named(tx, request.company_id, [request.reading_id])[0]

    def DeleteReading(self, request: pb.DeleteReadingRequest, call: Call) -> pb.DeleteReadingResponse:
        tx = call.tx
        reading_changes.delete_reading(tx, reading_changes.DeleteReading(request.company_id, request.reading_id))
        return pb.DeleteReadingResponse()

    def ImportReadings(self, request: pb.ImportReadingsRequest, call: Call) -> Any:
        return reading_imports.import_readings(call.tx, file_of(request))

    def CreateMeterTemplate(self, request: pb.CreateMeterTemplateRequest, call: Call) -> files_pb2.ExportResult:
        command = meter_imports.CreateMeterTemplate(request.estate_id, look_of(request))
        store = storage.store(self._settings)
        return saved_file(meter_imports.create_meter_template(call.tx, command, store=store))

    def ImportMeters(self, request: pb.ImportMetersRequest, call: Call) -> Any:
        return meter_imports.import_meters(call.tx, file_of(request))


def _meter_filter(request: pb.ListMetersRequest | pb.ExportMetersRequest) -> queries.MeterFilter:
    """Which meters a list or its export asks for."""
    return queries.MeterFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.MeterKind, request.kind),
        fields.to_uuid(request.building_id),
        fields.to_uuid(request.unit_id),
        fields.to_month(request.unread_month),
        request.number,
        type=request.type,
        customer_id=fields.to_uuid(request.customer_id),
    )


def _show_readings(tx: Tx, request: pb.ListMetersRequest, shown: Sequence[pb.Meter]) -> None:
    """Puts what was read in the month asked about into each meter."""
    ids = [UUID(meter.meter_id) for meter in shown]
    month = fields.to_month(request.reading_month)
    wanted = queries.ReadingFilter(request.company_id, fee_month=month, meter_ids=ids)
    rows = queries.list_readings(tx, wanted, limit=len(ids) * 31)
    # The newest comes first: of two in a month, the grid shows the one that can still be corrected.
    latest = {row.meter_id: row for row in reversed(rows)}
    by_meter = {one.meter_id: one for one in _readings(tx, request.company_id, list(latest.values()))}
    for meter in shown:
        if meter.meter_id in by_meter:
            meter.month_reading.CopyFrom(by_meter[meter.meter_id])


def _row_preview(row: reading_previews.RowPreview) -> pb.ReadingPreview:
    made = pb.ReadingPreview(meter_number=row.number, amount_minor=row.amount)
    if row.reading is not None:
        made.start_date = str(row.reading.start_date)
        made.start_value = fields.from_value(row.reading.start_value)
        made.usage = fields.from_value(row.reading.usage)
    for fault in row.faults:
        column = fault.field.partition(".")[2]
        made.faults.add(column=column, message=fault.message, code=fault.code, values=fault.values)
    return made


def _new_readings(request: pb.EnterReadingsRequest) -> list[readings.NewReading]:
    rows = []
    for index, one in enumerate(request.readings):
        if bool(one.meter_id) == bool(one.meter_number):
            raise Invalid(
                "A row names its meter by id or by number",
                violations=[Violation(f"readings[{index}].meter_id", Fault.METER_NOT_NAMED)],
            )
        end_date = fields.to_date(one.end_date or request.end_date)
        assert end_date is not None  # REQUIRED
        rows.append(
            readings.NewReading(
                meter_id=fields.to_uuid(one.meter_id),
                number=one.meter_number,
                end_value=fields.to_decimal(one.end_value),
                end_date=end_date,
                start_value=fields.to_decimal(one.start_value) if one.start_value else None,
                start_date=fields.to_date(one.start_date or request.start_date),
                field=f"readings[{index}]",
                rolled_over=one.rolled_over,
            )
        )
    return rows


def _meters(tx: Tx, company_id: int, ids: Sequence[UUID]) -> list[pb.Meter]:
    rows = queries.list_meters(tx, queries.MeterFilter(company_id, ids=ids), limit=len(ids))
    found = {row.meter_id: row for row in rows}
    return [_meter(found[one]) for one in ids]


def _meter(row: Any) -> pb.Meter:
    return pb.Meter(
        meter_id=str(row.meter_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        number=row.number,
        kind=fields.from_word(pb.MeterKind, row.kind),
        unit_id=str(row.unit_id),
        unit_code=row.unit_code,
        fee_item_id=row.fee_item_id,
        multiplier=fields.from_value(row.multiplier),
        install_date=fields.from_value(row.install_date),
        remove_date=fields.from_value(row.remove_date),
        customer_id=fields.from_value(row.customer_id),
        customer_name=row.customer_name or "",
        last_value=fields.from_value(row.last_value),
        last_date=fields.from_value(row.last_date),
        etag=str(row.version),
        digits=row.digits or 0,
        type=row.type,
    )


def _named(tx: Tx, company_id: int, ids: Sequence[int]) -> list[pb.Reading]:
    rows = queries.list_readings(tx, queries.ReadingFilter(company_id, ids=ids), limit=len(ids))
    found = {row.reading_id: row for row in rows}
    return _readings(tx, company_id, [found[one] for one in ids])


def _readings(tx: Tx, company_id: int, rows: Sequence[Any]) -> list[pb.Reading]:
    amounts = readings.amounts_of(tx, company_id, rows)
    currency = directory.company(tx, company_id).currency_code
    return [
        pb.Reading(
            reading_id=row.reading_id,
            company_id=row.company_id,
            estate_id=row.estate_id,
            meter_id=str(row.meter_id),
            meter_number=row.meter_number,
            kind=fields.from_word(pb.MeterKind, row.kind),
            unit_id=str(row.unit_id),
            unit_code=row.unit_code,
            fee_month=fields.from_month(row.fee_month),
            start_date=str(row.start_date),
            end_date=str(row.end_date),
            start_value=fields.from_value(row.start_value),
            end_value=fields.from_value(row.end_value),
            usage=fields.from_value(row.usage),
            reader=row.reader,
            amount_minor=amounts.get(row.reading_id, 0),
            currency_code=currency,
            receivable_id=row.receivable_id or 0,
            locked=row.receivable_id is not None,
            rolled_over=row.rolled_over,
            correction_reason=row.correction_reason,
            correction_reason_code=row.correction_reason_code,
        )
        for row in rows
    ]
