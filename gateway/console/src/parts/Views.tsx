/** The views of a list: the reader's own, which they may share, and those of others; what is on screen as a new one. */
import { DeleteOutlined, LinkOutlined, TeamOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useRights } from '@manor/web/session';
import { Alert, App, Button, Input, Space, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useMatches, useNavigate } from 'react-router';
import { stem, type FeaturePage } from '../feature';
import { useScope } from '../scope';
import type { Look } from './ListLook';
import { PersonName } from './PersonName';
import { useViews } from './useViews';
import { keptAs, lookOf, sharedSearch, withoutLook, type View } from './views';

type Kept = Schemas['identity.View'];

interface ViewsProps {
  look: Look;
  onClose: () => void;
}

export default function Views({ look, onClose }: ViewsProps) {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const page = useMatches().at(-1)?.handle as FeaturePage | undefined;
  const place = page ? stem(page) : '';
  const { views, reading, error, busy, save, remove } = useViews(place);
  const [name, setName] = useState('');
  // The company, or the group, whose people it may be shared with.
  const company = scope.kind === 'group' ? scope.nodeId : scope.companyId;
  const permission = page?.permission ?? '';
  const mayShare = permission !== '' && rights.holdsAt(permission, company);
  const add = async (): Promise<void> => {
    if (!name.trim()) return;
    if (await save(keptAs(place, { name: name.trim(), search: withoutLook(search), look }))) setName('');
  };
  const copy = async (view: Pick<View, 'search' | 'look'>): Promise<void> => {
    const address = `${location.origin}/console${scope.path(place)}?${sharedSearch(view)}`;
    await navigator.clipboard.writeText(address);
    void message.success(t('views.copied'));
  };
  const line = (view: Kept): ReactNode => {
    const shown = { search: view.search, look: lookOf(view) };
    const own = view.principalId === rights.session.principalId;
    const shared = view.sharedNodeId !== '0';
    return (
      <li key={view.viewId}>
        <Button
          type="link"
          onClick={() => {
            onClose();
            void navigate({ pathname: scope.path(place), search: sharedSearch(shown) });
          }}
        >
          {view.name}
        </Button>
        {!own && (
          <span className="quiet">
            <PersonName principalId={view.principalId} />
          </span>
        )}
        {own && (mayShare || shared) && (
          <IconButton
            icon={<TeamOutlined />}
            pressed={shared}
            label={t(shared ? 'views.unshare' : 'views.share', { name: view.name })}
            disabled={busy}
            onClick={() =>
              void save({
                ...view,
                sharedNodeId: shared ? '0' : company,
                permission: shared ? '' : permission,
              })
            }
          />
        )}
        <IconButton icon={<LinkOutlined />} label={t('views.copy')} onClick={() => void copy(shown)} />
        {own && (
          <IconButton
            icon={<DeleteOutlined />}
            label={t('views.remove', { name: view.name })}
            disabled={busy}
            onClick={() => void remove(view.viewId)}
          />
        )}
      </li>
    );
  };
  return (
    <div className="list-views">
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {reading && <Spin size="small" />}
      {views.length > 0 && <ul>{views.map(line)}</ul>}
      <Space.Compact block>
        <Input
          aria-label={t('views.name')}
          placeholder={t('views.name')}
          maxLength={40}
          value={name}
          onChange={({ target }) => {
            setName(target.value);
          }}
          onPressEnter={() => void add()}
        />
        <Button type="primary" disabled={!name.trim()} loading={busy} onClick={() => void add()}>
          {t('views.keep')}
        </Button>
      </Space.Compact>
      <Button
        block
        icon={<LinkOutlined />}
        onClick={() => void copy({ search, look })}
        style={{ marginTop: 8 }}
      >
        {t('views.copyThis')}
      </Button>
    </div>
  );
}

interface IconButtonProps {
  icon: ReactNode;
  label: string;
  onClick: () => void;
  pressed?: boolean;
  disabled?: boolean;
}

function IconButton({ icon, label, onClick, pressed, disabled = false }: IconButtonProps) {
  return (
    <Button
      type={pressed ? 'primary' : 'text'}
      ghost={pressed ?? false}
      size="small"
      icon={icon}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    />
  );
}
