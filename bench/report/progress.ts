/** What happens now, for whoever waits: on standard error, so that the table alone is on standard output. */
export const tell = (text: string): void => void process.stderr.write(`  ${text}\n`);
