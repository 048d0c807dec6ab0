/** What stands where a page, or all of it, is still being loaded: its outline, so that nothing jumps when it comes. */
import { useTranslation } from 'react-i18next';
import './shell.css';

/** A page's title, a line of filters, its rows. */
export function PageWaiting() {
  const { t } = useTranslation('shell');
  return (
    <div className="page waiting" aria-busy="true">
      <span className="visually-hidden">{t('waiting')}</span>
      <div className="page-head" aria-hidden>
        <i className="waiting-title" />
      </div>
      <i className="waiting-line" aria-hidden />
      <i className="waiting-rows" aria-hidden />
    </div>
  );
}

/** The menu and the header as well, before it is known what stands in them. */
export function FrameWaiting() {
  return (
    <div className="frame">
      <div className="side" aria-hidden />
      <div className="frame-main">
        <div className="bar" aria-hidden />
        <div id="content">
          <PageWaiting />
        </div>
      </div>
    </div>
  );
}
