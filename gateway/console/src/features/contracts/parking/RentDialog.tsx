/** A space rented: to whom, from when, for how many months, at what price, and for which cars. */
import { fieldErrors } from '@manor/web/api/problem';
import { useSubmit } from '@manor/web/api/submit';
import { today } from '@manor/web/format';
import type { Schemas } from '@manor/web/api/client';
import { Button, Divider, Form, Modal, Space as Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import { FormField, type Field } from '../../../parts/FormField';
import { Refusal } from '../../../parts/Refusal';
import { useFieldFaults } from '../../../parts/useFieldFaults';
import { useScope } from '../../../scope';
import { FormRows, RowFields } from '../leases/formRows';
import { useItemNames } from '../leases/useItemNames';
import type { Space } from './parking';
import '../leases/leases.css';

interface Values {
  parkingLease: Omit<Schemas['contracts.ParkingLease.sent'], 'unitId' | 'plates'>;
  months: number;
  plates?: Schemas['contracts.ParkingPlate.sent'][];
}

export function RentDialog({ space, onClose }: { space: Space; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const [form] = Form.useForm<Values>();
  const submission = useSubmit(
    (client, { parkingLease, months, plates = [] }: Values) =>
      client.POST('/v1/contracts/parkingLeases', {
        body: {
          companyId: space.companyId,
          estateId: space.estateId,
          parkingLease: { ...parkingLease, unitId: space.unitId, plates },
          months,
        },
      }),
    onClose,
  );
  useFieldFaults(form, submission.error);
  const fields = useFields(scope.currency);
  const cars = usePlateFields();
  const first = { startDate: today(scope.timeZone), remindDays: 20 };
  return (
    <Modal
      open
      width={720}
      title={t('parking.rentOf', { code: space.unitCode })}
      footer={null}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        colon={false}
        initialValues={{ parkingLease: first, months: 12, plates: [{}] }}
        onFinish={submission.submit}
        scrollToFirstError={{ focus: true }}
      >
        <Refusal submission={submission} elsewhere={fieldErrors(submission.error)} />
        <div className="form-fields">
          {fields.map((field) => (
            <FormField key={field.name} field={field} />
          ))}
        </div>
        <Divider titlePlacement="start">{t('parking.plates')}</Divider>
        <FormRows
          at={['plates']}
          add={t('parking.addPlate')}
          drop={(place) => t('parking.dropPlate', { place })}
          fresh={{}}
        >
          {(place) => <RowFields place={place} fields={cars} />}
        </FormRows>
        <Row>
          <Button type="primary" htmlType="submit" loading={submission.pending}>
            {t('parking.rent')}
          </Button>
          <Button onClick={onClose} disabled={submission.pending}>
            {t('form.cancel')}
          </Button>
        </Row>
      </Form>
    </Modal>
  );
}

function useFields(currency: string): Field[] {
  const { t } = useTranslation('contracts');
  const { parking } = useItemNames();
  return [
    {
      name: 'parkingLease.customerId',
      label: t('parking.customer'),
      kind: 'own',
      control: <CustomerSelect width="100%" />,
      required: true,
    },
    { name: 'parkingLease.startDate', label: t('lease.start'), kind: 'date', required: true },
    { name: 'months', label: t('parking.months'), kind: 'integer', least: 1, most: 60, required: true },
    {
      name: 'parkingLease.monthlyMinor',
      label: t('parking.monthly'),
      kind: 'money',
      currency,
      required: true,
    },
    {
      name: 'parkingLease.feeItemCode',
      label: t('form.item'),
      kind: 'choice',
      options: parking.map(({ code, name }) => ({ value: code, label: name })),
      required: true,
    },
    { name: 'parkingLease.remindDays', label: t('parking.remindDays'), kind: 'integer', least: 0, most: 366 },
    { name: 'parkingLease.note', label: t('lease.note'), kind: 'textarea', most: 500 },
  ];
}

/** The fields of a car. */
export function usePlateFields(): Field[] {
  const { t } = useTranslation('contracts');
  return [
    { name: 'plate', label: t('parking.plate'), kind: 'text', required: true, most: 20 },
    { name: 'model', label: t('parking.model'), kind: 'text', most: 60 },
    { name: 'colour', label: t('parking.colour'), kind: 'text', most: 30 },
  ];
}
