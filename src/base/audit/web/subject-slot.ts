import { defineSlot } from '../../../platform/modules/web/slots.ts';

/** How one kind of subject is shown in the journal, told by the module that knows it. */
export interface ActSubject {
  kind: string;
  /** The page where such a thing is seen. */
  pathOf?: (id: string) => string;
  /** i18n key of its name, where it has no name of its own. */
  labelKeyOf?: (id: string) => string;
}

export const actSubjectSlot = defineSlot<ActSubject>('audit.actSubject');
