/** The address of a scope alone: at the group the figures for who may see them, else the reader's day. */
import { useRights } from '@manor/web/session';
import { Navigate } from 'react-router';
import { stem } from '../feature';
import { useScope } from '../scope';
import { menuOf } from './menu';

export function Home() {
  const scope = useScope();
  const pages = menuOf(useRights(), scope.nodeId).flatMap((feature) => feature.pages);
  const first = (scope.kind === 'group' && pages.find((page) => page.first)) || pages[0];
  return first ? <Navigate to={scope.path(stem(first))} replace /> : null;
}
