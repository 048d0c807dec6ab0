"""MaterialService."""

from __future__ import annotations

from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.warehouse.v1 import materials_pb2 as pb
from manor.warehouse.v1 import materials_pb2_grpc

from warehouse.queries import stock as queries
from warehouse.records.stock import Material
from warehouse.rpc.stock_told import material_messages
from warehouse.usecases import materials


class MaterialServicer(materials_pb2_grpc.MaterialServiceServicer):
    """Materials of a company."""

    def ListMaterials(self, request: pb.ListMaterialsRequest, call: Call) -> pb.ListMaterialsResponse:
        category = fields.to_word(pb.MaterialCategory, request.category)
        wanted = queries.MaterialFilter(request.company_id, category, request.with_retired, request.text)
        after = paging.decode(request.page_token, str)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_materials(tx, wanted, limit=limit, after=after),
            lambda row: (row.code_key,),
        )
        found = material_messages(call.tx, request.company_id, page)
        return pb.ListMaterialsResponse(materials=found, next_page_token=token, total_size=total)

    def GetMaterial(self, request: pb.GetMaterialRequest, call: Call) -> pb.Material:
        return _message(call.tx, call.tx.get(Material, (request.company_id, UUID(request.material_id))))

    def CreateMaterial(self, request: pb.CreateMaterialRequest, call: Call) -> pb.Material:
        command = materials.CreateMaterial(request.company_id, _data(request.material))
        return _message(call.tx, materials.create_material(call.tx, command))

    def UpdateMaterial(self, request: pb.UpdateMaterialRequest, call: Call) -> pb.Material:
        told, key = request.material, (request.company_id, UUID(request.material_id))
        command = materials.UpdateMaterial(*key, _data(told), told.etag)
        return _message(call.tx, materials.update_material(call.tx, command))

    def LookUpBarcode(self, request: pb.LookUpBarcodeRequest, call: Call) -> pb.LookUpBarcodeResponse:
        found = materials.look_up_barcode(call.tx, request.company_id, request.code)
        return pb.LookUpBarcodeResponse(
            material=_message(call.tx, found.material),
            unit=found.unit,
            batch=found.batch,
            serial_number=found.serial_number,
            expiry_date=fields.from_value(found.expiry_date),
        )


def _message(tx: Tx, material: Material) -> pb.Material:
    tx.flush()
    (message,) = material_messages(tx, material.company_id, [material])
    return message


def _data(told: pb.Material) -> materials.MaterialData:
    return materials.MaterialData(
        code=told.code,
        name=told.name,
        specification=told.specification,
        category=fields.to_word(pb.MaterialCategory, told.category),
        unit=told.unit,
        decimals=told.decimals,
        tracking=fields.to_word(pb.MaterialTracking, told.tracking) or "none",
        shelf_life_days=told.shelf_life_days,
        units=tuple(
            materials.UnitData(one.unit, fields.to_decimal(one.factor), tuple(one.barcodes)) for one in told.units
        ),
        barcodes=tuple(told.barcodes),
        note=told.note,
        retired=told.retired,
    )
