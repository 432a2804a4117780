import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

interface MenuLinkProps {
  to: string;
  icon: ReactNode;
  children: ReactNode;
}

/** A menu entry that is a real link: it can be opened in another tab, and tells where one is. */
export function MenuLink({ to, icon, children }: MenuLinkProps) {
  return (
    <Menu.Item component={NavLink} to={to} end leftSection={icon}>
      {children}
    </Menu.Item>
  );
}
