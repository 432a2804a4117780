type Transfer = Pick<DataTransfer, 'files' | 'items' | 'getData'>;

// A folder pretends to be a file of a few bytes.
const isFolder = (item: DataTransferItem | undefined) => item?.webkitGetAsEntry?.()?.isDirectory === true;

/** The files that were dropped; folders are left out. */
export function droppedFiles({ files, items }: Pick<Transfer, 'files' | 'items'>): File[] {
  const entries = [...items].filter(({ kind }) => kind === 'file');
  return [...files].filter((_file, index) => !isFolder(entries[index]));
}

/**
 * The files and images that were pasted. Word and spreadsheets give a picture of their text beside the text itself:
 * there the text is meant.
 */
export function pastedFiles(transfer: Transfer): File[] {
  const isFormattedText =
    transfer.getData('text/html') !== '' && transfer.getData('text/plain').trim() !== '';
  return isFormattedText ? [] : droppedFiles(transfer);
}
