import { Component, type ReactNode } from 'react';
import { describeFailure } from '../../contract/failure-text';
import { ErrorState } from '../ui/error-state';

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a defect of one screen to that screen: the navigation, saving and the lock go on. */
export class ScreenBoundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <ErrorState failure={describeFailure('internal')} onRetry={() => this.setState({ hasFailed: false })} />
    );
  }
}
