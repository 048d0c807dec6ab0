"""Real towns in two companies, so that two imports and two runs go side by side."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from people.cast import Cast, new_company
from people.estates import Estate, calculated
from people.person import Json, Person

from e2e_tests import towns
from e2e_tests.town_billing import charge_by_flat_type, rates

SECONDS = 7200
T = TypeVar("T")


@dataclass
class Half:
    """One of the two companies, with its towns.

    Args:
        cast: its people.
        estates: by town.
        files: the towns' import files.
        flats: of all towns.
    """

    cast: Cast
    estates: dict[str, Estate]
    files: dict[str, bytes]
    flats: int

    def bill(self, month: str) -> Json:
        """A run over the company, approved by finance; gives the run."""
        clerk, finance, company_id = self.cast["billing_clerk"], self.cast["company_finance"], self.cast.company_id
        body = {"companyId": company_id, "accountingMonth": month, "scope": {"target": "RUN_TARGET_COMPANY"}}
        run = calculated(clerk, company_id, clerk.post("/v1/billing/runs", body))
        approval = finance.post(f"/v1/billing/runs/{run['runId']}:approve", {"companyId": company_id})
        finance.finished(approval, SECONDS)
        return finance.get(f"/v1/billing/runs/{run['runId']}", companyId=company_id)

    def take(self) -> None:
        """Uploads and imports every town, one after another."""
        for town, estate in self.estates.items():
            manager = self.cast["estate_manager"]
            name = manager.upload(f"{town}.csv", self.files[town])
            body = {**estate.where, "fileName": name, "mode": "IMPORT_MODE_ALL_OR_NOTHING"}
            done = manager.finished(manager.post("/v1/tenants/units:import", body), SECONDS)
            assert int(done["unitCount"]) == estate.flats, done


def chosen(flats: int) -> dict[str, int]:
    """Towns, smallest first, until they have that many flats; the last gives only the rest of them."""
    sizes = {town: sum(block.count for block in blocks) for town, blocks in towns.towns().items()}
    found: dict[str, int] = {}
    for town, size in sorted(sizes.items(), key=lambda pair: pair[1]):
        left = flats - sum(found.values())
        if left <= 0:
            break
        found[town] = min(size, left)
    return found


def halves(administrator: Person, flats: int) -> list[Half]:
    """Two companies with about as many flats each, ready to import: estates, people, tariffs and files.

    Args:
        administrator: who makes them.
        flats: of both.
    """
    made = [_half(new_company(administrator, "SGD")) for _ in range(2)]
    blocks = towns.towns()
    for town, most in sorted(chosen(flats).items(), key=lambda pair: -pair[1]):
        half = min(made, key=lambda one: one.flats)
        text = io.StringIO(newline="")
        towns.write(town, blocks[town], text, most)
        half.files[town] = text.getvalue().encode()
        half.estates[town] = Estate(half.cast, half.cast.estate(town), most)
        half.flats += most
    made = [half for half in made if half.flats]
    for half in made:
        for estate in half.estates.values():
            charge_by_flat_type(estate, rates(towns.DATA.parent))
    return made


def _half(cast: Cast) -> Half:
    for role in ("estate_manager", "billing_clerk", "company_finance"):
        cast[role]
    return Half(cast, {}, {}, 0)


def companies(made: Sequence[Half]) -> list[int]:
    """The ids of the halves' companies."""
    return [int(half.cast.company_id) for half in made]


def side_by_side(made: Sequence[Half], do: Callable[[Half], T]) -> list[T]:
    """Does something with each half, all at once; gives what came of it, in the halves' order."""
    with ThreadPoolExecutor(len(made)) as people:
        return list(people.map(do, made))
