/** The company's chart of accounts, and what an account is called. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../../scope';

type Account = Schemas['payments.Account'];

export function useAccounts(): { accounts: Account[]; nameOf: (code: string) => string } {
  const { t } = useTranslation('payments');
  const { companyId } = useScope();
  const found = useGet('/v1/payments/accounts', { query: { companyId } });
  const accounts = found.data?.accounts ?? [];
  const nameOf = (code: string): string => {
    const one = accounts.find(({ accountCode }) => accountCode === code);
    return one ? accountName(one, t(`accountKind.${one.kind}`)) : code;
  };
  return { accounts, nameOf };
}

/** Its kind and its own name, where it has one besides. */
export function accountName({ displayName, accountCode }: Account, kind: string): string {
  return displayName && displayName !== accountCode ? `${kind} · ${displayName}` : `${kind} · ${accountCode}`;
}
