/** What a surrender comes to: the lease's own charges, what the tenant owes beside, deductions, less what is held. */
import { listing, useAllRows, useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';
import type { Lease } from './lease';

interface Shown {
  lease: Lease;
  /** Minor units. */
  charges: bigint;
  deducted: bigint;
}

export function SurrenderSum({ lease, charges, deducted }: Shown) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const rights = useRights();
  const { companyId, estateId, currencyCode } = lease;
  const customerId = lease.terms.payers[0]?.customerId ?? '';
  const mayRead = rights.holdsIn('payments.open_items.read', scope.nodeId);
  const arrears = useGet(
    '/v1/payments/customers/{customerId}/arrears',
    { path: { customerId }, query: { companyId } },
    { enabled: mayRead },
  );
  const mayHold = rights.holdsIn('payments.deposits.read', scope.nodeId);
  const deposits = useAllRows(
    listing('/v1/payments/deposits', 'deposits', { companyId, estateId, customerId }),
    mayHold,
  );
  const unitIds = lease.terms.units.map((one) => one.unitId);
  const held = deposits.rows
    .filter((one) => unitIds.includes(one.unitId))
    .reduce((sum, one) => sum + BigInt(one.heldMinor), 0n);
  const owed = BigInt(arrears.data?.openMinor ?? '0');
  const rest = charges + owed + deducted - held;
  const amount = (minor: bigint) => <MoneyText minor={String(minor)} currency={currencyCode} />;
  const customer = `tenants/customers/${customerId}`;
  return (
    <>
      {!(mayRead && mayHold) && <p className="quiet">{t('surrender.moneyHidden')}</p>}
      <Descriptions
        size="small"
        bordered
        column={1}
        style={{ marginBottom: 12 }}
        items={[
          { key: 'charges', label: t('surrender.total'), children: amount(charges) },
          {
            key: 'arrears',
            label: <Link to={scope.path(`${customer}/receivables`)}>{t('surrender.arrears')}</Link>,
            children: amount(owed),
          },
          { key: 'deducted', label: t('surrender.deductions'), children: amount(deducted) },
          {
            key: 'held',
            label: <Link to={scope.path(`${customer}/deposits`)}>{t('surrender.held')}</Link>,
            children: amount(-held),
          },
          {
            key: 'rest',
            label: <strong>{t(rest < 0n ? 'surrender.goesBack' : 'surrender.toPay')}</strong>,
            children: <strong>{amount(rest < 0n ? -rest : rest)}</strong>,
          },
        ]}
      />
    </>
  );
}
