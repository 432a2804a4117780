/** What the processes that share a database can say to each other, in the order in which each says it. */
export interface NoticeLine {
  /** Of this process, in what the others hear. */
  readonly processId: string;
  /** Begins to hear. Resolves once all that is said from now on is heard. */
  open(hearer: NoticeHearer): Promise<void>;
  /** To all the others. Forgotten while the line is cut, which `restored` then tells. */
  say(text: string): void;
  /** Says what waits, then nothing more. */
  close(): Promise<void>;
}

export interface NoticeHearer {
  hear(processId: string, text: string): void;
  /** The line was cut and is there again: what was said meanwhile, by us or by others, may be lost. */
  restored(): void;
}
