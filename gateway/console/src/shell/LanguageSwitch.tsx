/** Changes between the two languages without reload. */
import { GlobalOutlined } from '@ant-design/icons';
import { language, speak } from '@manor/web/i18n';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

export function LanguageSwitch() {
  const { t } = useTranslation('web');
  const other = language() === 'zh-CN' ? 'en-US' : 'zh-CN';
  return (
    <Button
      type="text"
      size="small"
      icon={<GlobalOutlined />}
      lang={other}
      aria-label={t('language')}
      onClick={() => void speak(other)}
    >
      <span className="bar-name">{t('language')}</span>
    </Button>
  );
}
