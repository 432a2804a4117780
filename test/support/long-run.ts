/** True in `npm run test:long`, which tries the same for hours rather than for seconds. */
export const isLongRun = process.env['MIAOU_TEST_LONG'] === '1';

/** The seed of `MIAOU_TEST_SEED`, which plays a failure again, or one drawn now. */
export function chosenSeed(): number {
  const told = process.env['MIAOU_TEST_SEED'];
  return told ? Number(told) : Math.floor(Math.random() * 2 ** 31);
}
