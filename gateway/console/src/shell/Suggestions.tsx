/** What the search box finds while one types: the first few of each kind. */
import { explained } from '@manor/web/api/problem';
import { language } from '@manor/web/i18n';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSearch } from '../features/everyone/search';
import { useSettled } from '../parts/useSettled';
import { FOUND } from './Search';

/** Of each kind; Enter shows the others. */
const FEW = 5;

interface SuggestionsProps {
  text: string;
  /** The line that the arrows have come to. */
  place: number;
}

export default function Suggestions({ text, place }: SuggestionsProps) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const settled = useSettled(text);
  const { data, isPending, error } = useSearch(settled);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  const sections = (data ?? [])
    .filter(({ hits }) => hits.length > 0)
    .map(({ kind, hits }) => ({ kind, hits: hits.slice(0, FEW) }));
  const starts = sections.map((_, index) =>
    sections.slice(0, index).reduce((sum, { hits }) => sum + hits.length, 0),
  );
  const searching = isPending || settled !== text;
  return (
    <div className="search-found" ref={list}>
      <div id={FOUND} role="listbox" aria-label={t('found.title')}>
        {sections.map(({ kind, hits }, section) => (
          <div key={kind.name} role="group" aria-label={kind.label[language()]}>
            <div className="search-kind" aria-hidden="true">
              {kind.label[language()]}
            </div>
            {hits.map((hit, index) => {
              const at = (starts[section] ?? 0) + index;
              return (
                <div
                  key={hit.key}
                  id={`${FOUND}-${String(at)}`}
                  role="option"
                  aria-selected={at === place}
                  className="search-hit"
                  onMouseDown={(event) => {
                    // The box keeps the focus until the page is there.
                    event.preventDefault();
                  }}
                  onClick={() => void navigate(`/${hit.nodeId}/${hit.page}`)}
                >
                  <span>{hit.label}</span>
                  <span className="quiet">{hit.detail}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div className="search-note quiet" role="status">
        {error
          ? explained(error)
          : t(searching ? 'found.searching' : sections.length > 0 ? 'found.all' : 'found.nothing')}
      </div>
    </div>
  );
}
