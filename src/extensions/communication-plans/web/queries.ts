import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AccountChoice } from '../../../base/mail-accounts/contract/account-choice.ts';
import type { ContactList } from '../../../base/contacts/contract/contact-list.ts';
import type { Contact } from '../../../base/contacts/contract/contacts.ts';
import type { OrderList } from '../../../base/orders/contract/order-list.ts';
import type { Order } from '../../../base/orders/contract/orders.ts';
import type { TicketList } from '../../../base/orders/contract/tickets.ts';
import type { Person } from '../../../base/users/contract/people.ts';
import { api } from '../../../platform/http/web/api.ts';
import type { ComingMessages } from '../contract/coming.ts';
import type { DueDays, DueDaysQuery } from '../contract/due-days.ts';
import type { Execution, ExecutionSummary } from '../contract/execution.ts';
import type { LatePreviewInput, LateProposals } from '../contract/late.ts';
import type { Composition, CompositionInput, Layout } from '../contract/layout.ts';
import type { MessagePreview } from '../contract/messages.ts';
import type { Recounts, Resumption } from '../contract/plan-changes.ts';
import type { PlanExportQuery, PlanList, PlanListQuery } from '../contract/plan-list.ts';
import type { Journal, Plan, PlanInput, PlanPreview } from '../contract/plans.ts';
import type { Settings } from '../contract/settings.ts';
import type { Template, TemplateList } from '../contract/templates.ts';
import type { VariableList, VariablesQuery } from '../contract/variables.ts';
import { withQuery } from './plan-paths.ts';
import { queryKeys } from './query-keys.ts';

const root = '/api/communication-plans';
const pageSize = 50;

/** Pages of plans, latest start first unless asked otherwise. */
export const plansQuery = (query: Omit<PlanListQuery, 'limit' | 'offset'>) =>
  infiniteQueryOptions({
    queryKey: queryKeys.list(query),
    queryFn: ({ pageParam, signal }) =>
      api.get<PlanList>(withQuery(`${root}/plans`, { ...query, limit: pageSize, offset: pageParam }), signal),
    initialPageParam: 0,
    getNextPageParam: (last: PlanList, pages: PlanList[]) => {
      const seen = pages.reduce((sum, page) => sum + page.plans.length, 0);
      return seen < last.total ? seen : undefined;
    },
    placeholderData: keepPreviousData,
  });

/** Where the same plans are found as a file. */
export const exportAddress = (query: PlanExportQuery): string => withQuery(`${root}/plans/export`, query);

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: queryKeys.plan(planId),
    queryFn: ({ signal }) => api.get<Plan>(`${root}/plans/${planId}`, signal),
  });

/** What each way of going on with a suspended plan would make of its dates. */
export const resumptionQuery = (planId: string) =>
  queryOptions({
    queryKey: queryKeys.resumption(planId),
    queryFn: ({ signal }) => api.get<Resumption>(`${root}/plans/${planId}/resumption`, signal),
    gcTime: 0,
  });

/** The plans whose dates would move if they were counted now, with this calendar. */
export const recountsQuery = (calendar: object) =>
  queryOptions({
    queryKey: queryKeys.recounts(calendar),
    queryFn: ({ signal }) => api.get<Recounts>(`${root}/recounts`, signal),
  });

export const accountChoicesQuery = () =>
  queryOptions({
    queryKey: ['mail-accounts', 'choices'],
    queryFn: ({ signal }) => api.get<AccountChoice[]>('/api/mail-accounts/choices', signal),
  });

export const journalQuery = (planId: string) =>
  queryOptions({
    queryKey: queryKeys.journal(planId),
    queryFn: ({ signal }) => api.get<Journal>(`${root}/plans/${planId}/journal`, signal),
  });

