import { Button, FileButton, Group, Input, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconPhoto, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { LoadingArea } from '../../../../platform/ui/web/loading-area.tsx';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import type { Person } from '../../contract/people.ts';
import { largestPictureBytes, pictureTypes } from '../../contract/profile.ts';
import classes from './profile.module.css';
import type { usePictureChoice } from './use-picture-choice.ts';

const PictureCropper = lazy(async () => ({
  default: (await import('./picture-cropper.tsx')).PictureCropper,
}));

interface PictureFieldProps {
  person: Person;
  picture: ReturnType<typeof usePictureChoice>;
}

/** The picture: chosen by button or dropped, then cropped; or taken away for the initials. */
export function PictureField({ person, picture }: PictureFieldProps) {
  const { t } = useTranslation('users');
  const { choice, error } = picture;
  const shown = choice.kind === 'remove' ? null : person.picture;
  return (
    <Stack gap="xs" role="group" aria-labelledby="picture-label">
      <Input.Label id="picture-label" component="div">
        {t('profile.picture')}
      </Input.Label>
      {choice.kind === 'crop' && (
        <Suspense fallback={<LoadingArea />}>
          <PictureCropper key={choice.address} address={choice.address} onChange={picture.crop} />
        </Suspense>
      )}
      <DropArea onFile={picture.choose}>
        {choice.kind !== 'crop' && <PersonAvatar person={{ ...person, picture: shown }} size={88} />}
        <Stack gap="xs" style={{ flex: 1 }}>
          <PictureButtons person={person} picture={picture} />
          {choice.kind !== 'crop' && (
            <Text size="sm" c="dimmed">
              {t('profile.pictureHint', { megabytes: largestPictureBytes / 1024 / 1024 })}
            </Text>
          )}
        </Stack>
      </DropArea>
      {error !== null && <Input.Error role="alert">{errorText(t, error)}</Input.Error>}
    </Stack>
  );
}

function PictureButtons({ person, picture }: PictureFieldProps) {
  const { t } = useTranslation('users');
  const { kind } = picture.choice;
  return (
    <Group gap="xs">
      <FileButton accept={pictureTypes.join(',')} onChange={(file) => file && picture.choose(file)}>
        {(props) => (
          <Button {...props} variant="default" size="sm" leftSection={<IconPhoto size={16} stroke={1.75} />}>
            {kind === 'crop' ? t('profile.chooseAnother') : t('profile.choose')}
          </Button>
        )}
      </FileButton>
      {kind === 'keep' && person.picture !== null && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconTrash size={16} stroke={1.75} />}
          onClick={picture.remove}
        >
          {t('profile.remove')}
        </Button>
      )}
      {kind !== 'keep' && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconArrowBackUp size={16} stroke={1.75} />}
          onClick={picture.keep}
        >
          {t('profile.undo')}
        </Button>
      )}
    </Group>
  );
}

/** Takes a dropped file. Another way to do what the button does. */
function DropArea({ onFile, children }: { onFile: (file: File) => void; children: React.ReactNode }) {
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  }

  return (
    <div
      className={classes.picture}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}
