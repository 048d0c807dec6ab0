"""Made-up units, owners and tenants of an estate, as the import file that an estate would bring."""

from __future__ import annotations

import csv
import io
import random
from bisect import bisect
from collections.abc import Iterator

from people.person import Json

from localplatform.demo.group import Company, Estate, Group

SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗"
GIVEN = (
    "伟",
    "芳",
    "秀英",
    "敏",
    "静",
    "丽",
    "强",
    "磊",
    "洋",
    "勇",
    "艳",
    "杰",
    "娟",
    "涛",
    "明",
    "超",
    "秀兰",
    "霞",
    "平",
    "刚",
)
SINGAPORE = ("Tan", "Lim", "Lee", "Ng", "Ong", "Wong", "Goh", "Chua", "Chan", "Koh", "Rahman", "Kumar", "Menon", "Teo")
FIRST = (
    "Wei Ming",
    "Hui Ling",
    "Kai",
    "Mei",
    "Jun Jie",
    "Aisyah",
    "Arjun",
    "Priya",
    "Daniel",
    "Grace",
    "Marcus",
    "Siti",
)
FIRST_DAY = "2025-01-01"
# From so many square metres on a home has two, three, four bedrooms.
_ROOMS_FROM = (60, 90, 120)


class Names:
    """Made-up people, the same at every start.

    Args:
        company: whose customers they are.
        seed: a number of the estate's own, so that phones differ between estates.
    """

    def __init__(self, company: Company, seed: int) -> None:
        self._random = random.Random(f"{company.code}-{seed}")  # noqa: S311  made-up people, no secret
        self._western = company.currency == "SGD"
        self._seed, self._count = seed, 0

    def next(self) -> tuple[str, str]:
        """A name and a phone that no other has."""
        self._count += 1
        choose = self._random.choice
        if self._western:
            return f"{choose(SINGAPORE)} {choose(FIRST)}", f"+658{self._seed:02d}{self._count:05d}"
        return choose(SURNAMES) + choose(GIVEN), f"+861390{self._seed:02d}{self._count:05d}"


def unit_type(company: Company, estate: Estate, area: str) -> str:
    """What a home of an area in m² is called where it is let and sold; empty for what is no home."""
    if estate.kind != "residential":
        return ""
    rooms = bisect(_ROOMS_FROM, float(area))
    return f"{rooms + 1}-bedroom" if company.currency == "SGD" else f"{'一二三四'[rooms]}房"


def rows(company: Company, estate: Estate, seed: int) -> Iterator[Json]:
    """One row an occupancy, and one for each vacant unit."""
    names = Names(company, seed)
    shops = iter(estate.shops)
    number = 0
    for building in range(1, estate.buildings + 1):
        for floor in range(1, estate.floors + 1):
            for place in range(1, estate.per_floor + 1):
                number += 1
                area = estate.areas[(number + floor) % len(estate.areas)]
                unit = {
                    "building": f"{building}",
                    "unit_code": f"{building}-{floor:02d}{place:02d}",
                    "unit_kind": estate.kind,
                    "unit_type": unit_type(company, estate, area),
                    "floor": floor,
                    "gross_area": area,
                    "billable_area": area,
                }
                if number % estate.vacant == 0:
                    yield unit
                    continue
                yield {**unit, **_person(names, "owner")}
                if number % estate.let == 0:
                    yield {**unit, **_tenant(names, next(shops, ""))}


def _person(names: Names, role: str) -> Json:
    name, phone = names.next()
    return {
        "customer_name": name,
        "customer_kind": "person",
        "phone": phone,
        "role": role,
        "start_date": FIRST_DAY,
    }


def _tenant(names: Names, shop: str) -> Json:
    person = _person(names, "tenant")
    return {**person, "customer_name": shop, "customer_kind": "organisation"} if shop else person


COLUMNS = (
    "building",
    "unit_code",
    "unit_kind",
    "unit_type",
    "floor",
    "gross_area",
    "billable_area",
    "customer_name",
    "customer_kind",
    "phone",
    "role",
    "start_date",
)


def import_file(company: Company, estate: Estate, seed: int) -> bytes:
    """The import as a CSV file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows(company, estate, seed))
    return text.getvalue().encode()


def load(group: Group, company: Company, seed: int) -> int:
    """Imports every estate of a company and gives the number of its units."""
    manager = group.person(f"manager.{company.code}")
    company_id = group.nodes[company.code]["nodeId"]
    total = 0
    for offset, estate in enumerate(company.estates):
        node_id = group.nodes[estate.code]["nodeId"]
        wanted = estate.buildings * estate.floors * estate.per_floor
        total += wanted
        figures = manager.get("/v1/tenants/occupancyFigures", companyId=company_id, estateId=node_id, byEstate="true")
        if sum(int(one["unitCount"]) for one in figures["figures"]) >= wanted:  # a car park's spaces are units, too
            continue
        content = import_file(company, estate, seed + offset)
        name = manager.upload(f"{estate.code}.csv", content)
        done = manager.finished(
            manager.post(
                "/v1/tenants/units:import",
                {
                    "companyId": company_id,
                    "estateId": node_id,
                    "fileName": name,
                    "mode": "IMPORT_MODE_ALL_OR_NOTHING",
                },
            )
        )
        if int(done.get("refusedCount", 0)):
            raise RuntimeError(
                f"{estate.name}: {done['refusedCount']} rows were refused, see {done['refusedFileName']}"
            )
    return total
