/** Decorations: who decorates which unit until when, and where that stands. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { DecorationDialog } from './DecorationDialog';
import { DecorationDrawer } from './DecorationDrawer';
import { STATES } from './decoration';

export default function DecorationsPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { decorationId } = useParams();
  const [writing, setWriting] = useState(false);
  const { companyId, estateId } = scope;
  const open = (id: string): void => {
    void navigate(scope.path(`workorders/decorations/${id}`) + search);
  };
  return (
    <ListPage
      title={t('decoration.title')}
      source={listing('/v1/workorders/decorations', 'decorations', { companyId, estateId })}
      rowKey="decorationId"
      empty={t('decoration.empty')}
      filters={[
        {
          name: 'state',
          label: t('order.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`decorationState.${value}`) })),
        },
        { name: 'overdue', label: t('decoration.overdue'), kind: 'given' },
        { name: 'customerId', label: t('order.customer'), kind: 'given' },
        { name: 'unitId', label: t('order.unit'), kind: 'given' },
      ]}
      exporting={(client, fileFormat, { state, overdue, ...of }, languageCode) =>
        client.POST('/v1/workorders/decorations:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, overdue: overdue === 'true', ...of },
            ...(state ? { state: state as (typeof STATES)[number] } : {}),
          },
        })
      }
      columns={[
        { key: 'number', title: t('decoration.number'), width: 90, render: (row) => row.number },
        {
          key: 'unit',
          title: t('order.unit'),
          width: 130,
          render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} />,
        },
        {
          key: 'customer',
          title: t('order.customer'),
          width: 130,
          render: (row) =>
            row.customerId && <CustomerLink customerId={row.customerId} name={row.customerName} />,
        },
        { key: 'contractor', title: t('decoration.contractor'), width: 170, render: (row) => row.contractor },
        {
          key: 'days',
          title: t('decoration.days'),
          width: 260,
          render: (row) => period(row.startDate, row.endDate),
        },
        {
          key: 'violations',
          title: t('decoration.openViolations'),
          width: 110,
          render: (row) => (row.openViolationCount > 0 ? row.openViolationCount : ''),
        },
        {
          key: 'state',
          title: t('order.state'),
          width: 150,
          render: (row) => (
            <>
              <StateTag state={row.state}>{t(`decorationState.${row.state}`)}</StateTag>
              {row.overdue && <Tag color="error">{t('decoration.overdue')}</Tag>}
            </>
          ),
        },
      ]}
      onOpen={(row) => {
        open(row.decorationId);
      }}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('workorders.decorations.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('decoration.new')}
          </Button>
        )
      }
    >
      {writing && (
        <DecorationDialog
          onDone={(made) => {
            setWriting(false);
            open(made.decorationId);
          }}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
      {decorationId && <DecorationDrawer decorationId={decorationId} />}
    </ListPage>
  );
}
