/** One stocktake: what was counted beside what should be there now, and how it ends. */
import { useGet } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal, Progress, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StateTag } from '../../../parts/StateTag';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import { CountLines } from './CountLines';
import type { Stocktake } from './stocktakes';

export function StocktakeDrawer({ stocktakeId }: { stocktakeId: string }) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const found = useGet('/v1/warehouse/stocktakes/{stocktakeId}', {
    path: { stocktakeId },
    query: { companyId },
  });
  const one = found.data;
  const cases = useCaseTab({ service: 'warehouse', subject: 'stocktake', resourceId: stocktakeId });
  const facts = useFacts(one);
  return (
    <DetailDrawer
      title={one ? `${one.name} · ${one.storeName}` : t('stocktake.title')}
      close="warehouse/stocktakes"
      loading={found.isPending}
      error={found.error}
      service="warehouse"
      resource={`stocktakes/${stocktakeId}`}
      size={1040}
      facts={facts}
      tabs={one && one.state !== 'STOCKTAKE_STATE_COUNTING' ? cases : []}
      actions={one && <Deeds stocktake={one} />}
    >
      {one && <CountLines stocktake={one} />}
    </DetailDrawer>
  );
}

function useFacts(one: Stocktake | undefined): Fact[] {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  if (!one) return [];
  const counting = one.state === 'STOCKTAKE_STATE_COUNTING';
  const facts: Fact[] = [
    {
      label: t('supplier.state'),
      value: (
        <>
          <StateTag state={one.state}>{t(`stocktakeState.${one.state}`)}</StateTag>
          {one.blind && <Tag>{t('stocktake.blind')}</Tag>}
        </>
      ),
    },
    { label: t('stocktake.day'), value: day(one.countDate) },
    {
      label: t('stocktake.counted'),
      value: (
        <Progress
          percent={one.lineCount ? Math.round((one.countedCount / one.lineCount) * 100) : 0}
          size="small"
          format={() => `${one.countedCount} / ${one.lineCount}`}
        />
      ),
    },
    ...(counting
      ? []
      : [
          { label: t('stocktake.different'), value: one.differentCount },
          {
            label: t('stocktake.surplus'),
            value: <MoneyText minor={one.surplusMinor} currency={one.currencyCode} />,
          },
          {
            label: t('stocktake.shortage'),
            value: <MoneyText minor={one.shortageMinor} currency={one.currencyCode} />,
          },
        ]),
    {
      label: t('stocktake.move'),
      value: one.moveId && <Link to={scope.path(`warehouse/moves/${one.moveId}`)}>{t('move.open')}</Link>,
    },
    { label: t('supplier.reason'), value: one.reason, wide: true },
  ];
  return facts.filter((fact) => fact.value !== '');
}

type Deed = 'submit' | 'cancel' | 'approve' | 'refuse';

function Deeds({ stocktake }: { stocktake: Stocktake }) {
  const { t } = useTranslation('warehouse');
  const rights = useRights();
  const [open, setOpen] = useState<Deed>();
  const may = (permission: string): boolean => rights.holdsAt(`warehouse.${permission}`, stocktake.estateId);
  const counts = stocktake.state === 'STOCKTAKE_STATE_COUNTING' && may('stocktakes.count');
  const decides = stocktake.state === 'STOCKTAKE_STATE_WAITING' && may('stocktakes.approve');
  const close = (): void => {
    setOpen(undefined);
  };
  const button = (deed: Deed, primary = false) => (
    <Button
      type={primary ? 'primary' : 'default'}
      onClick={() => {
        setOpen(deed);
      }}
    >
      {t(`stocktake.${deed}`)}
    </Button>
  );
  return (
    <>
      {counts && button('cancel')}
      {counts && button('submit', true)}
      {decides && button('refuse')}
      {decides && button('approve', true)}
      {open === 'submit' && <SubmitDialog stocktake={stocktake} onClose={close} />}
      {open && open !== 'submit' && <Decide stocktake={stocktake} deed={open} onClose={close} />}
    </>
  );
}

interface DialogProps {
  stocktake: Stocktake;
  onClose: () => void;
}

function Decide({ stocktake, deed, onClose }: DialogProps & { deed: Exclude<Deed, 'submit'> }) {
  const { t } = useTranslation('warehouse');
  const { companyId, stocktakeId } = stocktake;
  const params = { path: { stocktakeId } };
  return (
    <ReasonDialog
      title={t(`stocktake.${deed}`)}
      danger={deed !== 'approve'}
      reason={deed === 'approve' ? 'optional' : 'required'}
      send={(client, reason) => {
        const body = { companyId, reason };
        if (deed === 'approve')
          return client.POST('/v1/warehouse/stocktakes/{stocktakeId}:approve', { params, body });
        if (deed === 'refuse')
          return client.POST('/v1/warehouse/stocktakes/{stocktakeId}:refuse', { params, body });
        return client.POST('/v1/warehouse/stocktakes/{stocktakeId}:cancel', { params, body });
      }}
      onClose={onClose}
    >
      {deed === 'approve' && t('stocktake.approveNote')}
    </ReasonDialog>
  );
}

interface Ending {
  uncountedAreGone?: boolean;
  withMoved?: boolean;
}

function SubmitDialog({ stocktake, onClose }: DialogProps) {
  const { t } = useTranslation('warehouse');
  const { companyId, stocktakeId, etag, lineCount, countedCount } = stocktake;
  const left = lineCount - countedCount;
  return (
    <Modal open title={t('stocktake.submit')} footer={null} onCancel={onClose}>
      <p className="quiet">{t('stocktake.submitNote', { left })}</p>
      <ResourceForm<Ending, Stocktake>
        fields={[
          {
            name: 'uncountedAreGone',
            label: t('stocktake.gone'),
            kind: 'switch',
            help: t('stocktake.goneHelp'),
          },
          {
            name: 'withMoved',
            label: t('stocktake.withMoved'),
            kind: 'switch',
            help: t('stocktake.withMovedHelp'),
          },
        ]}
        submitLabel={t('stocktake.submit')}
        send={(client, values) =>
          client.POST('/v1/warehouse/stocktakes/{stocktakeId}:submit', {
            params: { path: { stocktakeId } },
            body: { companyId, etag, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
