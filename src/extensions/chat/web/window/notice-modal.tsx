import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../base/users/web/public.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { useGivingUp } from '../../../../platform/ui/web/use-giving-up.ts';
import type { ChatNotice } from '../../contract/preferences.ts';
import { closeNotice, noticeKey, noticeQuery } from '../preferences.ts';
import { NoticeForm } from './notice-form.tsx';
import { NoticeWords } from './notice-words.tsx';

/** Who can read what. Having read it counts on all devices; an administrator gives it other words here. */
export function NoticeModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('chat');
  const query = useQuery(noticeQuery);
  const [isEdited, setIsEdited] = useState(false);
  const [isChanged, setIsChanged] = useState(false);
  const close = useGivingUp(isEdited && isChanged, onClose);
  return (
    <Modal
      opened
      onClose={() => void close()}
      size="lg"
      title={t(isEdited ? 'notice.editTitle' : 'notice.title')}
    >
      <QueryView query={query}>
        {(notice) =>
          isEdited ? (
            <NoticeForm notice={notice} onDone={() => setIsEdited(false)} onChanged={setIsChanged} />
          ) : (
            <Notice notice={notice} onClose={onClose} onEdit={() => setIsEdited(true)} />
          )
        }
      </QueryView>
    </Modal>
  );
}

interface NoticeProps {
  notice: ChatNotice;
  onClose: () => void;
  onEdit: () => void;
}

function Notice({ notice, onClose, onEdit }: NoticeProps) {
  const { t } = useTranslation('chat');
  const mayWrite = useMay()('chat.notice.write');
  const cache = useQueryClient();
  const seeing = useMutation({
    mutationFn: () => closeNotice(notice),
    onSuccess(now) {
      cache.setQueryData<ChatNotice>(noticeKey, now);
      // Written anew meanwhile, it stays open with its new words.
      if (now.isSeen) onClose();
    },
  });
  return (
    <Stack gap="md">
      <NoticeWords text={notice.text} />
      <ErrorNotice error={seeing.error} />
      <Group gap="xs">
        {mayWrite && (
          <Button variant="subtle" color="gray" leftSection={<IconPencil size={16} />} onClick={onEdit}>
            {t('notice.edit')}
          </Button>
        )}
        {notice.isSeen ? (
          <Button variant="default" ml="auto" onClick={onClose} data-autofocus>
            {t('notice.close')}
          </Button>
        ) : (
          <Button ml="auto" loading={seeing.isPending} onClick={() => seeing.mutate()} data-autofocus>
            {t('notice.seen')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
