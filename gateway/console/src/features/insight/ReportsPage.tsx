/** Three reports on collection, of a month, a quarter, a year or any span: by place, by fee, by month. */
import { PrinterOutlined } from '@ant-design/icons';
import { month as monthText, today } from '@manor/web/format';
import { Button, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../parts/Page';
import { useScope } from '../../scope';
import { ByMonth } from './ByMonth';
import { CollectionReport } from './CollectionReport';
import { periodIn, searchOf, type Period } from './period';
import { PeriodPicker } from './PeriodPicker';
import './cockpit.css';
import './insight.css';

const REPORTS = ['place', 'fee', 'month'] as const;
type Report = (typeof REPORTS)[number];

export default function ReportsPage() {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const [search, setSearch] = useSearchParams();
  const period = periodIn(search, today(scope.timeZone).slice(0, 7));
  const report = REPORTS.find((one) => one === search.get('report')) ?? 'place';
  const show = (wanted: { period?: Period; report?: Report }): void => {
    const asked = { ...searchOf(wanted.period ?? period), report: wanted.report ?? report };
    setSearch(asked, { replace: true });
  };
  const span = { fromMonth: period.fromMonth, toMonth: period.toMonth };
  const level = scope.kind === 'group' ? 'company' : 'estate';
  return (
    <Page
      title={t('reports.title')}
      actions={
        <>
          <PeriodPicker
            period={period}
            onChange={(chosen) => {
              show({ period: chosen });
            }}
          />
          <Button
            icon={<PrinterOutlined />}
            title={t('reports.printHint')}
            onClick={() => {
              window.print();
            }}
          >
            {t('reports.print')}
          </Button>
        </>
      }
    >
      <p className="report-of">
        {t('reports.of', {
          place: scope.name,
          from: monthText(period.fromMonth),
          to: monthText(period.toMonth),
        })}
      </p>
      <Tabs
        activeKey={report}
        onChange={(key) => {
          show({ report: key as Report });
        }}
        destroyOnHidden
        items={[
          {
            key: 'place',
            label: t('reports.place'),
            children: <CollectionReport grouping={level} {...span} />,
          },
          {
            key: 'fee',
            label: t('reports.fee'),
            children: (
              <CollectionReport grouping={scope.kind === 'group' ? 'category' : 'fee_item'} {...span} />
            ),
          },
          { key: 'month', label: t('reports.month'), children: <ByMonth {...span} /> },
        ]}
      />
    </Page>
  );
}
