/** Adjustments, waivers and voids: who asked, why, and the decision of a second person. */
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { usePlaceFilters } from '../../../parts/usePlaceFilters';
import { PersonName } from '../../../parts/PersonName';
import { useScope } from '../../../scope';
import { ChangeDrawer } from './ChangeDrawer';
import { useChangeDeeds } from './useChangeDeeds';
import { StateTag } from '../../../parts/StateTag';
import { moneyColumn } from '../../../parts/moneyColumn';
import { SaidReason } from '../../../parts/SaidReason';
import { CHANGE_REASONS } from './reasons';

const STATES = ['CHANGE_STATE_WAITING', 'CHANGE_STATE_APPROVED', 'CHANGE_STATE_REFUSED'] as const;

export default function ChangesPage() {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const places = usePlaceFilters();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { receivableId, changeId } = useParams();
  const bulk = useChangeDeeds();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('changes.title')}
      source={listing('/v1/billing/receivableChanges', 'changes', { companyId, estateId })}
      rowKey="changeId"
      filters={[
        ...places,
        {
          name: 'state',
          label: t('changes.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`changeState.${value}`) })),
        },
      ]}
      columns={[
        { key: 'kind', title: t('changes.kind'), width: 110, render: (row) => t(`changeKind.${row.kind}`) },
        moneyColumn('amount', t('changes.amount'), 'amountMinor'),
        {
          key: 'state',
          title: t('changes.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`changeState.${row.state}`)}</StateTag>,
        },
        {
          key: 'reason',
          title: t('changes.reason'),
          width: 260,
          render: (row) => <SaidReason of={CHANGE_REASONS} said={row.reason} code={row.reasonCode} />,
        },
        {
          key: 'maker',
          title: t('changes.maker'),
          width: 140,
          render: (row) => (row.maker ? <PersonName principalId={row.maker} /> : t('changes.system')),
        },
        {
          key: 'time',
          title: t('changes.time'),
          width: 180,
          render: (row) => moment(row.createTime, scope.timeZone),
        },
      ]}
      {...(bulk ? { bulk } : {})}
      {...(rights.holdsIn('billing.receivables.export', scope.nodeId)
        ? {
            exporting: (client, format, { state, ...filters }, languageCode) =>
              client.POST('/v1/billing/receivableChanges:export', {
                body: {
                  languageCode,
                  ...filters,
                  companyId,
                  estateId,
                  ...(state ? { state: state as (typeof STATES)[number] } : {}),
                  format: format === 'xlsx' ? 'FILE_FORMAT_XLSX' : 'FILE_FORMAT_CSV',
                },
              }),
          }
        : {})}
      onOpen={(row) =>
        void navigate(scope.path(`billing/changes/${row.receivableId}/${row.changeId}`) + search)
      }
    >
      {receivableId && changeId && <ChangeDrawer receivableId={receivableId} changeId={changeId} />}
    </ListPage>
  );
}
