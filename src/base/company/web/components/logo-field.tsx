import { Button, FileButton, Group, Input, Text } from '@mantine/core';
import { IconPhotoUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../users/web/public.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import type { Company } from '../../contract/company.ts';
import { companyCalls, logoUrl } from '../company-calls.ts';
import { useCompanyChange } from '../use-company-change.ts';
import classes from './logo-field.module.css';

const accepted = 'image/png,image/jpeg,image/webp,image/gif,image/avif';

/** The company's logo, which administrators change. */
export function LogoField({ company: { logo, name } }: { company: Company }) {
  const { t } = useTranslation('company');
  const isAdmin = useMay()('company.company.change');
  const change = useCompanyChange(companyCalls.changeLogo);
  const remove = useCompanyChange(companyCalls.removeLogo);
  const error = change.error ?? remove.error;
  return (
    <Input.Wrapper label={t('logo.label')} labelElement="div" error={error && errorText(t, error)}>
      <Group gap="md" mt={4} align="center">
        {logo ? (
          <img className={classes.logo} src={logoUrl(logo.hash)} alt={t('logo.alt', { name })} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('logo.none')}
          </Text>
        )}
        {isAdmin && (
          <Group gap="xs">
            <FileButton accept={accepted} onChange={(file) => file && change.mutate(file)}>
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  size="xs"
                  leftSection={<IconPhotoUp size={16} />}
                  loading={change.isPending}
                >
                  {t(logo ? 'logo.change' : 'logo.choose')}
                </Button>
              )}
            </FileButton>
            {logo && (
              <Button
                variant="subtle"
                color="red"
                size="xs"
                leftSection={<IconTrash size={16} />}
                loading={remove.isPending}
                onClick={() => remove.mutate(undefined)}
              >
                {t('logo.remove')}
              </Button>
            )}
          </Group>
        )}
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t(isAdmin ? 'logo.hint' : 'logo.adminOnly')}
      </Text>
    </Input.Wrapper>
  );
}
