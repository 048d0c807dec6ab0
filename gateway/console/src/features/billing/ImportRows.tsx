/** Rows of an estate from a file: a template with the headings, dry run, then the good rows or none. */
import { language } from '@manor/web/i18n';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportDialog } from '../../parts/ImportDialog';
import { useEstates, useFirstEstate } from '../../parts/estates';
import { useScope } from '../../scope';
import { outcome, refusals, refusedFile } from './imports';

export function ImportRows({ of, onClose }: { of: 'charges' | 'meters'; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { companyId } = useScope();
  const estates = useEstates();
  const [estateId, setEstateId] = useState(useFirstEstate());
  return (
    <ImportDialog
      title={t(`${of}.import`)}
      ready={estateId !== ''}
      template={(client) =>
        client.POST(`/v1/billing/${of}:importTemplate`, {
          body: { companyId, estateId, format: 'FILE_FORMAT_XLSX', languageCode: language() },
        })
      }
      start={(client, { file, dryRun, allOrNothing, languageCode }) =>
        client.POST(`/v1/billing/${of}:import`, {
          body: { companyId, estateId, fileName: file, dryRun, takeGoodRows: !allOrNothing, languageCode },
        })
      }
      outcome={outcome}
      refusals={refusals}
      refusedFile={refusedFile}
      onClose={onClose}
    >
      <Form.Item label={t('charges.estate')} layout="vertical">
        <Select
          aria-label={t('charges.estate')}
          options={estates}
          value={estateId || null}
          onChange={setEstateId}
        />
      </Form.Item>
    </ImportDialog>
  );
}
