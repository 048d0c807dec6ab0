/** Asking rents (挂牌租金): what each unit of an estate is asked for, said for one or for many at once. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useAllRows } from '@manor/web/api/read';
import { area, moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Space, Switch, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EstateFirst } from '../../../parts/EstateFirst';
import { ExportButton } from '../../../parts/ExportButton';
import { MoneyText } from '../../../parts/MoneyText';
import { Page } from '../../../parts/Page';
import { PersonName } from '../../../parts/PersonName';
import { UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { AskingDialog } from './AskingDialog';

export type AskingRent = Schemas['contracts.AskingRent'];

export default function AskingRentsPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  return <Page title={t('asking.title')}>{scope.kind === 'estate' ? <AskingRents /> : <EstateFirst />}</Page>;
}

function AskingRents() {
  const { t } = useTranslation('contracts');
  const { companyId, estateId, currency, timeZone } = useScope();
  const mayWrite = useRights().holdsAt('contracts.leases.write', estateId);
  const [missing, setMissing] = useState(false);
  const [ticked, setTicked] = useState<string[]>([]);
  const [setting, setSetting] = useState(false);
  const found = useAllRows<AskingRent>(
    listing('/v1/contracts/askingRents', 'askingRents', {
      companyId,
      estateId,
      ...(missing ? { missingOnly: true } : {}),
    }),
  );
  const amount = (minor: string) =>
    minor === '0' ? <span className="quiet">—</span> : <MoneyText minor={minor} currency={currency} />;
  return (
    <>
      <Space wrap style={{ marginBottom: 12 }}>
        {mayWrite && (
          <Button
            type="primary"
            disabled={ticked.length === 0}
            onClick={() => {
              setSetting(true);
            }}
          >
            {t('asking.set', { count: ticked.length })}
          </Button>
        )}
        <label>
          <Switch size="small" checked={missing} onChange={setMissing} /> {t('asking.missing')}
        </label>
        <ExportButton
          filters={{}}
          start={(client, fileFormat, _, languageCode) =>
            client.POST('/v1/contracts/askingRents:export', {
              body: { companyId, estateId, fileFormat, languageCode, missingOnly: missing },
            })
          }
        />
      </Space>
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      {/* Scrolls by itself: a table that does measures its heading, whose box to tick could then be reached twice. */}
      <div style={{ overflowX: 'auto' }}>
        <Table<AskingRent>
          size="small"
          rowKey="unitId"
          loading={found.first && !found.error}
          dataSource={found.rows}
          pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          style={{ minWidth: 760 }}
          locale={{ emptyText: t(missing ? 'asking.noneMissing' : 'floors.none') }}
          {...(mayWrite
            ? {
                rowSelection: {
                  selectedRowKeys: ticked,
                  onChange: (keys) => {
                    setTicked(keys.map(String));
                  },
                  getCheckboxProps: (row) => ({ 'aria-label': row.unitCode }),
                },
              }
            : {})}
          columns={[
            {
              title: t('lease.unit'),
              render: (_, row) => <UnitLink unitId={row.unitId} code={row.unitCode} />,
            },
            { title: t('units.building'), dataIndex: 'buildingName' },
            { title: t('asking.floor'), align: 'right', dataIndex: 'floor' },
            { title: t('lease.area'), align: 'right', render: (_, row) => area(row.area) },
            { title: t('asking.monthly'), align: 'right', render: (_, row) => amount(row.monthlyMinor) },
            {
              title: t('roll.squareMetre'),
              align: 'right',
              render: (_, row) => amount(row.squareMetreMinor),
            },
            {
              title: t('asking.by'),
              render: (_, row) =>
                row.maker && (
                  <>
                    <PersonName principalId={row.maker} />{' '}
                    <span className="quiet">{moment(row.updateTime, timeZone)}</span>
                  </>
                ),
            },
          ]}
        />
      </div>
      {setting && (
        <AskingDialog
          units={found.rows.filter((row) => ticked.includes(row.unitId))}
          onDone={() => {
            setTicked([]);
            setSetting(false);
          }}
          onClose={() => {
            setSetting(false);
          }}
        />
      )}
    </>
  );
}
