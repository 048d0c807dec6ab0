import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import ExplanationPage from './ExplanationPage';

const OWED = {
  feeItemName: '门禁卡年费',
  unitCode: '1-0101',
  periodStart: '2027-01-01',
  periodEnd: '2027-12-31',
  dueDate: '2027-01-15',
  amountMinor: '3600',
  paidMinor: '0',
};
const WHY = {
  currencyCode: 'CNY',
  taxMinor: '204',
  taxRate: '0.06',
  steps: [],
  changes: [],
  charge: { chargeId: '7', explanation: '2027 年门禁卡年费', reference: 'CARD-1', source: '' },
};
vi.mock('@manor/web/api/read', () => ({
  useGet: (path: string) => ({ data: path.endsWith(':explain') ? WHY : OWED, isPending: false, error: null }),
}));

it('says why something was charged in the words of whoever did, and on which document it stands', () => {
  render(
    <MemoryRouter>
      <ExplanationPage />
    </MemoryRouter>,
  );
  expect(screen.getByText(WHY.charge.explanation)).not.toBeNull();
  expect(screen.getByText(WHY.charge.reference)).not.toBeNull();
});
