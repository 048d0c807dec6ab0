/** Labels with QR codes as PDF: of one piece, or of all of the estate that are not scrapped. */
import { QrcodeOutlined } from '@ant-design/icons';
import { saveFile, type Schemas } from '@manor/web/api/client';
import { useSubmit } from '@manor/web/api/submit';
import { language } from '@manor/web/i18n';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../parts/Refusal';
import { useScope } from '../../../scope';
import type { Equipment } from './equipment';

export function LabelsButton({ piece }: { piece?: Equipment }) {
  const { t } = useTranslation('devices');
  const { companyId, estateId } = useScope();
  const printing = useSubmit<string, Schemas['devices.PrintedLabels']>(
    (client, languageCode) =>
      client.POST('/v1/devices/equipment:printLabels', {
        body: {
          companyId,
          estateId: piece?.estateId ?? estateId,
          equipmentIds: piece ? [piece.equipmentId] : [],
          languageCode,
        },
      }),
    ({ fileName }) => {
      saveFile(fileName);
    },
  );
  return (
    <>
      <Button
        icon={<QrcodeOutlined />}
        loading={printing.pending}
        onClick={() => {
          printing.submit(language());
        }}
      >
        {t(piece ? 'label.one' : 'label.all')}
      </Button>
      <Refusal submission={printing} />
    </>
  );
}
