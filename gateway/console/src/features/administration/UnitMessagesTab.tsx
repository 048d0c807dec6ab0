/** What was sent to those who have a unit today: to its tenant, or to its owner. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { Alert, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../parts/EmptyState';
import type { OfUnit } from '../../search';
import { Messages } from './MessagesTab';

export default function UnitMessagesTab({ subject: { companyId, unitId } }: { subject: OfUnit }) {
  const { t } = useTranslation('administration');
  const [chosen, setChosen] = useState<string>();
  const {
    data: unit,
    isPending,
    error,
  } = useGet('/v1/tenants/units/{unitId}', { path: { unitId }, query: { companyId } });
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  if (isPending) return <Skeleton active />;
  const people = [
    { value: unit.tenantId, label: `${t('messages.tenant')} ${unit.tenantName}` },
    { value: unit.ownerId, label: `${t('messages.owner')} ${unit.ownerName}` },
  ].filter(({ value }) => value !== '');
  const [first] = people;
  if (!first) return <EmptyState text={t('messages.nobody')} />;
  const customerId = chosen ?? first.value;
  return (
    <>
      <p className="line">
        <Segmented aria-label={t('messages.to')} value={customerId} options={people} onChange={setChosen} />
      </p>
      <Messages key={customerId} companyId={companyId} customerId={customerId} />
    </>
  );
}
