import { FolderOpen } from 'lucide-react';
import { useId, useState, type ClipboardEvent } from 'react';
import { taskOrWords } from '../../loading/loading.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { classes } from '../../ui/classes.ts';
import fieldStyles from '../../ui/fields/Field.module.css';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { hideDialog } from '../state/dialogStore.ts';
import styles from './HostListDialog.module.css';

interface AskForListProps {
  readonly onText: (text: string) => void;
}

/** Asks for a list: pasted, typed or from a file. */
export function AskForList({ onText }: AskForListProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    const files = await taskOrWords('files', 'Opening files');
    const file = await files?.chooseFile('.csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values');
    const read = file && (await files?.readText(file));
    if (read?.ok) onText(read.value);
    else if (read) setProblem(read.message);
  };
  return (
    <Dialog
      title="Import host list"
      onClose={hideDialog}
      description="Paste rows copied from a spreadsheet, or open a CSV file. Columns, roles and zones are recognised, and nothing changes before you apply it."
      footer={
        <>
          <Button icon={<FolderOpen />} onClick={() => void open()}>
            Open file…
          </Button>
          <Button variant="primary" disabled={typed.trim() === ''} onClick={() => onText(typed)}>
            Preview
          </Button>
        </>
      }
    >
      <ListField value={typed} onChange={setTyped} onPaste={onText} />
      <p className={styles.problem} role="alert">
        {problem}
      </p>
    </Dialog>
  );
}

interface ListFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onPaste: (text: string) => void;
}

/** What is pasted into the empty field is shown at once: a field with 2,000 rows in it would be slow, and of no use. */
function ListField({ value, onChange, onPaste }: ListFieldProps) {
  const id = useId();
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (value !== '' || text.trim() === '') return;
    event.preventDefault();
    onPaste(text);
  };
  return (
    <div className={styles.ask}>
      <label className={styles.label} htmlFor={id}>
        Host list
      </label>
      <textarea
        id={id}
        className={classes(fieldStyles.input, styles.text)}
        rows={8}
        spellCheck={false}
        placeholder={EXAMPLE}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={paste}
      />
      <p className={styles.hint}>
        Columns: name, FQDN, IP address, role, zone, SQL instance, in any order, with or without a header. Exports of
        NetBox, phpIPAM, RVTools and Active Directory are understood.
      </p>
    </div>
  );
}

const EXAMPLE = 'Server\tIP address\tRole\nSQL01\t10.0.20.11\tSQL Server\nDMZ01\t192.0.2.11\tDMZ Switch';
