/** Told beforehand; a longer file is refused at its first byte. */
export const mostMegabytes = 20;
export const mostBytes = mostMegabytes * 1024 * 1024;
/** Lines of data that one file may have. */
export const mostLines = 50_000;
export const mostColumns = 200;
/** How long an import can be taken back, and its faulty lines are kept. */
export const undoDays = 30;
