/** The frame of a page: its heading, a way back, and what went wrong while reading. */
import { explained } from '@manor/web/api/problem';
import { NoticeBar } from 'antd-mobile';
import { LeftOutline } from 'antd-mobile-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface PageProps {
  title: string;
  /** Where the arrow leads; left out on the pages of the tabs. */
  back?: string;
  error?: Error | null;
  children: ReactNode;
}

export function Page({ title, back, error, children }: PageProps) {
  const { t } = useTranslation('web');
  return (
    <>
      <header className="head">
        {back !== undefined && (
          <Link className="back" to={back}>
            <LeftOutline aria-hidden /> {t('action.back')}
          </Link>
        )}
        <h1>{title}</h1>
      </header>
      {error && <NoticeBar color="error" wrap content={explained(error)} />}
      {children}
    </>
  );
}
