import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { MessageFile } from '../../contract/messages.ts';
import { FileSign } from './file-sign.tsx';
import classes from './message-files.module.css';

const PictureViewer = lazy(async () => ({ default: (await import('./picture-viewer.tsx')).PictureViewer }));

/** The files of a message: pictures to look at, and everything else to fetch. */
export function MessageFiles({ files }: { files: readonly MessageFile[] }) {
  const [chosenId, choose] = useState<string | null>(null);
  if (files.length === 0) return null;
  const pictures = files.filter((file) => file.image !== null);
  const others = files.filter((file) => file.image === null);
  return (
    <div className={classes.all}>
      {pictures.length > 0 && (
        <div className={classes.pictures}>
          {pictures.map((file) => (
            <Picture key={file.id} file={file} onOpen={() => choose(file.id)} />
          ))}
        </div>
      )}
      {others.map((file) => (
        <OtherFile key={file.id} file={file} />
      ))}
      {chosenId !== null && (
        <Suspense>
          <PictureViewer pictures={pictures} chosenId={chosenId} onClose={() => choose(null)} />
        </Suspense>
      )}
    </div>
  );
}

/** Largest room that one picture takes in a conversation, in pixels. */
const room = { width: 360, height: 280 };

/** Its room is kept before it comes, so that nothing moves. */
function Picture({ file, onOpen }: { file: MessageFile; onOpen: () => void }) {
  const { t } = useTranslation('chat');
  const { width, height } = file.image!;
  const scale = Math.min(1, room.width / width, room.height / height);
  const shown = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return (
    <button
      type="button"
      className={classes.picture}
      aria-label={t('files.open', { name: file.name })}
      onClick={onOpen}
    >
      <img
        src={`/api/chat/files/${file.id}/preview`}
        alt={file.name}
        loading="lazy"
        style={{ aspectRatio: `${width} / ${height}` }}
        {...shown}
      />
    </button>
  );
}

function OtherFile({ file }: { file: MessageFile }) {
  const { t } = useTranslation('chat');
  const size = useFormat().size(file.size);
  return (
    <a className={classes.file} href={`/api/chat/files/${file.id}`} download={file.name}>
      <FileSign type={file.type} />
      <span className={classes.words}>
        <span className={classes.name}>{file.name}</span>
        <span className={classes.size}>{size}</span>
        {file.lies && (
          <span className={classes.lies}>
            <IconAlertTriangle size={13} aria-hidden />
            {t('files.lies')}
          </span>
        )}
      </span>
      <IconDownload size={16} stroke={1.75} aria-label={t('files.download')} />
    </a>
  );
}
