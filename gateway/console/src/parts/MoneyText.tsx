/** An amount: minor units with their currency, digits of equal width, negative ones in red. */
import { money } from '@manor/web/format';

export function MoneyText({ minor, currency }: { minor: string | bigint; currency: string }) {
  const negative = BigInt(minor) < 0n;
  return <span className={negative ? 'amount negative' : 'amount'}>{money(minor, currency)}</span>;
}
