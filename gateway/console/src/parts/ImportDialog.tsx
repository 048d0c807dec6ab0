/** An import: template to download, dry run, refused rows in place, then the good rows or none.
 *
 *     <ImportDialog title={t('importUnits')} template={…} start={(client, file, dryRun) => client.POST(…)}
 *       outcome={(result) => …} refusals={(result) => listing('/v1/tenants/imports/{importId}/refusals', 'refusals', {}, …)}
 *       onClose={close} />
 */
import { InboxOutlined } from '@ant-design/icons';
import { saveFile, upload, type Client, type Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import type { Source } from '@manor/web/api/read';
import type { Fault } from '@manor/web/api/violations';
import { useSubmit } from '@manor/web/api/submit';
import { language } from '@manor/web/i18n';
import type { OperationView } from '@manor/web/operations';
import { Alert, Button, Modal, Radio, Space, Steps, Upload } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FollowedOperation } from './OperationProgress';
import { Refusal } from './Refusal';
import { RefusedRows } from './RefusedRows';

export interface Refused extends Fault {
  row: number;
  field: string;
}

export interface Outcome {
  /** How many rows are good. */
  good: number;
  /** How many are refused. */
  refused: number;
}

export interface ImportStart {
  file: string;
  /** Judges every row and does nothing. */
  dryRun: boolean;
  /** Refuses everything where one row is refused. */
  allOrNothing: boolean;
  /** In which the file of refused rows says why they are. */
  languageCode: string;
}

export interface ImportDialogProps {
  title: string;
  /** Makes the template and answers its file's name; left out where `children` say what the columns are. */
  template?: (client: Client) => Promise<{ data?: { fileName: string } }>;
  /** All rows are taken or none: nothing else can be chosen. */
  wholeOnly?: boolean;
  start: (client: Client, input: ImportStart) => Promise<{ data?: Schemas['longrunning.Operation'] }>;
  outcome: (result: OperationView) => Outcome;
  refusals: (result: OperationView) => Source<Refused>;
  /** The file of the refused rows, to correct and import again; empty where there is none. */
  refusedFile: (result: OperationView) => string;
  /** What to choose first, such as the estate. */
  children?: ReactNode;
  /** False until that is chosen. */
  ready?: boolean;
  onClose: () => void;
}

export function ImportDialog(props: ImportDialogProps) {
  const { t } = useTranslation('parts');
  const [file, setFile] = useState<string>();
  const [fault, setFault] = useState<unknown>();
  const [uploading, setUploading] = useState(false);
  const [allOrNothing, setAllOrNothing] = useState(true);
  const [judged, setJudged] = useState<OperationView>();
  const [done, setDone] = useState<OperationView>();
  const trial = useSubmit(props.start);
  const real = useSubmit(props.start);
  const nothing = (): Promise<{ data?: { fileName: string } }> => Promise.resolve({});
  const template = useSubmit<undefined, { fileName: string }>(props.template ?? nothing, (made) => {
    saveFile(made.fileName);
  });
  const judge = useCallback((result: OperationView) => {
    setJudged(result);
  }, []);
  const finish = useCallback((result: OperationView) => {
    setDone(result);
  }, []);

  const take = async (chosen: File): Promise<void> => {
    setUploading(true);
    setFault(undefined);
    setJudged(undefined);
    trial.reset();
    real.reset();
    try {
      const { name } = await upload(chosen);
      setFile(name);
      trial.submit({ file: name, dryRun: true, allOrNothing: false, languageCode: language() });
    } catch (error) {
      setFault(error);
    } finally {
      setUploading(false);
    }
  };
  const seen = done ?? judged;
  const outcome = seen && props.outcome(seen);
  const importable =
    judged !== undefined &&
    outcome !== undefined &&
    outcome.good > 0 &&
    !(allOrNothing && outcome.refused > 0);
  return (
    <Modal open width={760} title={props.title} onCancel={props.onClose} footer={null}>
      <Steps
        size="small"
        current={done ? 3 : judged ? 2 : file ? 1 : 0}
        items={[{ title: t('import.choose') }, { title: t('import.check') }, { title: t('import.take') }]}
        className="import-steps"
      />
      {props.children}
      {fault !== undefined && <Alert type="error" showIcon title={explained(fault)} />}
      <Refusal submission={trial} />
      <Refusal submission={real} />
      <Refusal submission={template} />
      {!done && (
        <Upload.Dragger
          accept=".xlsx,.csv"
          maxCount={1}
          showUploadList={false}
          disabled={uploading || real.pending || props.ready === false}
          beforeUpload={(chosen) => {
            void take(chosen);
            return false;
          }}
        >
          <InboxOutlined style={{ fontSize: 28, color: 'var(--accent)' }} />
          <p>{t('import.drop')}</p>
        </Upload.Dragger>
      )}
      {!file && props.template && (
        <Button
          type="link"
          className="import-link"
          disabled={props.ready === false}
          loading={template.pending}
          onClick={() => {
            template.submit(undefined);
          }}
        >
          {t('import.template')}
        </Button>
      )}
      {trial.result && !judged && <FollowedOperation name={trial.result.name} onDone={judge} />}
      {real.result && !done && <FollowedOperation name={real.result.name} onDone={finish} />}
      {outcome && (
        <Alert
          type={outcome.refused > 0 ? 'warning' : 'success'}
          showIcon
          className="import-outcome"
          title={t(done ? 'import.taken' : 'import.judged', { good: outcome.good, refused: outcome.refused })}
        />
      )}
      {seen && outcome && outcome.refused > 0 && (
        <RefusedRows service={seen.service} source={props.refusals(seen)} file={props.refusedFile(seen)} />
      )}
      <Space className="import-foot">
        {judged && !done && (
          <>
            {outcome !== undefined && outcome.refused > 0 && !props.wholeOnly && (
              <Radio.Group
                value={allOrNothing}
                onChange={({ target }) => {
                  setAllOrNothing(target.value as boolean);
                }}
                options={[
                  { value: true, label: t('import.allOrNothing') },
                  { value: false, label: t('import.goodRows') },
                ]}
              />
            )}
            <Button
              type="primary"
              disabled={!importable}
              loading={real.pending}
              onClick={() => {
                if (file) real.submit({ file, dryRun: false, allOrNothing, languageCode: language() });
              }}
            >
              {t('import.go', { count: outcome?.good ?? 0 })}
            </Button>
          </>
        )}
        {done && (
          <Button type="primary" onClick={props.onClose}>
            {t('import.finish')}
          </Button>
        )}
      </Space>
    </Modal>
  );
}
