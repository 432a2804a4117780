/** Formats that are a text one can read, whatever they are named. */
const text = ['text/plain', 'text/vcard', 'text/calendar', 'text/vtt', 'application/xml', 'application/rtf'];
const zip = ['application/zip'];
/** What old office programs write: one container for all of them. */
const cfb = ['application/x-cfb'];
const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What a name's extension promises of the content. An extension that is not here promises nothing. */
const claims: Record<string, readonly string[]> = {
  ...each('jpg jpeg jpe jfif', ['image/jpeg']),
  ...each('png', ['image/png', 'image/apng']),
  ...each('apng', ['image/apng', 'image/png']),
  ...each('gif', ['image/gif']),
  ...each('webp', ['image/webp']),
  ...each('avif', ['image/avif']),
  ...each('heic heif', ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']),
  ...each('bmp', ['image/bmp']),
  ...each('tif tiff', ['image/tiff']),
  ...each('ico', ['image/x-icon']),
  ...each('svg', ['text/plain', 'application/xml']),
  ...each('pdf', ['application/pdf']),
  ...each('docx', [`${office}.wordprocessingml.document`]),
  ...each('xlsx', [`${office}.spreadsheetml.sheet`]),
  ...each('pptx', [`${office}.presentationml.presentation`]),
  ...each('odt', [`${openDocument}.text`]),
  ...each('ods', [`${openDocument}.spreadsheet`]),
  ...each('odp', [`${openDocument}.presentation`]),
  ...each('doc xls ppt msg', [...cfb, ...text]),
  ...each('zip', zip),
  ...each('gz tgz', ['application/gzip']),
  ...each('7z', ['application/x-7z-compressed']),
  ...each('rar', ['application/x-rar-compressed']),
  ...each('mp3', ['audio/mpeg']),
  ...each('wav', ['audio/wav']),
  ...each('flac', ['audio/flac']),
  ...each('mp4 m4v', ['video/mp4', 'video/x-m4v', 'video/quicktime']),
  ...each('mov', ['video/quicktime', 'video/mp4']),
  ...each('webm', ['video/webm']),
  ...each('txt csv tsv md log json yml yaml ini html htm css js ts xml eml ics vcf vtt sql', text),
  ...each('rtf', ['application/rtf']),
};

function each(extensions: string, types: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, types]));
}

/** The media types that files of this extension have, or undefined when the extension promises nothing we know. */
export const claimedTypes = (extension: string): readonly string[] | undefined =>
  Object.hasOwn(claims, extension) ? claims[extension] : undefined;
