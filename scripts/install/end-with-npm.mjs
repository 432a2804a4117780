const betweenLooksMs = 500;

/**
 * Ends this process when the npm that started it has been ended: npm hands the signal to the shell it has put
 * between us, which does not hand it on.
 */
export function endWithNpm() {
  if (!process.env['npm_lifecycle_event'] || process.platform === 'win32') return;
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, betweenLooksMs);
  looking.unref();
}
