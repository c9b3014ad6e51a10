import { ArrowLeft, ArrowRight, ChevronRight, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { removeOwn, useNewest } from '../../../actions/connecting.ts';
import { hostNamed } from '../../../actions/selecting.ts';
import type { OwnConnection } from '../../../design/model/network.ts';
import { portsText } from '../../../design/model/portsText.ts';
import { FIELDS } from '../../../platform/places.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import disclosure from '../../../ui/signs/Disclosure.module.css';
import styles from './OwnEditor.module.css';
import { OwnFields, type End } from './OwnFields.tsx';

interface OwnEditorProps {
  readonly connection: OwnConnection;
  readonly seenFrom: string; // the host that needs no naming
  readonly isOpen: boolean;
  readonly editsNewest: boolean; // its place is where one that was just made is edited
  readonly readOnly: boolean;
}

/** An own connection: in one line, and its fields below. One that was just made is edited at once. */
export function OwnEditor({ connection, seenFrom, isOpen, editsNewest, readOnly }: OwnEditorProps) {
  const { id, from, to, transport, ports } = connection;
  const isNewest = useNewest((state) => state.id === id) && editsNewest;
  const [open] = useState(isOpen || isNewest);
  const box = useFirstEdit(isNewest);
  const isOutbound = from === seenFrom;
  const Arrow = isOutbound ? ArrowRight : ArrowLeft;
  return (
    <details ref={box} className={classes(disclosure.box, styles.own)} open={open}>
      <summary className={classes(disclosure.summary, styles.summary)}>
        <ChevronRight className={disclosure.chevron} size={14} aria-hidden="true" />
        <Arrow className={styles.way} size={14} aria-hidden="true" />
        <span className="visually-hidden">{isOutbound ? 'to' : 'from'}</span>
        <span className={styles.peer}>{hostNamed(isOutbound ? to : from)}</span>
        <span className={styles.ports}>{`${transport === 'UDP' ? 'UDP ' : ''}${portsText(ports)}`}</span>
      </summary>
      <div className={styles.fields}>
        <OwnFields connection={connection} ends={endsOf(isOutbound, editsNewest)} readOnly={readOnly} />
        {readOnly ? null : (
          <div>
            <Button variant="danger" size="sm" icon={<Trash2 />} onClick={() => removeOwn.run(connection)}>
              {removeOwn.label}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

/** At a host the other end can be changed; where the connection itself is looked at, both. */
const endsOf = (isOutbound: boolean, isLookedAt: boolean): readonly End[] =>
  isLookedAt ? ['from', 'to'] : [isOutbound ? 'to' : 'from'];

/** Gives the first field the focus, once, with its text marked: what is typed takes its place. */
function useFirstEdit(isNewest: boolean) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const field = isNewest ? box.current?.querySelector<HTMLInputElement>(FIELDS) : null;
    if (!field) return;
    useNewest.setState({ id: null });
    field.focus();
    field.select();
  }, [isNewest]);
  return box;
}
