/** One supplier: what the file says, its certificates, its prices and its documents. */
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { StateTag } from '../../../parts/StateTag';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useScope } from '../../../scope';
import { CertificatesTab } from './CertificatesTab';
import { Expires } from './Expires';
import { PricesTab } from './PricesTab';
import { ScoreTab } from './ScoreTab';
import { SupplierDeeds } from './SupplierDeeds';
import { stateTone, type Supplier } from './suppliers';

export function SupplierDrawer({ supplierId }: { supplierId: string }) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const rights = useRights();
  const found = useGet('/v1/warehouse/suppliers/{supplierId}', {
    path: { supplierId },
    query: { companyId },
  });
  const one = found.data;
  const mayWrite = rights.holdsAt('warehouse.suppliers.write', companyId);
  const attachments = useAttachmentsTab(
    { service: 'warehouse', kind: 'supplier', recordId: supplierId },
    mayWrite,
  );
  const facts = useFacts(one);
  return (
    <DetailDrawer
      title={one ? `${one.code} ${one.name}` : t('supplier.title')}
      close="warehouse/suppliers"
      loading={found.isPending}
      error={found.error}
      service="warehouse"
      resource={`suppliers/${supplierId}`}
      size={760}
      tabs={
        one
          ? [
              {
                key: 'certificates',
                label: t('certificate.title'),
                children: <CertificatesTab supplier={one} mayWrite={mayWrite} />,
              },
              {
                key: 'prices',
                label: t('price.title'),
                children: <PricesTab supplier={one} mayWrite={mayWrite} />,
              },
              ...(rights.holdsIn('warehouse.purchases.read', companyId)
                ? [{ key: 'score', label: t('score.title'), children: <ScoreTab supplier={one} /> }]
                : []),
              ...attachments,
            ]
          : []
      }
      facts={facts}
      actions={one && <SupplierDeeds supplier={one} />}
    />
  );
}

function useFacts(one: Supplier | undefined): Fact[] {
  const { t } = useTranslation('warehouse');
  if (!one) return [];
  const facts: Fact[] = [
    {
      label: t('supplier.state'),
      value: (
        <>
          <StateTag state={one.state} tone={stateTone(one.state)}>
            {t(`supplierState.${one.state}`)}
          </StateTag>{' '}
          <span className="quiet">{one.stateReason}</span>
        </>
      ),
    },
    { label: t('supplier.kind'), value: t(`supplierKind.${one.kind}`) },
    { label: t('supplier.taxNumber'), value: one.taxNumber },
    { label: t('supplier.contact'), value: [one.contactName, one.contactPhone].filter(Boolean).join(' · ') },
    { label: t('supplier.address'), value: one.address },
    { label: t('supplier.paymentDays'), value: one.paymentDays },
    {
      label: t('certificate.first'),
      value: <Expires date={one.nextExpiryDate} standing={one.certificateStanding} />,
    },
    {
      label: t('bank.title'),
      value: [one.bankHolder, one.bankName, one.bankCode, one.bankAccount].filter(Boolean).join(' · '),
      wide: true,
    },
    { label: t('supplier.note'), value: one.note, wide: true },
  ];
  return facts.filter((fact) => fact.value !== '');
}
