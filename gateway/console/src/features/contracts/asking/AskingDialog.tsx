/** Says what units are asked for: each the same a month, or the same a square metre. */
import type { Schemas } from '@manor/web/api/client';
import { money } from '@manor/web/format';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { monthlyOf } from './asking';
import type { AskingRent } from './AskingRentsPage';

const BY = ['squareMetre', 'unit'] as const;

interface Values {
  by: (typeof BY)[number];
  minor?: string;
}

interface Shown {
  units: AskingRent[];
  onDone: () => void;
  onClose: () => void;
}

export function AskingDialog({ units, onDone, onClose }: Shown) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId, currency } = useScope();
  const [typed, setTyped] = useState<Values>({ by: 'squareMetre' });
  const askedFor = ({ by, minor = '0' }: Values) =>
    units.map(({ unitId, area }) => ({
      unitId,
      monthlyMinor: by === 'unit' ? minor : monthlyOf(minor, area),
    }));
  const sum = askedFor(typed).reduce((all, one) => all + BigInt(one.monthlyMinor), 0n);
  return (
    <Modal open title={t('asking.set', { count: units.length })} footer={null} onCancel={onClose}>
      <p className="quiet">{t('asking.says', { codes: units.map((one) => one.unitCode).join(', ') })}</p>
      <ResourceForm<Values, Schemas['contracts.SetAskingRentsResponse']>
        fields={[
          {
            name: 'by',
            label: t('asking.basis'),
            kind: 'choice',
            required: true,
            options: BY.map((value) => ({ value, label: t(`asking.per.${value}`) })),
          },
          { name: 'minor', label: t('asking.amount'), kind: 'money', currency, help: t('asking.nought') },
        ]}
        initial={{ by: 'squareMetre' }}
        onChange={setTyped}
        send={(client, values) =>
          client.POST('/v1/contracts/askingRents:set', {
            body: { companyId, estateId, askingRents: askedFor(values) },
          })
        }
        onDone={onDone}
        onCancel={onClose}
      />
      <p>{t('asking.sum', { sum: money(sum, currency) })}</p>
    </Modal>
  );
}
