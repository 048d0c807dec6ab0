"""ExchangeRateService."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from chassis import money
from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.identity.v1 import exchange_rates_pb2, exchange_rates_pb2_grpc

from identity import queries
from identity.records import ExchangeRate
from identity.usecases.exchange_rates import SetExchangeRate, set_exchange_rate


class ExchangeRateServicer(exchange_rates_pb2_grpc.ExchangeRateServiceServicer):
    """Month-end exchange rates of a group."""

    def SetExchangeRate(
        self, request: exchange_rates_pb2.SetExchangeRateRequest, call: Call
    ) -> exchange_rates_pb2.ExchangeRate:
        command = SetExchangeRate(
            fields.month(request.month),
            request.from_currency_code,
            request.to_currency_code,
            Decimal(request.rate),
            request.etag,
        )
        return _message(set_exchange_rate(call.tx, command))

    def ListExchangeRates(
        self, request: exchange_rates_pb2.ListExchangeRatesRequest, call: Call
    ) -> exchange_rates_pb2.ListExchangeRatesResponse:
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_exchange_rates(
                tx,
                month=fields.to_month(request.month),
                after=paging.decode(request.page_token, date, str, str),
                limit=limit,
            ),
            lambda row: (row.month, row.from_currency_code, row.to_currency_code),
        )
        return exchange_rates_pb2.ListExchangeRatesResponse(
            exchange_rates=map(_message, page), next_page_token=token, total_size=total
        )


def _message(rate: ExchangeRate) -> exchange_rates_pb2.ExchangeRate:
    following = (rate.month + timedelta(days=31)).replace(day=1)
    return exchange_rates_pb2.ExchangeRate(
        month=fields.from_month(rate.month),
        from_currency_code=rate.from_currency_code,
        to_currency_code=rate.to_currency_code,
        rate=money.plain(rate.rate, 10),
        date=str(following - timedelta(days=1)),
        entered_by=rate.entered_by,
        enter_time=rate.entered_at,
        etag=rate.etag,
    )
