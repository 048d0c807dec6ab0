/** Gives many units the same new values: what is left empty stays as it is. */
import type { Schemas } from '@manor/web/api/client';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useDictionary } from '../../../parts/useDictionary';
import { useScope } from '../../../scope';
import { KINDS, type Unit } from '../states';

type Sent = Schemas['tenants.Unit.sent'];
interface Values {
  unit?: Sent;
}

/** As many as one call takes. */
export const MOST_UNITS = 1000;

export function BulkUnits({ units, onClose }: { units: Unit[]; onClose: (changed: boolean) => void }) {
  const { t } = useTranslation('tenants');
  const { message } = App.useApp();
  const { companyId } = useScope();
  const types = useDictionary('tenants', 'unit_type');
  const text = (name: string, label: string, most: number): Field => ({
    name: `unit.${name}`,
    label,
    kind: 'text',
    most,
  });
  const area = (name: string, label: string): Field => ({
    name: `unit.${name}`,
    label,
    kind: 'decimal',
    places: 2,
    unit: 'm²',
  });
  return (
    <Modal
      open
      width={720}
      title={t('unit.bulk', { count: units.length })}
      footer={null}
      onCancel={() => {
        onClose(false);
      }}
    >
      <p className="quiet">{t('unit.bulkHelp')}</p>
      <ResourceForm<Values, { changedCount: string }>
        fields={[
          {
            name: 'unit.kind',
            label: t('unit.kind'),
            kind: 'choice',
            options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
          types.options.length > 0
            ? { name: 'unit.unitType', label: t('unit.type'), kind: 'choice', options: types.options }
            : text('unitType', t('unit.type'), 60),
          area('grossArea', t('unit.grossArea')),
          area('billableArea', t('unit.billableArea')),
          { name: 'unit.floor', label: t('unit.floor'), kind: 'integer', least: -20, most: 300 },
          text('layout', t('unit.onlyLayout'), 100),
          text('orientation', t('unit.orientation'), 40),
          { ...text('address', t('unit.address'), 500), wide: true },
        ]}
        send={(client, { unit = {} }) => {
          const given = Object.entries(unit as Record<string, unknown>).filter(
            ([, value]) => value !== undefined && value !== null && value !== '',
          );
          return client.POST('/v1/tenants/units:bulkUpdate', {
            body: {
              companyId,
              estateId: units[0]?.estateId ?? '0',
              unitIds: units.map((one) => one.unitId),
              unit: Object.fromEntries(given),
              updateMask: given.map(([name]) => name).join(),
            },
          });
        }}
        onDone={({ changedCount }) => {
          void message.success(t('unit.bulkDone', { count: Number(changedCount) }));
          onClose(true);
        }}
        onCancel={() => {
          onClose(false);
        }}
      />
    </Modal>
  );
}
