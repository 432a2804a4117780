/** What routes ask for, by the permissions of the manifest. */
export const managingPlans = { access: 'communication-plans.plans.manage' } as const;
export const managingTemplates = { access: 'communication-plans.templates.manage' } as const;
export const sending = { access: 'communication-plans.messages.send' } as const;
