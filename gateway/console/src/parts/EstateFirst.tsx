/** Where a page is about one estate and the scope is wider: asks which, and opens the same page there. */
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useScope } from '../scope';
import { EmptyState } from './EmptyState';
import { useReachedEstates } from './estates';

export function EstateFirst() {
  const { t } = useTranslation('parts');
  const { nodeId } = useScope();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const estates = useReachedEstates();
  return (
    <EmptyState
      text={t('estate.first')}
      action={
        <Select
          style={{ width: 260 }}
          aria-label={t('estate.choose')}
          placeholder={t('estate.choose')}
          options={estates}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(chosen: string) => void navigate(pathname.replace(nodeId, chosen) + search)}
        />
      }
    />
  );
}
