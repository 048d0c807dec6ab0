/** The menu of whoever is signed in. */
import { UserOutlined } from '@ant-design/icons';
import { useRights, useSignOut } from '@manor/web/session';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceSwitch } from './AppearanceSwitch';

const ProfileDialog = lazy(() => import('./ProfileDialog'));

export type ProfileEntry = 'password' | 'sessions' | 'everywhere';

export function Profile() {
  const { t } = useTranslation('shell');
  const { session } = useRights();
  const signOut = useSignOut();
  const [dialog, setDialog] = useState<ProfileEntry>();
  const [open, setOpen] = useState(false);
  const entry = (label: string, onClick: () => void) => (
    <li>
      <Button
        type="text"
        block
        onClick={() => {
          setOpen(false);
          onClick();
        }}
      >
        {label}
      </Button>
    </li>
  );
  const dialogOf = (which: ProfileEntry) => () => {
    setDialog(which);
  };
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        content={
          <ul className="profile-menu">
            <li className="quiet">{`${session.username} · ${session.groupName}`}</li>
            <li>
              <AppearanceSwitch />
            </li>
            {entry(t('changePassword'), dialogOf('password'))}
            {entry(t('sessions.title'), dialogOf('sessions'))}
            {entry(t('signOutEverywhere'), dialogOf('everywhere'))}
            {entry(t('signOut'), () => void signOut())}
          </ul>
        }
      >
        <Button
          type="text"
          icon={<UserOutlined />}
          aria-label={session.displayName}
          aria-haspopup="dialog"
          aria-expanded={open}
        >
          <span className="bar-name">{session.displayName}</span>
        </Button>
      </Popover>
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
