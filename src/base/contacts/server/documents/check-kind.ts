import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import type { FileKind } from '../../../../platform/files/server/tell-file-kind.ts';
import { fileExtension } from '../../../../platform/files/server/display-name.ts';
import type { DocumentView } from '../../contract/documents.ts';

/** What people keep about a client: letters, tables, pictures, recordings, and folders of these. */
const kept =
  /^(image|audio|video|text)\/|^application\/(pdf|rtf|xml|zip|gzip|x-7z-compressed|x-cfb|vnd\.(openxmlformats-officedocument|oasis\.opendocument)\..+)$/;

/** Files that a computer runs when they are opened, whatever they are made of. */
const run =
  /^(exe|com|scr|pif|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|msi|msp|jar|lnk|url|reg|sh|app|dmg|apk|htm|html|xhtml|svg|docm|xlsm|pptm)$/;

/**
 * Refuses what is no document.
 *
 * @throws AppError `contacts.documentKind` {name, type}, `contacts.documentLies` {name, type} (422)
 */
export function checkKind({ name, type, lies }: FileKind): void {
  if (!kept.test(type) || run.test(fileExtension(name))) {
    throw new AppError('contacts.documentKind', 422, { name, type });
  }
  if (lies) throw new AppError('contacts.documentLies', 422, { name, type });
}

const pictures = /^image\/(png|apng|jpeg|gif|webp|avif)$/;

export function viewOf(type: string): DocumentView {
  if (pictures.test(type)) return 'picture';
  return type === 'application/pdf' ? 'pdf' : 'none';
}
