/** Nothing is here: says so, and what to do first. */
import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function EmptyState({ text, action }: { text?: string; action?: ReactNode }) {
  const { t } = useTranslation('parts');
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={<span className="quiet">{text ?? t('nothing')}</span>}
    >
      {action}
    </Empty>
  );
}
