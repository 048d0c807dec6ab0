/** One node of the tree, with what an estate decides. */
import { useGet } from '@manor/web/api/read';
import { money, number } from '@manor/web/format';
import { useRights, type Node } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DetailDrawer, type Fact } from '../../parts/DetailDrawer';
import { settingsOf } from '../../parts/estateSettings';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { AMOUNTS, NodeForm, NUMBERS, SWITCHES, type NodeKind } from './NodeForm';

export function NodeDrawer({ nodeId }: { nodeId: string }) {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const settingFacts = useSettingFacts();
  const [action, setAction] = useState<'change' | 'close'>();
  const { data: node, isPending, error } = useGet('/v1/identity/nodes/{nodeId}', { path: { nodeId } });
  const kind: NodeKind =
    node?.kind === 'NODE_KIND_ESTATE' ? 'estate' : node?.kind === 'NODE_KIND_COMPANY' ? 'company' : 'group';
  const mayWrite = node !== undefined && !node.closed && rights.holdsAt('identity.nodes.write', nodeId);
  const mayClose = mayWrite && kind !== 'group' && rights.holdsAt('identity.nodes.write', node.companyId);
  const facts: Fact[] = node
    ? [
        { label: t('organisation.kind'), value: t(`organisation.${node.kind}`) },
        { label: t('organisation.code'), value: node.code },
        ...(node.currencyCode ? [{ label: t('organisation.currency'), value: node.currencyCode }] : []),
        ...(node.timeZone ? [{ label: t('organisation.zone'), value: node.timeZone }] : []),
        {
          label: t('organisation.state'),
          value: t(node.closed ? 'organisation.closed' : 'organisation.open'),
        },
        ...(kind === 'estate' ? settingFacts(node) : []),
      ]
    : [];
  const done = (): void => {
    setAction(undefined);
  };
  return (
    <DetailDrawer
      title={node?.name ?? t('organisation.title')}
      close="identity/organisation"
      loading={isPending}
      error={error}
      service="identity"
      resource={`nodes/${nodeId}`}
      companyId={node?.companyId ?? '0'}
      facts={facts}
      actions={
        <>
          {mayWrite && (
            <Button
              onClick={() => {
                setAction('change');
              }}
            >
              {t('organisation.change')}
            </Button>
          )}
          {mayClose && (
            <Button
              danger
              onClick={() => {
                setAction('close');
              }}
            >
              {t('organisation.close')}
            </Button>
          )}
        </>
      }
    >
      {node && action === 'change' && <NodeForm kind={kind} node={node} onClose={done} />}
      {node && action === 'close' && (
        <ReasonDialog
          danger
          title={t('organisation.close')}
          send={(client) =>
            client.POST('/v1/identity/nodes/{nodeId}:close', {
              params: { path: { nodeId } },
              body: { etag: node.etag },
            })
          }
          onClose={done}
        >
          {t(`organisation.closeAsk.${kind as 'company' | 'estate'}`, { name: node.name })}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}

/** What the estate decides, by service. */
function useSettingFacts(): (node: Node) => Fact[] {
  const { t } = useTranslation('identity');
  return ({ serviceSettings, currencyCode }) => {
    const blocks = {
      billing: settingsOf(serviceSettings, 'billing'),
      tenants: settingsOf(serviceSettings, 'tenants'),
      contracts: settingsOf(serviceSettings, 'contracts'),
      workorders: settingsOf(serviceSettings, 'workorders'),
      warehouse: settingsOf(serviceSettings, 'warehouse'),
    };
    const { vacancyRateBasisPoints = 0 } = blocks.billing;
    return [
      { label: t('organisation.vacancyRate'), value: `${number(vacancyRateBasisPoints / 100)} %` },
      {
        label: t('organisation.overdueDays'),
        value: blocks.billing.overdueReminderDays || t('organisation.overdueDaysNever'),
      },
      { label: t('organisation.moveOutMonths'), value: number(blocks.tenants.moveOutMonthsBack ?? 0) },
      {
        label: t('organisation.quietHours'),
        value: blocks.tenants.messageQuietHours || t('organisation.quietHoursOfPlatform'),
      },
      ...NUMBERS.map(([service, one]) => ({
        label: t(`organisation.${one}`),
        value: number((blocks[service] as Partial<Record<string, number>>)[one] ?? 0),
      })),
      ...AMOUNTS.map(([service, one]) => ({
        label: t(`organisation.${one}`),
        value: money((blocks[service] as Partial<Record<string, string>>)[one] ?? '0', currencyCode),
      })),
      ...SWITCHES.map(([service, one]) => ({
        label: t(`organisation.setting.${one}`),
        value: t((blocks[service] as Record<string, unknown>)[one] ? 'organisation.yes' : 'organisation.no'),
      })),
    ];
  };
}
