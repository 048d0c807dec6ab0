/** What the search box found, by kind; each line opens its record. */
import { explained } from '@manor/web/api/problem';
import { language } from '@manor/web/i18n';
import { Alert, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../parts/EmptyState';
import { Page } from '../../parts/Page';
import { SHOWN } from '../../search';
import { useSearch, type Section } from './search';

export default function SearchPage() {
  const { t } = useTranslation('everyone');
  const text = (useSearchParams()[0].get('q') ?? '').trim();
  const { data, isPending, error } = useSearch(text);
  const searching = isPending && text !== '';
  const sections = (data ?? []).filter(({ hits }) => hits.length > 0);
  return (
    <Page title={t('search.title', { text: text || '…' })}>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {searching && <Spin />}
      {!searching && !error && sections.length === 0 && (
        <div className="card">
          <EmptyState text={text ? `${t('search.nothing')} — ${t('search.hint')}` : t('search.hint')} />
        </div>
      )}
      {sections.map((section) => (
        <Results key={section.kind.name} section={section} />
      ))}
    </Page>
  );
}

function Results({ section: { kind, hits } }: { section: Section }) {
  const { t } = useTranslation('everyone');
  const label = kind.label[language()];
  return (
    <section className="card" aria-label={label}>
      <h2 className="section-title">{label}</h2>
      <ul className="results">
        {hits.slice(0, SHOWN).map((hit) => (
          <li key={hit.key}>
            <Link to={`/${hit.nodeId}/${hit.page}`}>{hit.label}</Link>
            <span className="quiet">{hit.detail}</span>
          </li>
        ))}
      </ul>
      {hits.length >= SHOWN && <div className="quiet">{t('search.others', { count: SHOWN })}</div>}
    </section>
  );
}
