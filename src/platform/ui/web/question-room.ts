let open: () => void = () => undefined;
const opened = new Promise<void>((resolve) => (open = resolve));

/** Questions wait until the place where they appear is there: it comes after the page. */
export const questionRoom = opened;

/** Says that the place is there. */
export const openQuestionRoom = (): void => open();
