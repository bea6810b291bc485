/** What stands where a screen stopped: what happened, and the way on. */
import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/components/button/button.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { useText } from '#renderer/text/i18n.ts';

interface ErrorBoundaryProps {
  /** Changes when another screen comes: a fresh screen gets a fresh chance. */
  readonly place: string;
  readonly children: ReactNode;
}

interface Broken {
  readonly error: Error | null;
  readonly place: string;
}

/** A class because React offers no other way to catch what a screen throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Broken> {
  override state: Broken = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<Broken> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, now: Broken): Partial<Broken> | null {
    return props.place === now.place ? null : { place: props.place, error: null };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <BrokenScreen
        incident={this.state.error.message}
        onReopen={() => this.setState({ error: null })}
      />
    );
  }
}

interface BrokenScreenProps {
  readonly incident: string;
  readonly onReopen: () => void;
}

function BrokenScreen({ incident, onReopen }: BrokenScreenProps) {
  const { t } = useText();
  return (
    <div role="alert">
      <EmptyState
        title={t('frame.broken.title')}
        action={<Button onPress={onReopen}>{t('frame.broken.reopen')}</Button>}
      >
        <p>{t('frame.broken.body')}</p>
        <p data-selectable>{t('common.incident', { incident })}</p>
      </EmptyState>
    </div>
  );
}
