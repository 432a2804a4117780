import { Text } from '@mantine/core';

/** « Hélène Fournier-Bécu helene@mail.example », or the address alone. */
export function MailboxText({ mailbox }: { mailbox: { name: string; address: string } }) {
  if (mailbox.name === '') return <>{mailbox.address}</>;
  return (
    <>
      {mailbox.name}{' '}
      <Text component="span" c="dimmed">
        {mailbox.address}
      </Text>
    </>
  );
}
