"""How materials and stock are told in messages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from chassis import directory, money
from chassis.data.tx import Tx
from chassis.rpc import fields
from manor.warehouse.v1 import materials_pb2 as materials_pb
from manor.warehouse.v1 import stock_pb2 as pb

from warehouse.queries import stock as queries
from warehouse.queries.suppliers import supplier_names
from warehouse.records.stock import WAITING, Balance, Material, Move, Place, StockRow, Store
from warehouse.usecases.scraps import asked
from warehouse.usecases.writing import rows_of


def material_messages(tx: Tx, company_id: int, many: Sequence[Material]) -> list[materials_pb.Material]:
    """Materials with their units and barcodes."""
    units, codes = queries.units_of(tx, company_id, (one.material_id for one in many))
    return [_material(one, units, codes) for one in many]


def _material(one: Material, units: Iterable[Any], codes: Iterable[Any]) -> materials_pb.Material:
    own = [code for code in codes if code.material_id == one.material_id]

    def of(unit: str) -> list[str]:
        return [code.barcode for code in own if code.unit == unit]

    return materials_pb.Material(
        material_id=str(one.material_id),
        company_id=one.company_id,
        code=one.code,
        name=one.name,
        specification=one.specification,
        category=fields.from_word(materials_pb.MaterialCategory, one.category),
        unit=one.unit,
        decimals=one.decimals,
        tracking=fields.from_word(materials_pb.MaterialTracking, one.tracking),
        shelf_life_days=one.shelf_life_days,
        units=[
            materials_pb.MaterialUnit(unit=unit.unit, factor=fields.from_value(unit.factor), barcodes=of(unit.unit))
            for unit in units
            if unit.material_id == one.material_id
        ],
        barcodes=of(one.unit),
        note=one.note,
        retired=one.retired,
        moved=one.moved,
        etag=one.etag,
    )


def store_message(one: Store) -> pb.Store:
    """A store."""
    return pb.Store(
        store_id=str(one.store_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        number=one.number,
        code=one.code,
        name=one.name,
        closed=one.closed,
        etag=one.etag,
    )


def balance_message(tx: Tx, one: Balance, material: Material, store: Store) -> pb.Balance:
    """What a store has of a material."""
    exponent = money.exponent(directory.company(tx, one.company_id).currency_code)
    return pb.Balance(
        company_id=one.company_id,
        estate_id=one.estate_id,
        store_id=str(one.store_id),
        store_name=store.name,
        material_id=str(one.material_id),
        code=material.code,
        name=material.name,
        specification=material.specification,
        category=fields.from_word(materials_pb.MaterialCategory, material.category),
        unit=material.unit,
        quantity=fields.from_value(one.quantity),
        value_minor=one.value_minor,
        average=fields.from_value(queries.average(one.quantity, one.value_minor, exponent)),
        reserved_quantity=fields.from_value(one.reserved),
        safety_quantity=fields.from_value(one.safety),
        target_quantity=fields.from_value(one.target),
        lead_days=one.lead_days,
        short=bool(one.safety) and one.free < one.safety,
        last_date=fields.from_value(one.last_date),
        balance_id=f"{one.store_id}/{one.material_id}",
    )


def day_balance_message(row: Any) -> pb.DayBalance:
    """What a store had, from a row of `queries.list_balances_as_of`."""
    return pb.DayBalance(
        store_id=str(row.store_id),
        store_name=row.store_name,
        material_id=str(row.material_id),
        code=row.code,
        name=row.name,
        unit=row.unit,
        quantity=fields.from_value(row.quantity),
        value_minor=int(row.value_minor),
        balance_id=f"{row.store_id}/{row.material_id}",
    )


def place_message(one: Place) -> pb.Place:
    """Where a material lies."""
    day, quantity = fields.from_value(one.expiry_date), fields.from_value(one.quantity)
    named = {"bin": one.bin, "batch": one.batch, "place_id": f"{one.bin}/{one.batch}"}
    return pb.Place(**named, expiry_date=day, quantity=quantity)


def row_message(one: StockRow, material: Material, move: Move | None) -> pb.StockRow:
    """A row of the ledger; its move is not told where it belongs to an estate that the caller may not see."""
    return pb.StockRow(
        number=one.number,
        move_id=str(one.move_id),
        kind=fields.from_word(pb.MoveKind, one.kind),
        document_date=str(one.document_date),
        enter_time=one.entered_at,
        quantity=fields.from_value(one.quantity),
        value_minor=one.value_minor,
        balance_quantity=fields.from_value(one.balance_quantity),
        balance_minor=one.balance_minor,
        bin=one.bin,
        batch=one.batch,
        cause_number=one.cause_number,
        store_id=str(one.store_id),
        material_id=str(one.material_id),
        code=material.code,
        name=material.name,
        unit=material.unit,
        line=one.line,
        told_quantity=fields.from_value(one.told_quantity),
        told_unit=one.told_unit,
        reference=move.reference if move else "",
        target_name=move.target_name if move else "",
    )


def move_messages(tx: Tx, company_id: int, many: Sequence[Move]) -> list[pb.Move]:
    """Moves as lists show them."""
    stores = queries.store_names(tx, company_id, (id_ for one in many for id_ in (one.store_id, one.other_store_id)))
    suppliers = supplier_names(tx, company_id, (one.supplier_id for one in many))
    currency = directory.company(tx, company_id).currency_code
    return [
        pb.Move(
            move_id=str(one.move_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            kind=fields.from_word(pb.MoveKind, one.kind),
            state=fields.from_word(pb.MoveState, one.state),
            store_id=str(one.store_id),
            store_name=stores.get(one.store_id, ""),
            other_store_id=fields.from_value(one.other_store_id),
            other_store_name=stores.get(one.other_store_id, "") if one.other_store_id else "",
            document_date=str(one.document_date),
            reference=one.reference,
            supplier_id=fields.from_value(one.supplier_id),
            supplier_name=suppliers.get(one.supplier_id, "") if one.supplier_id else "",
            purpose=fields.from_word(pb.IssuePurpose, one.purpose),
            target_id=one.target_id,
            target_name=one.target_name,
            origin_move_id=fields.from_value(one.origin_move_id),
            reason=one.reason,
            value_minor=one.value_minor,
            currency_code=currency,
            entry_state=fields.from_word(pb.EntryState, one.entry_state),
            entry_code=one.entry_code,
            principal_id=one.principal_id,
            create_time=one.created_at,
            decision_reason=one.decision_reason,
        )
        for one in many
    ]


def move_message(tx: Tx, move: Move) -> pb.Move:
    """A move with its rows, or with what it asks for."""
    tx.flush()
    (message,) = move_messages(tx, move.company_id, [move])
    rows = rows_of(tx, move)
    materials = queries.materials_of(tx, move.company_id, (row.material_id for row in rows))
    message.rows.extend(row_message(row, materials[row.material_id], move) for row in rows)
    if move.state == WAITING:
        message.lines.extend(
            pb.MoveLine(
                material_id=str(line.material_id),
                quantity=_plain(line.quantity),
                unit=line.unit,
                bin=line.bin,
                batch=line.batch,
            )
            for line in asked(move)
        )
    return message


def _plain(quantity: Decimal) -> str:
    return fields.from_value(quantity)
