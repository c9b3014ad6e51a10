import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { exportAs } from './exporting.ts';

interface Props {
  readonly view: string; // "diagram"
  readonly children: ReactNode;
}

/** Keeps the rest of the page in use when one view of a design fails. */
export class ViewBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    const { view, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div role="alert">
        <EmptyState title={`The ${view} could not be drawn.`}>
          <p>The design is as it was and stays kept. Undo the last step, or try again.</p>
          <Button size="sm" onClick={() => this.setState({ failed: false })}>
            Try again
          </Button>{' '}
          <Button size="sm" onClick={() => void exportAs('json')}>
            Download the design
          </Button>
        </EmptyState>
      </div>
    );
  }
}
