/** Imports of units and customers, dry runs too: what came of each, and one beside the list with its refused rows. */
import { listing } from '@manor/web/api/read';
import { moment, number } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { useScope } from '../../../scope';
import { ImportButton } from '../ImportButton';
import { ImportDrawer } from './ImportDrawer';
import { ImportResult } from './ImportResult';

export default function ImportsPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const navigate = useNavigate();
  const { importId } = useParams();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('imports.title')}
      source={listing('/v1/tenants/imports', 'imports', { companyId, estateId })}
      rowKey="importId"
      saving
      empty={t('imports.none')}
      columns={[
        {
          key: 'time',
          title: t('imports.time'),
          width: 170,
          render: (row) => moment(row.createTime, scope.timeZone),
        },
        { key: 'kind', title: t('imports.kind'), width: 110, render: (row) => t(`importKind.${row.kind}`) },
        {
          key: 'rows',
          title: t('imports.rows'),
          width: 90,
          align: 'right',
          render: (row) => number(row.rowCount),
        },
        {
          key: 'refused',
          title: t('imports.refused'),
          width: 90,
          align: 'right',
          render: (row) => number(row.refusedCount),
        },
        {
          key: 'dryRun',
          title: t('imports.run'),
          width: 100,
          render: (row) => t(row.dryRun ? 'imports.dry' : 'imports.real'),
        },
        { key: 'state', title: t('imports.state'), width: 130, render: (row) => <ImportResult row={row} /> },
      ]}
      onOpen={(row) => void navigate(scope.path(`tenants/imports/${row.importId}`))}
      actions={
        <>
          <ImportButton of="customers" />
          <ImportButton of="units" />
        </>
      }
    >
      {importId && <ImportDrawer importId={importId} />}
    </ListPage>
  );
}
