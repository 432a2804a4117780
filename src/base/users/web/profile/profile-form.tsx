import { Button, Group, Progress, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Person } from '../../contract/people.ts';
import { longestNickname, nicknameOf } from '../../contract/profile.ts';
import { followPerson } from '../follow-person.ts';
import { keepNickname } from '../queries.ts';
import { PictureField } from './picture-field.tsx';
import { useSendPicture } from './use-send-picture.ts';

interface ProfileFormProps {
  person: Person;
  onClose: () => void;
}

/** What one may change of a person here. Each part is sent if it changed, and what was refused is said beside it. */
export function ProfileForm({ person, onClose }: ProfileFormProps) {
  const { t } = useTranslation(['users', 'platform']);
  const cache = useQueryClient();
  const { picture, progress, send } = useSendPicture(person.id);
  const form = useForm({ initialValues: { nickname: person.nickname } });
  const { onSubmit, error, pending } = useApiForm(form, async ({ nickname }) => {
    if (!(await send())) return;
    if (nicknameOf(nickname) !== person.nickname)
      followPerson(cache, await keepNickname(person.id, nickname));
    onClose();
  });

  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <ErrorNotice error={error} />
        <PictureField person={person} picture={picture} />
        {progress !== null && <Progress value={progress * 100} aria-label={t('profile.sending')} />}
        <TextInput
          label={t('profile.nickname')}
          description={t('profile.nicknameHint', { name: person.firstName })}
          maxLength={longestNickname}
          autoComplete="off"
          {...form.getInputProps('nickname')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={pending}>
            {t('platform:actions.cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('platform:actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
