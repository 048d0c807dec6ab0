/** Where the money goes: bank, its code, and the number of the account. */
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';

export function useAccountFields(required: boolean): Field[] {
  const { t } = useTranslation('payments');
  return [
    { name: 'bankName', label: t('payables.bank'), kind: 'text', most: 100, required },
    {
      name: 'bankCode',
      label: t('payables.bankCode'),
      kind: 'text',
      most: 20,
      help: t('payables.bankCodeHelp'),
    },
    {
      name: 'bankAccount',
      label: t('payables.account'),
      kind: 'text',
      most: 40,
      required,
      ...(required ? {} : { help: t('payables.accountHelp') }),
    },
  ];
}
