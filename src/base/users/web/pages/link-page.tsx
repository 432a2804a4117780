import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { speakLanguage } from '../../../../platform/i18n/web/chosen-language.ts';
import { AppError, invalid } from '../../../../platform/errors/contract/app-error.ts';
import { EntrancePage } from '../../../../platform/ui/web/entrance-page.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { LoadingArea } from '../../../../platform/ui/web/loading-area.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { LinkView } from '../../contract/links.ts';
import type { Session } from '../../contract/session.ts';
import { linkQuery, redeemLink } from '../links/queries.ts';
import { personName } from '../person-name.ts';
import { sessionQuery } from '../queries.ts';

interface LinkPageProps {
  onSignedIn: (session: Session) => void;
}

/** What an invitation or a reset link opens: whose it is, and the choice of a password. */
export function LinkPage({ onSignedIn }: LinkPageProps) {
  const { t } = useTranslation('users');
  const token = useLocation().hash.slice(1);
  const query = useQuery({ ...linkQuery(token), enabled: token !== '' });
  useLanguageOf(query.data);
  if (query.data) return <OpenLink token={token} view={query.data} onSignedIn={onSignedIn} />;
  if (token !== '' && query.isPending) return <LoadingArea />;
  const error = query.error ?? new AppError('users.linkUnknown', 404);
  return (
    <EntrancePage title={t('linkPage.dead')}>
      <DeadLink error={error} onRetry={() => void query.refetch()} />
    </EntrancePage>
  );
}

/** The page speaks as its person does. */
function useLanguageOf(view: LinkView | undefined) {
  const { i18n } = useTranslation();
  const language = view?.language;
  useEffect(() => {
    if (language) speakLanguage(i18n, language);
  }, [i18n, language]);
}

function DeadLink({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('users');
  const navigate = useNavigate();
  return (
    <Stack gap="md">
      <ErrorNotice error={error} onRetry={onRetry} />
      <Button variant="default" onClick={() => void navigate('/', { replace: true })}>
        {t('linkPage.toSignIn')}
      </Button>
    </Stack>
  );
}

interface OpenLinkProps extends LinkPageProps {
  token: string;
  view: LinkView;
}

function OpenLink({ token, view, onSignedIn }: OpenLinkProps) {
  const { t } = useTranslation('users');
  const isInvitation = view.kind === 'invitation';
  const values = { firstName: view.firstName, lastName: view.lastName, company: view.companyName };
  return (
    <EntrancePage
      title={isInvitation ? t('linkPage.invitation', values) : t('linkPage.reset')}
      description={isInvitation ? t('linkPage.invitationText', values) : t('linkPage.resetText', values)}
    >
      <PasswordForm token={token} view={view} onSignedIn={onSignedIn} />
    </EntrancePage>
  );
}

function PasswordForm({ token, view, onSignedIn }: OpenLinkProps) {
  const { t } = useTranslation('users');
  const leave = useLeave(onSignedIn);
  const form = useForm({
    initialValues: { password: '', again: '' },
  });
  const { onSubmit, error, pending } = useApiForm(form, async ({ password, again }) => {
    if (again !== password) throw invalid('users.passwordsDiffer', '/again');
    await leave(await redeemLink({ token, password }));
  });
  const field = { autoComplete: 'new-password' } as const;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <SignedInNotice view={view} />
        <ErrorNotice error={error} />
        <TextInput label={t('linkPage.login')} value={view.login} readOnly autoComplete="username" />
        <PasswordInput
          label={t('linkPage.password')}
          description={t('linkPage.rule')}
          autoFocus
          {...field}
          {...form.getInputProps('password')}
        />
        <PasswordInput label={t('linkPage.again')} {...field} {...form.getInputProps('again')} />
        {view.kind === 'reset' && (
          <Text size="sm" c="dimmed">
            {t('linkPage.resetEnds')}
          </Text>
        )}
        <Button type="submit" fullWidth loading={pending} mt="xs">
          {t(view.kind === 'invitation' ? 'linkPage.submitInvitation' : 'linkPage.submitReset')}
        </Button>
      </Stack>
    </form>
  );
}

/** An invitation lets in; after a reset one signs in. What somebody else was shown here is forgotten. */
function useLeave(onSignedIn: (session: Session) => void) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return async ({ signedIn, login }: { signedIn: boolean; login: string }) => {
    cache.clear();
    const session = await cache.fetchQuery({ ...sessionQuery, staleTime: 0 });
    // The token leaves the address with it.
    void navigate('/', { replace: true, ...(!signedIn && { state: { changedFor: login } }) });
    if (signedIn && session) onSignedIn(session);
  };
}

function SignedInNotice({ view }: { view: LinkView }) {
  const { t } = useTranslation('users');
  const { data: session } = useQuery(sessionQuery);
  if (!session || view.kind === 'reset') return null;
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} color="gray">
      {t('linkPage.elsewhere', { name: personName(session.user) })}
    </Alert>
  );
}
