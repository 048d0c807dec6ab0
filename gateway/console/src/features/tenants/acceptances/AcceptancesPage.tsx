/** Acceptances from the developer (承接查验): what is being checked, and what came of it. */
import { listing } from '@manor/web/api/read';
import { moment, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { FORMATS } from '../formats';
import { AcceptanceDrawer } from './AcceptanceDrawer';
import { NewAcceptance } from './NewAcceptance';
import { SCOPES, subjectOf, type Acceptance } from './states';

export default function AcceptancesPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { acceptanceId } = useParams();
  const [adding, setAdding] = useState(false);
  const { companyId } = scope;
  const open = (one: Acceptance): void =>
    void navigate(scope.path(`tenants/acceptances/${one.acceptanceId}`) + search);
  return (
    <ListPage<Acceptance>
      title={t('acceptance.title')}
      source={listing('/v1/tenants/acceptances', 'acceptances', { companyId, ...scope.query })}
      rowKey="acceptanceId"
      filters={[
        {
          name: 'scope',
          label: t('acceptance.scope'),
          kind: 'choice',
          options: SCOPES.map((value) => ({ value, label: t(`acceptanceScope.${value}`) })),
        },
        {
          name: 'state',
          label: t('handover.state'),
          kind: 'choice',
          options: (['ACCEPTANCE_STATE_CHECKING', 'ACCEPTANCE_STATE_COMPLETED'] as const).map((value) => ({
            value,
            label: t(`acceptanceState.${value}`),
          })),
        },
      ]}
      columns={[
        { key: 'what', title: t('acceptance.what'), width: 220, render: (row) => subjectOf(row, t) },
        {
          key: 'state',
          title: t('handover.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`acceptanceState.${row.state}`)}</StateTag>,
        },
        {
          key: 'items',
          title: t('acceptance.checked'),
          width: 110,
          align: 'right',
          render: ({ items }) =>
            `${number(items.filter(({ checkedBy }) => checkedBy !== '').length)} / ${number(items.length)}`,
        },
        {
          key: 'problems',
          title: t('acceptance.openProblems'),
          width: 120,
          align: 'right',
          render: (row) => number(row.openProblemCount),
        },
        {
          key: 'begun',
          title: t('acceptance.begun'),
          width: 160,
          render: (row) => moment(row.createTime ?? '', scope.timeZone),
        },
      ]}
      onOpen={open}
      empty={t('acceptance.none')}
      exporting={(client, format, filters, languageCode) =>
        client.POST('/v1/tenants/acceptances:export', {
          body: {
            languageCode,
            companyId,
            ...scope.query,
            scope: (filters['scope'] ?? 'ACCEPTANCE_SCOPE_UNSPECIFIED') as Acceptance['scope'],
            state: (filters['state'] ?? 'ACCEPTANCE_STATE_UNSPECIFIED') as Acceptance['state'],
            format: FORMATS[format],
          },
        })
      }
      actions={
        rights.holdsIn('tenants.acceptances.write', scope.nodeId) && (
          <Button
            type="primary"
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('acceptance.new')}
          </Button>
        )
      }
    >
      {adding && (
        <NewAcceptance
          onDone={(made) => {
            setAdding(false);
            open(made);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {acceptanceId && <AcceptanceDrawer companyId={companyId} acceptanceId={acceptanceId} />}
    </ListPage>
  );
}
