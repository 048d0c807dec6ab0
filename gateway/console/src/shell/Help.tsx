/** The mark that opens the page's place in the guide, beside the page: what was typed stays. */
import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMatches } from 'react-router';
import { stem, type FeaturePage } from '../feature';

export function Help() {
  const { t } = useTranslation('shell');
  const page = useMatches().at(-1)?.handle as FeaturePage | undefined;
  return (
    <Button
      type="text"
      href={`/console/guide${page ? `#${stem(page)}` : ''}`}
      target="_blank"
      aria-label={t('guide.help')}
      title={t('guide.help')}
      icon={<QuestionCircleOutlined style={{ fontSize: 17 }} />}
    />
  );
}
