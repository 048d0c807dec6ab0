/** The bar at the top. */
import { useRights } from '@manor/web/session';
import { Help } from './Help';
import { Reminders } from './Reminders';
import { Operations } from './Operations';
import { Profile } from './Profile';
import { ScopeSwitch } from './ScopeSwitch';
import { Search } from './Search';
import { LanguageSwitch } from './LanguageSwitch';
import './shell.css';

export function Header() {
  // An operator of the platform is in no group: nothing waits for them and there is nothing of it to find.
  const grouped = useRights().session.kind !== 'operator';
  return (
    <header className="bar">
      {grouped && <ScopeSwitch />}
      {grouped && <Search />}
      <div className="bar-end">
        {grouped && <Reminders />}
        {grouped && <Operations />}
        <Help />
        <LanguageSwitch />
        <Profile />
      </div>
    </header>
  );
}
