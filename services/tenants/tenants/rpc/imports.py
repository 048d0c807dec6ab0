"""ImportService."""

from __future__ import annotations

from functools import cached_property
from uuid import UUID

from chassis.data import paging
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.storage import FileStore
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.tenants.v1 import files_pb2, imports_pb2_grpc
from manor.tenants.v1 import imports_pb2 as pb

from tenants.queries import imports as queries
from tenants.queries.conditions import Where
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

    def ImportUnits(self, request: pb.ImportUnitsRequest, call: Call) -> operations_pb2.Operation:
        return imports.import_units(call.tx, _file(request), store=self._store)

    def ImportCustomers(self, request: pb.ImportCustomersRequest, call: Call) -> operations_pb2.Operation:
        return imports.import_customers(call.tx, _file(request), store=self._store)

    def GetImport(self, request: pb.GetImportRequest, call: Call) -> pb.Import:
        row = queries.get_import(call.tx, company_id=request.company_id, import_id=UUID(request.import_id))
        return imports.to_message(row, stopped=row.stopped)

    def ListImports(self, request: pb.ListImportsRequest, call: Call) -> pb.ListImportsResponse:
        after = paging.decode(request.page_token, UUID)
        where = Where(request.company_id).add("i.estate_id = :estate_id", estate_id=request.estate_id)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_imports(tx, where, after=after, limit=limit),
            lambda row: (row.import_id,),
        )
        return pb.ListImportsResponse(
            imports=[imports.to_message(row, stopped=row.stopped) for row in page],
            next_page_token=token,
            total_size=total,
        )

    def ListImportRefusals(self, request: pb.ListImportRefusalsRequest, call: Call) -> pb.ListImportRefusalsResponse:
        after = paging.decode(request.page_token, int, str)
        where = Where(request.company_id).add("r.import_id = :import_id", import_id=UUID(request.import_id))
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_import_refusals(tx, where, after=after, limit=limit),
            lambda row: (row.row_number, row.field),
        )
        return pb.ListImportRefusalsResponse(
            refusals=[
                pb.ImportRefusal(
                    row_number=r.row_number, column=r.field, reason=r.reason, code=r.code, values=r.code_values
                )
                for r in page
            ],
            next_page_token=token,
            total_size=total,
        )

    def CreateImportTemplate(self, request: pb.CreateImportTemplateRequest, call: Call) -> files_pb2.ExportResult:
        return exports.create_import_template(call.tx, _template(request), store=self._store)

    def CreateCustomerImportTemplate(
        self, request: pb.CreateCustomerImportTemplateRequest, call: Call
    ) -> files_pb2.ExportResult:
        return exports.create_customer_import_template(call.tx, _template(request), store=self._store)


def _file(request: pb.ImportUnitsRequest | pb.ImportCustomersRequest) -> imports.ImportFile:
    return imports.ImportFile(
        company_id=request.company_id,
        estate_id=request.estate_id,
        file_name=request.file_name,
        mode=fields.to_word(pb.ImportMode, request.mode),
        dry_run=request.dry_run,
        language=request.language_code,
    )


def _template(
    request: pb.CreateImportTemplateRequest | pb.CreateCustomerImportTemplateRequest,
) -> exports.CreateImportTemplate:
    return exports.CreateImportTemplate(
        excel=request.format == files_pb2.FILE_FORMAT_XLSX, chinese=request.language_code.startswith("zh")
    )
