import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

interface BoundaryProps {
  /** Another address is a new chance. */
  pathname?: string;
  children: ReactNode;
}

interface PageBoundaryState {
  failed: boolean;
}

/** Keeps a page or a widget that failed, or could not be fetched, from taking the whole screen with it. */
export class PageBoundary extends Component<BoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { failed: false };

  static getDerivedStateFromError(): PageBoundaryState {
    return { failed: true };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.failed && before.pathname !== this.props.pathname) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? <FailedPage /> : this.props.children;
  }
}

function FailedPage() {
  const { t } = useTranslation('platform');
  return (
    <EmptyState
      Icon={IconPlugConnectedX}
      title={t('errors.pageNotLoaded')}
      action={<Button onClick={() => window.location.reload()}>{t('actions.reload')}</Button>}
    >
      {t('errors.pageNotLoadedHint')}
    </EmptyState>
  );
}
