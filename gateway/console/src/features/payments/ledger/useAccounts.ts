/** The company's chart of accounts, and what an account is called. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../../scope';

type Account = Schemas['payments.Account'];
const COSTS = [
  'PAYABLE_KIND_PURCHASE',
  'PAYABLE_KIND_SERVICE',
  'PAYABLE_KIND_RENT',
  'PAYABLE_KIND_OTHER',
] as const;

/** Accounts that come by themselves and that nobody names, by what follows the colon of their codes. */
const BUILT_IN: Record<string, 'main' | 'estates' | 'unclaimed' | 'lostDeposits' | 'supplier' | 'landlord'> =
  {
    'cash:main': 'main',
    'bank:main': 'main',
    'clearing:pos:main': 'main',
    'clearing:estates': 'estates',
    'revenue:unclaimed': 'unclaimed',
    'revenue:lost_deposits': 'lostDeposits',
    'payable:supplier': 'supplier',
    'payable:landlord': 'landlord',
  };

export function useAccounts(): { accounts: Account[]; nameOf: (code: string) => string } {
  const { companyId } = useScope();
  const found = useGet('/v1/payments/accounts', { query: { companyId } });
  const called = useAccountName();
  const accounts = found.data?.accounts ?? [];
  const nameOf = (code: string): string => {
    const one = accounts.find(({ accountCode }) => accountCode === code);
    return one ? called(one) : code;
  };
  return { accounts, nameOf };
}

/** What an account is called: its kind, and which of that kind it is, where there may be several. */
export function useAccountName(): (account: Account) => string {
  const { t } = useTranslation('payments');
  return (account) => {
    const builtIn = BUILT_IN[account.accountCode];
    const cost = costOf(account);
    const which = builtIn ? t(`accountName.${builtIn}`) : cost ? t(`payableKind.${cost}`) : ownPart(account);
    return [t(`accountKind.${account.kind}`), which].filter(Boolean).join(' · ');
  };
}

/** The kind of payable whose costs an account without a name of its own holds, such as cost:rent. */
export function costOf({ displayName, accountCode }: Pick<Account, 'displayName' | 'accountCode'>) {
  if (displayName && displayName !== accountCode) return undefined;
  return COSTS.find((kind) => accountCode === `cost:${kind.slice('PAYABLE_KIND_'.length).toLowerCase()}`);
}

/** Its own name, or what follows its kind in its code, such as parcels of cost:parcels. */
export function ownPart({ displayName, accountCode }: Pick<Account, 'displayName' | 'accountCode'>): string {
  if (displayName && displayName !== accountCode) return displayName;
  return accountCode.split(':').slice(1).join(':');
}
