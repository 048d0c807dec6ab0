/** The drawer behind the tray's button. */
import { useOperations } from '@manor/web/operations';
import { Drawer, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { OperationProgress } from '../parts/OperationProgress';

export default function OperationsTray({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const { operations, pending } = useOperations();
  return (
    <Drawer open title={t('operations')} size={420} onClose={onClose} loading={pending}>
      {operations.length === 0 ? (
        <Empty description={t('noOperations')} />
      ) : (
        operations.slice(0, 30).map((one) => <OperationProgress key={one.name} operation={one} />)
      )}
    </Drawer>
  );
}
