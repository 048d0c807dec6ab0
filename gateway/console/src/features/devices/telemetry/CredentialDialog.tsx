/** What a device signs in with: nobody keeps the password, so it cannot be shown again. */
import { Alert, Button, Descriptions, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../../parts/CopyText';
import type { Credential } from './telemetry';

export function CredentialDialog({ made, onClose }: { made: Credential; onClose: () => void }) {
  const { t } = useTranslation('devices');
  const { device, password, brokerAddress } = made;
  const { hostname, port } = new URL(brokerAddress.replace(/^mqtts?:/, 'http:'));
  const topic = `manor/${device?.username}/telemetry`;
  const command = `mosquitto_pub -h ${hostname} -p ${port || '1883'} -u ${device?.username} -P '${password}' -q 1 -t ${topic} -m '{"temperature": 21.5}'`;
  return (
    <Modal
      open
      title={device?.name}
      width={640}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('device.kept')}
        </Button>
      }
    >
      <Alert type="warning" showIcon className="above" title={t('device.once')} />
      <Descriptions
        size="small"
        bordered
        styles={{ label: { whiteSpace: 'nowrap' } }}
        column={1}
        items={[
          { key: 'broker', label: t('device.broker'), children: <CopyText text={brokerAddress} /> },
          {
            key: 'username',
            label: t('device.username'),
            children: <CopyText text={device?.username ?? ''} />,
          },
          { key: 'password', label: t('device.password'), children: <CopyText text={password} /> },
          { key: 'topic', label: t('device.topic'), children: <CopyText text={topic} /> },
          { key: 'command', label: t('device.try'), children: <CopyText text={command} /> },
        ]}
      />
    </Modal>
  );
}
