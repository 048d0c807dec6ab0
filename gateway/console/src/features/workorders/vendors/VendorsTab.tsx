/** What suppliers do of an order: asked for, accepted at their rates, or cancelled. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useAllRows } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Modal, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../parts/EmptyState';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import type { Order } from '../orders/order';
import { AcceptDialog } from './AcceptDialog';
import { useVendors, type VendorJob } from './vendor';

const ENDS = ['ORDER_STATE_CLOSED', 'ORDER_STATE_REFUSED', 'ORDER_STATE_CANCELLED'];

export function VendorsTab({ order }: { order: Order }) {
  const { t } = useTranslation('workorders');
  const rights = useRights();
  const [asking, setAsking] = useState(false);
  const { companyId, orderId } = order;
  const found = useAllRows(listing('/v1/workorders/vendorJobs', 'vendorJobs', { companyId, orderId }));
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  const mayWrite = rights.holdsAt('workorders.vendors.write', order.estateId);
  return (
    <Space orientation="vertical" size="large" style={{ width: '100%' }}>
      {mayWrite && !ENDS.includes(order.state) && (
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('vendor.engage')}
        </Button>
      )}
      {found.rows.length === 0 && <EmptyState text={t('vendor.none')} />}
      {found.rows.map((one) => (
        <One key={one.vendorJobId} job={one} mayWrite={mayWrite} />
      ))}
      {asking && (
        <EngageDialog
          order={order}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Space>
  );
}

function One({ job, mayWrite }: { job: VendorJob; mayWrite: boolean }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const [doing, setDoing] = useState<'accept' | 'cancel'>();
  const close = (): void => {
    setDoing(undefined);
  };
  const engaged = job.state === 'VENDOR_JOB_STATE_ENGAGED';
  const open = engaged || (job.state === 'VENDOR_JOB_STATE_ACCEPTED' && !job.vendorStatementId);
  return (
    <section aria-label={job.supplierName}>
      <Space wrap>
        <strong>{job.supplierName}</strong>
        <StateTag state={job.state}>{t(`vendorJobState.${job.state}`)}</StateTag>
        {job.totalMinor !== '0' && <MoneyText minor={job.totalMinor} currency={job.currencyCode} />}
        {job.vendorStatementId && (
          <Link to={scope.path(`workorders/vendorStatements/${job.vendorStatementId}`)}>
            {t('vendor.statement')}
          </Link>
        )}
        {mayWrite && engaged && (
          <Button
            size="small"
            type="primary"
            onClick={() => {
              setDoing('accept');
            }}
          >
            {t('vendor.accept')}
          </Button>
        )}
        {mayWrite && open && (
          <Button
            size="small"
            onClick={() => {
              setDoing('cancel');
            }}
          >
            {t('vendor.cancel')}
          </Button>
        )}
      </Space>
      <p>{job.work}</p>
      {job.lines.length > 0 && <Lines job={job} />}
      <div className="quiet">
        <PersonName principalId={job.maker} /> {job.createTime && moment(job.createTime, scope.timeZone)}
        {job.acceptTime && (
          <>
            {' · '}
            {t('vendor.acceptedBy')} <PersonName principalId={job.acceptor} />{' '}
            {moment(job.acceptTime, scope.timeZone)}
          </>
        )}{' '}
        {job.note}
      </div>
      {doing === 'accept' && <AcceptDialog job={job} onClose={close} />}
      {doing === 'cancel' && (
        <ReasonDialog
          title={t('vendor.cancel')}
          reason="required"
          danger
          send={(client, reason) =>
            client.POST('/v1/workorders/vendorJobs/{vendorJobId}:cancel', {
              params: { path: { vendorJobId: job.vendorJobId } },
              body: { companyId: job.companyId, reason },
            })
          }
          onClose={close}
        />
      )}
    </section>
  );
}

function Lines({ job }: { job: VendorJob }) {
  const { t } = useTranslation('workorders');
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="vendorRateId"
      scroll={{ x: true }}
      dataSource={job.lines}
      columns={[
        { title: t('vendor.what'), dataIndex: 'name' },
        { title: t('quotation.quantity'), render: (_, line) => `${line.quantity} ${line.measure}` },
        {
          title: t('vendor.rate'),
          align: 'right',
          render: (_, line) => <MoneyText minor={line.rateMinor} currency={job.currencyCode} />,
        },
        {
          title: t('vendor.amount'),
          align: 'right',
          render: (_, line) => <MoneyText minor={line.amountMinor} currency={job.currencyCode} />,
        },
      ]}
    />
  );
}

function EngageDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const vendors = useVendors();
  const { companyId, orderId } = order;
  return (
    <Modal open title={t('vendor.engage')} footer={null} onCancel={onClose}>
      <ResourceForm<{ vendorJob: Schemas['workorders.VendorJob.sent'] }, VendorJob>
        fields={[
          {
            name: 'vendorJob.supplierId',
            label: t('vendor.supplier'),
            kind: 'choice',
            options: vendors,
            required: true,
            help: t('vendor.supplierHelp'),
          },
          { name: 'vendorJob.work', label: t('vendor.work'), kind: 'textarea', most: 500, required: true },
        ]}
        initial={{ vendorJob: { orderId, supplierId: '', work: order.description.slice(0, 500) } }}
        send={(client, { vendorJob }) =>
          client.POST('/v1/workorders/vendorJobs', {
            body: { companyId, vendorJob: { ...vendorJob, orderId } },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
