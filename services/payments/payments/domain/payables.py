"""What payables (应付款) mean in the books."""

from __future__ import annotations

from payments.domain.entries import TAX, Leg, merged


def payable(payee_kind: str) -> str:
    """The control account of what is owed to suppliers, or to landlords."""
    return f"payable:{payee_kind}"


def cost(kind: str) -> str:
    """What purchases, services or rents cost."""
    return f"cost:{kind}"


def incurred(kind: str, payee_kind: str, amount_minor: int, tax_minor: int) -> list[Leg]:
    """More is owed (less where negative): the cost without the input tax that the company deducts.

    Args:
        kind: purchase, service, rent or other.
        payee_kind: supplier or landlord.
        amount_minor: tax in it.
        tax_minor: what of it is deducted.
    """
    return merged(
        [Leg(cost(kind), amount_minor - tax_minor), Leg(TAX, tax_minor), Leg(payable(payee_kind), -amount_minor)]
    )


def paid(payee_kind: str, money_account: str, amount_minor: int) -> list[Leg]:
    """A payable is paid from a till or a bank account."""
    return [Leg(payable(payee_kind), amount_minor), Leg(money_account, -amount_minor)]
