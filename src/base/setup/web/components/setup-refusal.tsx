import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { setupQuery } from '../queries.ts';

/** What was refused; whoever came second is led to where one signs in. */
export function SetupRefusal({ error }: { error: unknown }) {
  const { t } = useTranslation('setup');
  const cache = useQueryClient();
  const isDone = error instanceof AppError && error.code === 'setup.alreadyDone';
  return (
    <>
      <ErrorNotice error={error} />
      {isDone && (
        <Button
          variant="default"
          onClick={() => void cache.invalidateQueries({ queryKey: setupQuery.queryKey })}
        >
          {t('toSignIn')}
        </Button>
      )}
    </>
  );
}
