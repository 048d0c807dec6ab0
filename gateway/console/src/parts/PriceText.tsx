/** A tariff version's price in words. */
import type { Schemas } from '@manor/web/api/client';
import { money, number, price } from '@manor/web/format';
import { useTranslation } from 'react-i18next';

interface PriceTextProps {
  version: Schemas['billing.TariffVersion'];
  currency: string;
}

export function PriceText({ version, currency }: PriceTextProps) {
  const { t } = useTranslation('billing');
  if (version.kind === 'TARIFF_KIND_FIXED')
    return <>{t('tariffs.fixed', { amount: money(version.amountMinor, currency) })}</>;
  if (version.kind === 'TARIFF_KIND_TIERED')
    return (
      <>
        {version.tiers
          .map((tier) =>
            tier.upTo
              ? t('tariffs.upTo', { upTo: number(tier.upTo), price: price(tier.price, currency) })
              : t('tariffs.above', { price: price(tier.price, currency) }),
          )
          .join(' · ')}
      </>
    );
  return (
    <>
      {t(version.kind === 'TARIFF_KIND_AREA' ? 'tariffs.perArea' : 'tariffs.perUsage', {
        price: price(version.price, currency),
      })}
    </>
  );
}
