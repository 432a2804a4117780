import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const patienceMs = 300;

interface LoadingAreaProps {
  /** The shape of what is to come; some lines otherwise. */
  children?: ReactNode;
}

/** Nothing for 300 ms, then the shape of what is to come: quick answers never flicker. */
export function LoadingArea({ children }: LoadingAreaProps) {
  const { t } = useTranslation('platform');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-busy>
      {late && <VisuallyHidden>{t('loading')}</VisuallyHidden>}
      {late && (children ?? <SkeletonLines />)}
    </div>
  );
}

function SkeletonLines() {
  return (
    <Stack gap="sm" py="sm">
      <Skeleton height={20} width="40%" />
      <Skeleton height={14} />
      <Skeleton height={14} width="92%" />
      <Skeleton height={14} width="78%" />
    </Stack>
  );
}
