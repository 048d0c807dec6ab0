"""What no merchant can do: pay as the payer, set faults, look into the book. For demonstrations and tests."""

from __future__ import annotations

import secrets
from typing import Any

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from simulators import answers
from simulators.book import Refused, Row
from simulators.faults import Faults, UnknownSwitch
from simulators.wechat_pay import State

PAYER = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"


def blueprint(state: State) -> Blueprint:
    """The routes under /control. They ask for no token: the simulator listens on this machine alone."""
    control = Blueprint("control", __name__, url_prefix="/control")

    @control.errorhandler(Refused)
    def refused(error: Refused) -> ResponseReturnValue:
        return jsonify(code=error.code, message=error.message), error.status

    @control.errorhandler(UnknownSwitch)
    def unknown(error: UnknownSwitch) -> ResponseReturnValue:
        return jsonify(code="UNKNOWN_SWITCH", message=str(error)), 400

    @control.post("/orders/<out_trade_no>/pay")
    def pay(out_trade_no: str) -> ResponseReturnValue:
        """The payer pays: {openid, even_if_closed, faults: {switch: value}}, all optional."""
        wished = _wished()
        faults = state.faults.changed(wished.get("faults", {}))
        mchid = wished.get("mchid") or _order(state, out_trade_no)["mchid"]
        paid = state.book.pay(
            mchid,
            out_trade_no,
            openid=wished.get("openid", PAYER),
            even_if_closed=bool(wished.get("even_if_closed")),
        )
        announce(state, paid, faults)
        return jsonify(answers.transaction(paid))

    @control.post("/orders/<out_trade_no>/notify")
    def notify(out_trade_no: str) -> ResponseReturnValue:
        """Notifies of a payment once more: {faults}."""
        order = _order(state, out_trade_no)
        if not order["transaction_id"]:
            raise Refused(409, "NOT_PAID", "the order is not paid")
        announce(state, order, state.faults.changed(_wished().get("faults", {})))
        return jsonify({})

    @control.post("/orders/<out_trade_no>/refund")
    def refund(out_trade_no: str) -> ResponseReturnValue:
        """The merchant refunds an order at the partner's own desk: {amount, notify}; wholly, and nobody is notified,
        unless they say otherwise.
        """
        order, wished = _order(state, out_trade_no), _wished()
        number, url = f"desk-{secrets.token_hex(8)}", order["notify_url"] if wished.get("notify") else ""
        asked = {"out_refund_no": number, "transaction_id": order["transaction_id"], "total": order["total"]}
        amount = {"refund": int(wished.get("amount") or order["total"]), "reason": "", "notify_url": url}
        made, _ = state.book.refund(order["mchid"], {**asked, **amount})
        if url:
            state.book.announce(order, "refund", answers.refund_event(made), url=url, faults=state.faults)
        return jsonify(answers.refunded(made))

    @control.get("/orders/<out_trade_no>")
    def order(out_trade_no: str) -> ResponseReturnValue:
        """One order as the partner has it."""
        return jsonify(_order(state, out_trade_no))

    @control.get("/book")
    def book() -> ResponseReturnValue:
        """Every order and refund."""
        return jsonify(orders=state.book.orders(), refunds=state.book.refunds())

    @control.get("/notifications")
    def notifications() -> ResponseReturnValue:
        """Every notification: its state, its attempts and the last answer to it."""
        shown = ("id", "mchid", "out_trade_no", "url", "state", "attempts", "repeats", "last_answer")
        return jsonify(notifications=[{name: row[name] for name in shown} for row in state.book.notifications()])

    @control.post("/notifications/release")
    def release() -> ResponseReturnValue:
        """Lets go of held notifications: {newest_first}."""
        return jsonify(released=state.book.release(newest_first=bool(_wished().get("newest_first"))))

    @control.get("/faults")
    def faults() -> ResponseReturnValue:
        """The switches as they stand."""
        return jsonify(state.faults.as_dict())

    @control.patch("/faults")
    def set_faults() -> ResponseReturnValue:
        """Sets some switches: {switch: value}."""
        with state.lock:
            state.faults = state.faults.changed(_wished())
        return jsonify(state.faults.as_dict())

    @control.delete("/faults")
    def reset_faults() -> ResponseReturnValue:
        """Nothing goes wrong any more."""
        with state.lock:
            state.faults = Faults()
        return jsonify(state.faults.as_dict())

    return control


def _wished() -> dict[str, Any]:
    wished = request.get_json(silent=True, force=True) if request.get_data() else {}
    if not isinstance(wished, dict):
        raise Refused(400, "NOT_JSON", "the body is a JSON object, or empty")
    return wished


def _order(state: State, out_trade_no: str) -> Row:
    found = state.book.named(out_trade_no)
    if found is None:
        raise Refused(404, "ORDER_NOT_EXIST", f"there is no order {out_trade_no}")
    return found


def announce(state: State, order: Row, faults: Faults) -> None:
    """Notifies the merchant that an order is paid."""
    told = answers.transaction({**order, "state": "SUCCESS"})
    state.book.announce(order, "transaction", told, url=order["notify_url"], faults=faults)
