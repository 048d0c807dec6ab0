/** A document that moves stock: a receipt, an issue, a transfer, or a scrapping to be approved. */
import type { Client } from '@manor/web/api/client';
import { Modal } from 'antd';
import { today } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { SupplierSelect } from '../suppliers/SupplierSelect';
import { LinesField } from './LinesField';
import { FRESH, PURPOSES, type Line, type Move } from './stock';
import { StoreSelect } from './StoreSelect';

export type Deed = 'receive' | 'issue' | 'transfer' | 'scrap';

interface Values {
  storeId: string;
  otherStoreId?: string;
  documentDate: string;
  supplierId?: string;
  purpose?: Move['purpose'];
  targetName?: string;
  reference?: string;
  reason?: string;
  lines: Line[];
}

interface MoveDialogProps {
  deed: Deed;
  storeId?: string;
  onDone: (move: Move) => void;
  onClose: () => void;
}

export function MoveDialog({ deed, storeId, onDone, onClose }: MoveDialogProps) {
  const { t } = useTranslation('warehouse');
  const { companyId, timeZone } = useScope();
  const fields = useFields(deed);
  return (
    <Modal open title={t(`deed.${deed}`)} footer={null} onCancel={onClose} width={900}>
      <ResourceForm<Values, Move>
        initial={{
          documentDate: today(timeZone),
          lines: [FRESH],
          ...(storeId ? { storeId } : {}),
        }}
        fields={fields}
        send={(client, values) => sent(client, deed, companyId, values)}
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}

function sent(client: Client, deed: Deed, companyId: string, values: Values): Promise<{ data?: Move }> {
  const { lines, otherStoreId = '', purpose, targetName = '', supplierId = '', ...told } = values;
  const many = lines.map(({ materialId = '', quantity, unit, bin, batch }) => ({
    materialId,
    quantity,
    unit,
    bin,
    batch,
  }));
  const document = { companyId, ...told, lines: many };
  switch (deed) {
    case 'receive':
      return client.POST('/v1/warehouse/moves:receive', {
        body: {
          ...document,
          supplierId,
          lines: many.map((line, place) => ({ ...line, valueMinor: lines[place]?.valueMinor ?? '0' })),
        },
      });
    case 'issue':
      return client.POST('/v1/warehouse/moves:issue', {
        body: { ...document, purpose: purpose ?? 'ISSUE_PURPOSE_UNSPECIFIED', targetName },
      });
    case 'transfer':
      return client.POST('/v1/warehouse/moves:transfer', { body: { ...document, otherStoreId } });
    case 'scrap':
      return client.POST('/v1/warehouse/moves:scrap', { body: document });
  }
}

function useFields(deed: Deed): Field[] {
  const { t } = useTranslation('warehouse');
  const { companyId, estateId } = useScope();
  const own: Record<Deed, Field[]> = {
    receive: [
      {
        name: 'supplierId',
        label: t('supplier.one'),
        kind: 'own',
        control: <SupplierSelect companyId={companyId} />,
      },
    ],
    issue: [
      {
        name: 'purpose',
        label: t('move.purpose'),
        kind: 'choice',
        options: PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) })),
        required: true,
      },
      {
        name: 'targetName',
        label: t('move.target'),
        kind: 'text',
        most: 100,
        help: t('move.targetHelp'),
        required: true,
      },
    ],
    transfer: [
      {
        name: 'otherStoreId',
        label: t('move.other'),
        kind: 'own',
        required: true,
        control: <StoreSelect companyId={companyId} estateId="0" />,
      },
    ],
    scrap: [],
  };
  return [
    {
      name: 'storeId',
      label: t('stock.store'),
      kind: 'own',
      required: true,
      control: <StoreSelect companyId={companyId} estateId={estateId} />,
    },
    ...own[deed],
    { name: 'documentDate', label: t('move.day'), kind: 'date', required: true },
    { name: 'reference', label: t('move.reference'), kind: 'text', most: 60 },
    {
      name: 'lines',
      label: t('line.title'),
      kind: 'own',
      wide: true,
      required: true,
      control: <LinesField received={deed === 'receive'} />,
    },
    {
      name: 'reason',
      label: t('supplier.reason'),
      kind: 'textarea',
      most: 200,
      required: deed === 'scrap',
    },
  ];
}
