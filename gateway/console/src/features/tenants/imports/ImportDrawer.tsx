/** One import: what it made, what it found already there, and the rows that it refused. */
import { useGet } from '@manor/web/api/read';
import { moment, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { RefusedRows } from '../../../parts/RefusedRows';
import { useScope } from '../../../scope';
import { ImportResult } from './ImportResult';
import { refusals } from './refusals';

const MADE = ['building', 'unit', 'customer', 'occupancy'] as const;

export function ImportDrawer({ importId }: { importId: string }) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const { companyId } = scope;
  const found = useGet('/v1/tenants/imports/{importId}', { path: { importId }, query: { companyId } });
  const one = found.data;
  return (
    <DetailDrawer
      title={
        one
          ? `${t(`importKind.${one.kind}`)} · ${moment(one.createTime, scope.timeZone)}`
          : t('imports.title')
      }
      close="tenants/imports"
      loading={found.isPending}
      error={found.error}
      service="tenants"
      resource={`imports/${importId}`}
      size={760}
      facts={
        one
          ? [
              { label: t('imports.state'), value: <ImportResult row={one} /> },
              { label: t('imports.kind'), value: t(`importKind.${one.kind}`) },
              { label: t('imports.estate'), value: rights.node(one.estateId)?.name ?? one.estateId },
              { label: t('imports.run'), value: t(one.dryRun ? 'imports.dry' : 'imports.real') },
              { label: t('imports.mode'), value: t(`importMode.${one.mode}`) },
              { label: t('imports.time'), value: moment(one.createTime, scope.timeZone) },
              ...(one.finishTime
                ? [{ label: t('imports.finished'), value: moment(one.finishTime, scope.timeZone) }]
                : []),
              { label: t('imports.rows'), value: number(one.rowCount) },
              { label: t('imports.refused'), value: number(one.refusedCount) },
              { label: t('imports.unchanged'), value: number(one.unchangedCount) },
              ...(one.dryRun
                ? []
                : MADE.map((what) => ({
                    label: t(`imports.made.${what}`),
                    value: number(one[`${what}Count`]),
                  }))),
            ]
          : []
      }
    >
      {one && one.refusedCount !== '0' && (
        <RefusedRows service="tenants" source={refusals(companyId, importId)} file={one.refusedFileName} />
      )}
    </DetailDrawer>
  );
}
