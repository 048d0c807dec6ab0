"""Which fee item a row of a file means: by its code, or by a name that one alone has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chassis.errors import Violation
from chassis.spelling import fold
from chassis.violations import Fault as Common
from sqlalchemy import select

from billing.records.tariffs import FeeItem
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


class FeeItems:
    """The fee items of a company as files name them.

    Args:
        tx: the transaction in hand.
        company_id: whose fee items.
    """

    def __init__(self, tx: Tx, company_id: int) -> None:
        self._by_code: dict[str, int] = {}
        self._by_name: dict[str, list[int]] = {}
        for item in tx.scalars(select(FeeItem).where(FeeItem.company_id == company_id)):
            self._by_code[fold(item.code)] = item.fee_item_id
            self._by_name.setdefault(fold(item.name), []).append(item.fee_item_id)

    def find(self, code: str, name: str, field: str) -> int | Violation:
        """The one fee item that is meant, or what is wrong with how it is named.

        Args:
            code: its code; may be empty.
            name: its name, which says it where there is no code.
            field: where the code stands.
        """
        if not code and not name:
            return Violation(field, Common.REQUIRED)
        found = self._by_code.get(fold(code))
        if not code and len(named := self._by_name.get(fold(name), [])) == 1:
            found = named[0]
        return Violation(field, Fault.NO_SUCH_FEE_ITEM) if found is None else found
