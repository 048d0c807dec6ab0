/** The cashier's desk: a customer, all that they owe, ticked lines, the money, the receipt. */
import { listing, useRows } from '@manor/web/api/read';
import { Alert } from 'antd';
import { useState } from 'react';
import { explained } from '@manor/web/api/problem';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import { EmptyState } from '../../../parts/EmptyState';
import { Filters, useFilters, type Filter } from '../../../parts/Filters';
import { Page } from '../../../parts/Page';
import { useScope } from '../../../scope';
import { Arrears } from './Arrears';
import { DeskLines } from './DeskLines';
import { TakeMoney } from './TakeMoney';

export default function DeskPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const navigate = useNavigate();
  const { customerId } = useParams();
  const choose = (chosen: string | undefined): void => {
    void navigate(scope.path(`payments/desk${chosen ? `/${chosen}` : ''}`));
  };
  return (
    <Page
      title={t('desk.title')}
      actions={
        <CustomerSelect
          value={customerId}
          onChange={choose}
          width={380}
          size="large"
          autoFocus={customerId === undefined}
        />
      }
    >
      {customerId ? (
        <Desk
          key={customerId}
          customerId={customerId}
          onNext={() => {
            choose(undefined);
          }}
        />
      ) : (
        <div className="card">
          <EmptyState text={t('desk.choose')} />
        </div>
      )}
    </Page>
  );
}

function Desk({ customerId, onNext }: { customerId: string; onNext: () => void }) {
  const scope = useScope();
  const { companyId, estateId } = scope;
  const [ticked, setTicked] = useState<string[]>([]);
  const { t } = useTranslation('payments');
  const filters: Filter[] = [
    { name: 'age', label: t('desk.age'), kind: 'given', text: t(ageOf(useSearchParams()[0].get('age'))) },
  ];
  const { values, change } = useFilters(filters);
  const found = useRows(
    listing('/v1/payments/openItems', 'openItems', { companyId, estateId, customerId }),
    values,
  );
  const lines = found.rows.filter((one) => ticked.includes(one.receivableId));
  return (
    <>
      <Arrears customerId={customerId} />
      <Filters filters={filters} values={values} onChange={change} />
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      <div className="desk">
        <DeskLines found={found} ticked={ticked} onTick={setTicked} />
        <TakeMoney
          customerId={customerId}
          lines={lines}
          onNext={onNext}
          onTaken={() => {
            setTicked([]);
          }}
        />
      </div>
    </>
  );
}

function ageOf(age: string | null): 'desk.overdue' | 'desk.current' {
  return age === 'ARREARS_AGE_CURRENT' ? 'desk.current' : 'desk.overdue';
}
