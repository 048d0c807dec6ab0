"""ChannelAccountService."""

from __future__ import annotations

from functools import cached_property
from uuid import UUID

from chassis.data import paging
from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.rpc.call import Call
from manor.payments.v1 import channel_accounts_pb2 as pb
from manor.payments.v1 import channel_accounts_pb2_grpc as stubs

from payments.channels.merchants import notify_url
from payments.queries.channel_accounts import list_channel_accounts
from payments.records.channel_accounts import ChannelAccount
from payments.settings import Settings
from payments.usecases import channel_accounts as accounts


class ChannelAccountServicer(stubs.ChannelAccountServiceServicer):
    """Where online channels collect."""

    def __init__(self, deps: Deps) -> None:
        assert isinstance(deps.settings, Settings)  # payments' processes have payments' settings
        self._settings = deps.settings

    @cached_property
    def _vault(self) -> Vault:
        return Vault.open(self._settings.encryption_key_file)

    def CreateChannelAccount(self, request: pb.CreateChannelAccountRequest, call: Call) -> pb.ChannelAccount:
        """Keeps a merchant's account."""
        command = accounts.CreateChannelAccount(
            company_id=request.company_id,
            channel=request.channel,
            display_name=request.display_name,
            merchant_id=request.merchant_id,
            app_id=request.app_id,
            certificate_serial_no=request.certificate_serial_no,
            private_key_secret=request.private_key_secret,
            api_key_secret=request.api_key_secret,
            platform_key_secret=request.platform_key_secret,
            platform_key_id=request.platform_key_id,
        )
        made = accounts.create_channel_account(
            call.tx, command, vault=self._vault, secrets_dir=self._settings.secrets_dir
        )
        return self._message(call.tx, made)

    def GetChannelAccount(self, request: pb.GetChannelAccountRequest, call: Call) -> pb.ChannelAccount:
        """One account, without its secrets."""
        return self._message(call.tx, accounts.get_channel_account(call.tx, UUID(request.channel_account_id)))

    def ListChannelAccounts(self, request: pb.ListChannelAccountsRequest, call: Call) -> pb.ListChannelAccountsResponse:
        """A page of accounts."""
        limit = paging.size(request.page_size)
        (after,) = paging.decode(request.page_token, UUID) or (None,)
        rows = list_channel_accounts(call.tx, request.company_id, after, limit + 1)
        page, token = paging.cut(rows, limit, lambda account: (account.channel_account_id,))
        return pb.ListChannelAccountsResponse(
            channel_accounts=[self._message(call.tx, account) for account in page], next_page_token=token
        )

    def DisableChannelAccount(self, request: pb.DisableChannelAccountRequest, call: Call) -> pb.ChannelAccount:
        """Takes no new orders for it."""
        account_id = UUID(request.channel_account_id)
        return self._message(call.tx, accounts.disable_channel_account(call.tx, account_id))

    def _message(self, tx: Tx, account: ChannelAccount) -> pb.ChannelAccount:
        token = accounts.callback_token(tx, self._vault, account)
        return pb.ChannelAccount(
            channel_account_id=str(account.channel_account_id),
            company_id=account.company_id,
            channel=account.channel,
            display_name=account.display_name,
            merchant_id=account.merchant_id,
            app_id=account.app_id,
            certificate_serial_no=account.certificate_serial_no,
            platform_key_id=account.platform_key_id,
            notify_url=notify_url(self._settings.public_url, account.channel, token),
            disabled=account.disabled,
            create_time=account.created_at,
        )
