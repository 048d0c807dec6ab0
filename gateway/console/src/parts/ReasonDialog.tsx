/** Asks before something that cannot be taken back, with a reason where one is needed: approve, refuse, void, close. */
import type { Client } from '@manor/web/api/client';
import { fieldErrors } from '@manor/web/api/problem';
import { useSubmit } from '@manor/web/api/submit';
import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonText, type Reasons } from './ReasonText';
import { Refusal } from './Refusal';

interface ReasonDialogProps {
  title: string;
  /** What will happen, in words and numbers. */
  children?: ReactNode;
  /** Asks for a reason; 'optional' takes none too. */
  reason?: 'required' | 'optional';
  /** The reasons of the company that are offered. */
  reasons?: Reasons;
  danger?: boolean;
  confirmLabel?: string;
  send: (client: Client, reason: string) => Promise<{ data?: unknown }>;
  onDone?: () => void;
  onClose: () => void;
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation('parts');
  const [form] = Form.useForm<{ reason?: string }>();
  const submission = useSubmit(props.send, () => {
    props.onDone?.();
    props.onClose();
  });
  const fault = fieldErrors(submission.error).find((one) => one.field === 'reason');
  return (
    <Modal
      open
      title={props.title}
      okText={props.confirmLabel ?? props.title}
      okButtonProps={{ danger: props.danger ?? false, loading: submission.pending }}
      cancelButtonProps={{ disabled: submission.pending }}
      onOk={() => {
        form.submit();
      }}
      onCancel={props.onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) => {
          submission.submit(reason?.trim() ?? '');
        }}
      >
        <Refusal submission={submission} />
        <div className="dialog-text">{props.children}</div>
        {props.reason && (
          <Form.Item
            name="reason"
            label={t('reason')}
            {...(fault ? { validateStatus: 'error' as const, help: fault.message } : {})}
            rules={
              props.reason === 'required'
                ? [{ required: true, whitespace: true, message: t('reasonMissing') }]
                : []
            }
          >
            <ReasonText reasons={props.reasons} autoFocus />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
