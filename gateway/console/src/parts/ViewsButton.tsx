/** The views of a list: choose one, keep what is on screen under a name, copy its address. */
import { DeleteOutlined, LinkOutlined, StarOutlined } from '@ant-design/icons';
import { App, Button, Input, Popover, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useMatches, useNavigate } from 'react-router';
import { stem, type FeaturePage } from '../feature';
import { useScope } from '../scope';
import type { Look } from './ListLook';
import { sharedSearch, viewsIn, withoutLook, withView, type View } from './views';

export function ViewsButton({ look }: { look: Look }) {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const place = stem((useMatches().at(-1)?.handle as FeaturePage | undefined) ?? EMPTY);
  const key = `manor.views.${place}`;
  const [views, setViews] = useState(() => viewsIn(localStorage.getItem(key)));
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const keep = (kept: View[]): void => {
    localStorage.setItem(key, JSON.stringify(kept));
    setViews(kept);
  };
  const add = (): void => {
    if (!name.trim()) return;
    keep(withView(views, { name: name.trim(), search: withoutLook(search), look }));
    setName('');
  };
  const copy = async (view: Pick<View, 'search' | 'look'>): Promise<void> => {
    const address = `${location.origin}/console${scope.path(place)}?${sharedSearch(view)}`;
    await navigator.clipboard.writeText(address);
    void message.success(t('views.copied'));
  };
  const content = (
    <div className="list-views">
      {views.length > 0 && (
        <ul>
          {views.map((view) => (
            <li key={view.name}>
              <Button
                type="link"
                onClick={() => {
                  setOpen(false);
                  void navigate({ pathname: scope.path(place), search: sharedSearch(view) });
                }}
              >
                {view.name}
              </Button>
              <IconButton icon={<LinkOutlined />} label={t('views.copy')} onClick={() => void copy(view)} />
              <IconButton
                icon={<DeleteOutlined />}
                label={t('views.remove', { name: view.name })}
                onClick={() => {
                  keep(views.filter((one) => one.name !== view.name));
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Space.Compact block>
        <Input
          aria-label={t('views.name')}
          placeholder={t('views.name')}
          maxLength={40}
          value={name}
          onChange={({ target }) => {
            setName(target.value);
          }}
          onPressEnter={add}
        />
        <Button type="primary" disabled={!name.trim()} onClick={add}>
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
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={content}
      title={t('views.title')}
    >
      <Button icon={<StarOutlined />} aria-label={t('views.title')} title={t('views.title')} />
    </Popover>
  );
}

// A list outside a page of a feature, as in a test.
const EMPTY: FeaturePage = {
  path: '',
  label: { 'zh-CN': '', 'en-US': '' },
  permission: '',
  load: () => Promise.reject(new Error('no page')),
};

function IconButton({ icon, label, onClick }: { icon: React.ReactNode; label: string; onClick: () => void }) {
  return <Button type="text" size="small" icon={icon} aria-label={label} title={label} onClick={onClick} />;
}
