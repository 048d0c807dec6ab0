/** Light, dark, or as the system wishes. */
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { choose, APPEARANCES, useAppearance } from '../appearance';

export function AppearanceSwitch() {
  const { t } = useTranslation('shell');
  const chosen = useAppearance();
  const { principalId } = useRights().session;
  return (
    <fieldset className="appearance">
      <legend className="quiet">{t('appearance.title')}</legend>
      {APPEARANCES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="appearance"
            checked={one === chosen}
            onChange={() => {
              choose(one, principalId);
            }}
          />
          {t(`appearance.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
