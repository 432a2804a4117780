// Loaded before the application (`--import`): its time goes faster than the wall. A lease of minutes runs out within
// seconds, as do the pauses between two attempts; nothing else of what ships is touched.

/** Set by the test: where the time of every start begins, and when it was begun (milliseconds since 1970). */
const { MIAOU_TEST_HURRY_FROM: from, MIAOU_TEST_HURRY_SINCE: since } = process.env;

/**
 * So many times faster. The product looks at its clock every minute of the wall at least: this much stays under the
 * hour that it takes for a clock that somebody has set.
 */
const hurry = 50;

const wall = Date.now;
Date.now = () => Number(from) + Math.floor((wall() - Number(since)) * hurry);
