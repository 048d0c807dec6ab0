/** On which terms somebody comes: as what, and from when. */
import { Checkbox, DatePicker, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { roleOf, ROLES, type Choice, type Role } from './choice';

interface Shown {
  choice: Choice;
  choose: (changes: Partial<Choice>) => void;
  /** The first day as it stands, today where none was chosen. */
  date: string;
  /** Days that may be chosen begin here. */
  earliest?: string;
  /** Where days begin is not known yet. */
  datePending?: boolean;
  dateLabel: string;
  dateHelp?: string;
  /** Where it is given the role is decided already, as by a transfer. */
  role?: Role;
  note: string;
  onNote: (note: string) => void;
  /** What speaks against it. */
  children?: ReactNode;
}

export function Terms(props: Shown) {
  const { t } = useTranslation('tenants');
  const { choice, choose, date, earliest, note } = props;
  const role = props.role ?? roleOf(choice);
  return (
    <div className="move-terms">
      {!props.role && (
        <fieldset>
          <legend>{t('move.role')}</legend>
          <Radio.Group
            value={role ?? null}
            onChange={({ target }) => {
              choose({ role: String(target.value) });
            }}
            options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
        </fieldset>
      )}
      <label htmlFor="move-date">
        {props.dateLabel}
        <DatePicker
          id="move-date"
          allowClear={false}
          value={dayjs(date)}
          disabled={props.datePending ?? false}
          {...(earliest ? { minDate: dayjs(earliest) } : {})}
          onChange={(chosen) => {
            choose({ date: chosen?.format('YYYY-MM-DD') ?? '' });
          }}
        />
        {props.dateHelp && <span className="quiet">{props.dateHelp}</span>}
      </label>
      {role === 'OCCUPANCY_ROLE_OWNER' && (
        <Checkbox
          checked={choice.away !== ''}
          onChange={({ target }) => {
            choose({ away: target.checked ? 'yes' : '' });
          }}
        >
          {t('move.away')}
        </Checkbox>
      )}
      <Note note={note} onNote={props.onNote} />
      {props.children}
    </div>
  );
}

export function Note({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const { t } = useTranslation('tenants');
  return (
    <label htmlFor="move-note">
      {t('customer.note')}
      <Input.TextArea
        id="move-note"
        value={note}
        maxLength={1000}
        autoSize={{ minRows: 2, maxRows: 5 }}
        onChange={({ target }) => {
          onNote(target.value);
        }}
      />
    </label>
  );
}
