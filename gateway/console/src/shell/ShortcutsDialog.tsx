/** What `?` shows: the keys of every page, and those of the grid of readings. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

const KEYS = [
  ['search', ['/']],
  ['choose', ['↑', '↓', 'Enter']],
  ['close', ['Esc']],
  ['readings', ['Enter', '↑', '↓']],
  ['skip', ['Tab', 'Enter']],
  ['shortcuts', ['?']],
] as const;

export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Modal open title={t('shortcuts.title')} footer={null} onCancel={onClose}>
      <dl className="shortcuts">
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`shortcuts.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
