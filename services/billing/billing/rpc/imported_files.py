"""What requests for imports and their templates have in common."""

from __future__ import annotations

from typing import Any

from chassis.files.sheets import Saved
from manor.billing.v1 import files_pb2

from billing.usecases.imported_files import ImportFile, Template


def file_of(request: Any) -> ImportFile:
    """The file that is to be imported, and how; into the company where the request has no estate."""
    return ImportFile(
        request.company_id,
        getattr(request, "estate_id", 0),
        request.file_name,
        dry_run=request.dry_run,
        take_good_rows=request.take_good_rows,
        language=request.language_code,
    )


def look_of(request: Any) -> Template:
    """How a file to fill in is to look."""
    return Template(excel=request.format == files_pb2.FILE_FORMAT_XLSX, chinese=request.language_code.startswith("zh"))


def saved_file(saved: Saved) -> files_pb2.ExportResult:
    """A file that is ready."""
    return files_pb2.ExportResult(file_name=saved.file_name, rows=saved.rows)
