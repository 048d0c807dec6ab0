/** The pipeline of leasing (招商): who may become a tenant, by how far they are, the next step first. */
import { PlusOutlined } from '@ant-design/icons';
import { explained } from '@manor/web/api/problem';
import { listing, useAllRows } from '@manor/web/api/read';
import { day, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Space, Spin, Switch, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { ExportButton } from '../../../parts/ExportButton';
import { Page } from '../../../parts/Page';
import { useScope } from '../../../scope';
import { ProspectDialog } from './ProspectDialog';
import { ProspectDrawer } from './ProspectDrawer';
import { areas, PROSPECT_STATES, type Prospect } from './prospects';
import './prospects.css';

export default function ProspectsPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const rights = useRights();
  const { prospectId } = useParams();
  const [asked, setAsked] = useSearchParams();
  const [writing, setWriting] = useState(false);
  const { companyId, estateId } = scope;
  const due = asked.get('due') === 'true';
  const found = useAllRows(
    listing('/v1/contracts/prospects', 'prospects', { companyId, estateId, ...(due ? { due } : {}) }),
  );
  return (
    <Page title={t('prospect.title')}>
      <Space wrap style={{ marginBottom: 12 }}>
        {scope.kind === 'estate' && rights.holdsAt('contracts.prospects.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('prospect.new')}
          </Button>
        )}
        <label>
          <Switch
            size="small"
            checked={due}
            onChange={(wanted) => {
              setAsked(wanted ? { due: 'true' } : {});
            }}
          />{' '}
          {t('prospect.dueOnly')}
        </label>
        <ExportButton
          filters={{}}
          start={(client, fileFormat, _, languageCode) =>
            client.POST('/v1/contracts/prospects:export', {
              body: { companyId, estateId, fileFormat, languageCode, due },
            })
          }
        />
      </Space>
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      {found.first ? <Spin /> : <Board prospects={found.rows} />}
      {writing && (
        <ProspectDialog
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
      {prospectId && <ProspectDrawer prospectId={prospectId} />}
    </Page>
  );
}

function Board({ prospects }: { prospects: Prospect[] }) {
  const { t } = useTranslation('contracts');
  return (
    <div className="prospects-board" role="region" aria-label={t('prospect.title')} tabIndex={0}>
      {PROSPECT_STATES.map((state) => {
        const there = prospects.filter((one) => one.state === state);
        return (
          <section key={state} aria-label={t(`prospectState.${state}`)}>
            <h2>
              {t(`prospectState.${state}`)} <span className="quiet">{there.length}</span>
            </h2>
            <ul>
              {there.map((one) => (
                <li key={one.prospectId}>
                  <Card prospect={one} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Card({ prospect }: { prospect: Prospect }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const late = prospect.nextDate !== '' && prospect.nextDate <= today(scope.timeZone);
  return (
    <Link className="prospect-card" to={scope.path(`contracts/prospects/${prospect.prospectId}`)}>
      <strong>{prospect.name}</strong>
      <span className="quiet">{[prospect.trade, areas(prospect)].filter(Boolean).join(' · ')}</span>
      {prospect.nextDate && (
        <span>
          {late ? <Tag color="warning">{t('prospect.due')}</Tag> : null}
          {day(prospect.nextDate)} {prospect.nextStep}
        </span>
      )}
    </Link>
  );
}
