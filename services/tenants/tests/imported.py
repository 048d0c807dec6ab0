"""Rows of files that tests import, and what came of them."""

from __future__ import annotations

from typing import Any

from chassis.data.uow import UnitOfWork
from chassis.errors import FaultCode
from chassis.violations import Fault as Common
from manor.tenants.v1 import imports_pb2 as pb
from sqlalchemy import text
from tenants.violations import Fault


def flat(number: int, **cells: str) -> dict[str, str]:
    return {
        "building_code": f"B{number // 10}",
        "unit_code": f"U{number:04d}",
        "unit_type": "4room_sold",
        "floor": str(number % 10),
        "gross_area": "90.5",
        "customer_code": f"C{number:04d}",
        "customer_name": f"Owner {number}",
        "phone": f"139{number:08d}",
        "role": "owner",
        "start_date": "2026-01-01",
    } | cells


def flats(count: int) -> list[dict[str, str]]:
    return [flat(number) for number in range(count)]


def made(done: pb.Import) -> tuple[int, int, int, int]:
    return done.building_count, done.unit_count, done.customer_count, done.occupancy_count


def refusals(world: Any, done: pb.Import) -> list[tuple[int, str, str]]:
    """Row, column and code of each refusal; the code and its values make the sentence that stands beside them."""
    with UnitOfWork(world.deps.database) as tx:
        rows = tx.execute(
            text(
                "select row_number, field, code, code_values, reason from import_refusals"
                " where import_id = :id order by 1, 2"
            ),
            {"id": done.import_id},
        ).all()
    for _, _, code, values, reason in rows:
        known: type[FaultCode] = Fault if code in Fault.__members__ else Common
        assert known[code].sentence(values) == reason
    return [(row, column, code) for row, column, code, _, _ in rows]
