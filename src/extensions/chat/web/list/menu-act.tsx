import { Menu, Text } from '@mantine/core';
import type { ComponentType } from 'react';

interface MenuActProps {
  Icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  label: string;
  /** The key that does the same. */
  hint?: string;
  /** Null: not now. */
  onClick: (() => void) | null;
}

/** A line of a discussion's menu. */
export function MenuAct({ Icon, label, hint, onClick }: MenuActProps) {
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.75} />}
      rightSection={
        hint && (
          <Text span size="xs" c="dimmed" aria-hidden>
            {hint}
          </Text>
        )
      }
      disabled={onClick === null}
      onClick={() => onClick?.()}
    >
      {label}
    </Menu.Item>
  );
}
