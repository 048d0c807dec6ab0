"""Files: POST /v1/files takes one, GET /v1/files/{id} gives it back to its owner. RPCs name it, `files/<id>`."""

from __future__ import annotations

import json
from typing import IO

from chassis.errors import ManorError, Unavailable
from chassis.files.storage import FileStore
from chassis.files.stored import FileTooLarge, StoredFile, WrongFileType
from flask import Blueprint, Response, request, send_file

from gateway.credentials import Credentials
from gateway.exchange import current
from gateway.limits import UploadQuota
from gateway.problems import Problem
from gateway.settings import Settings

_STATUSES: dict[type[ManorError], int] = {FileTooLarge: 413, WrongFileType: 415, Unavailable: 503}


def blueprint(settings: Settings, credentials: Credentials, store: FileStore, quota: UploadQuota) -> Blueprint:
    """The routes.

    Args:
        settings: the limits.
        credentials: whose file it is.
        store: where files are kept.
        quota: how much a principal may upload.
    """
    types = settings.file_types
    routes = Blueprint("files", __name__, url_prefix="/v1/files")

    @routes.post("")
    def upload() -> Response:
        """Keeps the body, or the part named `file` of a form."""
        owner = credentials.require(current()).principal()
        request.max_content_length = settings.upload_limit_bytes
        size = request.content_length
        if size is None:
            raise Problem(411, "LENGTH_REQUIRED", "Send a Content-Length header with the file.")
        if size <= settings.upload_limit_bytes:  # a larger one is refused below, and counts for nothing
            quota.take(owner.id, size)
        content, filename, media_type = _content()
        try:
            kept = store.put(
                content,
                filename=filename,
                media_type=media_type,
                owner=owner,
                accepts=types,
                max_bytes=settings.upload_limit_bytes,
            )
        except ManorError as error:
            status = _STATUSES.get(type(error), 400)
            raise Problem(status, error.reason, error.message, errors=error.violations) from None
        response = Response(json.dumps(_shown(kept)), status=201, content_type="application/json")
        response.headers["Location"] = f"/v1/{kept.name}"
        return response

    @routes.get("/<identifier>")
    def download(identifier: str) -> Response:
        """Gives the content, always to be saved and never to be shown: it is not ours and might be a page."""
        reader = credentials.require(current()).principal()
        name = f"files/{identifier}"
        try:
            about = store.about(name, reader)
            content = store.open(name, reader)
        except ManorError as error:
            raise Problem(_STATUSES.get(type(error), 404), error.reason, error.message) from None
        response = send_file(content, mimetype=about.media_type, as_attachment=True, download_name=about.filename)
        response.content_length = about.size
        response.headers["ETag"] = f'"{about.sha256}"'
        # send_file would let a cache on the way keep it, to be asked about.
        response.headers["Cache-Control"] = "no-store"
        response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
        return response

    return routes


def _content() -> tuple[IO[bytes], str, str]:
    """(stream, file name, media type) of the file in the request."""
    if request.mimetype == "multipart/form-data":
        part = request.files.get("file")
        if part is None:
            raise Problem(400, "INVALID", "Send the file as the part named `file`.")
        return part.stream, part.filename or "file", part.mimetype
    if request.content_length == 0:
        raise Problem(400, "INVALID", "The body is empty: send the file as the body.")
    return request.stream, request.args.get("filename", "file"), request.mimetype


def _shown(kept: StoredFile) -> dict[str, str]:
    return {
        "name": kept.name,
        "filename": kept.filename,
        "mediaType": kept.media_type,
        "size": str(kept.size),
        "sha256": kept.sha256,
        "expireTime": kept.expires_at.isoformat().replace("+00:00", "Z"),
    }
