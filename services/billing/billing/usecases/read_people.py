"""Customers as the rows of a file name them: by number and name, of which the name may be several people's."""

from __future__ import annotations

from uuid import UUID

from chassis.spelling import fold


class People:
    """Some customers, as files name them."""

    def __init__(self) -> None:
        self._numbers: dict[UUID, str] = {}
        self._names: dict[str, set[UUID]] = {}

    def add(self, customer_id: UUID, name: str, number: str) -> None:
        """Knows somebody by name and number; the number is empty where tenants has not told it yet."""
        self._numbers[customer_id] = fold(number)
        self._names.setdefault(fold(name), set()).add(customer_id)

    def find(self, name: str, number: str) -> set[UUID]:
        """Everybody whom a row may mean.

        Args:
            name: theirs; empty for whoever has the number.
            number: theirs; empty for whoever has the name. Where no number was known, a file has the customer's id in
                its place, which says nothing in another company.
        """
        named = self._names.get(fold(name), set()) if name else set(self._numbers)
        if not number:
            return named if name else set()
        try:
            by_id = UUID(number)
        except ValueError:
            return {one for one in named if self._numbers[one] == fold(number)}
        return {by_id} if by_id in named else named if name else set()
