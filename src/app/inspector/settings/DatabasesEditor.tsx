import { DATABASES, type Database } from '../../../design/model/settings.ts';
import { Checkbox } from '../../../ui/fields/Checkbox.tsx';
import styles from '../parts/Choices.module.css';
import { Note } from '../parts/Panel.tsx';

interface DatabasesEditorProps {
  readonly hosted: readonly Database[];
  readonly readOnly: boolean;
  readonly onChange: (databases: Database[], what: string) => void;
}

const users: Record<Database, string> = {
  TachyonMaster: 'used by the Master and Response Stacks',
  TachyonResponses: 'used by Response Stacks',
  '1ECatalog': 'used by the Catalog',
  SLA: 'used by the SLA Platform',
};

/** Which of the four databases a SQL Server hosts. */
export function DatabasesEditor({ hosted, readOnly, onChange }: DatabasesEditorProps) {
  const toggle = (database: Database, on: boolean): void =>
    onChange(
      DATABASES.filter((one) => (one === database ? on : hosted.includes(one))),
      'databases',
    );
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>Databases</legend>
      {DATABASES.map((database) => (
        <Checkbox
          key={database}
          label={database}
          hint={users[database]}
          checked={hosted.includes(database)}
          disabled={readOnly}
          onChange={(on) => toggle(database, on)}
        />
      ))}
      {hosted.length === 0 ? <Note>It hosts no database, so nothing uses it.</Note> : null}
    </fieldset>
  );
}
