/** One confirmation for many rows, how far it is, and what came of each. */
import { explained } from '@manor/web/api/problem';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendEach, type Bulk, type Deed, type Outcome } from './bulk';
import { Sums } from './BulkSums';
import { ReasonText } from './ReasonText';

interface BulkDialogProps<Row> {
  bulk: Bulk<Row>;
  deed: Deed<Row>;
  rows: Row[];
  /** True where calls were sent. */
  onClose: (sent: boolean) => void;
}

export function BulkDialog<Row>({ bulk, deed, rows, onClose }: BulkDialogProps<Row>) {
  const { t } = useTranslation('parts');
  const queries = useQueryClient();
  const [form] = Form.useForm<{ reason?: string }>();
  const [sent, setSent] = useState(false);
  const [outcomes, setOutcomes] = useState<Outcome<Row>[]>([]);
  const over = sent && outcomes.length === rows.length;
  const start = (reason: string): void => {
    setSent(true);
    void sendEach(
      rows,
      (client, row) => deed.send(client, row, reason),
      (outcome) => {
        setOutcomes((before) => [...before, outcome]);
      },
    ).then(() => queries.invalidateQueries());
  };
  const close = (
    <Button
      type="primary"
      disabled={!over}
      onClick={() => {
        onClose(true);
      }}
    >
      {t('bulk.close')}
    </Button>
  );
  return (
    <Modal
      open
      title={deed.label}
      okText={deed.label}
      okButtonProps={{ danger: deed.danger ?? false }}
      closable={!sent || over}
      mask={{ closable: false }}
      keyboard={!sent}
      onOk={() => {
        form.submit();
      }}
      onCancel={() => {
        onClose(sent);
      }}
      {...(sent ? { footer: close } : {})}
    >
      {sent ? (
        <Outcomes bulk={bulk} all={rows.length} outcomes={outcomes} over={over} />
      ) : (
        <Form
          form={form}
          layout="vertical"
          onFinish={({ reason }) => {
            start(reason?.trim() ?? '');
          }}
        >
          <p className="bulk">
            <span>{t('bulk.ask', { number: rows.length })}</span>
            <Sums amounts={rows.map(bulk.amount)} />
          </p>
          {deed.reason && (
            <Form.Item
              name="reason"
              label={t('bulk.reason')}
              rules={
                deed.reason === 'required'
                  ? [{ required: true, whitespace: true, message: t('reasonMissing') }]
                  : []
              }
            >
              <ReasonText reasons={deed.reasons} autoFocus />
            </Form.Item>
          )}
        </Form>
      )}
    </Modal>
  );
}

interface OutcomesProps<Row> {
  bulk: Bulk<Row>;
  all: number;
  outcomes: Outcome<Row>[];
  over: boolean;
}

function Outcomes<Row>({ bulk, all, outcomes, over }: OutcomesProps<Row>) {
  const { t } = useTranslation('parts');
  const done = outcomes.filter(({ error }) => error === undefined);
  const refused = outcomes.filter(({ error }) => error !== undefined);
  return (
    <div role="status">
      {!over && (
        <Progress
          percent={Math.floor((100 * outcomes.length) / all)}
          format={() => `${outcomes.length} / ${all}`}
        />
      )}
      <p className="bulk">
        <span>{t('bulk.done', { number: done.length })}</span>
        <Sums amounts={done.map(({ row }) => bulk.amount(row))} />
      </p>
      {refused.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('bulk.refused', { number: refused.length })}
          description={
            <ul className="bulk-refused">
              {refused.map(({ row, error }) => (
                <li key={bulk.label(row)}>
                  <strong>{bulk.label(row)}</strong> {explained(error)}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}
