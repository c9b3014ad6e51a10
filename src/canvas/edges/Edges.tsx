import { useEffect } from 'react';
import { useDerivation } from '../../store/derived.ts';
import { useDesign } from '../../store/designStore.ts';
import { focusOf } from '../../store/focus.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { useRouting } from '../routing/routes.ts';
import { FirewallLinks } from '../objects/FirewallLinks.tsx';
import { useCanvas } from '../state/canvasStore.ts';
import { fitFoundEdges } from '../state/viewport.ts';
import { EdgeLayer } from './EdgeLayer.tsx';
import { useEdges } from './useEdges.ts';

/** The edges of the open design. */
export function Edges() {
  'use memo';
  const design = useDesign();
  const derivation = useDerivation();
  const selection = useViewStore((state) => state.selection);
  const compared = useCanvas((state) => state.compared);
  const focus = focusOf(derivation, selection) ?? compared;
  const { resting, moving } = useEdges(design, derivation, focus);
  useEffect(() => useRouting.setState({ shown: resting }), [resting]);
  const found = useRouting(({ finished, key }) => finished.get(key));
  useEffect(() => {
    if (found) void fitFoundEdges();
  }, [found]);
  return (
    <>
      <FirewallLinks design={design} focus={focus} />
      <EdgeLayer resting={resting} moving={moving} focused={focus !== null} />
    </>
  );
}
