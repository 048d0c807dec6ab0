/** The certificates of a supplier, the one that expires first at the top. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { Button, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { RowsTable } from '../../../parts/RowsTable';
import { Expires } from './Expires';
import { CERTIFICATES, type Certificate, type Supplier } from './suppliers';

interface CertificatesTabProps {
  supplier: Supplier;
  mayWrite: boolean;
}

export function CertificatesTab({ supplier, mayWrite }: CertificatesTabProps) {
  const { t } = useTranslation('warehouse');
  const { companyId, supplierId } = supplier;
  const [writing, setWriting] = useState<Certificate | 'new'>();
  const [removing, setRemoving] = useState<Certificate>();
  const close = (): void => {
    setWriting(undefined);
    setRemoving(undefined);
  };
  return (
    <>
      {mayWrite && (
        <Button
          style={{ marginBottom: 8 }}
          onClick={() => {
            setWriting('new');
          }}
        >
          {t('certificate.new')}
        </Button>
      )}
      <RowsTable
        source={listing(
          '/v1/warehouse/suppliers/{supplierId}/certificates',
          'certificates',
          { companyId },
          { supplierId },
        )}
        rowKey="certificateId"
        empty={t('certificate.none')}
        columns={[
          {
            key: 'kind',
            title: t('certificate.kind'),
            width: 140,
            render: (row) => t(`certificateKind.${row.kind}`),
          },
          { key: 'number', title: t('certificate.number'), width: 150, render: (row) => row.number },
          { key: 'issuer', title: t('certificate.issuer'), width: 130, render: (row) => row.issuer },
          {
            key: 'expires',
            title: t('certificate.expires'),
            width: 180,
            render: (row) => <Expires date={row.expiryDate} standing={row.standing} />,
          },
          {
            key: 'deeds',
            title: '',
            width: 130,
            render: (row) =>
              mayWrite && (
                <Space>
                  <Button
                    size="small"
                    type="link"
                    onClick={() => {
                      setWriting(row);
                    }}
                  >
                    {t('supplier.change')}
                  </Button>
                  <Button
                    size="small"
                    type="link"
                    onClick={() => {
                      setRemoving(row);
                    }}
                  >
                    {t('certificate.remove')}
                  </Button>
                </Space>
              ),
          },
        ]}
      />
      {writing && (
        <CertificateDialog
          supplier={supplier}
          {...(writing === 'new' ? {} : { certificate: writing })}
          onClose={close}
        />
      )}
      {removing && (
        <ReasonDialog
          title={t('certificate.remove')}
          danger
          send={(client) =>
            client.DELETE('/v1/warehouse/suppliers/{supplierId}/certificates/{certificateId}', {
              params: {
                path: { supplierId, certificateId: removing.certificateId },
                query: { companyId },
              },
            })
          }
          onClose={close}
        >
          {t(`certificateKind.${removing.kind}`)} {removing.number}{' '}
          {removing.expiryDate && day(removing.expiryDate)}
        </ReasonDialog>
      )}
    </>
  );
}

interface CertificateDialogProps {
  supplier: Supplier;
  certificate?: Certificate;
  onClose: () => void;
}

type Typed = Pick<Certificate, 'kind' | 'number'> &
  Partial<Pick<Certificate, 'issuer' | 'issueDate' | 'expiryDate' | 'note'>>;

function CertificateDialog({ supplier, certificate, onClose }: CertificateDialogProps) {
  const { t } = useTranslation('warehouse');
  const { companyId, supplierId } = supplier;
  return (
    <Modal
      open
      title={t(certificate ? 'certificate.change' : 'certificate.new')}
      footer={null}
      onCancel={onClose}
    >
      <ResourceForm<{ certificate: Typed }, Certificate>
        initial={certificate ? { certificate } : {}}
        fields={[
          {
            name: 'certificate.kind',
            label: t('certificate.kind'),
            kind: 'choice',
            options: CERTIFICATES.map((value) => ({ value, label: t(`certificateKind.${value}`) })),
            required: true,
          },
          {
            name: 'certificate.number',
            label: t('certificate.number'),
            kind: 'text',
            most: 100,
            required: true,
          },
          { name: 'certificate.issuer', label: t('certificate.issuer'), kind: 'text', most: 100 },
          { name: 'certificate.issueDate', label: t('certificate.issued'), kind: 'date' },
          {
            name: 'certificate.expiryDate',
            label: t('certificate.expires'),
            kind: 'date',
            help: t('certificate.expiresHelp'),
          },
          { name: 'certificate.note', label: t('supplier.note'), kind: 'textarea', most: 200 },
        ]}
        send={(client, { certificate: told }) =>
          certificate
            ? client.PUT('/v1/warehouse/suppliers/{supplierId}/certificates/{certificateId}', {
                params: { path: { supplierId, certificateId: certificate.certificateId } },
                body: { companyId, certificate: { ...told, etag: certificate.etag } },
              })
            : client.POST('/v1/warehouse/suppliers/{supplierId}/certificates', {
                params: { path: { supplierId } },
                body: { companyId, certificate: told },
              })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
