import { matchPath } from 'react-router';
import { webModules } from '../web-modules.ts';

/** Fetches the page of an address while the server still says who is there; the shell asks for it again when it knows. */
export function fetchPageEarly(pathname: string): void {
  const pages = webModules.flatMap((module) => module.pages);
  const page = pages.find(({ path }) => matchPath(path, pathname));
  // What fails here fails again where it is shown, and is said there.
  page?.load().catch(() => undefined);
}
