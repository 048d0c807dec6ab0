/** Long-running operations of all services: how far each is, cancel, and what went wrong. */
import { explained } from '@manor/web/api/problem';
import { useOperations, type OperationState } from '@manor/web/operations';
import { Alert, Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../parts/EmptyState';
import { OperationProgress } from '../../parts/OperationProgress';
import { Page } from '../../parts/Page';

const STATES: OperationState[] = ['running', 'pending', 'failed', 'done', 'cancelled'];

export default function OperationsPage() {
  const { t } = useTranslation(['everyone', 'parts']);
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? '';
  const { operations, pending, error } = useOperations(100);
  const shown = operations.filter((one) => state === '' || one.state === state);
  return (
    <Page
      title={t('everyone:operations.title')}
      actions={
        <Segmented
          value={state}
          options={[
            { value: '', label: t('everyone:operations.all') },
            ...STATES.map((value) => ({ value, label: t(`parts:state.${value}`) })),
          ]}
          onChange={(value) => {
            setSearch(value ? { state: value } : {}, { replace: true });
          }}
        />
      }
    >
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {pending && shown.length === 0 ? <Spin /> : null}
      {!pending && shown.length === 0 && (
        <div className="card">
          <EmptyState text={t('everyone:operations.none')} />
        </div>
      )}
      <div className="cards">
        {shown.map((one) => (
          <OperationProgress key={one.name} operation={one} />
        ))}
      </div>
    </Page>
  );
}
