import {
  IconFile,
  IconFileMusic,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMovie,
  IconPhoto,
  IconTable,
} from '@tabler/icons-react';

const signs = [
  [/^image\//, IconPhoto],
  [/^video\//, IconMovie],
  [/^audio\//, IconFileMusic],
  [/pdf$/, IconFileTypePdf],
  [/zip|compressed|x-7z|x-rar|x-tar|gzip/, IconFileZip],
  [/sheet|excel|csv/, IconTable],
  [/^text\/|word|document/, IconFileText],
] as const;

/** What kind of file it is, at a glance; its name says it in words. */
export function FileSign({ type }: { type: string }) {
  const Icon = signs.find(([pattern]) => pattern.test(type))?.[1] ?? IconFile;
  return <Icon size={22} stroke={1.5} aria-hidden />;
}
