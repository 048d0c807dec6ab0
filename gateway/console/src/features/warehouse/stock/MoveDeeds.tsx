/** What can be done about a move: give some of it back, add to what a receipt cost, decide a scrapping. */
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { today } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import type { Move } from './stock';

type Deed = 'return' | 'addCost' | 'approve' | 'refuse';

export function MoveDeeds({ move }: { move: Move }) {
  const { t } = useTranslation('warehouse');
  const rights = useRights();
  const [open, setOpen] = useState<Deed>();
  const may = (permission: string): boolean => rights.holdsAt(`warehouse.${permission}`, move.estateId);
  const done = move.state === 'MOVE_STATE_DONE';
  const decides =
    move.state === 'MOVE_STATE_WAITING' &&
    move.principalId !== rights.session.principalId &&
    may('scraps.approve');
  const returns = ['MOVE_KIND_ISSUE', 'MOVE_KIND_RECEIPT'].includes(move.kind);
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
      {t(deed === 'return' && move.kind === 'MOVE_KIND_RECEIPT' ? 'deed.sendBack' : `deed.${deed}`)}
    </Button>
  );
  return (
    <>
      {done && move.kind === 'MOVE_KIND_RECEIPT' && may('stock.cost') && button('addCost')}
      {done && returns && may('stock.move') && button('return')}
      {decides && button('refuse')}
      {decides && button('approve', true)}
      {open === 'return' && <ReturnDialog move={move} onClose={close} />}
      {open === 'addCost' && <CostDialog move={move} onClose={close} />}
      {(open === 'approve' || open === 'refuse') && <Decide move={move} deed={open} onClose={close} />}
    </>
  );
}

interface DialogProps {
  move: Move;
  onClose: () => void;
}

function Decide({ move, deed, onClose }: DialogProps & { deed: 'approve' | 'refuse' }) {
  const { t } = useTranslation('warehouse');
  const { companyId, moveId } = move;
  const params = { path: { moveId } };
  return (
    <ReasonDialog
      title={t(`deed.${deed}`)}
      danger={deed === 'refuse'}
      reason={deed === 'refuse' ? 'required' : 'optional'}
      send={(client, reason) =>
        deed === 'approve'
          ? client.POST('/v1/warehouse/moves/{moveId}:approve', { params, body: { companyId, reason } })
          : client.POST('/v1/warehouse/moves/{moveId}:refuse', { params, body: { companyId, reason } })
      }
      onClose={onClose}
    >
      {t('move.scrapNote')}
    </ReasonDialog>
  );
}

/** The lines of a move to choose from. */
function useLines(move: Move): { value: string; label: string }[] {
  const lines = new Map(move.rows.filter((row) => row.quantity !== '0').map((row) => [row.line, row]));
  return [...lines].map(([line, row]) => ({ value: String(line), label: `${line} ${row.code} ${row.name}` }));
}

interface Returning {
  line: string;
  quantity: string;
  documentDate: string;
  reference?: string;
  reason: string;
}

function ReturnDialog({ move, onClose }: DialogProps) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId, moveId } = move;
  const lines = useLines(move);
  return (
    <Modal
      open
      title={t(move.kind === 'MOVE_KIND_RECEIPT' ? 'deed.sendBack' : 'deed.return')}
      footer={null}
      onCancel={onClose}
    >
      <ResourceForm<Returning, Move>
        initial={{
          documentDate: today(scope.timeZone),
          line: lines[0]?.value ?? '1',
        }}
        fields={[
          { name: 'line', label: t('move.line'), kind: 'choice', options: lines, required: true },
          {
            name: 'quantity',
            label: t('line.quantity'),
            kind: 'decimal',
            places: 3,
            help: t('move.inBase'),
            required: true,
          },
          { name: 'documentDate', label: t('move.day'), kind: 'date', required: true },
          { name: 'reference', label: t('move.reference'), kind: 'text', most: 60 },
          { name: 'reason', label: t('supplier.reason'), kind: 'textarea', most: 200, required: true },
        ]}
        send={(client, { line, quantity, ...told }) =>
          client.POST('/v1/warehouse/moves/{moveId}:return', {
            params: { path: { moveId } },
            body: { companyId, ...told, lines: [{ line: Number(line), quantity }] },
          })
        }
        onDone={(made) => {
          onClose();
          void navigate(scope.path(`warehouse/moves/${made.moveId}`));
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}

interface Costing {
  line: string;
  valueMinor: string;
  reference?: string;
  reason: string;
}

function CostDialog({ move, onClose }: DialogProps) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId, moveId } = move;
  const lines = useLines(move);
  return (
    <Modal open title={t('deed.addCost')} footer={null} onCancel={onClose}>
      <p className="quiet">{t('move.costNote')}</p>
      <ResourceForm<Costing, Move>
        initial={{ line: lines[0]?.value ?? '1' }}
        fields={[
          { name: 'line', label: t('move.line'), kind: 'choice', options: lines, required: true },
          {
            name: 'valueMinor',
            label: t('move.more'),
            kind: 'money',
            currency: move.currencyCode,
            help: t('move.moreHelp'),
            required: true,
          },
          { name: 'reference', label: t('move.reference'), kind: 'text', most: 60 },
          { name: 'reason', label: t('supplier.reason'), kind: 'textarea', most: 200, required: true },
        ]}
        send={(client, { line, ...told }) =>
          client.POST('/v1/warehouse/moves/{moveId}:addCost', {
            params: { path: { moveId } },
            body: { companyId, ...told, line: Number(line) },
          })
        }
        onDone={(made) => {
          onClose();
          void navigate(scope.path(`warehouse/moves/${made.moveId}`));
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
