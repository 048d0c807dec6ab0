"""What estate A1 has in tenants: buildings, units, customers, occupancies, and the residents whom that makes."""

from __future__ import annotations

import secrets
from functools import cached_property

from localplatform.platform import Platform

from e2e_tests.access_walk.people import Desk, Resident
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world import START, World, new_phone


class Tenants(World):
    """The world with its homes."""

    def __init__(self, platform: Platform, desk: Desk) -> None:
        super().__init__(platform, desk)
        # Made first, so that identity has heard of their phones by the time that they sign in.
        assert self.home
        assert self.other_home

    @cached_property
    def building_id(self) -> str:
        """A building in A1."""
        return str(self.new_building()["buildingId"])

    def new_building(self) -> Json:
        """Another building in A1."""
        code = f"{self.mark}-{secrets.token_hex(3)}"
        return self.maker.does("tenants.CreateBuilding", {**self.where, "building": {"code": code, "name": code}})

    def new_unit(self) -> Json:
        """Another unit in A1."""
        unit = {
            "building_id": self.building_id,
            "code": f"{self.mark}-{secrets.token_hex(3)}",
            "kind": "UNIT_KIND_RESIDENTIAL",
            "gross_area": "100",
            "billable_area": "100",
        }
        return self.maker.does("tenants.CreateUnit", {**self.where, "unit": unit})

    def new_customer(self, phone: str = "") -> Json:
        """Another customer of A1."""
        customer = {
            "kind": "CUSTOMER_KIND_PERSON",
            "name": f"{self.mark} {secrets.token_hex(3)}",
            "phone": phone or new_phone(),
        }
        return self.maker.does("tenants.CreateCustomer", {**self.where, "customer": customer})

    def new_occupancy(self, customer_id: str = "", unit_id: str = "") -> Json:
        """Somebody owns another unit in A1."""
        return self.maker.does(
            "tenants.MoveIn",
            {
                **self.company,
                "unit_id": unit_id or self.new_unit()["unitId"],
                "customer_id": customer_id or self.new_customer()["customerId"],
                "role": "OCCUPANCY_ROLE_OWNER",
                "start_date": START,
            },
        )

    @cached_property
    def home(self) -> Json:
        """The occupancy of the customer who is a resident with a sign-in."""
        return self.new_occupancy(self.customer["customerId"])

    @cached_property
    def other_home(self) -> Json:
        """The occupancy of another resident of A1."""
        return self.new_occupancy(self.new_customer(self.other_phone)["customerId"])

    @cached_property
    def other_phone(self) -> str:
        """The other resident's phone."""
        return new_phone()

    @cached_property
    def phone(self) -> str:
        """The resident's phone."""
        return new_phone()

    @cached_property
    def customer(self) -> Json:
        """The customer that the resident is."""
        return self.new_customer(self.phone)

    @cached_property
    def resident(self) -> Resident:
        """Lives in A1 and sees what is theirs."""
        assert self.home  # whoever lives nowhere sees nothing
        return self._resident(self.phone)

    @cached_property
    def other_resident(self) -> Resident:
        """Lives in A1 too, and has nothing to do with the first."""
        assert self.other_home  # as above
        return self._resident(self.other_phone)

    @cached_property
    def import_id(self) -> str:
        """An import into A1 with a refused row."""
        name = self.upload(self.maker, f"building,unit_code,gross_area\n{self.mark}-i,{self.mark},many\n")
        request = {**self.where, "file_name": name, "mode": "IMPORT_MODE_TAKE_GOOD_ROWS"}
        return str(self.maker.finishes("tenants.ImportUnits", request)["importId"])

    def _resident(self, phone: str) -> Resident:
        codes = self.platform.folder / "logs" / "sign-in-codes.log"
        return Resident(self.desk, self.group.code, phone, codes)
