/** A new tariff, or a new version of one, beside a live sample of what it comes to. */
import type { Client, Schemas } from '@manor/web/api/client';
import { today } from '@manor/web/format';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ReachedPeriods } from '../../../parts/ReachedPeriods';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useFeeItems } from '../../../parts/feeItems';
import { TariffSample } from './TariffSample';
import { TiersInput, type Tier } from './TiersInput';

type Tariff = Schemas['billing.Tariff'];
type Version = Schemas['billing.TariffVersion.sent'];
const KINDS = ['TARIFF_KIND_FIXED', 'TARIFF_KIND_AREA', 'TARIFF_KIND_METERED', 'TARIFF_KIND_TIERED'] as const;
const SPANS = ['TIER_SPAN_MONTH', 'TIER_SPAN_YEAR'] as const;

interface Values {
  code?: string;
  name?: string;
  feeItemId?: string;
  version: {
    effectiveDate: string;
    kind: Version['kind'];
    amountMinor?: string;
    price?: string;
    tierSpan?: Version['tierSpan'];
    tiers?: Tier[];
  };
}

/** The version as the form has it, with nothing of another kind in it. */
function versionOf({ effectiveDate, kind, amountMinor, price, tierSpan, tiers }: Values['version']): Version {
  if (kind === 'TARIFF_KIND_FIXED') return { effectiveDate, kind, amountMinor: amountMinor ?? '0' };
  if (kind !== 'TARIFF_KIND_TIERED') return { effectiveDate, kind, price: price ?? '' };
  return { effectiveDate, kind, tierSpan: tierSpan ?? 'TIER_SPAN_MONTH', tiers: tiers ?? [] };
}

export function TariffDialog({ tariff, onClose }: { tariff?: Tariff; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { companyId, currency, timeZone } = useScope();
  const fees = useFeeItems();
  const latest = tariff?.versions.at(-1);
  const initial: Values = {
    version: {
      ...(latest ?? { kind: 'TARIFF_KIND_AREA' as const }),
      effectiveDate: `${today(timeZone).slice(0, 7)}-01`,
      ...(latest?.tierSpan === 'TIER_SPAN_UNSPECIFIED' ? { tierSpan: 'TIER_SPAN_MONTH' } : {}),
    },
  };
  const [values, setValues] = useState(initial);
  const { kind } = values.version;
  const feeItemId = tariff?.feeItemId ?? values.feeItemId;
  const priced = kind === 'TARIFF_KIND_AREA' || kind === 'TARIFF_KIND_METERED';
  const fields: Field[] = [
    ...(tariff
      ? []
      : ([
          { name: 'code', label: t('tariffs.code'), kind: 'text', required: true, most: 40 },
          { name: 'name', label: t('tariffs.name'), kind: 'text', required: true, most: 100 },
          {
            name: 'feeItemId',
            label: t('receivables.feeItem'),
            kind: 'choice',
            required: true,
            options: fees.choices,
          },
        ] satisfies Field[])),
    { name: 'version.effectiveDate', label: t('tariffs.since'), kind: 'date', required: true },
    {
      name: 'version.kind',
      label: t('tariffs.kind'),
      kind: 'choice',
      required: true,
      options: KINDS.map((value) => ({ value, label: t(`tariffKind.${value}`) })),
    },
    ...(kind === 'TARIFF_KIND_FIXED'
      ? ([
          {
            name: 'version.amountMinor',
            label: t('tariffs.amount'),
            kind: 'money',
            currency,
            required: true,
          },
        ] satisfies Field[])
      : []),
    ...(priced
      ? ([
          {
            name: 'version.price',
            label: t(kind === 'TARIFF_KIND_AREA' ? 'tariffs.areaPrice' : 'tariffs.usagePrice'),
            kind: 'decimal',
            places: 6,
            required: true,
          },
        ] satisfies Field[])
      : []),
    ...(kind === 'TARIFF_KIND_TIERED'
      ? ([
          {
            name: 'version.tierSpan',
            label: t('tariffs.span'),
            kind: 'choice',
            required: true,
            options: SPANS.map((value) => ({ value, label: t(`tierSpan.${value}`) })),
          },
          {
            name: 'version.tiers',
            label: t('tariffs.tiers'),
            kind: 'own',
            required: true,
            wide: true,
            control: <TiersInput />,
          },
        ] satisfies Field[])
      : []),
  ];
  const send = (client: Client, sent: Values): Promise<{ data?: Tariff }> => {
    const version = versionOf(sent.version);
    return tariff
      ? client.POST('/v1/billing/tariffs/{tariffId}:addVersion', {
          params: { path: { tariffId: tariff.tariffId } },
          body: { companyId, version, etag: tariff.etag },
        })
      : client.POST('/v1/billing/tariffs', {
          body: {
            companyId,
            code: sent.code ?? '',
            name: sent.name ?? '',
            feeItemId: sent.feeItemId ?? '',
            versions: [version],
          },
        });
  };
  return (
    <Modal
      open
      width={960}
      title={t(tariff ? 'tariffs.addVersion' : 'tariffs.new')}
      footer={null}
      onCancel={onClose}
    >
      {tariff && <ReachedPeriods firstDay={values.version.effectiveDate} tariffId={tariff.tariffId} />}
      <div className="beside">
        <ResourceForm<Values, Tariff>
          fields={fields}
          initial={initial}
          send={send}
          onDone={onClose}
          onCancel={onClose}
          onChange={setValues}
        />
        <TariffSample feeItemId={feeItemId} version={versionOf(values.version)} />
      </div>
    </Modal>
  );
}
