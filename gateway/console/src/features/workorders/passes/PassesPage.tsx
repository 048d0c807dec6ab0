/** Goods release passes: asked for, decided, and used once at the gate. */
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { listing, useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { linesOf } from '@manor/web/lines';
import { PASS_DAYS, validFor } from '@manor/web/passes';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import { ListPage } from '../../../parts/ListPage';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StateTag } from '../../../parts/StateTag';
import { UnitLink } from '../../../parts/SubjectLink';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import { useOpened } from '../useOpened';
import { PassDrawer } from './PassDrawer';
import { STATES, type Pass } from './pass';

export default function PassesPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const { companyId, estateId } = scope;
  const source = listing('/v1/workorders/passes', 'passes', { companyId, estateId });
  const { passId = '' } = useParams();
  const found = useGet(
    '/v1/workorders/passes/{passId}',
    { path: { passId }, query: { companyId } },
    { enabled: passId !== '' },
  );
  const [open, setOpen] = useOpened('workorders/passes', 'passId', found);
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage
      title={t('pass.title')}
      source={source}
      rowKey="passId"
      empty={t('pass.empty')}
      filters={[
        {
          name: 'state',
          label: t('order.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`passState.${value}`) })),
        },
        { name: 'customerId', label: t('order.customer'), kind: 'given' },
      ]}
      exporting={(client, fileFormat, { state, ...of }, languageCode) =>
        client.POST('/v1/workorders/passes:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, ...of },
            ...(state ? { state: state as (typeof STATES)[number] } : {}),
          },
        })
      }
      columns={[
        { key: 'bearer', title: t('pass.bearer'), width: 140, render: (row) => row.bearer },
        {
          key: 'unit',
          title: t('order.unit'),
          width: 130,
          render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} />,
        },
        { key: 'goods', title: t('pass.goods'), width: 260, render: (row) => row.goods.join('、') },
        { key: 'plate', title: t('pass.plate'), width: 120, render: (row) => row.plate },
        {
          key: 'until',
          title: t('pass.until'),
          width: 160,
          render: (row) => moment(row.validUntilTime, scope.timeZone),
        },
        {
          key: 'state',
          title: t('order.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`passState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) => {
        setOpen(row);
      }}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('workorders.passes.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('pass.new')}
          </Button>
        )
      }
    >
      {open === 'new' && <NewPass onClose={close} />}
      {open && open !== 'new' && <PassDrawer pass={open} onClose={close} />}
    </ListPage>
  );
}

interface Values {
  goodsPass: Omit<Schemas['workorders.Pass.sent'], 'goods' | 'validFromTime' | 'validUntilTime'>;
  goodsLines: string;
  days: string;
}

function NewPass({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, nodeId: estateId } = useScope();
  return (
    <Modal open title={t('pass.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Pass>
        fields={[
          {
            name: 'goodsPass.unitId',
            label: t('order.unit'),
            kind: 'own',
            control: <UnitSelect estateId={estateId} />,
            required: true,
          },
          {
            name: 'goodsPass.customerId',
            label: t('order.customer'),
            kind: 'own',
            control: <CustomerSelect width="100%" />,
          },
          { name: 'goodsPass.bearer', label: t('pass.bearer'), kind: 'text', most: 60, required: true },
          { name: 'goodsPass.plate', label: t('pass.plate'), kind: 'text', most: 20 },
          {
            name: 'goodsLines',
            label: t('pass.goods'),
            kind: 'textarea',
            most: 1200,
            required: true,
            help: t('pass.goodsHelp'),
          },
          {
            name: 'days',
            label: t('pass.days'),
            kind: 'choice',
            options: PASS_DAYS.map((one) => ({ value: `${one}`, label: t('pass.dayCount', { count: one }) })),
            required: true,
          },
        ]}
        initial={{ goodsPass: { unitId: '', bearer: '' }, goodsLines: '', days: '1' }}
        send={(client, { goodsPass, goodsLines, days }) =>
          client.POST('/v1/workorders/passes', {
            body: {
              companyId,
              estateId,
              goodsPass: { ...goodsPass, goods: linesOf(goodsLines), ...validFor(Number(days)) },
            },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
