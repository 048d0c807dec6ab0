"""A record with a file attached to it."""

from __future__ import annotations

from functools import cached_property

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

    @property
    def residents_record(self) -> Json:
        """The resident's own record of a customer."""
        return {
            "service": "tenants",
            **self.company,
            "kind": "customer",
            "record_id": self.customer["customerId"],
        }

    def residents_attach(self) -> Json:
        """A file that the resident has uploaded, to be attached to their record."""
        return {**self.residents_record, "file_name": self.upload(self.resident, f"deed\n{self.mark}\n")}

    def residents_list(self) -> Json:
        """The resident's record, on which a file of theirs hangs."""
        assert self.residents_attachment()
        return self.residents_record

    def residents_attachment(self) -> Json:
        """A file that the resident attached to their record."""
        made = self.resident.finishes("chassis.Attach", self.residents_attach())
        return {"service": "tenants", **self.company, "attachment_id": made["attachmentId"]}

    @cached_property
    def residents_operation(self) -> str:
        """The operation by which the resident attached a file."""
        return str(self.resident.does("chassis.Attach", self.residents_attach())["name"].rpartition("/")[2])
