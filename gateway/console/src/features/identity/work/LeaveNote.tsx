/** A word about an absence, or which leave of its kind it is, as the company's dictionary tells them apart. */
import type { Schemas } from '@manor/web/api/client';
import { Form } from 'antd';
import { ReasonText } from '../../../parts/ReasonText';
import { leaveWords } from './reasons';

interface LeaveNoteProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

export function LeaveNote(props: LeaveNoteProps) {
  const kind = Form.useWatch<Schemas['identity.Absence']['kind'] | undefined>('kind');
  return <ReasonText {...props} reasons={kind && leaveWords(kind)} />;
}
