import { api } from '../../../platform/http/web/api.ts';
import type { StoredFile } from '../contract/attachments.ts';
import type { LateInput, LateResults } from '../contract/late.ts';
import type { Layout, LayoutInput } from '../contract/layout.ts';
import type { PostponeInput, SendInput, SendResults, SettleInput } from '../contract/messages.ts';
import type {
  MoveInput,
  RecountInput,
  Recounted,
  ReplaceInput,
  ResumeInput,
} from '../contract/plan-changes.ts';
import type { Plan, PlanInput, PlanSettings } from '../contract/plans.ts';
import type { Settings, SettingsInput } from '../contract/settings.ts';
import type { MessageInput, Template, TemplateInput } from '../contract/templates.ts';

const root = '/api/communication-plans';
const plan = (planId: string) => `${root}/plans/${planId}`;
const message = (messageId: string) => `${root}/messages/${messageId}`;

/** Everything this extension asks the server to change. Those about a plan answer with the plan. */
export const planCalls = {
  createPlan: (input: PlanInput) => api.post<Plan>(`${root}/plans`, input),
  startPlan: (planId: string) => api.post<Plan>(`${plan(planId)}/start`),
  suspendPlan: (planId: string) => api.post<Plan>(`${plan(planId)}/suspend`),
  resumePlan: (planId: string, input: ResumeInput) => api.post<Plan>(`${plan(planId)}/resume`, input),
  replacePlan: (planId: string, input: ReplaceInput) => api.post<Plan>(`${plan(planId)}/replace`, input),
  recountPlans: (input: RecountInput) => api.post<Recounted>(`${root}/recounts`, input),
  setAutomatic: (planId: string, on: boolean) => api.put<Plan>(`${plan(planId)}/automatic`, { on }),
  cancelPlan: (planId: string) => api.post<Plan>(`${plan(planId)}/cancel`),
  saveSettings: (planId: string, settings: PlanSettings) => api.put<Plan>(plan(planId), settings),
  addMessage: (planId: string, input: MessageInput) => api.post<Plan>(`${plan(planId)}/messages`, input),
  saveMessage: (planId: string, messageId: string, input: MessageInput) =>
    api.put<Plan>(`${plan(planId)}/messages/${messageId}`, input),
  removeMessage: (planId: string, messageId: string) =>
    api.delete<Plan>(`${plan(planId)}/messages/${messageId}`),

  skip: (messageId: string) => api.post<Plan>(`${message(messageId)}/skip`),
  postpone: (messageId: string, input: PostponeInput) =>
    api.post<Plan>(`${message(messageId)}/postpone`, input),
  move: (messageId: string, input: MoveInput) => api.post<Plan>(`${message(messageId)}/move`, input),
  bringForward: (messageId: string) => api.post<Plan>(`${message(messageId)}/bring-forward`),
  retry: (messageId: string) => api.post<Plan>(`${message(messageId)}/retry`),
  settle: (messageId: string, input: SettleInput) => api.post<Plan>(`${message(messageId)}/settle`, input),
  changeSettings: (input: SettingsInput) => api.put<Settings>(`${root}/settings`, input),
  settleLate: (input: LateInput) => api.post<LateResults>(`${root}/late`, input),
  send: (input: SendInput) => api.post<SendResults>(`${root}/messages/send`, input),

  createTemplate: (input: TemplateInput) => api.post<Template>(`${root}/templates`, input),
  saveTemplate: (templateId: string, input: TemplateInput) =>
    api.put<Template>(`${root}/templates/${templateId}`, input),
  duplicateTemplate: (templateId: string) => api.post<Template>(`${root}/templates/${templateId}/duplicate`),
  deleteTemplate: (templateId: string) => api.delete<null>(`${root}/templates/${templateId}`),

  saveLayout: (input: LayoutInput) => api.put<Layout>(`${root}/layout`, input),
  resetLayout: () => api.delete<Layout>(`${root}/layout`),

  storeFile: (file: File) => api.upload<StoredFile>(`${root}/attachments`, file),
};

/** A file as it can be asked for: one just sent is shown by its pass, while no message carries it. */
interface NamedFile {
  hash: string;
  name: string;
  pass?: string;
}

const fileQuery = ({ name, pass }: NamedFile) =>
  new URLSearchParams({ name, ...(pass !== undefined && { pass }) }).toString();

/** Where an attachment can be downloaded. */
export const attachmentUrl = (file: NamedFile): string =>
  `${root}/attachments/${file.hash}?${fileQuery(file)}`;

/** What a page may show of it. */
export const attachmentViewUrl = (file: NamedFile): string =>
  `${root}/attachments/${file.hash}/view?${fileQuery(file)}`;
