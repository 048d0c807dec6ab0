/** The menu at the left. By hand, since antd's would be a fifteenth of what everybody loads first. */
import { DownOutlined } from '@ant-design/icons';
import { language } from '@manor/web/i18n';
import { useRights } from '@manor/web/session';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { stem, type Feature } from '../feature';
import { useScope } from '../scope';
import { menuOf } from './menu';
import { useWarmth } from './warming';

/** A menu of so many pages is seen at once; the groups of a longer one fold, all but the first. */
const FITS = 12;
const REMEMBERED = 'manor-menu';

/** The groups that were opened by hand in this browser. */
function remembered(): string[] {
  return (localStorage.getItem(REMEMBERED) ?? '').split(',').filter(Boolean);
}

function remember(group: string, open: boolean): void {
  const others = remembered().filter((name) => name !== group);
  localStorage.setItem(REMEMBERED, [...others, ...(open ? [group] : [])].join());
}

export function SideMenu() {
  const { t } = useTranslation('shell');
  const scope = useScope();
  const rights = useRights();
  const groups = useMemo(() => menuOf(rights, scope.nodeId), [rights, scope.nodeId]);
  const long = groups.flatMap((group) => group.pages).length > FITS;
  const { pathname } = useLocation();
  const chosen = groups
    .flatMap((group) => group.pages)
    .map(stem)
    .filter((one) => `${pathname}/`.startsWith(`${scope.path(one)}/`))
    .sort((a, b) => b.length - a.length)[0];
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where somebody came by a link or a search, the page's place in a long menu may be out of sight.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <aside className="side">
      <Link to={scope.path('')} className="brand" aria-label="Manor">
        <img src="/console/icon.svg" width="28" height="28" alt="" />
        <span>Manor</span>
      </Link>
      <nav aria-label={t('menu')} ref={nav}>
        <ul>
          {groups.map((group, index) => (
            <Group key={group.name} group={group} chosen={chosen} folded={long && index > 0} />
          ))}
        </ul>
      </nav>
    </aside>
  );
}

interface GroupProps {
  group: Feature;
  chosen: string | undefined;
  /** Closed until it is opened by hand, or by the page that is shown. */
  folded: boolean;
}

function Group({ group, chosen, folded }: GroupProps) {
  const scope = useScope();
  const holdsChosen = group.pages.some((page) => stem(page) === chosen);
  const [byHand, setByHand] = useState<boolean>();
  const open = byHand ?? (holdsChosen || !folded || remembered().includes(group.name));
  useWarmth(group, open);
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => {
          setByHand(!open);
          remember(group.name, !open);
        }}
      >
        {group.icon}
        <span>{group.label[language()]}</span>
        <DownOutlined className="side-arrow" />
      </button>
      {open && (
        <ul>
          {group.pages.map((page) => (
            <li key={page.path}>
              <Link
                to={scope.path(stem(page))}
                {...(stem(page) === chosen ? { 'aria-current': 'page' } : {})}
              >
                {page.label[language()]}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
