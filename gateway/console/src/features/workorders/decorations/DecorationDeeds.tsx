/** What can be done with a decoration where it stands: changed, submitted, decided, begun, accepted, cancelled. */
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useFeeItems } from '../../../parts/feeItems';
import { DecorationDialog } from './DecorationDialog';
import { type Decoration, isOpen } from './decoration';

type Deed = 'change' | 'submit' | 'approve' | 'refuse' | 'start' | 'accept' | 'cancel';

const DEEDS: Partial<Record<Decoration['state'], Deed[]>> = {
  DECORATION_STATE_REQUESTED: ['submit', 'change'],
  DECORATION_STATE_SUBMITTED: ['approve', 'refuse'],
  DECORATION_STATE_APPROVED: ['start'],
  DECORATION_STATE_UNDERWAY: ['accept'],
};

export function DecorationDeeds({ decoration }: { decoration: Decoration }) {
  const { t } = useTranslation('workorders');
  const rights = useRights();
  const [deed, setDeed] = useState<Deed>();
  const close = (): void => {
    setDeed(undefined);
  };
  const mayWrite = rights.holdsAt('workorders.decorations.write', decoration.estateId);
  const may = (one: Deed): boolean =>
    one === 'approve' || one === 'refuse'
      ? rights.holdsAt('workorders.decorations.approve', decoration.estateId)
      : mayWrite;
  const cancellable = isOpen(decoration) && decoration.state !== 'DECORATION_STATE_UNDERWAY';
  const open = (DEEDS[decoration.state] ?? []).filter(may);
  return (
    <>
      {[...open, ...(cancellable && mayWrite ? (['cancel'] as const) : [])].map((one, place) => (
        <Button
          key={one}
          type={place === 0 && one !== 'cancel' ? 'primary' : 'default'}
          onClick={() => {
            setDeed(one);
          }}
        >
          {t(`decoration.${one}`)}
        </Button>
      ))}
      {deed === 'change' && <DecorationDialog decoration={decoration} onDone={close} onClose={close} />}
      {deed === 'submit' && <SubmitDialog decoration={decoration} onClose={close} />}
      {deed === 'accept' && <AcceptDialog decoration={decoration} onClose={close} />}
      {(deed === 'approve' || deed === 'refuse' || deed === 'start' || deed === 'cancel') && (
        <Decide decoration={decoration} deed={deed} onClose={close} />
      )}
    </>
  );
}

interface DeedProps {
  decoration: Decoration;
  onClose: () => void;
}

function Decide({
  decoration,
  deed,
  onClose,
}: DeedProps & { deed: 'approve' | 'refuse' | 'start' | 'cancel' }) {
  const { t } = useTranslation('workorders');
  const { companyId, decorationId } = decoration;
  const params = { path: { decorationId } };
  return (
    <ReasonDialog
      title={t(`decoration.${deed}`)}
      {...(deed === 'refuse' || deed === 'cancel' ? { reason: 'required' as const } : {})}
      danger={deed === 'refuse' || deed === 'cancel'}
      send={(client, reason) => {
        const body = { companyId, reason };
        if (deed === 'approve')
          return client.POST('/v1/workorders/decorations/{decorationId}:approve', { params, body });
        if (deed === 'refuse')
          return client.POST('/v1/workorders/decorations/{decorationId}:refuse', { params, body });
        if (deed === 'cancel')
          return client.POST('/v1/workorders/decorations/{decorationId}:cancel', { params, body });
        return client.POST('/v1/workorders/decorations/{decorationId}:start', {
          params,
          body: { companyId },
        });
      }}
      onClose={onClose}
    >
      {decoration.unitCode} · {decoration.contractor}
    </ReasonDialog>
  );
}

interface Terms {
  depositMinor?: string;
  depositItemCode?: string;
  note?: string;
}

/** Submits it with the deposit that it needs. */
function SubmitDialog({ decoration, onClose }: DeedProps) {
  const { t } = useTranslation('workorders');
  const { companyId, decorationId, currencyCode, etag } = decoration;
  const { items } = useFeeItems();
  const deposits = items.filter((one) => !one.inactive && one.category === 'FEE_CATEGORY_DEPOSIT');
  return (
    <Modal open title={t('decoration.submit')} footer={null} onCancel={onClose}>
      <ResourceForm<Terms, Decoration>
        fields={[
          {
            name: 'depositMinor',
            label: t('decoration.deposit'),
            kind: 'money',
            currency: currencyCode,
            help: t('decoration.depositHelp'),
          },
          {
            name: 'depositItemCode',
            label: t('decoration.depositItem'),
            kind: 'choice',
            options: deposits.map((one) => ({ value: one.code, label: one.name })),
          },
          { name: 'note', label: t('pass.note'), kind: 'textarea', most: 500 },
        ]}
        send={(client, values) =>
          client.POST('/v1/workorders/decorations/{decorationId}:submit', {
            params: { path: { decorationId } },
            body: { companyId, etag, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function AcceptDialog({ decoration, onClose }: DeedProps) {
  const { t } = useTranslation('workorders');
  const { companyId, decorationId, etag } = decoration;
  return (
    <Modal open title={t('decoration.accept')} footer={null} onCancel={onClose}>
      <ResourceForm<{ acceptance: string }, Decoration>
        fields={[
          {
            name: 'acceptance',
            label: t('decoration.acceptance'),
            kind: 'textarea',
            most: 2000,
            required: true,
          },
        ]}
        send={(client, { acceptance }) =>
          client.POST('/v1/workorders/decorations/{decorationId}:accept', {
            params: { path: { decorationId } },
            body: { companyId, acceptance, etag },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
