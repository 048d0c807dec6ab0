/** A new unit, or what to change about one. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ReachedPeriods } from '../../../parts/ReachedPeriods';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useDictionary } from '../../../parts/useDictionary';
import { useScope } from '../../../scope';
import { BuildingSelect } from '../../../parts/BuildingSelect';
import { KINDS, type Unit } from '../states';

type Sent = Schemas['tenants.Unit.sent'];
interface Values {
  unit: Sent;
}

const TEXTS = ['name', 'unitType', 'orientation', 'layout', 'address'] as const;
const DATES = ['renovationStartDate', 'renovationEndDate'] as const;
const AREAS = ['grossArea', 'billableArea'] as const;
const MASK = ['kind', 'floor', ...TEXTS, ...DATES, ...AREAS].join();

/** The form's values with nothing left out, since what is emptied is to be empty. */
function whole(values: Sent): Sent {
  const names = [...TEXTS, ...DATES, ...AREAS];
  return {
    ...Object.fromEntries(names.map((name) => [name, values[name]?.trim() ?? ''])),
    kind: values.kind ?? 'UNIT_KIND_OTHER',
    floor: values.floor ?? 0,
  };
}

interface Shown {
  /** The one to change; none for a new one. */
  unit?: Unit;
  /** The building of a new one that the page shows already. */
  buildingId?: string | undefined;
  onDone: (unit: Unit) => void;
  onClose: () => void;
}

export function UnitForm({ unit, buildingId, onDone, onClose }: Shown) {
  const { t } = useTranslation('tenants');
  const { companyId, timeZone } = useScope();
  const now = today(useRights().node(unit?.estateId ?? '')?.timeZone || timeZone);
  const [chosen, setChosen] = useState(buildingId);
  const [area, setArea] = useState(unit?.billableArea);
  const { data: building } = useGet(
    '/v1/tenants/buildings/{buildingId}',
    { path: { buildingId: chosen ?? '' }, query: { companyId } },
    { enabled: chosen !== undefined },
  );
  const fields = useFields(unit === undefined);
  const initial: Values = {
    unit: unit ?? { kind: 'UNIT_KIND_RESIDENTIAL', ...(buildingId ? { buildingId } : {}) },
  };
  return (
    <Modal open width={720} title={t(unit ? 'unit.change' : 'unit.new')} footer={null} onCancel={onClose}>
      {unit && area !== unit.billableArea && (
        <ReachedPeriods firstDay={now} unitId={unit.unitId} estateId={unit.estateId} />
      )}
      <ResourceForm<Values, Unit>
        fields={fields}
        initial={initial}
        send={(client, values) => {
          const sent = whole(values.unit);
          const { code = '', buildingId: at = '' } = values.unit;
          return unit
            ? client.PATCH('/v1/tenants/units/{unitId}', {
                params: { path: { unitId: unit.unitId } },
                body: { companyId, unit: sent, updateMask: MASK, etag: unit.etag },
              })
            : client.POST('/v1/tenants/units', {
                body: {
                  companyId,
                  estateId: building?.estateId ?? '0',
                  unit: { ...sent, code: code.trim(), buildingId: at },
                },
              });
        }}
        onChange={(values) => {
          setChosen(values.unit.buildingId);
          setArea(values.unit.billableArea);
        }}
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFields(fresh: boolean): Field[] {
  const { t } = useTranslation('tenants');
  const types = useDictionary('tenants', 'unit_type');
  const text = (name: (typeof TEXTS)[number], label: string, most: number): Field => ({
    name: `unit.${name}`,
    label,
    kind: 'text',
    most,
  });
  const area = (name: (typeof AREAS)[number], label: string, help?: string): Field => ({
    name: `unit.${name}`,
    label,
    kind: 'decimal',
    places: 2,
    unit: 'm²',
    ...(help ? { help } : {}),
  });
  const place: Field[] = [
    {
      name: 'unit.buildingId',
      label: t('unit.building'),
      kind: 'own',
      required: true,
      control: <BuildingSelect width="100%" />,
    },
    { name: 'unit.code', label: t('unit.code'), kind: 'text', required: true, most: 60 },
  ];
  return [
    ...(fresh ? place : []),
    {
      name: 'unit.kind',
      label: t('unit.kind'),
      kind: 'choice',
      required: true,
      options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    types.options.length > 0
      ? { name: 'unit.unitType', label: t('unit.type'), kind: 'choice', options: types.options }
      : text('unitType', t('unit.type'), 60),
    { name: 'unit.floor', label: t('unit.floor'), kind: 'integer', least: -20, most: 300 },
    text('name', t('unit.name'), 200),
    area('grossArea', t('unit.grossArea')),
    area('billableArea', t('unit.billableArea'), fresh ? t('unit.billableHelp') : undefined),
    text('layout', t('unit.onlyLayout'), 100),
    text('orientation', t('unit.orientation'), 40),
    { name: 'unit.renovationStartDate', label: t('unit.renovationStart'), kind: 'date' },
    { name: 'unit.renovationEndDate', label: t('unit.renovationEnd'), kind: 'date' },
    { ...text('address', t('unit.address'), 500), wide: true },
  ];
}
