/** What came of a move, and where to go from here. */
import { useRights } from '@manor/web/session';
import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { hasPage } from '../../../feature';
import { useScope } from '../../../scope';
import type { Occupancy } from './occupancies';

interface Shown {
  title: string;
  subTitle?: string;
  /** Of whom the links are. */
  occupancy: Occupancy;
  buildingId: string;
  /** The first, and most likely, thing to do next. */
  next?: { label: string; to: string };
  children?: ReactNode;
}

export function Done({ title, subTitle, occupancy, buildingId, next, children }: Shown) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { unitId, customerId, customerName, estateId } = occupancy;
  const receivables =
    hasPage('billing/receivables') && rights.holdsAt('billing.receivables.read', estateId)
      ? [
          {
            label: t('move.toReceivables'),
            to: `billing/receivables?customerId=${customerId}&unitId=${unitId}&openOnly=true`,
          },
        ]
      : [];
  const links = [
    ...(next ? [next] : []),
    { label: t('move.toCustomer', { name: customerName }), to: `tenants/customers/${customerId}` },
    ...receivables,
    { label: t('move.toUnit'), to: `tenants/units/${unitId}` },
    { label: t('move.toRooms'), to: `tenants/rooms/${buildingId}` },
  ];
  return (
    <Result
      status="success"
      title={<span role="status">{title}</span>}
      subTitle={subTitle}
      extra={
        <div className="move-links">
          {links.map(({ label, to }, index) => (
            <Button
              key={to}
              type={index === 0 ? 'primary' : 'default'}
              onClick={() => void navigate(scope.path(to))}
            >
              {label}
            </Button>
          ))}
        </div>
      }
    >
      {children}
    </Result>
  );
}
