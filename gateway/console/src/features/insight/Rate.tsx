/** A collection rate on a scale from red to green. The bar's length, the number and the word say the same, so that
 * nobody depends on the hue; what is entered but not yet verified is hatched. */
import { percent } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import './insight.css';

const STEPS = [
  ['very_low', 0.5],
  ['low', 0.7],
  ['fair', 0.85],
  ['good', 0.95],
  ['very_good', Infinity],
] as const;

export function Rate({ verified, entered }: { verified: string; entered: string }) {
  const { t } = useTranslation('insight');
  if (verified === '') return <span className="quiet">{t('rate.none')}</span>;
  const share = Number(verified);
  const [step] = STEPS.find(([, below]) => share < below) ?? STEPS[4];
  const width = (text: string) => `${String(Math.min(100, Math.max(0, Number(text) * 100)))}%`;
  return (
    <div className={`rate rate-${step}`}>
      <div className="rate-bar" aria-hidden>
        <i className="rate-entered" style={{ width: width(entered) }} />
        <i className="rate-verified" style={{ width: width(verified) }} />
      </div>
      <div className="rate-words">
        <strong>{percent(share)}</strong>
        <span>{t(`rate.${step}`)}</span>
        <span className="quiet">{t('rate.entered', { rate: percent(Number(entered)) })}</span>
      </div>
    </div>
  );
}
