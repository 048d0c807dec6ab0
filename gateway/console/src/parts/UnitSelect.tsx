/** Finds a unit by the beginning of its code: of one estate, or of the whole scope. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../scope';
import { SearchSelect } from './SearchSelect';
import { useDebts } from './useDebts';
import { useSettled } from './useSettled';

type Unit = Schemas['tenants.Unit'];

interface UnitSelectProps {
  /** The estate of the unit; nothing is found while it is empty. The scope where it is left out. */
  estateId?: string;
  value?: string | undefined;
  onChange?: (unitId: string | undefined) => void;
  id?: string;
  clearable?: boolean;
  /** What is said of a unit besides where it is and who has it. */
  detail?: (unit: Unit) => string;
}

export function UnitSelect({ estateId, value, onChange, id, clearable = true, detail }: UnitSelectProps) {
  const { t } = useTranslation('parts');
  const { companyId, query } = useScope();
  const [typed, setTyped] = useState('');
  const code = useSettled(typed.trim());
  const within = { companyId, ...(estateId === undefined ? query : { estateId }) };
  const [opened, setOpened] = useState(false);
  const { data, isFetching } = useGet(
    '/v1/tenants/units',
    { query: { ...within, code, pageSize: 50 } },
    { enabled: estateId !== '' && (opened || code !== '') },
  );
  const chosen = useGet(
    '/v1/tenants/units/{unitId}',
    { path: { unitId: value ?? '' }, query: { companyId } },
    { enabled: Boolean(value) },
  ).data;
  const debt = useDebts(opened ? (data?.units ?? []).map(holderOf) : []);
  return (
    <SearchSelect<Unit>
      id={id}
      value={value}
      onChange={(unitId) => onChange?.(unitId)}
      rows={data?.units ?? []}
      chosen={chosen}
      choice={(one) => ({
        value: one.unitId,
        label: [
          one.buildingName,
          one.code,
          detail?.(one),
          one.tenantName || one.ownerName,
          debt(holderOf(one)),
        ]
          .filter(Boolean)
          .join(' · '),
      })}
      onSearch={setTyped}
      onOpen={() => {
        setOpened(true);
      }}
      loading={isFetching}
      placeholder={t('unit.find')}
      none={t(estateId === '' ? 'estate.first' : 'unit.none')}
      clearable={clearable}
    />
  );
}

/** Whom a unit is named with: its tenant, or else its owner. */
function holderOf({ tenantId, ownerId }: Unit): string {
  return tenantId || ownerId;
}
