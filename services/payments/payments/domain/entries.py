"""What each movement of money means in the books: legs of journal entries, debits positive, credits negative."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chassis.money import round_ratio

PREPAYMENT = "prepayment"
BETWEEN_ESTATES = "clearing:estates"
REFUND = "refund"  # what is on its way back to payers
UNCLAIMED = "revenue:unclaimed"  # what came and belongs to nobody who is known
LOST_DEPOSITS = "revenue:lost_deposits"  # what was used of deposits that nobody owes any more, as a debit
TAX = "tax"
METHOD_ACCOUNTS = {"cash": "cash", "pos": "clearing:pos", "bank_transfer": "bank", "cheque": "bank"}


@dataclass(frozen=True, slots=True)
class Leg:
    """One posting: minor units on an account, a debit where positive."""

    account_code: str
    amount_minor: int

    def opposite(self) -> Leg:
        """The posting that takes this one back."""
        return Leg(self.account_code, -self.amount_minor)


def receivable(fee_item_id: int) -> str:
    """The control account of a fee item's open items."""
    return f"receivable:{fee_item_id}"


def revenue(fee_item_id: int) -> str:
    """The revenue account of a fee item."""
    return f"revenue:{fee_item_id}"


def deposit(fee_item_id: int) -> str:
    """What a company owes back of a deposit item (押金)."""
    return f"deposit:{fee_item_id}"


def money(method: str, account: str) -> str:
    """Where a receipt's money lies: cash by till, bank by account, clearing by card terminal."""
    return f"{METHOD_ACCOUNTS[method]}:{account}"


def methods_of(account_code: str) -> list[str]:
    """The methods whose money lies on an account: the reverse of `money`."""
    kind, _, _ = account_code.rpartition(":")
    return [method for method, of in METHOD_ACCOUNTS.items() if of == kind]


def clearing(channel_account_id: object) -> str:
    """What a channel has collected and not handed over yet."""
    return f"clearing:{channel_account_id}"


def tax_share(amount_minor: int, tax_minor: int, owed_minor: int) -> int:
    """The tax in what is owed now, in the proportion of the receivable as it opened, rounded half away from zero.

    Args:
        amount_minor: the receivable as it opened, tax in it.
        tax_minor: the tax in that.
        owed_minor: what is owed after adjustments and waivers.
    """
    if amount_minor == 0:
        return 0
    numerator = tax_minor * owed_minor
    return round_ratio(numerator if amount_minor > 0 else -numerator, abs(amount_minor))


def merged(legs: Iterable[Leg]) -> list[Leg]:
    """One leg an account, in the order of first mention, without those that come to nothing."""
    sums: dict[str, int] = defaultdict(int)
    for leg in legs:
        sums[leg.account_code] += leg.amount_minor
    return [Leg(code, amount) for code, amount in sums.items() if amount]


def owed(fee_item_id: int, gross_minor: int, tax_minor: int, *, is_deposit: bool = False) -> list[Leg]:
    """More is owed for a fee item (less where negative): the customers' debt, our revenue and the tax in it.

    A deposit is no revenue: the company owes it back from the first entry on.
    """
    if is_deposit:
        return merged([Leg(receivable(fee_item_id), gross_minor), Leg(deposit(fee_item_id), -gross_minor)])
    return merged(
        [
            Leg(receivable(fee_item_id), gross_minor),
            Leg(revenue(fee_item_id), tax_minor - gross_minor),
            Leg(TAX, -tax_minor),
        ]
    )


def received(money_account: str, by_fee_item: Mapping[int, int], prepayment_minor: int) -> list[Leg]:
    """Money came: it settles open items by fee item, and the rest we owe the customer as a prepayment."""
    total = sum(by_fee_item.values()) + prepayment_minor
    settled = [Leg(receivable(fee_item_id), -amount) for fee_item_id, amount in by_fee_item.items()]
    return merged([Leg(money_account, total), *settled, Leg(PREPAYMENT, -prepayment_minor)])


def by_estate(legs: Iterable[tuple[int, Leg]]) -> dict[int, list[Leg]]:
    """Legs that balance over all estates, as one entry an estate: a clearing account takes what one owes another.

    Args:
        legs: each with its estate; together they come to nothing.
    """
    of: dict[int, list[Leg]] = defaultdict(list)
    for estate_id, leg in legs:
        of[estate_id].append(leg)
    return {
        estate_id: merged([*legs_of, Leg(BETWEEN_ESTATES, -sum(leg.amount_minor for leg in legs_of))])
        for estate_id, legs_of in of.items()
    }
