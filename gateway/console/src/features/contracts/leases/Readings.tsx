/** The meters of a lease's units with what they showed last, and what they show on its last day. */
import { listing, useAllRows } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../parts/FormField';
import { useScope } from '../../../scope';

export function Readings({ unitIds }: { unitIds: string[] }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const mayRead = useRights().holdsIn('billing.meters.read', scope.nodeId);
  if (!mayRead) return <p className="quiet">{t('surrender.readingsHidden')}</p>;
  return (
    <div className="lease-cells">
      <Meters unitIds={unitIds} />
    </div>
  );
}

function Meters({ unitIds }: { unitIds: string[] }) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId } = useScope();
  const form = Form.useFormInstance();
  const found = useAllRows(listing('/v1/billing/meters', 'meters', { companyId, estateId }));
  const meters = found.rows.filter((one) => unitIds.includes(one.unitId) && !one.removeDate);
  const numbers = meters.map((one) => one.number).join('\n');
  useEffect(() => {
    for (const [place, number] of numbers.split('\n').entries())
      if (number) form.setFieldValue(['finalReadings', place, 'meterCode'], number);
  }, [form, numbers]);
  if (meters.length === 0) return <p className="quiet">{t('surrender.noMeters')}</p>;
  return (
    <>
      {meters.map((one, place) => (
        <div key={one.meterId}>
          <Form.Item name={['finalReadings', place, 'meterCode']} hidden>
            <input />
          </Form.Item>
          <FormField
            field={{
              name: `finalReadings[${String(place)}].value`,
              label: `${one.unitCode} · ${one.number}`,
              kind: 'decimal',
              places: 3,
              help: one.lastDate ? `${day(one.lastDate)}: ${one.lastValue}` : '',
            }}
          />
        </div>
      ))}
    </>
  );
}
