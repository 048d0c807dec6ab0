/** A column of amounts, at the right and in their own currency. */
import type { LongColumn } from './LongTable';
import { MoneyText } from './MoneyText';

type Minor = string | bigint;

/**
 * @param minor the field of a row that has its amount in minor units.
 * @param width in pixels.
 */
export function moneyColumn<Field extends string>(
  key: string,
  title: string,
  minor: Field,
  width = 130,
): LongColumn<Record<Field, Minor> & { currencyCode: string }> {
  return {
    key,
    title,
    width,
    align: 'right',
    render: (row) => <MoneyText minor={row[minor]} currency={row.currencyCode} />,
  };
}

/** The same for a plain table whose rows are all of one currency. */
export function moneyCells<Field extends string>(
  key: string,
  title: string,
  minor: Field,
  currency: string,
  width = 110,
) {
  return {
    key,
    title,
    width,
    align: 'right' as const,
    render: (_: unknown, row: Record<Field, Minor>) => <MoneyText minor={row[minor]} currency={currency} />,
  };
}
