/** The menu of whoever is signed in. */
import { UserOutlined } from '@ant-design/icons';
import { useRights, useSignOut } from '@manor/web/session';
import { Button, Dropdown, type MenuProps } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const ProfileDialog = lazy(() => import('./ProfileDialog'));

export function Profile() {
  const { t } = useTranslation('shell');
  const { session } = useRights();
  const signOut = useSignOut();
  const [dialog, setDialog] = useState<'password' | 'everywhere'>();
  const items: NonNullable<MenuProps['items']> = [
    { key: 'who', type: 'group', label: `${session.username} · ${session.groupName}` },
    { key: 'password', label: t('changePassword') },
    { type: 'divider' },
    { key: 'everywhere', label: t('signOutEverywhere') },
    { key: 'out', label: t('signOut') },
  ];
  const chosen = (key: string): void => {
    if (key === 'out') void signOut();
    else setDialog(key as 'password' | 'everywhere');
  };
  const menu = {
    items,
    onClick: ({ key }: { key: string }) => {
      chosen(key);
    },
  };
  return (
    <>
      <Dropdown menu={menu} trigger={['click']} placement="bottomRight">
        <Button type="text" icon={<UserOutlined />} aria-haspopup="menu">
          {session.displayName}
        </Button>
      </Dropdown>
      {dialog && (
        <Suspense>
          <ProfileDialog
            dialog={dialog}
            onClose={() => {
              setDialog(undefined);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
