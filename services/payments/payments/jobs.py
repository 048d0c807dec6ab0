"""What payments does without being called: operations, timers, measures and republications."""

from chassis.rpc import currency

from payments.metrics import channel_key_ages, order_ages
from payments.usecases import (
    attachments,
    callback_retention,
    channel_calls,
    debtor_exports,
    deposits,
    desk_refunds,
    exports,
    list_exports,
    payable_statements,
    platform_keys,
    refund_bills,
    refund_calls,
    republications,
)

JOBS = (
    currency.settle_currency_holds,
    attachments.attach_file,
    debtor_exports.write_debtors,
    exports.write_receipts,
    list_exports.write_daily_closings,
    list_exports.write_daily_takings,
    list_exports.write_deposits,
    list_exports.write_payables,
    list_exports.write_payment_orders,
    list_exports.write_prepayments,
    payable_statements.write_payee_statement,
    callback_retention.forget_callbacks,
    channel_calls.call_channels,
    deposits.move_old_deposits_of,
    desk_refunds.watch_refunds,
    platform_keys.fetch_platform_keys,
    refund_bills.read_refund_bills,
    refund_calls.call_refunds,
    republications.republish_open_items,
    republications.republish_payments,
    channel_key_ages.channel_key_ages,
    order_ages.order_ages,
)
