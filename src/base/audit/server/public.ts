import type { Tx } from '../../../platform/db/server/database.ts';
import { clearLabels } from './store/acts.ts';

export { recordAct, type Actor, type NewAct } from './actions/record-act.ts';

/** Takes the name of an erased person off the lines about them; the lines and their chain stay. */
export const forgetSubject = (tx: Tx, kind: string, id: string): Promise<void> => clearLabels(tx, kind, id);
