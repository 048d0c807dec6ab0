/** Corrects or deletes a reading that is not billed yet. */
import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { money, number } from '@manor/web/format';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { changeReasons } from '../changes/reasons';
import type { Meter } from './readings';

export function ReadingActions({
  meter,
  onDeleted,
}: {
  meter: Meter;
  onDeleted?: (meterId: string) => void;
}) {
  const { t } = useTranslation('billing');
  const { companyId } = useScope();
  const [action, setAction] = useState<'correct' | 'delete'>();
  const reading = meter.monthReading;
  if (!reading) return null;
  const close = (): void => {
    setAction(undefined);
  };
  const params = { path: { readingId: reading.readingId } };
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={`${t('readings.correct')} ${meter.number}`}
        onClick={() => {
          setAction('correct');
        }}
      />
      <Button
        type="text"
        size="small"
        danger
        icon={<DeleteOutlined />}
        aria-label={`${t('readings.delete')} ${meter.number}`}
        onClick={() => {
          setAction('delete');
        }}
      />
      {action === 'correct' && (
        <Modal open title={`${t('readings.correct')} · ${meter.number}`} footer={null} onCancel={close}>
          <ResourceForm<{ endValue: string; reason: string }, unknown>
            fields={[
              {
                name: 'endValue',
                label: t('readings.endValue'),
                kind: 'decimal',
                places: 4,
                required: true,
                help: t('readings.from', { value: number(reading.startValue) }),
              },
              {
                name: 'reason',
                label: t('change.reason'),
                kind: 'reason',
                required: true,
                reasons: changeReasons('reading'),
              },
            ]}
            initial={{ endValue: reading.endValue }}
            send={(client, values) =>
              client.POST('/v1/billing/readings/{readingId}:correct', {
                params,
                body: { companyId, ...values },
              })
            }
            onDone={close}
            onCancel={close}
          />
        </Modal>
      )}
      {action === 'delete' && (
        <ReasonDialog
          title={t('readings.delete')}
          danger
          send={(client) =>
            client.DELETE('/v1/billing/readings/{readingId}', { params: { ...params, query: { companyId } } })
          }
          onDone={() => {
            onDeleted?.(meter.meterId);
          }}
          onClose={close}
        >
          {t('readings.deleteAsk', {
            number: meter.number,
            value: number(reading.endValue),
            amount: money(reading.amountMinor, reading.currencyCode),
          })}
        </ReasonDialog>
      )}
    </>
  );
}
