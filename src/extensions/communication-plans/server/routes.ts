import { IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { ComingMessages } from '../contract/coming.ts';
import { DueDays, DueDaysQuery } from '../contract/due-days.ts';
import { Execution, ExecutionCount, ExecutionSummary, listedRows } from '../contract/execution.ts';
import { LateInput, LatePreviewInput, LateProposals, LateResults } from '../contract/late.ts';
import {
  MessagePreview,
  PlanMessageParams,
  PostponeInput,
  SendInput,
  SendResults,
  SettleInput,
} from '../contract/messages.ts';
import { Journal, Plan, PlanInput, PlanPreview, PlanSettings } from '../contract/plans.ts';
import { PlanList, PlanListQuery } from '../contract/plan-list.ts';
import { MessageInput, Template, TemplateInput, TemplateList } from '../contract/templates.ts';
import { VariableList, VariablesQuery } from '../contract/variables.ts';
import { addPlanMessage } from './actions/add-plan-message.ts';
import { bringForwardMessage } from './actions/bring-forward-message.ts';
import { cancelPlan } from './actions/cancel-plan.ts';
import { countExecution } from './actions/count-execution.ts';
import { createPlan } from './actions/create-plan.ts';
import { createTemplate } from './actions/create-template.ts';
import { deleteTemplate } from './actions/delete-template.ts';
import { duplicateTemplate } from './actions/duplicate-template.ts';
import { listComing } from './actions/list-coming.ts';
import { listDueDays } from './actions/list-due-days.ts';
import { listExecution } from './actions/list-execution.ts';
import { listJournal } from './actions/list-journal.ts';
import { listPlans } from './actions/list-plans.ts';
import { listTemplates } from './actions/list-templates.ts';
import { listVariables } from './actions/list-variables.ts';
import { postponeMessage } from './actions/postpone-message.ts';
import { previewLate } from './actions/preview-late.ts';
import { previewMessage } from './actions/preview-message.ts';
import { previewPlan } from './actions/preview-plan.ts';
import { readPlan } from './actions/read-plan.ts';
import { readTemplate } from './actions/read-template.ts';
import { removePlanMessage } from './actions/remove-plan-message.ts';
import { retryMessage } from './actions/retry-message.ts';
import { sendMessages } from './actions/send-messages.ts';
import { settleLate } from './actions/settle-late.ts';
import { settleMessage } from './actions/settle-message.ts';
import { skipMessage } from './actions/skip-message.ts';
import { startPlan } from './actions/start-plan.ts';
import { summarizeExecution } from './actions/summarize-execution.ts';
import { suspendPlan } from './actions/suspend-plan.ts';
import { updatePlan } from './actions/update-plan.ts';
import { updatePlanMessage } from './actions/update-plan-message.ts';
import { updateTemplate } from './actions/update-template.ts';
import { rememberOutlines } from './outlines.ts';
import type { PlansPorts } from './plans-ports.ts';
import { managingPlans, managingTemplates, sending } from './route-access.ts';

const params = IdParams;

/** Twice what one list shows. */
const outlinesKept = 2 * (listedRows.toDo + listedRows.coming);

export function templateRoutes(http: Http, ports: PlansPorts): void {
  const template = { 200: Template };

  http.get('/templates', { schema: { response: { 200: TemplateList } } }, (request) =>
    listTemplates(request.ctx),
  );
  http.post(
    '/templates',
    { config: managingTemplates, schema: { body: TemplateInput, response: template } },
    (request) => createTemplate(request.ctx, ports, request.body),
  );
  http.get('/templates/:id', { schema: { params, response: template } }, (request) =>
    readTemplate(request.ctx, ports, request.params.id),
  );
  http.put(
    '/templates/:id',
    { config: managingTemplates, schema: { params, body: TemplateInput, response: template } },
    (request) => updateTemplate(request.ctx, ports, request.params.id, request.body),
  );
  http.delete(
    '/templates/:id',
    { config: managingTemplates, schema: { params, response: { 204: Nothing } } },
    async (request, reply) => {
      await deleteTemplate(request.ctx, request.params.id);
      return reply.status(204).send(null);
    },
  );
  http.post(
    '/templates/:id/duplicate',
    { config: managingTemplates, schema: { params, response: template } },
    (request) => duplicateTemplate(request.ctx, ports, request.params.id),
  );
  http.get(
    '/variables',
    { schema: { querystring: VariablesQuery, response: { 200: VariableList } } },
    (request) => listVariables(request.ctx, ports, request.query),
  );
}

export function planRoutes(http: Http, ports: PlansPorts): void {
  const response = { 200: Plan };

  http.get('/plans', { schema: { querystring: PlanListQuery, response: { 200: PlanList } } }, (request) =>
    listPlans(request.ctx, ports, request.query),
  );
  http.post('/plans', { config: managingPlans, schema: { body: PlanInput, response } }, (request) =>
    createPlan(request.ctx, ports, request.body),
  );
  http.post(
    '/plans/preview',
    { config: managingPlans, schema: { body: PlanInput, response: { 200: PlanPreview } } },
    (request) => previewPlan(request.ctx, ports, request.body),
  );
  http.get('/plans/:id', { schema: { params, response } }, (request) =>
    readPlan(request.ctx, ports, request.params.id),
  );
  http.put(
    '/plans/:id',
    { config: managingPlans, schema: { params, body: PlanSettings, response } },
    (request) => updatePlan(request.ctx, ports, request.params.id, request.body),
  );
  http.post('/plans/:id/start', { config: managingPlans, schema: { params, response } }, (request) =>
    startPlan(request.ctx, ports, request.params.id),
  );
  http.post('/plans/:id/suspend', { config: managingPlans, schema: { params, response } }, (request) =>
    suspendPlan(request.ctx, ports, request.params.id),
  );
  http.post('/plans/:id/cancel', { config: managingPlans, schema: { params, response } }, (request) =>
    cancelPlan(request.ctx, ports, request.params.id),
  );
  http.get('/plans/:id/journal', { schema: { params, response: { 200: Journal } } }, (request) =>
    listJournal(request.ctx, request.params.id),
  );
  http.post(
    '/plans/:id/messages',
    { config: managingPlans, schema: { params, body: MessageInput, response } },
    (request) => addPlanMessage(request.ctx, ports, request.params.id, request.body),
  );
  http.put(
    '/plans/:id/messages/:messageId',
    { config: managingPlans, schema: { params: PlanMessageParams, body: MessageInput, response } },
    (request) => updatePlanMessage(request.ctx, ports, request.params, request.body),
  );
  http.delete(
    '/plans/:id/messages/:messageId',
    { config: managingPlans, schema: { params: PlanMessageParams, response } },
    (request) => removePlanMessage(request.ctx, ports, request.params),
  );
}

export function executionRoutes(http: Http, ports: PlansPorts): void {
  const response = { 200: Plan };
  const outlines = rememberOutlines(outlinesKept);

  http.get('/execution', { schema: { response: { 200: Execution } } }, (request) =>
    listExecution(request.ctx, ports, outlines),
  );
  http.get('/execution/summary', { schema: { response: { 200: ExecutionSummary } } }, (request) =>
    summarizeExecution(request.ctx, ports, outlines),
  );
  http.get('/execution/count', { schema: { response: { 200: ExecutionCount } } }, (request) =>
    countExecution(request.ctx),
  );
  http.post(
    '/late/preview',
    { config: sending, schema: { body: LatePreviewInput, response: { 200: LateProposals } } },
    (request) => previewLate(request.ctx, ports, request.body),
  );
  http.post(
    '/late',
    { config: sending, schema: { body: LateInput, response: { 200: LateResults } } },
    (request) => settleLate(request.ctx, ports, request.body),
  );
  http.get('/days', { schema: { querystring: DueDaysQuery, response: { 200: DueDays } } }, (request) =>
    listDueDays(request.ctx, request.query),
  );
  http.get('/contacts/:id/coming', { schema: { params, response: { 200: ComingMessages } } }, (request) =>
    listComing(request.ctx, ports, request.params.id),
  );
  http.get('/messages/:id/preview', { schema: { params, response: { 200: MessagePreview } } }, (request) =>
    previewMessage(request.ctx, ports, request.params.id),
  );
  http.post(
    '/messages/send',
    { config: sending, schema: { body: SendInput, response: { 200: SendResults } } },
    (request) => sendMessages(request.ctx, ports, request.body),
  );
  http.post('/messages/:id/skip', { config: managingPlans, schema: { params, response } }, (request) =>
    skipMessage(request.ctx, ports, request.params.id),
  );
  http.post(
    '/messages/:id/postpone',
    { config: managingPlans, schema: { params, body: PostponeInput, response } },
    (request) => postponeMessage(request.ctx, ports, request.params.id, request.body),
  );
  http.post(
    '/messages/:id/bring-forward',
    { config: managingPlans, schema: { params, response } },
    (request) => bringForwardMessage(request.ctx, ports, request.params.id),
  );
  http.post('/messages/:id/retry', { config: sending, schema: { params, response } }, (request) =>
    retryMessage(request.ctx, ports, request.params.id),
  );
  http.post(
    '/messages/:id/settle',
    { config: sending, schema: { params, body: SettleInput, response } },
    (request) => settleMessage(request.ctx, ports, request.params.id, request.body),
  );
}
