/** Spaces of an estate from a file: dry run, refused rows, then all of them. */
import { language } from '@manor/web/i18n';
import { useTranslation } from 'react-i18next';
import { WholeImport } from '../../../parts/WholeImport';
import { useScope } from '../../../scope';

export function ImportSpaces({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId } = useScope();
  return (
    <WholeImport
      title={t('space.import')}
      columns={t('space.importColumns')}
      template={(client) =>
        client.POST('/v1/contracts/spaces:importTemplate', {
          body: { companyId, estateId, fileFormat: 'xlsx', languageCode: language() },
        })
      }
      start={(client, { file, dryRun, languageCode }) =>
        client.POST('/v1/contracts/spaces:import', {
          body: { companyId, estateId, fileName: file, dryRun, languageCode },
        })
      }
      onClose={onClose}
    />
  );
}
