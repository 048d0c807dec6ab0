/** What each estate has entered and uses, by week and service: where something was brought in and nobody works with it. */
import { api, take } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { day, number, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useQuery } from '@tanstack/react-query';
import { Alert, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page';
import { useScope } from '../../scope';
import { serviceLabel } from '../../words';
import { countsSheet, usesOf, weeksTo, type Count, type PlaceUse } from './adoption';
import { SaveButton } from '../../parts/SaveButton';
import { saveSheet, type SavedFormat } from '../../parts/saving';

const SPANS = [4, 13, 26] as const;

export default function AdoptionPage() {
  const { t } = useTranslation('administration');
  const scope = useScope();
  const rights = useRights();
  const [span, setSpan] = useState<(typeof SPANS)[number]>(4);
  const { companyId, timeZone } = scope;
  const at = scope.kind === 'group' ? scope.nodeId : companyId;
  const may = rights.holdsAt('audit.read', at);
  const toDate = today(timeZone);
  const weeks = weeksTo(toDate, span);
  const { services } = rights.session;
  const query = { companyId, fromDate: weeks[0] ?? toDate, toDate, timeZone };
  const found = useQuery({
    queryKey: ['adoption', services, query],
    queryFn: () => Promise.all(services.map((service) => countsOf(service, query))),
    enabled: may,
  });
  if (!may) return <Alert type="info" showIcon title={t('audit.chooseCompany')} />;
  const counts = (found.data ?? []).flat();
  const used = services.filter((service) => counts.some((one) => one.service === service));
  const estates = rights.session.nodes
    .filter(({ kind, closed }) => kind === 'NODE_KIND_ESTATE' && !closed)
    .filter((one) => companyId === '0' || one.companyId === companyId)
    .map((one) => ({ companyId: one.companyId, estateId: one.nodeId }));
  const rows = usesOf(counts, estates).filter(
    (one) => scope.estateId === '0' || one.estateId === scope.estateId,
  );
  const name = (nodeId: string): string => rights.node(nodeId)?.name ?? nodeId;
  const placeName = (row: PlaceUse): string => {
    if (row.companyId === '0') return t('audit.ofGroup');
    if (row.estateId === '0') return t('adoption.ofCompany', { company: name(row.companyId) });
    return name(row.estateId);
  };
  const column = (key: string, title: string, count: (row: PlaceUse) => number | undefined) => ({
    key,
    title,
    align: 'right' as const,
    width: 105,
    render: (_: unknown, row: PlaceUse) => number(count(row) ?? 0),
  });
  // People read the table; programs read what was counted, by its codes.
  const save = (format: SavedFormat): Promise<void> => {
    const title = [t('audit.company'), t('adoption.total'), ...used.map(serviceLabel), ...weeks];
    const table = rows.map((row) => [
      placeName(row),
      row.total,
      ...used.map((service) => row.byService[service] ?? 0),
      ...weeks.map((week) => row.byWeek[week] ?? 0),
    ]);
    const sheet = format === 'csv' ? countsSheet(counts) : { heading: title, rows: table };
    return saveSheet(sheet, format, `${t('adoption.title')}-${scope.name}-${toDate}`);
  };
  return (
    <Page
      title={t('adoption.title')}
      actions={
        <>
          <Segmented
            value={span}
            options={SPANS.map((value) => ({ value, label: t('adoption.weeks', { count: value }) }))}
            onChange={setSpan}
          />
          <SaveButton save={save} />
        </>
      }
    >
      <div className="quiet">{t('adoption.note')}</div>
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      <div className="fill list matrix" tabIndex={0} role="region" aria-label={t('adoption.title')}>
        <Table<PlaceUse>
          size="small"
          rowKey="key"
          sticky
          loading={found.isPending}
          pagination={false}
          dataSource={rows}
          columns={[
            {
              key: 'place',
              title: t('adoption.place'),
              width: 220,
              fixed: 'left',
              render: (_, row) => placeName(row),
            },
            column('total', t('adoption.total'), (row) => row.total),
            ...used.map((service) => column(service, serviceLabel(service), (row) => row.byService[service])),
            ...weeks.map((week) => column(week, day(week), (row) => row.byWeek[week])),
          ]}
        />
      </div>
    </Page>
  );
}

async function countsOf(
  service: string,
  query: { companyId: string; fromDate: string; toDate: string; timeZone: string },
): Promise<Count[]> {
  const { counts } = await take(
    api.GET('/v1/{service}/auditEntries:count', { params: { path: { service }, query } }),
  );
  return counts.map((one) => ({ ...one, service }));
}
