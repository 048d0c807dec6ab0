/** What an entry of the audit trail says of one particular: ids of people by name, of units and customers as links. */
import { useTranslation } from 'react-i18next';
import type { Particular } from './auditDetail';
import { PersonName } from './PersonName';
import { CustomerLink, UnitLink } from './SubjectLink';

export function ParticularText({ particular: { text, of } }: { particular: Particular }) {
  const { t } = useTranslation('parts');
  if (of === 'person') return <PersonName principalId={text} />;
  if (of === 'unit') return <UnitLink unitId={text} code={t('shown')} />;
  if (of === 'customer') return <CustomerLink customerId={text} name={t('shown')} />;
  return <>{text}</>;
}
