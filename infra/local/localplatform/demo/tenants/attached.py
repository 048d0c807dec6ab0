"""What hangs on the first customers: a photo of their door and the page that they signed, both made here."""

from __future__ import annotations

import io

from people.person import Json, Person
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from localplatform.demo.group import Company, Group


def attach(group: Group, company: Company) -> int:
    """Attaches a photo and a document to a company's first customer; gives how many hang there."""
    manager = group.person(f"manager.{company.code}")
    where = {"companyId": group.nodes[company.code]["nodeId"]}
    first = manager.get("/v1/tenants/customers", **where, pageSize=1)["customers"][0]
    record = {**where, "kind": "customer", "recordId": first["customerId"]}
    there = {one["filename"] for one in manager.get("/v1/tenants/attachments", **record).get("attachments", [])}
    files = (("door.jpg", "image/jpeg", photo()), ("handover.pdf", "application/pdf", page(company, first["code"])))
    for filename, kind, content in files:
        if filename not in there:
            _attach(manager, record, manager.upload(filename, content, kind))
    return len(files)


def _attach(manager: Person, record: Json, file_name: str) -> None:
    manager.finished(manager.post("/v1/tenants/attachments", {**record, "fileName": file_name}))


def photo() -> bytes:
    """A door in a wall."""
    picture = Image.new("RGB", (900, 1200), "#d8cfc0")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((250, 250, 650, 1200), fill="#6b4a2f")
    draw.ellipse((580, 720, 620, 760), fill="#e0c070")
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=80)
    return content.getvalue()


def page(company: Company, code: str) -> bytes:
    """A page that somebody signed."""
    content = io.BytesIO()
    canvas = Canvas(content, invariant=True)
    canvas.drawString(72, 760, f"Handover of keys, customer {code}, {company.code}")
    canvas.drawString(72, 720, "Two keys and one card were handed over.")
    canvas.save()
    return content.getvalue()
