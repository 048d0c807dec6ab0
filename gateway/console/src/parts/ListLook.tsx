/** How somebody wants a list to look: which columns, and how close the rows stand. The platform keeps it for each page,
 * and the session says it. */
import { SettingOutlined } from '@ant-design/icons';
import { keyed } from '@manor/web/api/client';
import { SESSION_KEY, useRights, type Session } from '@manor/web/session';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Popover, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMatches, useSearchParams } from 'react-router';
import { stem, type FeaturePage } from '../feature';
import { lookIn, lookOf, withoutLook } from './views';

export interface Look {
  /** Keys of the columns that are left out; a column that comes with a release is shown. */
  hidden: string[];
  dense: boolean;
}

const PLAIN: Look = { hidden: [], dense: false };

/** What this device kept before the platform did. */
function remembered(key: string): Look | undefined {
  try {
    const { hidden, dense } = JSON.parse(localStorage.getItem(key) ?? '') as Partial<Look>;
    return {
      hidden: Array.isArray(hidden) ? hidden.filter((one) => typeof one === 'string') : [],
      dense: dense === true,
    };
  } catch {
    return undefined; // nothing is remembered, or nothing of ours
  }
}

/** The look of the list on this page, and how to change it. */
export function useLook(): [Look, (look: Look) => void] {
  const handle = useMatches().at(-1)?.handle as FeaturePage | undefined;
  const page = handle ? stem(handle) : '';
  const key = `manor.list.${page}`;
  const { session } = useRights();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const kept = session.listLooks.find((one) => one.page === page);
  // An address that brings a look shows it, and it is the reader's own as soon as they change it.
  const brought = lookIn(search);
  const change = ({ hidden, dense }: Look): void => {
    const chosen = { page, hiddenColumns: hidden, dense };
    localStorage.removeItem(key);
    queries.setQueryData<Session | null>(
      SESSION_KEY,
      (now) => now && { ...now, listLooks: [...now.listLooks.filter((one) => one.page !== page), chosen] },
    );
    // Whatever becomes of it, it looks so now: the next choice tells again.
    void keyed(crypto.randomUUID())
      .POST('/v1/identity/listLooks:set', { body: chosen })
      .catch(() => undefined);
    if (brought) setSearch(withoutLook(search.toString()), { replace: true });
  };
  return [brought ?? (kept && lookOf(kept)) ?? remembered(key) ?? PLAIN, change];
}

interface Shown {
  columns: { key: string; title: string }[];
  look: Look;
  onChange: (look: Look) => void;
}

export function LookButton({ columns, look, onChange }: Shown) {
  const { t } = useTranslation('parts');
  // The first names the row and opens it.
  const [, ...others] = columns;
  const choices = (
    <div className="list-look">
      <Radio.Group
        aria-label={t('look.rows')}
        size="small"
        optionType="button"
        options={[
          { value: false, label: t('look.wide') },
          { value: true, label: t('look.dense') },
        ]}
        value={look.dense}
        onChange={({ target }) => {
          onChange({ ...look, dense: target.value as boolean });
        }}
      />
      <Checkbox.Group
        options={others.map(({ key, title }) => ({ value: key, label: title }))}
        value={others.map(({ key }) => key).filter((key) => !look.hidden.includes(key))}
        onChange={(shown) => {
          const hidden = others.map(({ key }) => key).filter((key) => !shown.includes(key));
          onChange({ ...look, hidden });
        }}
      />
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={choices} title={t('look.title')}>
      <Button icon={<SettingOutlined />} aria-label={t('look.title')} title={t('look.title')} />
    </Popover>
  );
}
