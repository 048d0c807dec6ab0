"""The towns of hdb-property-information.csv as Manor's import files: each block a building, each flat a unit of its
type, one made-up owner a flat. Nothing is random: the same flat has the same owner in every run.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TextIO

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "hdb-property-information.csv"
FLATS = 1_093_248
TYPES = (
    "1room_sold", "2room_sold", "3room_sold", "4room_sold", "5room_sold", "exec_sold", "multigen_sold",
    "studio_apartment_sold", "1room_rental", "2room_rental", "3room_rental", "other_room_rental",
)  # fmt: skip
# Usual sizes in m²; the source has none.
AREAS = dict(zip(TYPES, ("33", "45", "65", "90", "110", "140", "115", "40", "33", "45", "65", "50"), strict=True))
HEADING = (
    "building_code", "building_name", "building_address", "building_floors", "unit_code", "unit_kind", "unit_type",
    "floor", "gross_area", "billable_area", "customer_code", "customer_name", "customer_kind", "phone", "role",
    "start_date",
)  # fmt: skip
FAMILY = (
    "Tan",
    "Lim",
    "Lee",
    "Ng",
    "Ong",
    "Wong",
    "Goh",
    "Chua",
    "Chan",
    "Koh",
    "Teo",
    "Ang",
    "Yeo",
    "Tay",
    "Ho",
    "Low",
)
GIVEN = ("Wei Ming", "Hui Ling", "Jia Hao", "Xin Yi", "Kai Xuan", "Mei Fen", "Zhi Wei", "Siti", "Raj", "Priya", "Ahmad",
         "Nurul", "Boon Kiat")  # fmt: skip
START = "2020-01-01"


@dataclass(frozen=True, slots=True)
class Block:
    """A building of a town, with its flats by type."""

    number: str
    street: str
    floors: int
    flats: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        """How many flats it has; the columns win over total_dwelling_units."""
        return sum(count for _, count in self.flats)


def towns() -> dict[str, list[Block]]:
    """The blocks with dwellings by town, in the file's order; what is no dwelling is left out."""
    found: dict[str, list[Block]] = {}
    with DATA.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            flats = tuple((kind, int(row[kind])) for kind in TYPES if int(row[kind]))
            if flats:
                block = Block(row["blk_no"], row["street"], int(row["max_floor_lvl"]), flats)
                found.setdefault(row["bldg_contract_town"], []).append(block)
    return found


def rows(town: str, blocks: Iterable[Block]) -> Iterator[tuple[str, ...]]:
    """The rows of a town's import file, by HEADING.

    Args:
        town: its code, such as BT.
        blocks: its blocks.
    """
    number = 0
    for place, block in enumerate(blocks, 1):
        code, address = f"{town}{place:04d}", f"{block.number} {block.street}"
        flat, per_floor = 0, -(-block.count // max(block.floors, 1))
        for kind, count in block.flats:
            area = AREAS[kind]
            for _ in range(count):
                number, flat = number + 1, flat + 1
                yield (
                    code, address, address, str(block.floors), f"{code}-{flat:04d}", "residential", kind,
                    str((flat - 1) // per_floor + 1), area, area, f"{town}{number:06d}", owner(number), "person",
                    phone(town, number), "owner", START,
                )  # fmt: skip


def owner(number: int) -> str:
    """A made-up name for the owner of a town's flat of that number."""
    return f"{FAMILY[number % len(FAMILY)]} {GIVEN[number // len(FAMILY) % len(GIVEN)]} {number}"


def phone(town: str, number: int) -> str:
    """A made-up phone, another for each flat of all towns; no network gives out numbers that begin with 0."""
    place = (ord(town[0]) - 65) * 26 + ord(town[1]) - 65
    return f"+6500{place:03d}{number:06d}"


def write(town: str, blocks: Iterable[Block], file: TextIO, most: int | None = None) -> int:
    """Writes a town's import file; gives how many flats it has.

    Args:
        town: its code.
        blocks: its blocks.
        file: opened with newline="".
        most: flats at most; all where it is left out.
    """
    writer, count = csv.writer(file), 0
    writer.writerow(HEADING)
    for row in islice(rows(town, blocks), most):
        writer.writerow(row)
        count += 1
    return count
