/** The company's fee items by code: people read names, records keep codes. */
import { useFeeItems } from '../../billing/feeItems/feeItems';

/** Only what a contract's party pays is charged by a lease. */
const BY_CONTRACT = 'PAYER_RULE_CONTRACT_PARTY';

/** @returns the name of a code, and the items that a lease may charge, in the order of their codes. */
export function useItemNames() {
  const { items } = useFeeItems();
  const offered = items.filter((one) => !one.inactive);
  const deposits = offered.filter((one) => one.category === 'FEE_CATEGORY_DEPOSIT');
  return {
    name: (code: string): string => items.find((one) => one.code === code)?.name ?? code,
    rents: offered.filter((one) => one.payerRule === BY_CONTRACT && !deposits.includes(one)),
    deposits,
  };
}
