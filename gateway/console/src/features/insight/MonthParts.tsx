/** A month by company or estate: billed and collected of each, which leads on to what it is made of. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { money, month as monthText } from '@manor/web/format';
import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { receivablesOf } from '../../links';
import { Figure } from '../../parts/Figure';
import { useScope } from '../../scope';
import { Collected } from './Collected';
import { figuresOf, GROUPING, LEVELS, nameOf, nodeOf, type Month } from './words';

export function MonthParts({ month, currency }: { month: string; currency: string }) {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const [level] = LEVELS[scope.kind];
  const { data, error } = useGet('/v1/insight/months', {
    query: { ...scope.query, groupBy: GROUPING[level], fromMonth: month, toMonth: month },
  });
  const lines = (data?.months ?? []).filter((one) => one.currencyCode === currency);
  const year = Number(month.slice(0, 4));
  return (
    <div className="parts-of">
      <h3 className="section-title">{t('months.parts', { month: monthText(month) })}</h3>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <Table<Month>
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true, size: 'small' }}
        loading={!data && !error}
        dataSource={lines}
        rowKey={(line) => nodeOf(line, scope)}
        locale={{ emptyText: t('months.none') }}
        columns={[
          {
            key: 'name',
            title: t(`level.${level}`),
            render: (_, line) => <Figure to={figuresOf(line, scope, year)}>{nameOf(line)}</Figure>,
          },
          {
            key: 'billed',
            title: t('months.receivableMinor'),
            align: 'right',
            render: (_, line) => (
              <Figure to={receivablesOf(nodeOf(line, scope), { fromMonth: month, toMonth: month })}>
                {money(line.receivableMinor, line.currencyCode)}
              </Figure>
            ),
          },
          {
            key: 'collected',
            title: t('months.collectedMinor'),
            align: 'right',
            render: (_, line) => <Collected line={line} node={nodeOf(line, scope)} parts="" />,
          },
          {
            key: 'verified',
            title: t('months.collectedVerifiedMinor'),
            align: 'right',
            render: (_, line) => <Collected line={line} node={nodeOf(line, scope)} parts="" verified />,
          },
        ]}
      />
    </div>
  );
}
