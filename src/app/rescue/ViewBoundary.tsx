import { Component, type ReactNode } from 'react';
import { Button } from '../../ui/buttons/Button.tsx';
import { EmptyState } from '../../ui/signs/EmptyState.tsx';
import { renewFailed } from '../../loading/view.tsx';
import { downloadDesign } from '../state/rescue.ts';

interface Props {
  readonly view: string; // "diagram"
  readonly instead?: (tryAgain: () => void) => ReactNode; // where there is no room for words
  readonly onFail?: () => void;
  readonly children: ReactNode;
}

/** Keeps the rest of the page in use when one view of a design fails. */
export class ViewBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(): void {
    renewFailed();
    this.props.onFail?.();
  }

  readonly tryAgain = (): void => this.setState({ failed: false });

  override render(): ReactNode {
    const { view, instead, children } = this.props;
    if (!this.state.failed) return children;
    if (instead) return instead(this.tryAgain);
    return (
      <div role="alert">
        <EmptyState title={`The ${view} could not be drawn.`}>
          <p>The design is unchanged and stays saved. Undo the last step, try again, or reload the page.</p>
          <Button size="sm" onClick={this.tryAgain}>
            Try again
          </Button>{' '}
          <Button size="sm" onClick={downloadDesign}>
            Download the design
          </Button>{' '}
          <Button size="sm" onClick={() => location.reload()}>
            Reload
          </Button>
        </EmptyState>
      </div>
    );
  }
}
