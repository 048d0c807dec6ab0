"""What can be wrong with a field in payments, by code."""

from __future__ import annotations

from enum import unique

from chassis.errors import FaultCode


@unique
class Fault(FaultCode):
    """Faults that payments alone finds."""

    NOT_IN_FOLDER = "names {name}, which is no secret in the company's folder"
    NOT_A_KEY = "is not the key that it should be"
    AFTER_TODAY = "must be {today}, today in the estate, or earlier"
    TOO_FAR_BACK = "must be within the last {most} days"
    NOT_COUNTED = "must say what was counted of {methods}"
    COUNTED_TWICE = "is counted twice: add both up"
    DIFFERENCE_UNEXPLAINED = "must say why what was counted differs from what the system says"
    NOT_A_MONEY_ACCOUNT = "must be cash, bank or clearing: other accounts come by themselves"
    OTHER_CURRENCY = "must be {currency}, the currency of the company's books"
    REFUND_NOT_NAMED = "is needed: the channel's number of the refund, as its own pages show it"
    PAYMENT_NOT_ENTERED = "is needed, with amount and time, as the channel's own pages show them"
    NOT_IN_LAST_YEAR = "must lie in the past, a year back at most"
    NOT_A_RECEIPT_NUMBER = "must be a year and a number, such as 2026-000017"
    KEY_AND_NUMBER = "is needed too: a key and its number are replaced together"
    NOTHING_TO_REPLACE = "must name a key or the callback address to be replaced"
    MORE_THAN_HELD = "must be 1 to {most}, which is held of the deposit and not asked for"
    MORE_THAN_OPEN = "must be 1 to {most}, which is open of the receivable"
    NOT_THEIR_RECEIVABLE = "is no other receivable of the deposit's customer in its estate"
    HELD_BY_ORDER = "is held by a payment order: close it first"
    TAX_ABOVE_AMOUNT = "must be less than the amount that it is in"
    RECEIVED_BY_PURCHASE = "may be said of a supplier's goods alone, and is no negative amount"
    DOCUMENT_KNOWN = "is the number of another payable of this payee, {payable}"
    TOO_MANY_LINES = "is too early: the statement would have more than {most} lines"
    NOT_A_PAYMENT_DAY = "must be {today}, today in the company, or within {most} days after it"
    NAMED_TWICE = "is named twice"
    NOT_FREE_TO_PAY = "is not open, or stands in another run: {payee}"
    PAYEE_ACCOUNT_MISSING = "has no bank account of the payee: {payee}"
    NOT_A_WAY_TO_PAY = "must be cash, bank transfer or cheque"
    NOT_A_WAY_BACK = "must be cash, bank transfer or cheque, or left out where an order is named"
    NOT_AN_ORDER_OF_IT = "is no order that paid this deposit and whose channel still gives it back"
    MORE_THAN_CAME = "must be 1 to {most}, which is left of what the order paid of the deposit"
