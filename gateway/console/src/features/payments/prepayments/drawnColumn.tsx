/** What was drawn of a prepayment; it opens the items that it was drawn on, in whatever estate. */
import type { Schemas } from '@manor/web/api/client';
import { allocationsOf } from '../../../links';
import { Figure } from '../../../parts/Figure';
import type { LongColumn } from '../../../parts/LongTable';
import { MoneyText } from '../../../parts/MoneyText';

/** @param width in pixels. */
export function drawnColumn(title: string, width: number): LongColumn<Schemas['payments.Prepayment']> {
  return {
    key: 'drawn',
    title,
    width,
    align: 'right',
    render: ({ companyId, prepaymentId, drawnMinor, currencyCode }) => (
      <Figure to={drawnMinor === '0' ? '' : allocationsOf(companyId, { prepaymentId })}>
        <MoneyText minor={drawnMinor} currency={currencyCode} />
      </Figure>
    ),
  };
}
