"""A record with a file attached to it."""

from __future__ import annotations

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_tenants import Tenants


class Attachments(Tenants):
    """The world with a unit in A1 that files hang on."""

    @property
    def record(self) -> Json:
        """The unit."""
        return {"service": "tenants", **self.company, "kind": "unit", "record_id": self.home["unitId"]}

    def new_attach(self) -> Json:
        """A file that the maker has uploaded, to be attached to the unit."""
        return {**self.record, "file_name": self.upload(self.maker, f"keys\n{self.mark}\n")}

    def new_attachment(self) -> Json:
        """A file that hangs on the unit."""
        made = self.maker.finishes("chassis.Attach", self.new_attach())
        return {"service": "tenants", **self.company, "attachment_id": made["attachmentId"]}
