"""ImportService."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import NotFound
from chassis.files import storage
from chassis.files.storage import FileStore
from google.longrunning import operations_pb2
from manor.tenants.v1 import files_pb2, imports_pb2_grpc
from manor.tenants.v1 import imports_pb2 as pb

from tenants import queries
from tenants.queries import Filter
from tenants.rpc.messages import IMPORT_MODE
from tenants.usecases import exports, imports


class ImportServicer(imports_pb2_grpc.ImportServiceServicer):
    """Imports.

    Args:
        deps: tenants'.
    """

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    @cached_property
    def _store(self) -> FileStore:
        return storage.store(self._deps.settings)

    def ImportUnits(self, request: pb.ImportUnitsRequest, context: Any) -> operations_pb2.Operation:
        return imports.import_units(
            UnitOfWork(self._deps.database),
            self._store,
            company_id=request.company_id,
            estate_id=request.estate_id,
            file_name=request.file_name,
            mode=IMPORT_MODE.text(request.mode),
            dry_run=request.dry_run,
        )

    def GetImport(self, request: pb.GetImportRequest, context: Any) -> pb.Import:
        found = Filter(request.company_id).where("i.import_id = :import_id", import_id=UUID(request.import_id))
        with UnitOfWork(self._deps.database) as tx:
            rows = queries.list_imports(tx, found, None, 1)
        if not rows:
            raise NotFound(f"Import {request.import_id} does not exist or is not yours to see")
        return imports.to_message(rows[0], stopped=rows[0].stopped)

    def ListImports(self, request: pb.ListImportsRequest, context: Any) -> pb.ListImportsResponse:
        limit, after = paging.size(request.page_size), paging.decode(request.page_token, UUID)
        found = Filter(request.company_id).where("i.estate_id = :estate_id", estate_id=request.estate_id)
        with UnitOfWork(self._deps.database) as tx:
            rows = queries.list_imports(tx, found, after, limit + 1)
        page, token = paging.cut(rows, limit, lambda row: (row.import_id,))
        return pb.ListImportsResponse(
            imports=[imports.to_message(row, stopped=row.stopped) for row in page], next_page_token=token
        )

    def ListImportRefusals(self, request: pb.ListImportRefusalsRequest, context: Any) -> pb.ListImportRefusalsResponse:
        limit, after = paging.size(request.page_size), paging.decode(request.page_token, int, str)
        found = Filter(request.company_id).where("r.import_id = :import_id", import_id=UUID(request.import_id))
        with UnitOfWork(self._deps.database) as tx:
            rows = queries.list_import_refusals(tx, found, after, limit + 1)
        page, token = paging.cut(rows, limit, lambda row: (row.row_number, row.field))
        return pb.ListImportRefusalsResponse(
            refusals=[pb.ImportRefusal(row_number=r.row_number, column=r.field, reason=r.reason) for r in page],
            next_page_token=token,
        )

    def CreateImportTemplate(self, request: pb.CreateImportTemplateRequest, context: Any) -> files_pb2.ExportResult:
        return exports.create_import_template(
            UnitOfWork(self._deps.database),
            self._store,
            excel=request.format == files_pb2.FILE_FORMAT_XLSX,
            chinese=request.language_code.startswith("zh"),
        )