/** The dates and warnings of a plan that is not written yet; null asks nothing. */
export const draftQuery = (input: PlanInput | null) =>
  queryOptions({
    queryKey: queryKeys.draft(input),
    queryFn: () => api.post<PlanPreview>(`${root}/plans/preview`, input),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

export const templatesQuery = () =>
  queryOptions({
    queryKey: queryKeys.templates,
    queryFn: ({ signal }) => api.get<TemplateList>(`${root}/templates`, signal),
  });

export const templateQuery = (templateId: string) =>
  queryOptions({
    queryKey: queryKeys.template(templateId),
    queryFn: ({ signal }) => api.get<Template>(`${root}/templates/${templateId}`, signal),
  });

export const executionQuery = () =>
  queryOptions({
    queryKey: queryKeys.execution,
    queryFn: ({ signal }) => api.get<Execution>(`${root}/execution`, signal),
  });

/** What asks for somebody today, by situation. */
export const executionSummaryQuery = () =>
  queryOptions({
    queryKey: queryKeys.executionSummary,
    queryFn: ({ signal }) => api.get<ExecutionSummary>(`${root}/execution/summary`, signal),
  });

/** What holds for all plans. */
export const settingsQuery = () =>
  queryOptions({
    queryKey: queryKeys.settings,
    queryFn: ({ signal }) => api.get<Settings>(`${root}/settings`, signal),
  });

/** What a client has still to receive. */
export const comingQuery = (contactId: string) =>
  queryOptions({
    queryKey: queryKeys.coming(contactId),
    queryFn: ({ signal }) => api.get<ComingMessages>(`${root}/contacts/${contactId}/coming`, signal),
  });

/** What leaves on which day. */
export const dueDaysQuery = (span: DueDaysQuery) =>
  queryOptions({
    queryKey: queryKeys.days(span),
    queryFn: ({ signal }) => api.get<DueDays>(withQuery(`${root}/days`, { ...span }), signal),
    placeholderData: keepPreviousData,
  });

/** What would become of the late messages of these plans. */
export const lateQuery = (input: LatePreviewInput) =>
  queryOptions({
    queryKey: queryKeys.late(input),
    queryFn: ({ signal }) => api.post<LateProposals>(`${root}/late/preview`, input, signal),
    placeholderData: keepPreviousData,
  });

export const messagePreviewQuery = (planId: string, messageId: string) =>
  queryOptions({
    queryKey: queryKeys.preview(planId, messageId),
    queryFn: ({ signal }) => api.get<MessagePreview>(`${root}/messages/${messageId}/preview`, signal),
  });

export const layoutQuery = () =>
  queryOptions({
    queryKey: queryKeys.layout,
    queryFn: ({ signal }) => api.get<Layout>(`${root}/layout`, signal),
  });

/** The mail that a text would be, for a client. */
export const compositionQuery = (input: CompositionInput) =>
  queryOptions({
    queryKey: queryKeys.composition(input),
    queryFn: ({ signal }) => api.post<Composition>(`${root}/compositions`, input, signal),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

export const variablesQuery = (query: VariablesQuery) =>
  queryOptions({
    queryKey: queryKeys.variables(query),
    queryFn: ({ signal }) => api.get<VariableList>(withQuery(`${root}/variables`, query), signal),
    placeholderData: keepPreviousData,
  });

export const peopleQuery = () =>
  queryOptions({
    queryKey: ['users', 'people'],
    queryFn: ({ signal }) => api.get<Person[]>('/api/users/people', signal),
  });

export const contactQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contacts', 'contact', contactId],
    queryFn: ({ signal }) => api.get<Contact>(`/api/contacts/${contactId}`, signal),
  });

export const contactSearchQuery = (search: string) =>
  queryOptions({
    queryKey: ['contacts', 'search', search],
    queryFn: ({ signal }) =>
      api.get<ContactList>(
        withQuery('/api/contacts', { search: search === '' ? undefined : search, limit: 20 }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['orders', 'order', orderId],
    queryFn: ({ signal }) => api.get<Order>(`/api/orders/${orderId}`, signal),
  });

export const contactOrdersQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['orders', 'of-contact', contactId],
    queryFn: ({ signal }) => api.get<OrderList>(withQuery('/api/orders', { contactId, limit: 100 }), signal),
  });

export const contactTicketsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['orders', 'tickets', contactId],
    queryFn: ({ signal }) => api.get<TicketList>(withQuery('/api/orders/tickets', { contactId }), signal),
  });
