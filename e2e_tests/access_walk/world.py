"""What the walk is walked through: two groups, companies, estates, people, and the rows that one estate has."""

from __future__ import annotations

import secrets
from functools import cached_property

import pika
import requests
from chassis.clock import now
from chassis.data.ids import uuid7
from chassis.facts import topology
from chassis.facts.broker import ATTEMPT, ERROR, PARKED_AT, QUEUE, dead_queue
from chassis.facts.envelope import Envelope
from localplatform.platform import Platform
from manor.tenants.v1 import events_pb2 as tenants

from e2e_tests.access_walk.people import Desk, Group, Person, Resident, Service
from e2e_tests.access_walk.rpcs import Json

START = "2025-01-01"


class World:
    """Group one with company A (estates A1 and A2) and company B; group two. What is guarded lies in A1.

    Args:
        platform: a running one.
        desk: calls.
    """

    def __init__(self, platform: Platform, desk: Desk) -> None:
        self.desk = desk
        self.platform = platform
        self.mark = f"zq{secrets.token_hex(4)}"
        self.group = Group(platform, desk, "walk-one")
        self.other_group = Group(platform, desk, "walk-two")
        self.company_id: str = self.group.company(f"{self.mark}-a")["nodeId"]
        self.estate_id: str = self.group.estate(self.company_id, f"{self.mark}-a1")["nodeId"]
        self.other_estate_id: str = self.group.estate(self.company_id, "a2")["nodeId"]
        self.other_company_id: str = self.group.company(f"b{secrets.token_hex(4)}")["nodeId"]
        self._without: dict[str, Person] = {}
        keys = platform.folder / "keys"
        # Made first, so that identity has heard of their phones by the time that they sign in.
        assert self.home
        assert self.other_home
        self.service = Service(keys / "gateway.json", self.group.node_id)
        self.service_of_other_group = Service(keys / "gateway.json", self.other_group.node_id)

    @property
    def where(self) -> Json:
        """Company and estate, as requests name them."""
        return {"company_id": self.company_id, "estate_id": self.estate_id}

    @property
    def company(self) -> Json:
        """The company, as requests name it."""
        return {"company_id": self.company_id}

    @cached_property
    def at_group(self) -> Person:
        """May do everything in group one."""
        return self.group.staff(self.group.node_id)

    @cached_property
    def at_company(self) -> Person:
        """May do everything in company A."""
        return self.group.staff(self.company_id)

    @cached_property
    def maker(self) -> Person:
        """May do everything in company A, and prepares what somebody else then approves."""
        return self.group.staff(self.company_id)

    @cached_property
    def at_estate(self) -> Person:
        """May do everything in estate A1."""
        return self.group.staff(self.estate_id)

    @cached_property
    def at_other_estate(self) -> Person:
        """May do everything in estate A2."""
        return self.group.staff(self.other_estate_id)

    @cached_property
    def at_other_company(self) -> Person:
        """May do everything in company B."""
        return self.group.staff(self.other_company_id)

    @cached_property
    def at_other_group(self) -> Person:
        """May do everything in group two."""
        return self.other_group.staff(self.other_group.node_id)

    @cached_property
    def other_group_company_id(self) -> str:
        """A company of group two."""
        return str(self.other_group.company(f"c{secrets.token_hex(4)}")["nodeId"])

    @cached_property
    def partner(self) -> Person:
        """A partner's program that holds every permission in company A."""
        return self.group.partner(self.company_id)

    def without(self, permission: str) -> Person:
        """May do everything in group one but this."""
        if permission not in self._without:
            self._without[permission] = self.group.all_but(permission)
        return self._without[permission]

    def passing(self) -> Person:
        """Somebody new, whose session may be ended."""
        self.latest = self.group.staff(self.estate_id)
        return self.latest

    # tenants

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
    def operation_id(self) -> str:
        """An operation in A1 that is done."""
        operation = self.maker.does("tenants.ExportUnits", {**self.where, "format": "FILE_FORMAT_CSV"})
        return str(operation["name"].rpartition("/")[2])

    @cached_property
    def import_id(self) -> str:
        """An import into A1 with a refused row."""
        name = self.upload(self.maker, f"building,unit_code,gross_area\n{self.mark}-i,{self.mark},many\n")
        request = {**self.where, "file_name": name, "mode": "IMPORT_MODE_TAKE_GOOD_ROWS"}
        return str(self.maker.finishes("tenants.ImportUnits", request)["importId"])

    def dead_letter(self) -> str:
        """A fact of the group's that billing has parked: one that changes nothing, since billing knows a later one."""
        fact = tenants.UnitsChanged(company_id=int(self.company_id), estate_id=int(self.estate_id))
        fact.units.add(unit_id=self.home["unitId"], code=self.mark, building_id=self.building_id)
        envelope = Envelope(
            uuid7(), "tenants.units_changed.v1", "tenants", int(self.group.node_id), int(self.company_id), 0, now()
        )
        failed = {QUEUE: "billing.tenants", ATTEMPT: 6, ERROR: "the walk parked it", PARKED_AT: now().isoformat()}
        properties = pika.BasicProperties(headers={**envelope.headers(), **failed}, delivery_mode=2)
        with topology.connected(self.platform.amqp_url, "walk") as connection:
            channel = connection.channel()
            channel.confirm_delivery()
            channel.basic_publish("", dead_queue("billing"), fact.SerializeToString(), properties, mandatory=True)
        return str(envelope.id)

    def upload(self, person: Person, text: str) -> str:
        """Uploads a CSV file as somebody and gives its name."""
        answer = requests.post(
            f"{self.platform.gateway_url}/v1/files?filename=walk.csv",
            data=text.encode(),
            headers={"Authorization": f"Bearer {person.token}", "Content-Type": "text/csv"},
            timeout=60,
        )
        answer.raise_for_status()
        return str(answer.json()["name"])

    def _resident(self, phone: str) -> Resident:
        codes = self.platform.folder / "logs" / "sign-in-codes.log"
        return Resident(self.desk, self.group.code, phone, codes)


def new_phone() -> str:
    """A phone that nobody has."""
    return f"+86138{secrets.randbelow(10**8):08d}"
