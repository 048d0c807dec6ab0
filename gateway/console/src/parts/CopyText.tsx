/** A text that is to be pasted elsewhere, with a button that copies it. */
import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';

export function CopyText({ text }: { text: string }) {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    void message.success(t('copied'));
  };
  return (
    <span className="copied-text">
      {text}{' '}
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined />}
        aria-label={t('copy')}
        title={t('copy')}
        onClick={() => void copy()}
      />
    </span>
  );
}
