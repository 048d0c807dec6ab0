/** What may be done about a unit: move in, change, take out of use. */
import { useRights } from '@manor/web/session';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { useScope } from '../../../scope';
import type { Unit } from '../states';
import { UnitForm } from './UnitForm';

export function UnitDeeds({ unit }: { unit: Unit }) {
  const { t } = useTranslation('tenants');
  const { message } = App.useApp();
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const [action, setAction] = useState<'change' | 'remove'>();
  const { unitId, companyId, estateId, etag, code, ownerId, tenantId } = unit;
  const mayMove = rights.holdsAt('tenants.occupancies.write', estateId) && !(ownerId && tenantId);
  const mayWrite = rights.holdsAt('tenants.units.write', estateId);
  const close = (): void => {
    setAction(undefined);
  };
  return (
    <>
      {mayMove && (
        <Button
          type={ownerId || tenantId ? 'default' : 'primary'}
          onClick={() => void navigate(scope.path(`tenants/move-in?unit=${unitId}`))}
        >
          {t('move.in')}
        </Button>
      )}
      {mayWrite && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'change', label: t('unit.change') },
              { key: 'remove', label: t('unit.remove'), danger: true },
            ],
            onClick: ({ key }) => {
              setAction(key as 'change' | 'remove');
            },
          }}
        >
          <Button>{t('unit.more')}</Button>
        </Dropdown>
      )}
      {action === 'change' && <UnitForm unit={unit} onDone={close} onClose={close} />}
      {action === 'remove' && (
        <ReasonDialog
          danger
          title={t('unit.remove')}
          send={(client) =>
            client.POST('/v1/tenants/units/{unitId}:remove', {
              params: { path: { unitId } },
              body: { companyId, etag },
            })
          }
          onDone={() => {
            void message.success(t('unit.removeDone', { code }));
          }}
          onClose={close}
        >
          {t('unit.removeAsk', { code })}
        </ReasonDialog>
      )}
    </>
  );
}
