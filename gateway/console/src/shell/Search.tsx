/** The one box over units, customers, receivables and receipts. */
import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useScope } from '../scope';

export function Search() {
  const { t } = useTranslation('shell');
  const scope = useScope();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const asked = search.get('q') ?? '';
  return (
    <Input
      key={asked}
      className="bar-search"
      defaultValue={asked}
      allowClear
      prefix={<SearchOutlined />}
      placeholder={t('search')}
      aria-label={t('search')}
      maxLength={100}
      onPressEnter={({ currentTarget: { value } }) => {
        if (value.trim())
          void navigate(`${scope.path('everyone/search')}?q=${encodeURIComponent(value.trim())}`);
      }}
    />
  );
}
