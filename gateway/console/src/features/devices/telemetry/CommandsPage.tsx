/** Commands (远程命令) to devices of a company or an estate: what waits for approval, what was answered. */
import { listing, useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import {
  Answer,
  COMMAND_STATES,
  commandColumns,
  CommandState,
  Decision,
  What,
  type Command,
} from './commands';
import { LIVE_MS } from './telemetry';

export default function CommandsPage() {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const navigate = useNavigate();
  const { commandId } = useParams();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('command.title')}
      source={listing('/v1/devices/commands', 'commands', { companyId, estateId })}
      rowKey="commandId"
      empty={t('command.none')}
      every={LIVE_MS}
      filters={[
        {
          name: 'state',
          label: t('equipment.state'),
          kind: 'choice',
          options: COMMAND_STATES.map((value) => ({ value, label: t(`commandState.${value}`) })),
        },
      ]}
      columns={commandColumns(t, scope)}
      onOpen={(row) => void navigate(scope.path(`devices/commands/${row.commandId}`) + location.search)}
    >
      {commandId && <CommandDrawer key={commandId} commandId={commandId} />}
    </ListPage>
  );
}

function CommandDrawer({ commandId }: { commandId: string }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const found = useGet(
    '/v1/devices/commands/{commandId}',
    { path: { commandId }, query: { companyId: scope.companyId } },
    { every: LIVE_MS },
  );
  const cases = useCaseTab({ service: 'devices', subject: 'device_command', resourceId: commandId });
  const command = found.data;
  return (
    <DetailDrawer
      title={command?.deviceName ?? t('command.title')}
      close="devices/commands"
      loading={found.isPending}
      error={found.error}
      service="devices"
      resource={`deviceCommands/${commandId}`}
      tabs={cases}
      facts={useFacts(command)}
      actions={command && <Decision command={command} />}
    />
  );
}

function useFacts(command: Command | undefined): Fact[] {
  const { t } = useTranslation('devices');
  const scope = useScope();
  if (!command) return [];
  const told = (time: string | undefined): string => (time ? moment(time, scope.timeZone) : '');
  const facts: Fact[] = [
    {
      label: t('alarm.device'),
      value: <Link to={scope.path(`devices/devices/${command.deviceId}`)}>{command.deviceName}</Link>,
    },
    { label: t('command.what'), value: <What command={command} /> },
    { label: t('equipment.state'), value: <CommandState command={command} /> },
    { label: t('command.answer'), value: <Answer command={command} /> },
    { label: t('command.asked'), value: told(command.createTime) },
    { label: t('window.person'), value: <PersonName principalId={command.principalId} /> },
    { label: t('command.sent'), value: told(command.sendTime) },
    { label: t('command.answered'), value: told(command.answerTime) },
  ];
  return facts.filter((fact) => fact.value !== '');
}
