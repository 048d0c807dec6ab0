"""The payer's phone of the demonstration: a page that lists the orders that wait and pays one at a button's press.

No scanner reads a code off the screen that shows it, so whoever tries the residents' pages on one machine pays here.
An H5 order's address opens that order alone, and leads back to the merchant's page once it is paid.
"""

from __future__ import annotations

import time

from flask import Blueprint, redirect, render_template_string, request
from flask.typing import ResponseReturnValue

from simulators.control import PAYER, announce
from simulators.wechat_pay import State

MOST = 50
PAGE = """<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>模拟钱包 Simulated wallet</title>
<style>
  body { font: 16px sans-serif; max-width: 30rem; margin: 0 auto; padding: 1rem; background: #f4f6f8 }
  form { display: flex; justify-content: space-between; align-items: center; gap: 1rem;
         background: #fff; border: 1px solid #e4e8ed; border-radius: 10px; padding: 1rem; margin: .5rem 0 }
  button { font: inherit; padding: .5rem 1rem; border: 0; border-radius: 6px; background: #1a7f4b; color: #fff }
  small { color: #55606e }
</style>
<h1>模拟钱包 <small>Simulated wallet</small></h1>
{% for order in orders %}
<form method="post" action="/wallet/{{ order.out_trade_no }}">
  <input type="hidden" name="redirect_url" value="{{ back }}">
  <span>{{ order.description }}<br><small>{{ order.out_trade_no }}</small></span>
  <button>¥{{ order.total // 100 }}.{{ "%02d" | format(order.total % 100) }} 付款 Pay</button>
</form>
{% else %}
<p>没有待付的订单。 No order waits.</p>
{% endfor %}
<p><a href="/wallet">刷新 Look again</a></p>
</html>"""


def blueprint(state: State) -> Blueprint:
    """The page and its button. They ask for no token: the simulator listens on this machine alone."""
    wallet = Blueprint("wallet", __name__)

    @wallet.get("/wallet")
    def waiting() -> str:
        now = time.time()
        found = [
            one for one in state.book.orders() if one["state"] == "NOTPAY" and (one["time_expire"] or now + 1) > now
        ]
        return render_template_string(PAGE, orders=found[::-1][:MOST], back="")

    @wallet.get("/wallet/checkmweb")
    def opened() -> ResponseReturnValue:
        order = state.book.prepaid(request.args.get("prepay_id", ""))
        if order is None:
            return "参数错误或链接已失效 The address is wrong or too old", 400
        orders = [order] if order["state"] == "NOTPAY" else []
        return render_template_string(PAGE, orders=orders, back=request.args.get("redirect_url", ""))

    @wallet.post("/wallet/<out_trade_no>")
    def pay(out_trade_no: str) -> ResponseReturnValue:
        order = state.book.named(out_trade_no)
        if order is not None and order["state"] == "NOTPAY":
            paid = state.book.pay(order["mchid"], out_trade_no, openid=PAYER, even_if_closed=False)
            announce(state, paid, state.faults)
        back = request.form.get("redirect_url", "")
        return redirect(back if back.startswith(("https://", "http://")) else "/wallet")

    return wallet
