/** What a surrender comes to: the lease's own charges, what of them is still open, deductions, less what is held.
 *
 * What else the tenant owes is shown and not added: other fees follow the estate's own rule of a move-out.
 */
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
  const booked = useAllRows(
    listing('/v1/contracts/leases/{leaseId}/lines', 'lines', { companyId }, { leaseId: lease.leaseId }),
  );
  const own = new Set(booked.rows.map((line) => line.receivableId));
  const items = useAllRows(
    listing('/v1/payments/openItems', 'openItems', { companyId, customerId }),
    mayRead,
  );
  const owed = items.rows
    .filter((one) => own.has(one.receivableId))
    .reduce((sum, one) => sum + BigInt(one.openMinor), 0n);
  const beside = BigInt(arrears.data?.openMinor ?? '0') - owed;
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
          {
            key: 'beside',
            label: t('surrender.beside'),
            children: <span className="quiet">{amount(beside)}</span>,
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
