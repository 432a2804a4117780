import { typeByContent } from '../../../../platform/files/server/tell-file-kind.ts';

/** The media type of a file that goes with a mail, by its content: whoever sends it may say another. */
export async function attachmentType(bytes: Uint8Array): Promise<string> {
  // A mail names the type alone: `audio/ogg; codecs=opus` says more.
  return (await typeByContent(bytes)).split(';', 1)[0]!;
}
