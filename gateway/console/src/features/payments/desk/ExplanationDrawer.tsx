/** Why one line is what it is, for the customer at the counter. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { Alert, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Explanation } from '../../../parts/Explanation';
import { useScope } from '../../../scope';

export function ExplanationDrawer({ receivableId, onClose }: { receivableId: string; onClose: () => void }) {
  const { t } = useTranslation('payments');
  const { companyId } = useScope();
  const { data, isPending, error } = useGet('/v1/billing/receivables/{receivableId}:explain', {
    path: { receivableId },
    query: { companyId },
  });
  return (
    <Drawer open size={560} title={t('desk.why')} loading={isPending} onClose={onClose}>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {data && <Explanation explanation={data} />}
    </Drawer>
  );
}
