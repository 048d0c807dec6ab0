/** A page of one company's affairs, opened at the group: asks which company. */
import { language } from '@manor/web/i18n';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { stem, type FeaturePage } from '../feature';
import { Page } from '../parts/Page';
import { mayOpen } from './menu';

export default function ChooseCompany({ page }: { page: FeaturePage }) {
  const { t } = useTranslation('shell');
  const rights = useRights();
  const companies = rights.session.nodes.filter(
    (node) => node.kind === 'NODE_KIND_COMPANY' && !node.closed && mayOpen(rights, page, node.nodeId),
  );
  return (
    <Page title={page.label[language()]}>
      <div className="card">
        <p>{t('chooseCompany')}</p>
        <ul className="reminders">
          {companies.map((company) => (
            <li key={company.nodeId}>
              <Link to={`/${company.nodeId}/${stem(page)}${location.search}`}>{company.name}</Link>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
