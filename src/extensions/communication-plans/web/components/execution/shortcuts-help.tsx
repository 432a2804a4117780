import { ActionIcon, Kbd, Popover, Table, Text } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyHelp } from './execution-keys.ts';
import classes from './execution.module.css';

interface ShortcutsHelpProps {
  opened: boolean;
  onChange: (opened: boolean) => void;
}

/** The keys of the window. */
export function ShortcutsHelp({ opened, onChange }: ShortcutsHelpProps) {
  const { t } = useTranslation('communication-plans');
  return (
    <Popover opened={opened} onChange={onChange} position="bottom-end" shadow="md" trapFocus withRoles>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={36}
          className={classes['keys']}
          aria-label={t('execution.help')}
          title={t('execution.help')}
          onClick={() => onChange(!opened)}
        >
          <IconKeyboard size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('execution.help')}>
        <Text fw={600} mb={4} tabIndex={-1} data-autofocus style={{ outline: 'none' }}>
          {t('execution.help')}
        </Text>
        <Table verticalSpacing={4} withRowBorders={false}>
          <Table.Tbody>
            {keyHelp.map(({ keys, word }) => (
              <Table.Tr key={word}>
                <Table.Td>
                  {keys.map((key) => (
                    <Kbd key={key} mr={4} size="sm">
                      {key.length === 1 ? key : t(`execution.keyNames.${key}`)}
                    </Kbd>
                  ))}
                </Table.Td>
                <Table.Td>{t(`execution.keys.${word}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="xs" c="dimmed" mt="xs" maw={320}>
          {t('execution.helpHint')}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
