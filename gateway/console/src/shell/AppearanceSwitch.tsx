/** Light, dark, or as the system wishes. */
import { useTranslation } from 'react-i18next';
import { appear, APPEARANCES, useAppearance } from '../appearance';

export function AppearanceSwitch() {
  const { t } = useTranslation('shell');
  const chosen = useAppearance();
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
              appear(one);
            }}
          />
          {t(`appearance.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
