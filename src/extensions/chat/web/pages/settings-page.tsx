import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { noticeQuery } from '../preferences.ts';
import { NoticeForm } from '../window/notice-form.tsx';
import { NoticeWords } from '../window/notice-words.tsx';

/** What holds for everybody’s chat: the notice on who can read what, shown to each at their first opening. */
export default function SettingsPage() {
  const { t } = useTranslation('chat');
  const query = useQuery(noticeQuery);
  const [isEdited, setIsEdited] = useState(false);
  const [wasEdited, setWasEdited] = useState(false);
  return (
    <>
      <PageHeader title={t('settings.ofEverybody')} description={t('settings.ofEverybodyText')} />
      <Paper p="md" maw={720}>
        <Stack gap="md">
          <div>
            <Title order={2} size="h4">
              {t('notice.title')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('settings.noticeText')}
            </Text>
          </div>
          <QueryView query={query}>
            {(notice) =>
              isEdited ? (
                <NoticeForm notice={notice} onDone={() => setIsEdited(false)} />
              ) : (
                <>
                  <NoticeWords text={notice.text} />
                  <Button
                    variant="default"
                    w="fit-content"
                    leftSection={<IconPencil size={16} />}
                    // Where the form was left.
                    autoFocus={wasEdited}
                    onClick={() => {
                      setIsEdited(true);
                      setWasEdited(true);
                    }}
                  >
                    {t('notice.edit')}
                  </Button>
                </>
              )
            }
          </QueryView>
        </Stack>
      </Paper>
    </>
  );
}
