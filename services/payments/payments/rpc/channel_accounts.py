"""ChannelAccountService."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from uuid import UUID

from chassis.data import paging
from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.payments.v1 import channel_accounts_pb2 as pb
from manor.payments.v1 import channel_accounts_pb2_grpc as stubs

from payments.channels.merchants import notify_url
from payments.queries.channel_accounts import list_channel_accounts, list_further_keys
from payments.records.channel_accounts import ChannelAccount
from payments.settings import Settings
from payments.usecases import channel_accounts as accounts
from payments.usecases import channel_keys


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
            certificate_secret=request.certificate_secret,
        )
        made = accounts.create_channel_account(
            call.tx, command, vault=self._vault, secrets_dir=self._settings.secrets_dir
        )
        return self._one(call.tx, made)

    def GetChannelAccount(self, request: pb.GetChannelAccountRequest, call: Call) -> pb.ChannelAccount:
        """One account, without its secrets."""
        return self._one(call.tx, accounts.get_channel_account(call.tx, UUID(request.channel_account_id)))

    def ListChannelAccounts(self, request: pb.ListChannelAccountsRequest, call: Call) -> pb.ListChannelAccountsResponse:
        """A page of accounts."""
        (after,) = paging.decode(request.page_token, UUID) or (None,)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: list_channel_accounts(tx, request.company_id, after, limit),
            lambda account: (account.channel_account_id,),
        )
        return pb.ListChannelAccountsResponse(
            channel_accounts=self._messages(call.tx, page), next_page_token=token, total_size=total
        )

    def DisableChannelAccount(self, request: pb.DisableChannelAccountRequest, call: Call) -> pb.ChannelAccount:
        """Takes no new orders for it."""
        account_id = UUID(request.channel_account_id)
        return self._one(call.tx, accounts.disable_channel_account(call.tx, account_id))

    def ReplaceChannelAccountKeys(self, request: pb.ReplaceChannelAccountKeysRequest, call: Call) -> pb.ChannelAccount:
        """Replaces keys, with former ones valid for a while."""
        command = channel_keys.ReplaceChannelAccountKeys(
            UUID(request.channel_account_id),
            request.certificate_serial_no,
            request.private_key_secret,
            request.certificate_secret,
            request.api_key_secret,
            request.platform_key_id,
            request.platform_key_secret,
            request.replace_notify_url,
            request.overlap_hours,
        )
        account = channel_keys.replace_channel_account_keys(
            call.tx, command, vault=self._vault, secrets_dir=self._settings.secrets_dir
        )
        return self._one(call.tx, account)

    def EndFormerChannelAccountKeys(
        self, request: pb.EndFormerChannelAccountKeysRequest, call: Call
    ) -> pb.ChannelAccount:
        """Ends former keys at once."""
        account_id = UUID(request.channel_account_id)
        return self._one(call.tx, channel_keys.end_former_channel_account_keys(call.tx, account_id))

    def _one(self, tx: Tx, account: ChannelAccount) -> pb.ChannelAccount:
        return self._messages(tx, [account])[0]

    def _messages(self, tx: Tx, page: Sequence[ChannelAccount]) -> list[pb.ChannelAccount]:
        further: dict[UUID, list[pb.ChannelKey]] = defaultdict(list)
        for row in list_further_keys(tx, page):
            further[row.channel_account_id].append(_key(row.kind, row.name, row.valid_until, former=True))
        return [self._message(tx, account, further[account.channel_account_id]) for account in page]

    def _message(self, tx: Tx, account: ChannelAccount, further: Sequence[pb.ChannelKey]) -> pb.ChannelAccount:
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
            keys=[
                _key("certificate", account.certificate_serial_no, account.certificate_expires_at),
                _key("api_key", "", None),
                _key("platform_key", account.platform_key_id, account.platform_key_expires_at),
                _key("callback_token", "", None),
                *further,
            ],
        )


def _key(kind: str, name: str, valid_until: datetime | None, *, former: bool = False) -> pb.ChannelKey:
    # What an APIv3 key is called among ourselves is its fingerprint, which is nobody's affair.
    key_id = "" if kind == "api_key" else name
    return pb.ChannelKey(
        kind=fields.from_word(pb.ChannelKeyKind, kind), key_id=key_id, former=former, expire_time=valid_until
    )
