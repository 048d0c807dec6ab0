/** A car at the gate (岗亭登记): whether it may come in by its plate, and that it came or went. */
import type { Schemas } from '@manor/web/api/client';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';

type Passed = Schemas['contracts.PassGateResponse'];
type Values = Pick<Schemas['contracts.PassGateRequest.sent'], 'plate' | 'direction'>;

export function GateButton() {
  const { t } = useTranslation('contracts');
  const { companyId, estateId, nodeId } = useScope();
  const [open, setOpen] = useState(false);
  const [passed, setPassed] = useState<Passed>();
  if (!useRights().holdsAt('contracts.parking.gate', nodeId)) return null;
  const close = (): void => {
    setOpen(false);
    setPassed(undefined);
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('gate.title')}
      </Button>
      {open && (
        <Modal open title={t('gate.title')} footer={null} onCancel={close}>
          <ResourceForm<Values, Passed>
            initial={{ direction: 'GATE_DIRECTION_IN' }}
            fields={[
              { name: 'plate', label: t('parking.plate'), kind: 'text', required: true, most: 20 },
              {
                name: 'direction',
                label: t('gate.direction'),
                kind: 'choice',
                required: true,
                options: (['GATE_DIRECTION_IN', 'GATE_DIRECTION_OUT'] as const).map((value) => ({
                  value,
                  label: t(`gateDirection.${value}`),
                })),
              },
            ]}
            submitLabel={t('gate.pass')}
            send={(client, values) =>
              client.POST('/v1/contracts/parkingGate:pass', { body: { companyId, estateId, ...values } })
            }
            onDone={setPassed}
            onCancel={close}
          />
          {passed && <Answer passed={passed} />}
        </Modal>
      )}
    </>
  );
}

function Answer({ passed }: { passed: Passed }) {
  const { t } = useTranslation('contracts');
  const { unitCode, endDate, insidePlate, refusal } = passed;
  const until = endDate ? day(endDate) : '';
  if (passed.admitted)
    return <Alert type="success" showIcon title={t('gate.admitted', { code: unitCode, until })} />;
  const why = {
    EXPIRED: t('gate.expired', { until }),
    OTHER_INSIDE: t('gate.inside', { plate: insidePlate }),
  };
  return (
    <Alert
      type="warning"
      showIcon
      title={refusal === 'EXPIRED' || refusal === 'OTHER_INSIDE' ? why[refusal] : t('gate.noLease')}
    />
  );
}
