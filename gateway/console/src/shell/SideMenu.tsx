/** The menu at the left. */
import { language } from '@manor/web/i18n';
import { useRights } from '@manor/web/session';
import { Layout, Menu } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { stem } from '../feature';
import { useScope } from '../scope';
import { menuOf } from './menu';

export function SideMenu() {
  const { t } = useTranslation('shell');
  const scope = useScope();
  const groups = menuOf(useRights(), scope.nodeId);
  const { pathname } = useLocation();
  const open = groups.flatMap((group) => group.pages).map(stem);
  const selected = open
    .filter((one) => `${pathname}/`.startsWith(`${scope.path(one)}/`))
    .sort((a, b) => b.length - a.length)[0];
  const items = groups.map((group) => ({
    key: group.name,
    icon: group.icon,
    label: group.label[language()],
    children: group.pages.map((page) => ({
      key: stem(page),
      label: <Link to={scope.path(stem(page))}>{page.label[language()]}</Link>,
    })),
  }));
  return (
    <Layout.Sider width={216} breakpoint="lg" collapsedWidth={56} collapsible trigger={null} className="side">
      <Link to={scope.path('')} className="brand" aria-label="Manor">
        <img src="/console/icon.svg" width="28" height="28" alt="" />
        <span>Manor</span>
      </Link>
      <nav aria-label={t('menu')} className="side-menu">
        <Menu
          mode="inline"
          items={items}
          selectedKeys={selected ? [selected] : []}
          defaultOpenKeys={groups.map((group) => group.name)}
          style={{ borderInlineEnd: 0 }}
        />
      </nav>
    </Layout.Sider>
  );
}
