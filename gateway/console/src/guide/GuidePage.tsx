/** The user's guide, for everybody: the mark at the top of each page opens the page's place here. */
import { language } from '@manor/web/i18n';
import { Spin } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { chaptersIn } from './guide';
import './guide.css';

export default function GuidePage() {
  const { t, i18n } = useTranslation('shell');
  const { hash } = useLocation();
  const { data: chapters } = useQuery({
    queryKey: ['guide', i18n.language],
    queryFn: () => chaptersIn(language()),
    staleTime: Infinity,
  });
  useEffect(() => {
    if (chapters) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [chapters, hash]);
  return (
    <div className="guide">
      <title>{`${t('guide.title')} · Manor`}</title>
      <header>
        <h1>{t('guide.title')}</h1>
        <LanguageSwitch />
      </header>
      {!chapters && <Spin />}
      <nav aria-label={t('guide.contents')}>
        {chapters?.map(({ name, label, sections }) => (
          <section key={name}>
            <h2>{label}</h2>
            <ul>
              {sections.map(({ page, title }) => (
                <li key={page}>
                  <a href={`#${page}`}>{title}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <main tabIndex={0}>
        {chapters?.map(({ name, label, sections }) => (
          <section key={name} aria-label={label}>
            <h2>{label}</h2>
            {sections.map(({ page, title, html }) => (
              <article key={page} id={page} className={hash === `#${page}` ? 'sought' : ''}>
                <h3>{title}</h3>
                {/* Our own words, which came with the build. */}
                <div dangerouslySetInnerHTML={{ __html: html }} />
              </article>
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
