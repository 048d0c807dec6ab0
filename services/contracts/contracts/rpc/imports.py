"""ImportService."""

from __future__ import annotations

from typing import Any

from chassis.deps import Deps
from chassis.files import storage
from chassis.rpc.call import Call
from google.longrunning.operations_pb2 import Operation
from manor.contracts.v1 import exports_pb2, imports_pb2_grpc
from manor.contracts.v1 import imports_pb2 as pb

from contracts.usecases import lease_imports, space_imports
from contracts.usecases.import_files import CreateTemplate


class ImportServicer(imports_pb2_grpc.ImportServiceServicer):
    """Leases from files, and empty files for imports.

    Args:
        deps: the service's.
    """

    def __init__(self, deps: Deps) -> None:
        self._settings = deps.settings

    def ImportLeases(self, request: pb.ImportLeasesRequest, call: Call) -> Operation:
        command = lease_imports.ImportLeases(
            request.company_id, request.estate_id, request.file_name, request.dry_run, request.language_code
        )
        return lease_imports.import_leases(call.tx, command)

    def CreateLeaseImportTemplate(
        self, request: pb.CreateLeaseImportTemplateRequest, call: Call
    ) -> exports_pb2.ExportResult:
        store = storage.store(self._settings)
        return lease_imports.create_lease_import_template(call.tx, _template(request), store=store)

    def CreateSpaceImportTemplate(
        self, request: pb.CreateSpaceImportTemplateRequest, call: Call
    ) -> exports_pb2.ExportResult:
        store = storage.store(self._settings)
        return space_imports.create_space_import_template(call.tx, _template(request), store=store)


def _template(request: Any) -> CreateTemplate:
    return CreateTemplate(request.file_format == "xlsx", request.language_code == "zh-CN")
