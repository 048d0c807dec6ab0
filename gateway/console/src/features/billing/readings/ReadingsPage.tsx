/** Readings of a month: one row a meter, typed or pasted, priced as one types, saved together (F3). */
import { today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBuildings } from '../../../parts/buildings';
import { EstateFirst } from '../../../parts/EstateFirst';
import { ExportButton } from '../../../parts/ExportButton';
import { useEstates, useFirstEstate } from '../../../parts/estates';
import { Filters, useFilters, type Filter } from '../../../parts/Filters';
import { Page } from '../../../parts/Page';
import { useScope } from '../../../scope';
import { ImportReadings } from './ImportReadings';
import { METER_KINDS } from '../meters/meters';
import { ReadingEntry } from './ReadingEntry';

export default function ReadingsPage() {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const estates = useEstates();
  const [importing, setImporting] = useState(false);
  const given = useFilters(
    ['estateId', 'buildingId', 'kind', 'feeMonth', 'endDate', 'startDate', 'show', 'reader'].map(named),
  );
  const first = useFirstEstate();
  const estateId = first || (given.values['estateId'] ?? '');
  const buildings = useBuildings(estateId);
  const values = withDefaults(given.values, scope.timeZone, rights.session.displayName);
  const filters: Filter[] = [
    ...(scope.estateId === '0' && estates.length > 1
      ? [{ name: 'estateId', label: t('receivables.estate'), kind: 'choice' as const, options: estates }]
      : []),
    { name: 'buildingId', label: t('readings.building'), kind: 'choice', options: buildings },
    {
      name: 'kind',
      label: t('meters.kind'),
      kind: 'choice',
      width: 110,
      options: METER_KINDS.map((value) => ({ value, label: t(`meterKind.${value}`) })),
    },
    { name: 'feeMonth', label: t('readings.month'), kind: 'month', width: 130 },
    { name: 'endDate', label: t('readings.endDate'), kind: 'date', width: 140 },
    { name: 'startDate', label: t('readings.startDate'), kind: 'date', width: 140 },
    { name: 'reader', label: t('readings.reader'), kind: 'text', width: 130 },
    {
      name: 'show',
      label: t('readings.show'),
      kind: 'choice',
      width: 110,
      options: (['unread', 'read'] as const).map((value) => ({ value, label: t(`readings.only.${value}`) })),
    },
  ];
  const kind = METER_KINDS.find((one) => one === values['kind']);
  const mayEnter = estateId !== '' && rights.holdsAt('billing.readings.write', estateId);
  return (
    <Page
      title={t('readings.title')}
      actions={
        <>
          {estateId !== '' && (
            <ExportButton
              filters={values}
              start={(client, format, { buildingId, feeMonth }, languageCode) =>
                client.POST('/v1/billing/readings:export', {
                  body: {
                    languageCode,
                    companyId: scope.companyId,
                    estateId,
                    ...(buildingId ? { buildingId } : {}),
                    ...(kind ? { kind } : {}),
                    ...(feeMonth ? { feeMonth } : {}),
                    format: format === 'xlsx' ? 'FILE_FORMAT_XLSX' : 'FILE_FORMAT_CSV',
                  },
                })
              }
            />
          )}
          {mayEnter && (
            <Button
              icon={<UploadOutlined />}
              onClick={() => {
                setImporting(true);
              }}
            >
              {t('readings.import')}
            </Button>
          )}
        </>
      }
    >
      <Filters filters={filters} values={values} onChange={given.change} />
      {estateId === '' ? (
        <EstateFirst />
      ) : (
        <ReadingEntry
          estateId={estateId}
          buildingId={values['buildingId'] ?? ''}
          kind={kind}
          feeMonth={values['feeMonth'] ?? ''}
          endDate={values['endDate'] ?? ''}
          startDate={values['startDate'] ?? ''}
          reader={values['reader'] ?? ''}
          show={values['show'] ?? ''}
          mayEnter={mayEnter}
        />
      )}
      {importing && (
        <ImportReadings
          estateId={estateId}
          buildingId={values['buildingId'] ?? ''}
          kind={kind}
          feeMonth={values['feeMonth'] ?? ''}
          endDate={values['endDate'] ?? ''}
          onClose={() => {
            setImporting(false);
          }}
        />
      )}
    </Page>
  );
}

function named(name: string): Filter {
  return { name, label: '', kind: 'text' };
}

/** This month, read today; another month on its last day; by whoever enters it. */
function withDefaults(
  values: Record<string, string>,
  timeZone: string,
  reader: string,
): Record<string, string> {
  const now = today(timeZone);
  const feeMonth = values['feeMonth'] ?? now.slice(0, 7);
  const last = dayjs(`${feeMonth}-01`).endOf('month').format('YYYY-MM-DD');
  return { reader, endDate: now.startsWith(feeMonth) ? now : last, ...values, feeMonth };
}
