import { useDesign } from '../../store/designStore.ts';
import { Comparison } from '../compare/Comparison.tsx';
import { Connector } from './Connector.tsx';

/** What stands in the canvas and is not in its first picture. */
export function InCanvas() {
  const { baseline } = useDesign();
  return (
    <>
      <Connector />
      {baseline ? <Comparison /> : null}
    </>
  );
}
