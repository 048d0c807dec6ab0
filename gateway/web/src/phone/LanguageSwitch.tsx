/** The other language, by its own name. */
import { language, speak } from '@manor/web/i18n';
import { Button } from 'antd-mobile';
import { useTranslation } from 'react-i18next';

export function LanguageSwitch() {
  const { t } = useTranslation('web');
  return (
    <Button
      fill="none"
      size="small"
      onClick={() => {
        void speak(language() === 'zh-CN' ? 'en-US' : 'zh-CN');
      }}
    >
      {t('language')}
    </Button>
  );
}
