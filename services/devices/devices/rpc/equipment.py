"""EquipmentService."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import cast
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning.operations_pb2 import Operation
from manor.devices.v1 import equipment_pb2 as pb
from manor.devices.v1 import equipment_pb2_grpc

from devices.domain import equipment as rules
from devices.printing import labels
from devices.queries import equipment as queries
from devices.records import Equipment
from devices.rpc.told import downtime_message, equipment_message, equipment_messages, inspection_message
from devices.settings import Settings
from devices.usecases import equipment, exports, imports, states

MOST_LABELS = 480
CSV = "csv"


class EquipmentServicer(equipment_pb2_grpc.EquipmentServiceServicer):
    """The register of equipment."""

    def __init__(self, deps: Deps) -> None:
        self._settings = cast(Settings, deps.settings)

    def ListEquipment(self, request: pb.ListEquipmentRequest, call: Call) -> pb.ListEquipmentResponse:
        order = queries.ORDERS.of(request)
        wanted = replace(_filter(call.tx, request), parent_id=fields.to_uuid(request.parent_id))
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_equipment(tx, wanted, order, limit=limit),
            order.cursor,
        )
        found = equipment_messages(call.tx, request.company_id, page)
        return pb.ListEquipmentResponse(equipment=found, next_page_token=token, total_size=total)

    def GetEquipment(self, request: pb.GetEquipmentRequest, call: Call) -> pb.Equipment:
        return equipment_message(call.tx, call.tx.get(Equipment, _key(request)))

    def CreateEquipment(self, request: pb.CreateEquipmentRequest, call: Call) -> pb.Equipment:
        command = equipment.CreateEquipment(request.company_id, request.estate_id, _data(request.equipment))
        return equipment_message(call.tx, equipment.create_equipment(call.tx, command))

    def UpdateEquipment(self, request: pb.UpdateEquipmentRequest, call: Call) -> pb.Equipment:
        told = request.equipment
        command = equipment.UpdateEquipment(*_key(request), _data(told), told.etag)
        return equipment_message(call.tx, equipment.update_equipment(call.tx, command))

    def MoveEquipment(self, request: pb.MoveEquipmentRequest, call: Call) -> pb.Equipment:
        command = states.MoveEquipment(
            *_key(request),
            fields.to_word(pb.EquipmentState, request.state),
            request.reason,
            fields.to_moment(request.state_time) if request.HasField("state_time") else None,
            request.etag,
        )
        return equipment_message(call.tx, states.move_equipment(call.tx, command))

    def ListDowntimes(self, request: pb.ListDowntimesRequest, call: Call) -> pb.ListDowntimesResponse:
        call.tx.get(Equipment, _key(request))
        before = paging.decode(request.page_token, int)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_downtimes(tx, *_key(request), limit=limit, before=before),
            lambda row: (row.place,),
        )
        found = map(downtime_message, page)
        return pb.ListDowntimesResponse(downtimes=found, next_page_token=token, total_size=total)

    def ListInspections(self, request: pb.ListInspectionsRequest, call: Call) -> pb.ListInspectionsResponse:
        call.tx.get(Equipment, _key(request))
        before = paging.decode(request.page_token, int)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_inspections(tx, *_key(request), limit=limit, before=before),
            lambda row: (row.place,),
        )
        found = map(inspection_message, page)
        return pb.ListInspectionsResponse(inspections=found, next_page_token=token, total_size=total)

    def RecordInspection(self, request: pb.RecordInspectionRequest, call: Call) -> pb.Equipment:
        command = states.RecordInspection(
            *_key(request),
            date.fromisoformat(request.inspection_date),
            request.passed,
            request.inspector,
            request.certificate,
            fields.to_date(request.next_date),
            request.note,
        )
        return equipment_message(call.tx, states.record_inspection(call.tx, command))

    def ImportEquipment(self, request: pb.ImportEquipmentRequest, call: Call) -> Operation:
        where = (request.company_id, request.estate_id)
        return imports.import_equipment(call.tx, imports.ImportEquipment(*where, request.file_name, request.dry_run))

    def ExportEquipment(self, request: pb.ExportEquipmentRequest, call: Call) -> Operation:
        wanted = _filter(call.tx, request)
        command = exports.ExportEquipment(wanted, request.file_format or CSV, request.language_code)
        return exports.export_equipment(call.tx, command)

    def PrintLabels(self, request: pb.PrintLabelsRequest, call: Call) -> pb.PrintedLabels:
        where = (request.company_id, request.estate_id)
        if request.equipment_ids:
            pieces = queries.pieces(call.tx, *where, [UUID(one) for one in request.equipment_ids])
        else:
            wanted = queries.EquipmentFilter(*where, standing=True)
            pieces = queries.list_equipment(call.tx, wanted, queries.by_code(None), limit=MOST_LABELS)
        made = labels.print_labels(call.tx, self._settings, request.estate_id, pieces, request.language_code)
        return pb.PrintedLabels(file_name=made.file.name, page_count=made.pages, label_count=len(pieces))


def _key(
    request: pb.GetEquipmentRequest
    | pb.UpdateEquipmentRequest
    | pb.MoveEquipmentRequest
    | pb.RecordInspectionRequest
    | pb.ListDowntimesRequest
    | pb.ListInspectionsRequest,
) -> tuple[int, UUID]:
    return request.company_id, UUID(request.equipment_id)


def _filter(tx: Tx, request: pb.ListEquipmentRequest | pb.ExportEquipmentRequest) -> queries.EquipmentFilter:
    company_id, estate_id = request.company_id, request.estate_id
    due_by = None
    if request.inspection_due:
        place = directory.estate(tx, estate_id) if estate_id else directory.company(tx, company_id)
        due_by = place.today() + rules.REMIND
    return queries.EquipmentFilter(
        company_id,
        estate_id,
        fields.to_word(pb.EquipmentSystem, request.system),
        fields.to_word(pb.EquipmentState, request.state),
        fields.to_uuid(request.building_id),
        top=request.top,
        due_by=due_by,
        text=request.text,
    )


def _data(told: pb.Equipment) -> equipment.EquipmentData:
    return equipment.EquipmentData(
        code=told.code,
        name=told.name,
        system=fields.to_word(pb.EquipmentSystem, told.system),
        parent_id=fields.to_uuid(told.parent_id),
        building_id=fields.to_uuid(told.building_id),
        place=told.place,
        brand=told.brand,
        model=told.model,
        maker=told.maker,
        serial_number=told.serial_number,
        quantity=told.quantity or 1,
        purchase_date=fields.to_date(told.purchase_date),
        start_date=fields.to_date(told.start_date),
        warranty_end_date=fields.to_date(told.warranty_end_date),
        supplier_name=told.supplier_name,
        note=told.note,
        inspection_months=told.inspection_months,
        next_inspection_date=fields.to_date(told.next_inspection_date),
    )
