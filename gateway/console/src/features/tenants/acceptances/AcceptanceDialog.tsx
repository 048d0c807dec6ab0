/** What is done to an acceptance: an item checked, added or taken away, a document added or noted as received. */
import type { Client } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import type { Acceptance } from './states';

export type Doing =
  { deed: 'item' | 'complete' } | { deed: 'pass' | 'fail' | 'remove' | 'document'; number: number };

interface Values {
  name?: string;
  standard?: string;
  note?: string;
  copies?: number;
  receivedDate?: string;
}

interface Shown {
  of: Acceptance;
  doing: Doing;
  onClose: () => void;
}

export function AcceptanceDialog({ of, doing, onClose }: Shown) {
  const { t } = useTranslation('tenants');
  const number = 'number' in doing ? doing.number : 0;
  const known = of.documents.find((one) => one.number === number);
  const item = of.items.find((one) => one.number === number);
  const title = t(
    doing.deed === 'item'
      ? 'acceptance.addItem'
      : doing.deed === 'document'
        ? 'acceptance.document'
        : `acceptance.${doing.deed}`,
  );
  return (
    <Modal open title={item ? `${title} · ${item.name}` : title} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Acceptance>
        fields={useFields(doing)}
        initial={
          doing.deed === 'document'
            ? {
                name: known?.name ?? '',
                copies: known?.copies ?? 1,
                ...(known?.receivedDate ? { receivedDate: known.receivedDate } : {}),
              }
            : {}
        }
        send={(client, values) => send(client, of, doing, values)}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFields({ deed }: Doing): Field[] {
  const { t } = useTranslation('tenants');
  switch (deed) {
    case 'item':
      return [
        { name: 'name', label: t('acceptance.item'), kind: 'text', required: true, most: 200 },
        { name: 'standard', label: t('acceptance.standard'), kind: 'text', most: 500 },
      ];
    case 'document':
      return [
        { name: 'name', label: t('acceptance.document'), kind: 'text', required: true, most: 200 },
        { name: 'copies', label: t('acceptance.copies'), kind: 'integer', most: 9999 },
        { name: 'receivedDate', label: t('acceptance.received'), kind: 'date' },
      ];
    case 'pass':
      return [{ name: 'note', label: t('customer.note'), kind: 'textarea', most: 1000 }];
    case 'fail':
      return [
        {
          name: 'note',
          label: t('acceptance.wrong'),
          kind: 'textarea',
          required: true,
          most: 1000,
          help: t('acceptance.wrongHelp'),
        },
      ];
    default:
      return [];
  }
}

function send(client: Client, of: Acceptance, doing: Doing, values: Values) {
  const { companyId, acceptanceId, etag } = of;
  const params = { path: { acceptanceId } };
  const { name = '', standard = '', note = '', copies = 0, receivedDate = '' } = values;
  const number = 'number' in doing ? doing.number : 0;
  switch (doing.deed) {
    case 'pass':
    case 'fail':
      return client.POST('/v1/tenants/acceptances/{acceptanceId}:checkItem', {
        params,
        body: {
          companyId,
          etag,
          number,
          note,
          result: doing.deed === 'pass' ? 'ITEM_RESULT_PASSED' : 'ITEM_RESULT_FAILED',
        },
      });
    case 'document':
      return client.POST('/v1/tenants/acceptances/{acceptanceId}:setDocument', {
        params,
        body: { companyId, etag, number, name, copies, receivedDate },
      });
    default:
      return client.POST('/v1/tenants/acceptances/{acceptanceId}:changeItems', {
        params,
        body:
          doing.deed === 'remove'
            ? { companyId, etag, removed: [number] }
            : { companyId, etag, added: [{ name, standard }] },
      });
  }
}
