import sharp from 'sharp';

/** A picture, as a form sends it. */
export async function formWithPicture(): Promise<{ type: string; bytes: Buffer }> {
  const create = { width: 32, height: 32, channels: 3, background: '#246' } as const;
  const picture = await sharp({ create }).png().toBuffer();
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'image.png');
  const sent = new Response(form);
  return { type: sent.headers.get('content-type')!, bytes: Buffer.from(await sent.arrayBuffer()) };
}
