/** A choice of a payee, found by a part of the name. */
import { useGet } from '@manor/web/api/read';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from '../../../parts/SearchSelect';
import { useSettled } from '../../../parts/useSettled';
import { useScope } from '../../../scope';

interface Chosen {
  /** As a form gives them. */
  id?: string;
  value?: string;
  onChange?: (name: string | undefined) => void;
}

export function PayeeSelect({ id, value, onChange }: Chosen) {
  const { t } = useTranslation('payments');
  const { companyId, estateId } = useScope();
  const [typed, setTyped] = useState('');
  const payeeName = useSettled(typed.trim());
  const found = useGet(
    '/v1/payments/payables:payees',
    { query: { companyId, estateId, payeeName } },
    { enabled: payeeName !== '' },
  );
  const rows = payeeName ? (found.data?.payees ?? []).map((one) => ({ payeeName: one.payeeName })) : [];
  return (
    <SearchSelect
      id={id}
      value={value}
      onChange={(name) => onChange?.(name)}
      rows={rows.filter(
        (one, place) => rows.findIndex((other) => other.payeeName === one.payeeName) === place,
      )}
      chosen={value ? { payeeName: value } : undefined}
      choice={(one) => ({ value: one.payeeName, label: one.payeeName })}
      onSearch={setTyped}
      loading={found.isFetching}
      placeholder={t('payables.payeePart')}
      none={payeeName ? t('payables.payeeNone') : t('payables.payeePart')}
      width={240}
    />
  );
}
