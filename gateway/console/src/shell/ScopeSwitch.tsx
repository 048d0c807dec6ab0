/** Group → company → estate: changes the node in the address and keeps the page. */
import { ApartmentOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Popover, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { keptFilters, useScope } from '../scope';

const ScopeTree = lazy(() => import('./ScopeTree'));

export function ScopeSwitch() {
  const { t } = useTranslation('shell');
  const scope = useScope();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [open, setOpen] = useState(false);
  const change = (nodeId: string): void => {
    setOpen(false);
    // The record that is open belongs to the old scope; the page does not.
    void navigate(`/${nodeId}/${pathname.split('/').slice(2, 4).join('/')}${keptFilters(search)}`);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      content={
        <div className="scope-tree">
          <Suspense fallback={<Spin />}>
            {open && <ScopeTree chosen={scope.nodeId} onChoose={change} />}
          </Suspense>
        </div>
      }
    >
      <Button
        icon={<ApartmentOutlined />}
        className="scope-button"
        aria-haspopup="dialog"
        aria-expanded={open}
        title={t('scope')}
      >
        <span className="scope-kind">{t(`kind.${scope.kind}`)}</span>
        <span className="scope-name">{scope.name}</span>
        <DownOutlined />
      </Button>
    </Popover>
  );
}
