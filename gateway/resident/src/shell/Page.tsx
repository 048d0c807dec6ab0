/** The frame of a page: its heading, a way back, and what went wrong while reading. */
import { explained } from '@manor/web/api/problem';
import { NavBar, NoticeBar } from 'antd-mobile';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

interface PageProps {
  title: string;
  /** Where the arrow leads; left out on the pages of the tabs. */
  back?: string;
  error?: Error | null;
  children: ReactNode;
}

export function Page({ title, back, error, children }: PageProps) {
  const { t } = useTranslation('resident');
  const navigate = useNavigate();
  return (
    <>
      <NavBar
        className="head"
        backIcon={back !== undefined}
        back={back === undefined ? null : t('back')}
        onBack={() => void navigate(back ?? '/')}
      >
        <h1>{title}</h1>
      </NavBar>
      {error && <NoticeBar color="error" wrap content={explained(error)} />}
      {children}
    </>
  );
}
