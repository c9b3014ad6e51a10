import {
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  type LucideIcon,
} from 'lucide-react';
import { alignedPlaces, alignHosts, ALIGNMENTS, type AlignmentId } from '../../../design/edit/aligning.ts';
import { keysOf } from '../../../lib/keysOf.ts';
import type { Host } from '../../../design/model/schema.ts';
import { run } from '../../../store/designStore.ts';
import { announce } from '../../../ui/overlays/Announcer.tsx';
import { IconButton } from '../../../ui/buttons/IconButton.tsx';
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
  const align = (how: AlignmentId): void => {
    const { label } = ALIGNMENTS[how];
    const ids = hosts.map(({ id }) => id);
    run(`${label}: ${hosts.length} hosts`, alignHosts(ids, how));
    announce(`Done: ${label}`);
  };
  return (
    <Section title="Align">
      {together ? (
        <div className={styles.row}>
          {keysOf(ALIGNMENTS).map((how) => {
            const Icon = icons[how];
            return (
              <IconButton
                key={how}
                label={ALIGNMENTS[how].label}
                icon={<Icon aria-hidden="true" />}
                disabled={alignedPlaces(hosts, how) === null}
                onClick={() => align(how)}
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
