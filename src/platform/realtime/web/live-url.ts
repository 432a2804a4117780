/**
 * The address of the live socket of the server that served this page. `person`: who the page was made for; if
 * another has signed in since, the server ends it rather than connect it as them.
 */
export function liveUrl({ protocol, host }: Pick<Location, 'protocol' | 'host'>, person: string): string {
  const scheme = protocol === 'https:' ? 'wss' : 'ws';
  return `${scheme}://${host}/api/live?person=${encodeURIComponent(person)}`;
}
