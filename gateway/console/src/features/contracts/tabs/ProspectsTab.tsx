/** What a customer looked for as a prospect, who looks after them, and how far that is. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonName } from '../../../parts/PersonName';
import { RowsTable } from '../../../parts/RowsTable';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import type { OfCustomer } from '../../../search';
import { areas } from '../prospects/prospects';

export default function ProspectsTab({ subject }: { subject: OfCustomer }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  return (
    <RowsTable
      source={listing('/v1/contracts/prospects', 'prospects', { ...subject, estateId: scope.estateId })}
      rowKey="prospectId"
      empty={t('prospect.none')}
      columns={[
        {
          key: 'name',
          title: t('prospect.name'),
          width: 200,
          render: (row) => <Link to={scope.path(`contracts/prospects/${row.prospectId}`)}>{row.name}</Link>,
        },
        { key: 'trade', title: t('prospect.trade'), width: 120, render: (row) => row.trade },
        { key: 'area', title: t('lease.area'), width: 120, render: (row) => areas(row) },
        {
          key: 'next',
          title: t('prospect.nextStep'),
          width: 240,
          render: (row) => [row.nextDate && day(row.nextDate), row.nextStep].filter(Boolean).join(' '),
        },
        {
          key: 'owner',
          title: t('prospect.owner'),
          width: 120,
          render: (row) => <PersonName principalId={row.owner} />,
        },
        {
          key: 'state',
          title: t('lease.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`prospectState.${row.state}`)}</StateTag>,
        },
      ]}
    />
  );
}
