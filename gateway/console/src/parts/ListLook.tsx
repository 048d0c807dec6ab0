/** How somebody wants a list to look: which columns, and how close the rows stand. Kept on the device, for each page. */
import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMatches, useSearchParams } from 'react-router';
import { stem, type FeaturePage } from '../feature';
import { lookIn, withoutLook } from './views';

export interface Look {
  /** Keys of the columns that are left out; a column that comes with a release is shown. */
  hidden: string[];
  dense: boolean;
}

const PLAIN: Look = { hidden: [], dense: false };

function remembered(key: string): Look {
  try {
    const { hidden, dense } = JSON.parse(localStorage.getItem(key) ?? '') as Partial<Look>;
    return {
      hidden: Array.isArray(hidden) ? hidden.filter((one) => typeof one === 'string') : [],
      dense: dense === true,
    };
  } catch {
    return PLAIN; // nothing is remembered, or nothing of ours
  }
}

/** The look of the list on this page, and how to change it. */
export function useLook(): [Look, (look: Look) => void] {
  const page = useMatches().at(-1)?.handle as FeaturePage | undefined;
  const key = `manor.list.${page ? stem(page) : ''}`;
  const [search, setSearch] = useSearchParams();
  const [look, setLook] = useState(() => remembered(key));
  // An address that brings a look shows it, and it is the reader's own as soon as they change it.
  const brought = lookIn(search);
  const change = (changed: Look): void => {
    localStorage.setItem(key, JSON.stringify(changed));
    setLook(changed);
    if (brought) setSearch(withoutLook(search.toString()), { replace: true });
  };
  return [brought ?? look, change];
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
