/** What became of a message. */
import type { Schemas } from '@manor/web/api/client';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

type State = Schemas['chassis.MessageState'];

const COLOURS = {
  MESSAGE_STATE_WANTED: 'default',
  MESSAGE_STATE_SENDING: 'processing',
  MESSAGE_STATE_SENT: 'processing',
  MESSAGE_STATE_DELIVERED: 'success',
  MESSAGE_STATE_FAILED: 'error',
  MESSAGE_STATE_UNDELIVERABLE: 'warning',
  MESSAGE_STATE_LISTED: 'default',
} satisfies Partial<Record<State, string>>;

/** Those that a message may be in. */
export const MESSAGE_STATES = Object.keys(COLOURS) as (keyof typeof COLOURS)[];

export function MessageStateTag({ state }: { state: State }) {
  const { t } = useTranslation('administration');
  const colour = (COLOURS as Partial<Record<State, string>>)[state] ?? 'default';
  return <Tag color={colour}>{t(`messages.states.${state}`)}</Tag>;
}
