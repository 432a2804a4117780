/** What a program shows to read the figures. */
export const metricsToken = 'a-token-for-the-figures-of-the-tests';
