"""GET /v1/files/attachments/<service>/<company>/<id>: what is attached to a record, for whoever may see the record.

The service says so: it is asked in the caller's name, and its answer names the content in the store of files.
"""

from __future__ import annotations

from chassis.errors import ManorError, Unavailable
from chassis.files.storage import FileStore
from chassis.scope import Principal
from flask import Blueprint, Response, request, send_file

from gateway.calls import Services
from gateway.catalogue import Catalogue
from gateway.credentials import Credentials
from gateway.exchange import current
from gateway.problems import Problem
from gateway.sessions import rpc_of

GET_ATTACHMENT = "/manor.chassis.v1.AttachmentService/GetAttachment"


def blueprint(catalogue: Catalogue, services: Services, credentials: Credentials, store: FileStore) -> Blueprint:
    """The route.

    Args:
        catalogue: where the RPC is found.
        services: who is asked.
        credentials: on whose behalf.
        store: where files are kept.
    """
    routes = Blueprint("attachments", __name__)
    rpc = rpc_of(catalogue, GET_ATTACHMENT)

    @routes.get("/v1/files/attachments/<service>/<int:company_id>/<uuid:attachment_id>")
    def download(service: str, company_id: int, attachment_id: object) -> Response:
        """Gives the content to be saved, or with `thumbnail=true` the small picture of it."""
        exchange = current()
        claims = credentials.require(exchange)
        if company_id >= 2**63:
            raise Problem(404, "NOT_FOUND", "There is no such company.")
        metadata = [*exchange.origin, ("authorization", f"Bearer {credentials.token(exchange)}")]
        named = {"service": service, "company_id": company_id, "attachment_id": str(attachment_id)}
        found = services.call(rpc, rpc.request_class(**named), metadata, service)
        small = request.args.get("thumbnail") == "true"
        if small and not found.thumbnail_name:
            raise Problem(404, "NOT_FOUND", "There is no small picture of it.")
        # The service has let the caller in; the store lets in services alone.
        reader = Principal("gateway", "service", claims.principal().group_id)
        try:
            content = store.open(found.thumbnail_name if small else found.file_name, reader)
        except ManorError as error:
            status = 503 if isinstance(error, Unavailable) else 404
            raise Problem(status, error.reason, error.message) from None
        media_type = "image/jpeg" if small else found.media_type
        response = send_file(content, mimetype=media_type, as_attachment=True, download_name=found.filename)
        response.headers["Cache-Control"] = "no-store"
        response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
        return response

    return routes
