import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import type { MessageFile } from '../../contract/messages.ts';
import type { Uploading } from './uploads.ts';
import type { Attachments } from './use-attachments.ts';
import classes from './attachments-row.module.css';
import { FileSign } from './file-sign.tsx';

interface AttachmentsRowProps {
  files: readonly MessageFile[];
  attachments: Attachments;
}

/** The files of the message that is being written: those that are there, and those on their way. */
export function AttachmentsRow({ files, attachments }: AttachmentsRowProps) {
  const { t } = useTranslation('chat');
  const { uploading, problem } = attachments;
  const isEmpty = files.length === 0 && uploading.length === 0;
  return (
    <>
      {!isEmpty && (
        <ul className={classes.files} aria-label={t('files.attached')}>
          {files.map((file) => (
            <Attached key={file.id} file={file} onRemove={() => attachments.remove(file)} />
          ))}
          {uploading.map((one) => (
            <OnItsWay key={one.key} uploading={one} attachments={attachments} />
          ))}
        </ul>
      )}
      {problem && (
        <div className={classes.problem} role="alert">
          {errorText(t, problem)}
        </div>
      )}
    </>
  );
}

function Attached({ file, onRemove }: { file: MessageFile; onRemove: () => void }) {
  const { t } = useTranslation('chat');
  const size = useFormat().size(file.size);
  return (
    <li className={classes.file}>
      {file.image ? (
        <img className={classes.thumb} src={`/api/chat/files/${file.id}/preview`} alt="" />
      ) : (
        <FileSign type={file.type} />
      )}
      <span className={classes.words}>
        <span className={classes.name} title={file.name}>
          {file.name}
        </span>
        {file.lies ? (
          <span className={classes.lies}>
            <IconAlertTriangle size={13} aria-hidden />
            {t('files.liesShort')}
          </span>
        ) : (
          <span className={classes.size}>{size}</span>
        )}
      </span>
      <RemoveButton label={t('files.remove', { name: file.name })} onClick={onRemove} />
    </li>
  );
}

function OnItsWay({ uploading, attachments }: { uploading: Uploading; attachments: Attachments }) {
  const { t } = useTranslation('chat');
  const { key, file, part, problem } = uploading;
  const percent = Math.round(part * 100);
  return (
    <li className={classes.file} data-failed={problem !== null}>
      {problem ? <IconAlertTriangle size={20} aria-hidden /> : <FileSign type={file.type} />}
      <span className={classes.words}>
        <span className={classes.name} title={file.name}>
          {file.name}
        </span>
        {problem ? (
          <span className={classes.reason} role="alert">
            {errorText(t, problem)}
          </span>
        ) : (
          <Progress
            value={percent}
            size="sm"
            animated={percent === 100}
            aria-label={t('files.progress', { name: file.name, percent })}
          />
        )}
      </span>
      {problem && (
        <Button size="compact-xs" variant="light" onClick={() => attachments.retry(key)}>
          {t('unsent.retry')}
        </Button>
      )}
      <RemoveButton
        label={t(problem ? 'files.remove' : 'files.cancel', { name: file.name })}
        onClick={() => attachments.cancel(key)}
      />
    </li>
  );
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon size={24} aria-label={label} title={label} onClick={onClick}>
      <IconX size={15} stroke={1.75} />
    </ActionIcon>
  );
}
