/** What a price comes to for an area or a usage, by the code that bills, while it is typed. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Explanation } from '../../../parts/Explanation';
import { useScope } from '../../../scope';

type Version = Schemas['billing.TariffVersion.sent'];
const NUMBER = /^\d+(\.\d+)?$/;

/** True once there is enough of the version to price it. */
function complete(version: Version): boolean {
  if (!version.effectiveDate) return false;
  if (version.kind === 'TARIFF_KIND_FIXED') return version.amountMinor !== '0';
  if (version.kind !== 'TARIFF_KIND_TIERED') return NUMBER.test(version.price ?? '');
  const tiers = version.tiers ?? [];
  return (
    tiers.length > 0 &&
    tiers.every(
      ({ upTo, price }, index) =>
        NUMBER.test(price) && (index === tiers.length - 1 || NUMBER.test(upTo ?? '')),
    )
  );
}

export function TariffSample({ feeItemId, version }: { feeItemId: string | undefined; version: Version }) {
  const { t } = useTranslation('billing');
  const { companyId, estateId } = useScope();
  const byArea = version.kind === 'TARIFF_KIND_AREA';
  const byUsage = version.kind === 'TARIFF_KIND_METERED' || version.kind === 'TARIFF_KIND_TIERED';
  const [quantity, setQuantity] = useState('100');
  const [before, setBefore] = useState('');
  const body = useDeferredValue({
    companyId,
    estateId,
    feeItemId: feeItemId ?? '',
    version,
    ...(byArea ? { area: quantity } : {}),
    ...(byUsage ? { usage: quantity } : {}),
    ...(version.tierSpan === 'TIER_SPAN_YEAR' && before ? { usedBefore: before } : {}),
  });
  const ready =
    feeItemId !== undefined &&
    complete(version) &&
    (version.kind === 'TARIFF_KIND_FIXED' || NUMBER.test(quantity));
  const { data, error } = useQuery({
    queryKey: ['tariff-sample', body],
    queryFn: () => take(api.POST('/v1/billing/tariffs:price', { body })),
    enabled: ready,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <aside className="sample" aria-label={t('tariffs.sample')}>
      <h3 className="section">{t('tariffs.sample')}</h3>
      {(byArea || byUsage) && (
        <label>
          {t(byArea ? 'tariffs.sampleArea' : 'tariffs.sampleUsage')}
          <Input
            value={quantity}
            inputMode="decimal"
            onChange={({ target }) => {
              setQuantity(target.value.trim());
            }}
          />
        </label>
      )}
      {version.tierSpan === 'TIER_SPAN_YEAR' && (
        <label>
          {t('tariffs.sampleBefore')}
          <Input
            value={before}
            inputMode="decimal"
            onChange={({ target }) => {
              setBefore(target.value.trim());
            }}
          />
        </label>
      )}
      {ready && error && <Alert type="warning" showIcon title={explained(error)} />}
      {ready && data ? (
        <Explanation explanation={data} />
      ) : (
        <p className="quiet">{t('tariffs.sampleHint')}</p>
      )}
    </aside>
  );
}
