/** A unit that is to be let or sold, as its owner says; its unit and kind stay once it is listed. */
import type { Schemas } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import { KINDS, type Listing } from './ListingsPage';

interface Values {
  listing: Schemas['contracts.Listing.sent'];
}

interface ListingDialogProps {
  /** What is changed; a new listing where it is left out. */
  row?: Listing;
  onClose: () => void;
}

export function ListingDialog({ row, onClose }: ListingDialogProps) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId, currency } = useScope();
  const what: Field[] = [
    {
      name: 'listing.unitId',
      label: t('lease.unit'),
      kind: 'own',
      control: <UnitSelect estateId={estateId} />,
      required: true,
    },
    {
      name: 'listing.kind',
      label: t('listing.kind'),
      kind: 'choice',
      required: true,
      options: KINDS.map((value) => ({ value, label: t(`listingKind.${value}`) })),
    },
  ];
  const offer: Field[] = [
    {
      name: 'listing.priceMinor',
      label: t('listing.price'),
      kind: 'money',
      currency,
      required: true,
      help: t('listing.priceHelp'),
    },
    {
      name: 'listing.customerId',
      label: t('listing.whose'),
      kind: 'own',
      control: <CustomerSelect width="100%" />,
      help: t('listing.whoseHelp'),
    },
    { name: 'listing.availableDate', label: t('listing.available'), kind: 'date', required: true },
    { name: 'listing.note', label: t('lease.note'), kind: 'textarea', most: 1000 },
  ];
  return (
    <Modal
      open
      title={row ? t('listing.changing', { unit: row.unitCode }) : t('listing.new')}
      footer={null}
      onCancel={onClose}
    >
      <ResourceForm<Values, Listing>
        fields={row ? offer : [...what, ...offer]}
        {...(row ? { initial: { listing: row } } : {})}
        send={(client, { listing }) =>
          row
            ? client.PUT('/v1/contracts/listings/{listingId}', {
                params: { path: { listingId: row.listingId } },
                body: {
                  companyId,
                  listing: { ...listing, unitId: row.unitId, kind: row.kind, etag: row.etag },
                },
              })
            : client.POST('/v1/contracts/listings', { body: { companyId, estateId, listing } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
