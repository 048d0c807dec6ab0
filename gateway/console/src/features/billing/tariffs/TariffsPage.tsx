/** Tariffs: at which price, since when, and for what. */
import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { useScope } from '../../../scope';
import { useFeeItems } from '../../../parts/feeItems';
import { ImportAssignments } from './ImportAssignments';
import { ImportTariffs } from './ImportTariffs';
import { PriceText } from '../../../parts/PriceText';
import { TariffDialog } from './TariffDialog';
import { TariffDrawer } from './TariffDrawer';

export default function TariffsPage() {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { tariffId } = useParams();
  const fees = useFeeItems();
  const [open, setOpen] = useState<'new' | 'import' | 'assign'>();
  const { companyId } = scope;
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage
      title={t('tariffs.title')}
      source={listing('/v1/billing/tariffs', 'tariffs', { companyId })}
      rowKey="tariffId"
      filters={[
        { name: 'feeItemId', label: t('receivables.feeItem'), kind: 'choice', options: fees.choices },
      ]}
      columns={[
        { key: 'code', title: t('tariffs.code'), width: 180, render: (row) => row.code },
        { key: 'name', title: t('tariffs.name'), width: 220, render: (row) => row.name },
        {
          key: 'fee',
          title: t('receivables.feeItem'),
          width: 140,
          render: (row) => fees.name(row.feeItemId),
        },
        {
          key: 'price',
          title: t('tariffs.latest'),
          width: 280,
          render: (row) => {
            const latest = row.versions.at(-1);
            return latest && <PriceText version={latest} currency={row.currencyCode} />;
          },
        },
        {
          key: 'since',
          title: t('tariffs.since'),
          width: 140,
          render: (row) => day(row.versions.at(-1)?.effectiveDate ?? ''),
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`billing/tariffs/${row.tariffId}`) + search)}
      exporting={(client, format, filters, languageCode) =>
        client.POST('/v1/billing/tariffs:export', {
          body: {
            languageCode,
            companyId,
            ...filters,
            format: format === 'xlsx' ? 'FILE_FORMAT_XLSX' : 'FILE_FORMAT_CSV',
          },
        })
      }
      actions={
        <>
          {rights.holdsIn('billing.tariffs.assign', scope.nodeId) && (
            <Button
              icon={<UploadOutlined />}
              onClick={() => {
                setOpen('assign');
              }}
            >
              {t('assignments.import')}
            </Button>
          )}
          {rights.holdsAt('billing.tariffs.write', companyId) && (
            <>
              <Button
                icon={<UploadOutlined />}
                onClick={() => {
                  setOpen('import');
                }}
              >
                {t('tariffs.import')}
              </Button>
              <Button
                type="primary"
                icon={<PlusOutlined />}
                onClick={() => {
                  setOpen('new');
                }}
              >
                {t('tariffs.new')}
              </Button>
            </>
          )}
        </>
      }
    >
      {open === 'new' && <TariffDialog onClose={close} />}
      {open === 'import' && <ImportTariffs onClose={close} />}
      {open === 'assign' && <ImportAssignments onClose={close} />}
      {tariffId && <TariffDrawer tariffId={tariffId} />}
    </ListPage>
  );
}
