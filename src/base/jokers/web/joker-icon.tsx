import { lazy, Suspense } from 'react';
import { isMenuIcon, MenuIcon } from '../../../platform/ui/web/menu-icon.tsx';

const ChosenIcon = lazy(() => import('./editor/chosen-icon.tsx'));

interface JokerIconProps {
  name: string;
  size?: number;
}

/** The icon of a button. Those of the menus are here already; the others are fetched once one of them is wanted. */
export function JokerIcon({ name, size = 16 }: JokerIconProps) {
  if (isMenuIcon(name)) return <MenuIcon name={name} size={size} />;
  return (
    <Suspense fallback={<span style={{ width: size, height: size }} />}>
      <ChosenIcon name={name} size={size} />
    </Suspense>
  );
}
