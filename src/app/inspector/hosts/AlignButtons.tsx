import {
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  type LucideIcon,
} from 'lucide-react';
import { alignedPlaces, ALIGNMENTS, type AlignmentId } from '../../../design/edit/aligning.ts';
import { keysOf } from '../../../lib/keysOf.ts';
import type { Host } from '../../../design/model/schema.ts';
import { IconButton } from '../../../ui/buttons/IconButton.tsx';
import { alignHosts } from '../../../actions/editing.ts';
import styles from './AlignButtons.module.css';
import { Note, Section } from '../parts/Panel.tsx';

const icons: Record<AlignmentId, LucideIcon> = {
  left: AlignStartVertical,
  top: AlignStartHorizontal,
  across: AlignHorizontalDistributeCenter,
  down: AlignVerticalDistributeCenter,
};

/** Lines the selected hosts up. */
export function AlignButtons({ hosts }: { readonly hosts: readonly Host[] }) {
  const [first] = hosts;
  const together = hosts.every(({ zone }) => zone === first?.zone);
  const ids = hosts.map(({ id }) => id);
  return (
    <Section title="Align">
      {together ? (
        <div className={styles.row}>
          {keysOf(ALIGNMENTS).map((how) => {
            const Icon = icons[how];
            return (
              <IconButton
                key={how}
                label={alignHosts.label(how)}
                icon={<Icon aria-hidden="true" />}
                disabled={alignedPlaces(hosts, how) === null}
                onClick={() => alignHosts.run(ids, how)}
              />
            );
          })}
        </div>
      ) : (
        <Note>Only hosts of one zone can be aligned.</Note>
      )}
    </Section>
  );
}
