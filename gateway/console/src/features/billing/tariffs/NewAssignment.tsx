/** Assigns a tariff to an estate, or below it to a building, a unit type, a unit or a customer: the most specific wins. */
import type { Schemas } from '@manor/web/api/client';
import { today } from '@manor/web/format';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBuildings } from '../../../parts/buildings';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import { useEstates, useFirstEstate } from '../../../parts/estates';
import type { Field } from '../../../parts/FormField';
import { ReachedPeriods } from '../../../parts/ReachedPeriods';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useDictionary } from '../../../parts/useDictionary';
import { useScope } from '../../../scope';

const LEVELS = [
  'ASSIGNMENT_LEVEL_ESTATE',
  'ASSIGNMENT_LEVEL_BUILDING',
  'ASSIGNMENT_LEVEL_UNIT_TYPE',
  'ASSIGNMENT_LEVEL_UNIT',
  'ASSIGNMENT_LEVEL_CUSTOMER',
] as const;
type Level = (typeof LEVELS)[number];
type Values = Omit<
  Schemas['billing.TariffAssignment.sent'],
  'tariffId' | 'level' | 'buildingId' | 'unitType'
> & {
  level: Level;
  estateId: string;
  /** Several of them get an assignment each. */
  buildingId?: string[];
  /** The same, or one that is typed where the company has no types. */
  unitType?: string | string[];
};

type Chosen = Pick<Values, 'level' | 'estateId' | 'startDate' | 'unitId' | 'buildingId' | 'customerId'>;

interface Shown {
  tariffId: string;
  feeItemId: string;
  onClose: () => void;
}

export function NewAssignment({ tariffId, feeItemId, onClose }: Shown) {
  const { t } = useTranslation('billing');
  const { companyId, timeZone } = useScope();
  const estates = useEstates();
  const first = useFirstEstate();
  const [chosen, setChosen] = useState<Chosen>({
    level: 'ASSIGNMENT_LEVEL_ESTATE',
    estateId: first,
    startDate: `${today(timeZone).slice(0, 7)}-01`,
  });
  const target = useTarget(chosen.level, chosen.estateId);
  return (
    <Modal open title={t('assignments.new')} footer={null} onCancel={onClose}>
      {chosen.estateId && (
        <ReachedPeriods
          firstDay={chosen.startDate}
          estateId={chosen.estateId}
          feeItemId={feeItemId}
          unitId={chosen.unitId}
          // Of several the estate's periods are shown, which are theirs as well.
          buildingId={chosen.buildingId?.length === 1 ? chosen.buildingId[0] : undefined}
          customerId={chosen.customerId}
        />
      )}
      <ResourceForm<Values, unknown>
        fields={[
          {
            name: 'estateId',
            label: t('receivables.estate'),
            kind: 'choice',
            required: true,
            options: estates,
          },
          {
            name: 'level',
            label: t('assignments.level'),
            kind: 'choice',
            required: true,
            help: t('assignments.levelHint'),
            options: LEVELS.map((value) => ({ value, label: t(`assignmentLevel.${value}`) })),
          },
          ...target,
          { name: 'startDate', label: t('assignments.start'), kind: 'date', required: true },
        ]}
        initial={{
          level: chosen.level,
          startDate: chosen.startDate,
          ...(first ? { estateId: first } : {}),
        }}
        onChange={setChosen}
        send={(client, values) =>
          client.POST('/v1/billing/tariffAssignments:batchCreate', {
            body: { companyId, estateId: values.estateId, assignments: assignmentsOf(values, tariffId) },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

/** One for each building or unit type. Fields of a level that was chosen before are off the form, and so not among the
 * values. */
function assignmentsOf({ buildingId, unitType, ...values }: Values, tariffId: string) {
  const one = { ...values, tariffId };
  if (buildingId) return buildingId.map((id) => ({ ...one, buildingId: id }));
  return unitType ? [unitType].flat().map((type) => ({ ...one, unitType: type })) : [one];
}

/** The field of what a level assigns to. */
function useTarget(level: Level, estateId: string): Field[] {
  const { t } = useTranslation('billing');
  const buildings = useBuildings(level === 'ASSIGNMENT_LEVEL_BUILDING' ? estateId : '');
  const types = useDictionary('tenants', 'unit_type');
  const shared = { label: t(`assignmentLevel.${level}`), required: true } as const;
  switch (level) {
    case 'ASSIGNMENT_LEVEL_BUILDING':
      return [{ ...shared, name: 'buildingId', kind: 'choice', multiple: true, options: buildings }];
    case 'ASSIGNMENT_LEVEL_UNIT_TYPE':
      return types.options.length > 0
        ? [{ ...shared, name: 'unitType', kind: 'choice', multiple: true, options: types.options }]
        : [{ ...shared, name: 'unitType', kind: 'text', most: 60 }];
    case 'ASSIGNMENT_LEVEL_UNIT':
      return [{ ...shared, name: 'unitId', kind: 'own', control: <UnitSelect estateId={estateId} /> }];
    case 'ASSIGNMENT_LEVEL_CUSTOMER':
      return [{ ...shared, name: 'customerId', kind: 'own', control: <CustomerSelect width="100%" /> }];
    default:
      return [];
  }
}
