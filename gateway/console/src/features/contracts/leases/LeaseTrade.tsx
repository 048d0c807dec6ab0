/** The trade (业态) of a lease's tenant, which is said at any time: it is no part of what was agreed. */
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import type { Lease } from './lease';

export function LeaseTrade({ lease }: { lease: Lease }) {
  const { t } = useTranslation('contracts');
  const [open, setOpen] = useState(false);
  const mayWrite = useRights().holdsAt('contracts.leases.write', lease.estateId);
  const { companyId, leaseId, trade } = lease;
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      {trade || <span className="quiet">{t('mix.none')}</span>}{' '}
      {mayWrite && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('lease.setTrade')}
        </Button>
      )}
      {open && (
        <Modal open title={t('lease.setTrade')} footer={null} onCancel={close}>
          <ResourceForm<{ trade?: string }, Lease>
            fields={[{ name: 'trade', label: t('lease.trade'), kind: 'text', most: 60 }]}
            initial={{ trade }}
            send={(client, values) =>
              client.POST('/v1/contracts/leases/{leaseId}:setTrade', {
                params: { path: { leaseId } },
                body: { companyId, trade: values.trade ?? '' },
              })
            }
            onDone={close}
            onCancel={close}
          />
        </Modal>
      )}
    </>
  );
}
