/** The address of a scope alone leads to the reader's day. */
import { useRights } from '@manor/web/session';
import { Navigate } from 'react-router';
import { stem } from '../feature';
import { useScope } from '../scope';
import { menuOf } from './menu';

export function Home() {
  const scope = useScope();
  const [first] = menuOf(useRights(), scope.nodeId).flatMap((feature) => feature.pages);
  return first ? <Navigate to={scope.path(stem(first))} replace /> : null;
}
