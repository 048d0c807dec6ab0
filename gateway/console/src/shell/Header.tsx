/** The bar at the top. */
import { Reminders } from './Reminders';
import { Operations } from './Operations';
import { Profile } from './Profile';
import { ScopeSwitch } from './ScopeSwitch';
import { Search } from './Search';
import { LanguageSwitch } from './LanguageSwitch';
import './shell.css';

export function Header() {
  return (
    <header className="bar">
      <ScopeSwitch />
      <Search />
      <div className="bar-end">
        <Reminders />
        <Operations />
        <LanguageSwitch />
        <Profile />
      </div>
    </header>
  );
}
