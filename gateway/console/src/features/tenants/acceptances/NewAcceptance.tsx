/** Begins an acceptance with its checklist; the usual items of its scope stand there to be changed. */
import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEstates, useFirstEstate } from '../../../parts/estates';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import { PairsInput, type Pair } from '../handovers/PairsInput';
import { SCOPES, type Acceptance } from './states';

interface Values {
  estateId: string;
  scope: Acceptance['scope'];
  part?: string;
  unitId?: string;
  items: Pair[];
}

export function NewAcceptance({
  onDone,
  onClose,
}: {
  onDone: (made: Acceptance) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('tenants');
  const { message } = App.useApp();
  const { companyId } = useScope();
  const estates = useEstates();
  const first = useFirstEstate();
  const [chosen, setChosen] = useState<{ estateId: string; scope: Acceptance['scope'] }>({
    estateId: first,
    scope: 'ACCEPTANCE_SCOPE_ESTATE',
  });
  const usual = t('acceptance.usual')
    .split('；')
    .map((line) => {
      const [left = '', right = ''] = line.split('|');
      return { left, right };
    });
  const fields: Field[] = [
    { name: 'estateId', label: t('acceptance.estate'), kind: 'choice', required: true, options: estates },
    {
      name: 'scope',
      label: t('acceptance.scope'),
      kind: 'choice',
      required: true,
      options: SCOPES.map((value) => ({ value, label: t(`acceptanceScope.${value}`) })),
    },
    ...(chosen.scope === 'ACCEPTANCE_SCOPE_COMMON_PART'
      ? [
          {
            name: 'part',
            label: t('acceptance.part'),
            kind: 'text',
            required: true,
            most: 200,
          } satisfies Field,
        ]
      : []),
    ...(chosen.scope === 'ACCEPTANCE_SCOPE_UNIT'
      ? [
          {
            name: 'unitId',
            label: t('occupancy.unit'),
            kind: 'own',
            required: true,
            control: <UnitSelect estateId={chosen.estateId} />,
          } satisfies Field,
        ]
      : []),
    {
      name: 'items',
      label: t('acceptance.items'),
      kind: 'own',
      required: true,
      wide: true,
      control: <PairsInput left={t('acceptance.item')} right={t('acceptance.standard')} most={200} wide />,
    },
  ];
  return (
    <Modal open width={720} title={t('acceptance.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Acceptance>
        fields={fields}
        initial={{ ...(first ? { estateId: first } : {}), scope: chosen.scope, items: usual }}
        onChange={({ estateId, scope }) => {
          setChosen({ estateId, scope });
        }}
        send={(client, { estateId, scope, part = '', unitId = '', items }) =>
          client.POST('/v1/tenants/acceptances', {
            body: {
              companyId,
              estateId,
              scope,
              part: scope === 'ACCEPTANCE_SCOPE_COMMON_PART' ? part : '',
              unitId: scope === 'ACCEPTANCE_SCOPE_UNIT' ? unitId : '',
              items: items
                .filter(({ left }) => left.trim() !== '')
                .map(({ left, right }) => ({ name: left.trim(), standard: right.trim() })),
            },
          })
        }
        onDone={(made) => {
          void message.success(t('acceptance.made'));
          onDone(made);
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
