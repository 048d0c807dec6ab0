/** Listings (房源登记): units that their owners, or the company, offer to let or to sell. */
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { area, day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { ListingDialog } from './ListingDialog';

export type Listing = Schemas['contracts.Listing'];

export const KINDS = ['LISTING_KIND_LET', 'LISTING_KIND_SELL'] as const;
const STATES = ['LISTING_STATE_OPEN', 'LISTING_STATE_TAKEN', 'LISTING_STATE_WITHDRAWN'] as const;
const TONES = {
  LISTING_STATE_OPEN: 'processing',
  LISTING_STATE_TAKEN: 'success',
  LISTING_STATE_WITHDRAWN: 'default',
  LISTING_STATE_UNSPECIFIED: 'default',
} as const;

type Doing = { what: 'new' } | { what: 'change' | 'take' | 'withdraw'; row: Listing };

export default function ListingsPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const rights = useRights();
  const [doing, setDoing] = useState<Doing>();
  const { companyId, estateId, currency } = scope;
  const close = (): void => {
    setDoing(undefined);
  };
  return (
    <ListPage
      title={t('listing.title')}
      source={listing('/v1/contracts/listings', 'listings', { companyId, estateId })}
      rowKey="listingId"
      empty={t('listing.none')}
      filters={[
        {
          name: 'kind',
          label: t('listing.kind'),
          kind: 'choice',
          options: KINDS.map((value) => ({ value, label: t(`listingKind.${value}`) })),
        },
        {
          name: 'state',
          label: t('lease.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`listingState.${value}`) })),
        },
      ]}
      exporting={(client, fileFormat, { kind, state }, languageCode) =>
        client.POST('/v1/contracts/listings:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode },
            ...(kind ? { kind: kind as (typeof KINDS)[number] } : {}),
            ...(state ? { state: state as (typeof STATES)[number] } : {}),
          },
        })
      }
      columns={[
        {
          key: 'unit',
          title: t('lease.unit'),
          width: 160,
          render: (row) => <UnitLink unitId={row.unitId} code={`${row.buildingName} ${row.unitCode}`} />,
        },
        {
          key: 'kind',
          title: t('listing.kind'),
          width: 90,
          render: (row) => t(`listingKind.${row.kind}`),
        },
        {
          key: 'area',
          title: t('listing.area'),
          width: 100,
          align: 'right',
          render: (row) => area(row.area),
        },
        {
          key: 'price',
          title: t('listing.price'),
          width: 150,
          align: 'right',
          render: (row) => <MoneyText minor={row.priceMinor} currency={currency} />,
        },
        {
          key: 'whose',
          title: t('listing.whose'),
          width: 160,
          render: (row) =>
            row.customerId ? (
              <CustomerLink customerId={row.customerId} name={row.customerName} />
            ) : (
              t('listing.ours')
            ),
        },
        {
          key: 'available',
          title: t('listing.available'),
          width: 120,
          render: (row) => day(row.availableDate),
        },
        {
          key: 'held',
          title: t('listing.held'),
          width: 120,
          render: (row) => row.heldUntil && day(row.heldUntil),
        },
        {
          key: 'state',
          title: t('lease.state'),
          width: 100,
          render: (row) => (
            <StateTag state={row.state} tone={TONES[row.state]}>
              {t(`listingState.${row.state}`)}
            </StateTag>
          ),
        },
        { key: 'note', title: t('lease.note'), width: 220, render: (row) => row.closeReason || row.note },
        {
          key: 'deeds',
          title: '',
          width: 250,
          render: (row) =>
            row.state === 'LISTING_STATE_OPEN' &&
            rights.holdsAt('contracts.prospects.write', row.estateId) && (
              <Space>
                {(['change', 'take', 'withdraw'] as const).map((what) => (
                  <Button
                    key={what}
                    size="small"
                    onClick={() => {
                      setDoing({ what, row });
                    }}
                  >
                    {t(`listing.${what}`)}
                  </Button>
                ))}
              </Space>
            ),
        },
      ]}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('contracts.prospects.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setDoing({ what: 'new' });
            }}
          >
            {t('listing.new')}
          </Button>
        )
      }
    >
      {doing?.what === 'new' && <ListingDialog onClose={close} />}
      {doing?.what === 'change' && <ListingDialog row={doing.row} onClose={close} />}
      {(doing?.what === 'take' || doing?.what === 'withdraw') && (
        <ReasonDialog
          title={t(`listing.${doing.what}`)}
          reason="required"
          onClose={close}
          send={(client, reason) =>
            client.POST('/v1/contracts/listings/{listingId}:close', {
              params: { path: { listingId: doing.row.listingId } },
              body: { companyId, reason, taken: doing.what === 'take' },
            })
          }
        >
          {t('listing.closeSays', { unit: doing.row.unitCode })}
        </ReasonDialog>
      )}
    </ListPage>
  );
}
