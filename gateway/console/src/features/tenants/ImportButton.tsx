/** Imports units and who has them: rooms first, then owners, then tenants, or all in one file (B14, B17); and customers
 *  alone, as their list is exported. */
import { UploadOutlined } from '@ant-design/icons';
import { language } from '@manor/web/i18n';
import type { OperationView } from '@manor/web/operations';
import { useRights } from '@manor/web/session';
import { Alert, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEstates, useFirstEstate } from '../../parts/estates';
import { ImportDialog, type Outcome } from '../../parts/ImportDialog';
import { useScope } from '../../scope';
import { refusals } from './imports/refusals';

/** The button and its dialog; nothing for who may not import. */
export function ImportButton({ of }: { of: 'units' | 'customers' }) {
  const { t } = useTranslation('tenants');
  const { nodeId } = useScope();
  const rights = useRights();
  const [open, setOpen] = useState(false);
  if (!rights.holdsIn('tenants.imports.write', nodeId)) return null;
  return (
    <>
      <Button
        icon={<UploadOutlined />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(`import.${of}`)}
      </Button>
      {open && (
        <ImportFile
          of={of}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function ImportFile({ of, onClose }: { of: 'units' | 'customers'; onClose: () => void }) {
  const { t } = useTranslation('tenants');
  const { t: part } = useTranslation('parts');
  const scope = useScope();
  const estates = useEstates();
  const [estateId, setEstateId] = useState(useFirstEstate());
  const { companyId } = scope;
  return (
    <ImportDialog
      title={t(`import.${of}`)}
      ready={estateId !== ''}
      template={(client) =>
        client.POST(`/v1/tenants/${of}:importTemplate`, {
          body: { companyId, format: 'FILE_FORMAT_XLSX', languageCode: language() },
        })
      }
      start={(client, { file, dryRun, allOrNothing, languageCode }) =>
        client.POST(`/v1/tenants/${of}:import`, {
          body: {
            companyId,
            estateId,
            fileName: file,
            dryRun,
            languageCode,
            mode: allOrNothing ? 'IMPORT_MODE_ALL_OR_NOTHING' : 'IMPORT_MODE_TAKE_GOOD_ROWS',
          },
        })
      }
      outcome={outcome}
      refusals={(result) => refusals(companyId, text(result, 'importId'))}
      refusedFile={(result) => text(result, 'refusedFileName')}
      onClose={onClose}
    >
      <Alert type="info" className="above" title={t(`import.hint.${of}`)} />
      {scope.estateId === '0' && (
        <Form.Item label={part('estate.choose')} htmlFor="import-estate">
          <Select
            id="import-estate"
            value={estateId || null}
            options={estates}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={setEstateId}
          />
        </Form.Item>
      )}
    </ImportDialog>
  );
}

/** A field of the Import that the operation answers. */
function text(result: OperationView, field: string): string {
  const value = result.response[field];
  return typeof value === 'string' ? value : '';
}

function outcome(result: OperationView): Outcome {
  const refused = Number(text(result, 'refusedCount'));
  // A heading that is not understood refuses the file as one row, and no row was read.
  return { good: Math.max(0, Number(text(result, 'rowCount')) - refused), refused };
}
