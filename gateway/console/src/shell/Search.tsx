/** The one box over all that features find: it finds while one types, and Enter shows all of it as a page. */
import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useScope } from '../scope';

const Suggestions = lazy(() => import('./Suggestions'));

/** Where `/` leads, and what the list below it is called for whoever hears the page. */
export const SEARCH = 'search';
export const FOUND = 'search-found';

export function Search() {
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  // A page that is opened begins with what it is about.
  const asked = pathname.endsWith('/everyone/search') ? (search.get('q') ?? '') : '';
  return <Box key={`${pathname} ${asked}`} asked={asked} />;
}

function Box({ asked }: { asked: string }) {
  const { t } = useTranslation('shell');
  const scope = useScope();
  const navigate = useNavigate();
  const [text, setText] = useState(asked);
  const [open, setOpen] = useState(false);
  /** Which line the arrows have come to; -1 for none. */
  const [place, setPlace] = useState(-1);
  const sought = text.trim();
  const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`#${FOUND} [role="option"]`)];
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return; // of Chinese, whose Enter and arrows choose letters
    const count = lines().length;
    if (event.key === 'Escape') {
      setOpen(false);
      setPlace(-1);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && open && count > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One more place than there are lines: none, from which Enter shows all.
      setPlace(((place + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && sought) {
      const chosen = open ? lines()[place] : undefined;
      setOpen(false);
      if (chosen) chosen.click();
      else void navigate(`${scope.path('everyone/search')}?q=${encodeURIComponent(sought)}`);
    }
  };
  const shown = open && sought !== '';
  return (
    <div
      className="bar-search"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <Input
        id={SEARCH}
        value={text}
        allowClear
        autoComplete="off"
        prefix={<SearchOutlined />}
        suffix={<kbd aria-hidden="true">/</kbd>}
        placeholder={t('search')}
        aria-label={t('search')}
        role="combobox"
        aria-expanded={shown}
        aria-autocomplete="list"
        aria-keyshortcuts="/"
        {...(shown ? { 'aria-controls': FOUND } : {})}
        {...(shown && place >= 0 ? { 'aria-activedescendant': `${FOUND}-${String(place)}` } : {})}
        maxLength={100}
        onChange={({ target }) => {
          setText(target.value);
          setOpen(true);
          setPlace(-1);
        }}
        onFocus={() => {
          setOpen(text !== asked);
        }}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <Suspense>
          <Suggestions text={sought} place={place} />
        </Suspense>
      )}
    </div>
  );
}
