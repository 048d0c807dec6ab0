/** What the reader is to do in all services, and what the kinds of document are called. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useNamed } from '@manor/web/named';
import { useRights } from '@manor/web/session';
import { useQueries } from '@tanstack/react-query';
import { useScope } from '../../../scope';

export type ServiceTodo = Schemas['chassis.Todo'] & { service: string };

const MOST = 200;

/** The to-dos of all services, newest first: the newest 200 of each. `more` where a service has others. */
export function useTodos() {
  const { services } = useRights().session;
  const scope = useScope();
  return useQueries({
    queries: services.map((service) => ({
      queryKey: ['todos', service, scope.nodeId],
      queryFn: async () => {
        const call = api.GET('/v1/{service}/todos', {
          params: { path: { service }, query: { ...scope.query, pageSize: MOST } },
        });
        const { todos, nextPageToken } = await take(call);
        return { more: nextPageToken !== '', todos: todos.map((todo) => ({ ...todo, service })) };
      },
      refetchInterval: 60_000,
    })),
    combine: (lists) => ({
      todos: lists
        .flatMap((list): ServiceTodo[] => list.data?.todos ?? [])
        .sort((left, right) => created(right).localeCompare(created(left))),
      more: lists.some((list) => list.data?.more),
      pending: lists.some((list) => list.isPending),
      error: lists.find((list) => list.error)?.error ?? null,
    }),
  });
}

function created(todo: ServiceTodo): string {
  return todo.approval?.createTime ?? '';
}

/** What a company calls its kinds of document, and its common phrases. */
export function useRules(companyId: string) {
  const named = useNamed();
  const { data } = useGet(
    '/v1/identity/companies/{companyId}/approvalRules',
    { path: { companyId } },
    { enabled: companyId !== '0' },
  );
  const names = new Map((data?.subjects ?? []).map((one) => [one.name, named(one)]));
  return { nameOf: (subject: string) => names.get(subject) ?? subject, phrases: data?.rules?.phrases ?? [] };
}
