"""Tariffs as a file: a row for each version, and for each tier of a tiered one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chassis import directory, money
from chassis.files import sheets
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import files_pb2 as pb
from sqlalchemy import select

from billing.domain.prices import FIXED, TIERED
from billing.queries import tariffs as queries
from billing.records.tariffs import FeeItem, TariffVersion
from billing.usecases.export_words import TARIFFS
from billing.usecases.exports import write_asked

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.export_tariffs"
PAGE = 1_000
TARIFFS_FILE = File(
    "tariffs",
    sheets.columns(
        "tariff_id", "code", "name", "fee_item_id", "fee_item_code", "fee_item_name", "effective_date", "kind",
        "amount", "price", "up_to", "tier_span", "currency_code",
    ),
    TARIFFS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportTariffs:
    """Which tariffs to write to a file of which format, and in which language for people; 0 for any fee item."""

    company_id: int
    fee_item_id: int
    file_format: str
    language: str = ""


def export_tariffs(tx: Tx, command: ExportTariffs) -> Operation:
    """Starts writing a file of tariffs; its owner is whoever asks."""
    directory.company(tx, command.company_id)
    asked = {"fee_item_id": str(command.fee_item_id), "format": command.file_format, "language": command.language}
    request = Struct()
    request.update(asked)
    tx.audit(KIND, f"companies/{command.company_id}", asked, company_id=command.company_id)
    return start_operation(tx, KIND, request, company_id=command.company_id)


@operation(KIND)
def write_tariffs(op: Running, request: Struct) -> pb.ExportResult:
    """Writes the file from one moment of the tables; a killed process writes it anew."""

    def rows(tx: Tx) -> Iterator[dict[str, Any]]:
        currency, after = directory.company(tx, op.company_id).currency_code, ""
        items = {
            item.fee_item_id: item for item in tx.scalars(select(FeeItem).where(FeeItem.company_id == op.company_id))
        }
        wanted = int(str(request["fee_item_id"]))
        while page := queries.list_tariffs(tx, op.company_id, fee_item_id=wanted, after=after, limit=PAGE):
            versions = queries.versions_of(tx, op.company_id, [tariff.tariff_id for tariff in page])
            for tariff in page:
                of_all = {
                    "tariff_id": tariff.tariff_id,
                    "code": tariff.code,
                    "name": tariff.name,
                    "fee_item_id": tariff.fee_item_id,
                    "fee_item_code": items[tariff.fee_item_id].code,
                    "fee_item_name": items[tariff.fee_item_id].name,
                    "currency_code": currency,
                }
                for version in versions[tariff.tariff_id]:
                    yield from ({**of_all, **row} for row in _version(version, currency))
            after = page[-1].code

    return write_asked(op, TARIFFS_FILE, rows, request)


def _version(version: TariffVersion, currency: str) -> Iterator[dict[str, Any]]:
    """The rows of a version: of what its kind has, and no more."""
    row = {"effective_date": version.effective_date, "kind": version.kind}
    if version.kind == TIERED:
        for tier in version.tiers:
            up_to = tier["up_to"]
            price = _plain(Decimal(tier["price"] or 0))
            yield row | {"price": price, "up_to": up_to and _plain(Decimal(up_to)), "tier_span": version.tier_span}
    elif version.kind == FIXED:
        yield row | {"amount": money.major(version.amount_minor, currency)}
    else:
        yield row | {"price": _plain(version.price)}


def _plain(value: Decimal) -> Decimal:
    return Decimal(money.plain(value))
