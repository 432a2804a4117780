import { Button, Group, Progress, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import {
  longestJobTitle,
  longestName,
  longestPhone,
  longestSignature,
  type OwnAccount,
  type OwnProfile,
} from '../../contract/account.ts';
import type { Person } from '../../contract/people.ts';
import { longestNickname } from '../../contract/profile.ts';
import { followPerson } from '../follow-person.ts';
import { PictureField } from '../profile/picture-field.tsx';
import { useSendPicture } from '../profile/use-send-picture.ts';
import { keepProfile } from './account-calls.ts';
import classes from './account.module.css';

interface OwnProfileFormProps {
  person: Person;
  account: OwnAccount;
  onSaved: () => void;
}

const profileOf = (account: OwnAccount): OwnProfile => {
  const { firstName, lastName, nickname, jobTitle, phone, mobile, signature } = account;
  return { firstName, lastName, nickname, jobTitle, phone, mobile, signature };
};

/** Picture, names, function, phones and signature, saved together; what was refused is said beside its field. */
export function OwnProfileForm({ person, account, onSaved }: OwnProfileFormProps) {
  const { t } = useTranslation(['users', 'platform']);
  const cache = useQueryClient();
  const { picture, progress, send } = useSendPicture(person.id);
  const form = useForm<OwnProfile>({ initialValues: profileOf(account) });
  const shapes = { phone: t('account.profile.phoneShape'), mobile: t('account.profile.phoneShape') };
  const saving = useApiForm(
    form,
    async (profile) => {
      if (!(await send())) return;
      followPerson(cache, await keepProfile(profile));
      onSaved();
      notifications.show({ message: t('account.saved') });
    },
    shapes,
  );
  const field = (name: keyof OwnProfile, maxLength: number) => ({
    label: t(`account.profile.${name}`),
    maxLength,
    ...form.getInputProps(name),
  });
  return (
    <form onSubmit={saving.onSubmit} noValidate>
      <Stack gap="md" mt="sm">
        <ErrorNotice error={saving.error} />
        <PictureField person={person} picture={picture} />
        {progress !== null && <Progress value={progress * 100} aria-label={t('profile.sending')} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm">
          <TextInput autoComplete="given-name" {...field('firstName', longestName)} />
          <TextInput autoComplete="family-name" {...field('lastName', longestName)} />
          <TextInput
            autoComplete="off"
            description={t('account.profile.nicknameHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...field('nickname', longestNickname)}
          />
          <TextInput autoComplete="organization-title" {...field('jobTitle', longestJobTitle)} />
          <TextInput type="tel" autoComplete="work tel" {...field('phone', longestPhone)} />
          <TextInput type="tel" autoComplete="mobile tel" {...field('mobile', longestPhone)} />
        </SimpleGrid>
        <Textarea
          className={classes.signature}
          description={t('account.profile.signatureHint')}
          autosize
          minRows={3}
          maxRows={8}
          {...field('signature', longestSignature)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={saving.pending}>
            {t('platform:actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
