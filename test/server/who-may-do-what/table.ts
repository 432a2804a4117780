import { chat } from './chat-routes.ts';
import { communicationPlans } from './communication-plans-routes.ts';
import { host } from './host-routes.ts';

/**
 * Who may do what, written by hand: one line for each route, and it fails the tests not to stand here.
 *
 *     method address access · stranger user manager admin · token narrow · owner member
 *
 * `access` is what the route asks for: a permission, `anybody` who is signed in, or `public`. Then what each is
 * answered: `yes`, or 401, 403, 404. The user, the manager and the administrator are others than those whose thing it
 * is. `token`: of an administrator, with the scope of this route and no other; `narrow`: with every scope but this one.
 * Both are refused where only a session may. Where something is somebody's, `owner` is who it belongs to and `member`
 * who is in it without owning it, both of them users; `-` is nobody.
 *
 * A word after `@` asks the same route for something else (`samples.ts`).
 */
export const table = [host, chat, communicationPlans];
