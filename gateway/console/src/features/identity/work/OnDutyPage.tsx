/** Who is on duty now, and able to do what. */
import { listing, useAllRows } from '@manor/web/api/read';
import { enumerated, moment } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { useRights } from '@manor/web/session';

export default function OnDutyPage() {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const rights = useRights();
  const skills = useAllRows(listing('/v1/identity/skills', 'skills', { pageSize: 200 })).rows;
  const skillName = (skillId: string): string =>
    skills.find((skill) => skill.skillId === skillId)?.name ?? '…';
  return (
    <ListPage
      title={t('onDuty.title')}
      source={{
        ...rowsOf(scope.kind === 'estate' ? scope.estateId : ''),
      }}
      rowKey="dutyId"
      saving
      every={60_000}
      empty={t('onDuty.none')}
      filters={[
        {
          name: 'skillId',
          label: t('onDuty.skill'),
          kind: 'choice',
          options: skills.map(({ skillId, name }) => ({ value: skillId, label: name })),
        },
      ]}
      columns={[
        { key: 'name', title: t('roster.who'), width: 180, render: (row) => row.displayName },
        { key: 'post', title: t('onDuty.post'), width: 150, render: (row) => row.postName },
        {
          key: 'estate',
          title: t('onDuty.estate'),
          width: 180,
          render: (row) => rights.node(row.duty?.estateId ?? '')?.name ?? '',
        },
        { key: 'shift', title: t('onDuty.shift'), width: 120, render: (row) => row.shiftName },
        {
          key: 'until',
          title: t('onDuty.until'),
          width: 170,
          render: (row) => moment(row.duty?.endTime ?? '', scope.timeZone),
        },
        {
          key: 'skills',
          title: t('onDuty.skills'),
          width: 260,
          render: (row) => enumerated(row.skillIds.map(skillName)),
        },
        {
          key: 'present',
          title: t('onDuty.present'),
          width: 110,
          render: (row) => (
            <StateTag state={row.present ? 'ACTIVE' : 'WAITING'}>
              {t(row.present ? 'onDuty.there' : 'onDuty.notThere')}
            </StateTag>
          ),
        },
      ]}
    />
  );
}

function rowsOf(estateId: string) {
  const source = listing('/v1/identity/onDuty', 'onDuty', estateId ? { estateId } : {});
  return {
    key: source.key,
    page: async (token: string, filters: Record<string, string>) => {
      const { rows, next } = await source.page(token, filters);
      return { rows: rows.map((row) => ({ ...row, dutyId: row.duty?.dutyId ?? '' })), next };
    },
  };
}
