/** Digits as people write them, in pairs or not: `06 39 98 10 01`, `+33 (0)4 73…`, `04.73.00.00.00 p. 12`. */
export const isPhoneNumber = (line: string): boolean =>
  /^[+0-9(][0-9 ().\-/+]*((p|poste|ext)\.? ?\d{1,6})?$/i.test(line) && line.replace(/\D/g, '').length >= 3;
