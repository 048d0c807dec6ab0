/** The company's fee items by code: people read names, records keep codes. */
import { useFeeItems } from '../../../parts/feeItems';

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
    /** What a term of parking is charged by: what a contract's party pays, or what is charged once. */
    parking: offered
      .filter((one) => !deposits.includes(one) && (one.payerRule === BY_CONTRACT || one.cycleMonths === 0))
      .sort((left, right) => Number(isParking(right)) - Number(isParking(left))),
  };
}

function isParking({ category }: { category: string }): boolean {
  return category === 'FEE_CATEGORY_PARKING';
}
