"""A photo and a document hang on a customer: seen by whoever sees them, without the place where it was taken."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pytest
from people.cast import Cast
from people.estates import START, Estate, flat, import_rows
from people.person import Json, Person, Refused
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

PDF = b"%PDF-1.7\n1 0 obj\n%%EOF\n"


def photo() -> bytes:
    """A photo that a phone took on its side, at a place."""
    exif = Image.Exif()
    exif[Base.Orientation] = 6
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (31.0, 13.0, 0.0)
    content = io.BytesIO()
    Image.new("RGB", (3000, 1500), "green").save(content, "JPEG", exif=exif)
    return content.getvalue()


@dataclass
class Hung:
    """A customer of a company whose manager attaches.

    Args:
        company: whose.
        manager: who attaches.
        record: the customer, as requests name it.
    """

    company: Cast
    manager: Person
    record: Json

    def attach(self, filename: str, content: bytes, kind: str) -> Json:
        """Attaches a file and gives the attachment."""
        named = {**self.record, "fileName": self.manager.upload(filename, content, kind)}
        return self.manager.finished(self.manager.post("/v1/tenants/attachments", named))

    @property
    def listed(self) -> list[Json]:
        """What hangs there."""
        found: list[Json] = self.manager.get("/v1/tenants/attachments", **self.record).get("attachments", [])
        return found

    def path(self, one: Json) -> str:
        """Where its content is."""
        return f"files/attachments/tenants/{self.company.company_id}/{one['attachmentId']}"


@pytest.fixture
def hung(company: Cast) -> Hung:
    where = {"companyId": company.company_id}
    import_rows(Estate(company, company.estate("e1"), 1), [{**flat(1, "100"), "start_date": START}])
    manager = company["estate_manager"]
    (customer,) = manager.pages("/v1/tenants/customers", "customers", **where)
    return Hung(company, manager, {**where, "kind": "customer", "recordId": customer["customerId"]})


def test_a_photo_and_a_document_hang_on_a_customer_until_they_are_removed(hung: Hung) -> None:
    manager, made = hung.manager, hung.attach("door.jpg", photo(), "image/jpeg")
    document = hung.attach("lease.pdf", PDF, "application/pdf")
    assert [one["filename"] for one in hung.listed] == ["door.jpg", "lease.pdf"]
    path = hung.path(made)
    with Image.open(io.BytesIO(manager.download(path))) as kept:
        assert kept.size == (1280, 2560)
        assert not dict(kept.getexif())
    with Image.open(io.BytesIO(manager.download(f"{path}?thumbnail=true"))) as small:
        assert small.size == (160, 320)
    assert manager.download(hung.path(document)) == PDF

    # Of somebody with the same role in another estate, neither the customer nor its files.
    stranger = hung.company.at(hung.company.estate("e2")["nodeId"], "estate_manager", "next-door")
    for call in (
        lambda: stranger.get("/v1/tenants/attachments", **hung.record),
        lambda: stranger.download(path),
        lambda: stranger.download(made["fileName"]),
    ):
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.status in (403, 404)

    where = {"companyId": hung.company.company_id}
    manager.post(f"/v1/tenants/attachments/{made['attachmentId']}:remove", where)
    with pytest.raises(Refused) as gone:
        manager.download(path)
    assert gone.value.status == 404
    trail = {**where, "resource": f"customers/{hung.record['recordId']}"}
    entries = hung.company.administrator.pages("/v1/tenants/auditEntries", "entries", **trail)
    done = [entry["action"] for entry in entries if "attach" in entry["action"]]
    assert done == ["tenants.remove_attachment", "tenants.attach_file", "tenants.attach_file"]


def test_what_is_not_what_it_says_is_refused_with_the_way_out(hung: Hung) -> None:
    with pytest.raises(Refused, match="whatever its name says"):
        hung.attach("door.png", photo(), "image/png")
    with pytest.raises(Refused, match=r"is sent as application/pdf, whose names end in \.pdf: save it anew"):
        hung.attach("lease.docx", PDF, "application/pdf")
    assert hung.listed == []
