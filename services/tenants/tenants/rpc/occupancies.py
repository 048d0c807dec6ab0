"""OccupancyService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import Invalid, NotFound, Violation
from chassis.violations import Fault as Common
from google.longrunning import operations_pb2
from manor.tenants.v1 import files_pb2, occupancies_pb2_grpc
from manor.tenants.v1 import occupancies_pb2 as pb

from tenants import queries
from tenants.queries import Filter
from tenants.rpc.messages import (
    PRESENCE,
    ROLE,
    Numbers,
    changes,
    date_or_none,
    occupancy_message,
    set_values,
    uuid_or_none,
)
from tenants.usecases import customers, exports, occupancies


class OccupancyServicer(occupancies_pb2_grpc.OccupancyServiceServicer):
    """Moves and their history.

    Args:
        deps: tenants'.
    """

    def __init__(self, deps: Deps) -> None:
        self._database = deps.database
        self._numbers = Numbers(deps)

    def MoveIn(self, request: pb.MoveInRequest, context: Any) -> pb.Occupancy:
        start_date = date_or_none(request.start_date)
        assert start_date is not None  # required
        with UnitOfWork(self._database) as tx:
            made = occupancies.move_in(
                UnitOfWork(self._database),
                company_id=request.company_id,
                unit_id=UUID(request.unit_id),
                customer_id=UUID(request.customer_id),
                role=ROLE.text(request.role),
                start_date=start_date,
                values=_chosen(request),
            )
            return _get(tx, request.company_id, made.occupancy_id)

    def Transfer(self, request: pb.TransferRequest, context: Any) -> pb.TransferResponse:
        transfer_date = date_or_none(request.transfer_date)
        assert transfer_date is not None  # required
        new = (
            set_values(request.new_customer, customers.EDITED, "new_customer")
            if request.HasField("new_customer")
            else None
        )
        with UnitOfWork(self._database) as tx:
            ended, started = occupancies.transfer(
                UnitOfWork(self._database),
                self._numbers.vault,
                company_id=request.company_id,
                occupancy_id=UUID(request.occupancy_id),
                transfer_date=transfer_date,
                customer_id=uuid_or_none(request.customer_id),
                new_customer=new,
                values=_chosen(request),
                etag=request.etag,
            )
            return pb.TransferResponse(
                ended=_get(tx, request.company_id, ended.occupancy_id),
                started=_get(tx, request.company_id, started.occupancy_id),
            )

    def MoveOut(self, request: pb.MoveOutRequest, context: Any) -> pb.Occupancy:
        settlement_date = date_or_none(request.settlement_date)
        assert settlement_date is not None  # required
        with UnitOfWork(self._database) as tx:
            occupancies.move_out(
                UnitOfWork(self._database),
                company_id=request.company_id,
                occupancy_id=UUID(request.occupancy_id),
                settlement_date=settlement_date,
                note=request.note,
                etag=request.etag,
            )
            return _get(tx, request.company_id, UUID(request.occupancy_id))

    def UpdateOccupancy(self, request: pb.UpdateOccupancyRequest, context: Any) -> pb.Occupancy:
        wanted = changes(request, "occupancy", occupancies.EDITED)
        if wanted.get("start_date", ...) is None:
            raise Invalid("A day is missing", violations=[Violation("occupancy.start_date", Common.EMPTY)])
        with UnitOfWork(self._database) as tx:
            occupancies.update_occupancy(
                UnitOfWork(self._database),
                company_id=request.company_id,
                occupancy_id=UUID(request.occupancy_id),
                changes=wanted,
                etag=request.etag or request.occupancy.etag,
            )
            return _get(tx, request.company_id, UUID(request.occupancy_id))

    def GetOccupancy(self, request: pb.GetOccupancyRequest, context: Any) -> pb.Occupancy:
        with UnitOfWork(self._database) as tx:
            return _get(tx, request.company_id, UUID(request.occupancy_id))

    def ListOccupancies(self, request: pb.ListOccupanciesRequest, context: Any) -> pb.ListOccupanciesResponse:
        limit, after = paging.size(request.page_size), paging.decode(request.page_token, UUID)
        found = queries.find_occupancies(
            request.company_id,
            estate_id=request.estate_id,
            unit_id=uuid_or_none(request.unit_id),
            customer_id=uuid_or_none(request.customer_id),
            role=ROLE.text(request.role),
            presence=PRESENCE.text(request.presence),
            start_from=date_or_none(request.start_from),
            start_to=date_or_none(request.start_to),
            end_from=date_or_none(request.end_from),
            end_to=date_or_none(request.end_to),
        )
        with UnitOfWork(self._database) as tx:
            rows = queries.list_occupancies(tx, found, after, limit + 1)
        page, token = paging.cut(rows, limit, lambda row: (row.occupancy_id,))
        return pb.ListOccupanciesResponse(occupancies=map(occupancy_message, page), next_page_token=token)

    def ExportOccupancies(self, request: pb.ExportOccupanciesRequest, context: Any) -> operations_pb2.Operation:
        return exports.start_export(
            UnitOfWork(self._database),
            "occupancies",
            company_id=request.company_id,
            estate_id=request.estate_id,
            excel=request.format == files_pb2.FILE_FORMAT_XLSX,
            unit_id=request.unit_id,
            customer_id=request.customer_id,
            role=ROLE.text(request.role),
            presence=PRESENCE.text(request.presence),
            start_from=request.start_from,
            start_to=request.start_to,
            end_from=request.end_from,
            end_to=request.end_to,
        )


def _chosen(request: Any) -> dict[str, Any]:
    """What a move-in chooses besides who, where and when."""
    return {
        "bill_per_unit": request.bill_per_unit,
        "not_residing": request.not_residing,
        "note": request.note or None,
    }


def _get(tx: Tx, company_id: int, occupancy_id: UUID) -> pb.Occupancy:
    tx.session.flush()
    found = Filter(company_id).where("o.occupancy_id = :occupancy_id", occupancy_id=occupancy_id)
    rows = queries.list_occupancies(tx, found, None, 1)
    if not rows:
        raise NotFound(f"Occupancy {occupancy_id} does not exist or is not yours to see")
    return occupancy_message(rows[0])
