/** That there are no data, and why: Prometheus is not set, or does not answer. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

interface SilenceProps {
  source: 'answers' | 'silent' | 'unset';
  detail: string;
}

export function Silence({ source, detail }: SilenceProps) {
  const { t } = useTranslation('monitoring');
  if (source === 'answers') return null;
  return (
    <Alert
      type={source === 'unset' ? 'info' : 'warning'}
      showIcon
      role="status"
      title={t(`source.${source}`, { detail })}
    />
  );
}
