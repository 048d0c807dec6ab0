"""Rows of the file of listings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.files import sheets
from chassis.files.worded import Table
from chassis.money import major, plain
from chassis.rpc.exports import File, pages

from contracts.queries import listings as reads
from contracts.usecases.letting_files import PAGE, estates

if TYPE_CHECKING:
    from chassis.data.tx import Tx

LISTINGS = File(
    "listings",
    sheets.columns(
        "listing_id", "estate_id", "unit_id", "building_name", "unit_code", "area", "kind", "customer_id",
        "customer_name", "price", "currency_code", "available_date", "held_until_date", "state", "close_reason", "note",
        "maker",
    ),
    Table(
        title=("房源登记", "Listings"),
        headings={
            "estate_name": ("管理处", "Estate"),
            "building_name": ("楼栋", "Building"),
            "unit_code": ("房间", "Unit"),
            "area": ("面积（m²）", "Area in m²"),
            "kind": ("租售", "To let or to sell"),
            "customer_name": ("委托人", "Whose"),
            "price": ("要价", "Asked"),
            "currency_code": ("币种", "Currency"),
            "available_date": ("可交付日期", "Available from"),
            "held_until_date": ("占用至", "Held until"),
            "state": ("状态", "State"),
            "close_reason": ("结束原因", "Why closed"),
            "note": ("备注", "Note"),
            "maker": ("登记人", "Made by"),
        },
        values={
            "kind": {"let": ("出租", "To let"), "sell": ("出售", "To sell")},
            "state": {"open": ("在招", "Open"), "taken": ("已成交", "Taken"), "withdrawn": ("已撤销", "Withdrawn")},
        },
        balances=("price",),
        numbers=("area",),
    ),
    people=("maker",),
)  # fmt: skip


def listings(tx: Tx, wanted: reads.ListingFilter) -> Iterator[dict[str, Any]]:
    """Listings, newest first."""
    currency, there = directory.company(tx, wanted.company_id).currency_code, estates(tx, wanted.company_id)

    def page_of(before: UUID | None) -> Sequence[Any]:
        return reads.list_listings(tx, wanted, limit=PAGE, before=before)

    for page in pages(page_of, "listing_id"):
        for one in page:
            yield {
                **{column.key: getattr(one, column.key, None) for column in LISTINGS.columns},
                "estate_name": there.get(one.estate_id, ""),
                "area": plain(one.billable_area) if one.billable_area is not None else None,
                "price": major(one.price_minor, currency),
                "currency_code": currency,
                "held_until_date": one.held_until,
            }
