/** The address of a scope alone: the first page of the menu that its reader may see. */
import { useRights } from '@manor/web/session';
import { Navigate } from 'react-router';
import { stem } from '../feature';
import { useScope } from '../scope';
import { menuOf } from './menu';

export function Home() {
  const scope = useScope();
  const first = menuOf(useRights(), scope.nodeId)[0]?.pages[0];
  return first ? <Navigate to={scope.path(stem(first))} replace /> : null;
}
