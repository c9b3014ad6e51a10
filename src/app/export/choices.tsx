import { PAPERS, SCALES, SEPARATORS, type DrawingOptions, type PaperId } from '../../exports/input/options.ts';
import { partText } from '../../exports/input/part.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { useDesign } from '../../store/designStore.ts';
import { COLUMN_IDS, columnsFor } from '../../rules/views/ruleColumns.ts';
import { resetColumns, useTableStore } from '../../store/tableStore.ts';
import { ColumnList } from '../../table/columns/ColumnList.tsx';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { Select, type Option } from '../../ui/fields/Select.tsx';
import styles from './ExportDialog.module.css';
import { useCellOptions, useDrawingOptions, usePageOptions, useRequestOptions, useRowOptions } from './options.ts';
import { useFilteredPart } from './useFilteredPart.ts';

const papers: readonly Option<PaperId>[] = [
  { value: 'a4', label: PAPERS.a4.label },
  { value: 'letter', label: PAPERS.letter.label },
];
const orientations = [
  { value: 'landscape', label: 'Landscape' },
  { value: 'portrait', label: 'Portrait' },
] as const;
const looks = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
const scales = SCALES.map((scale) => ({ value: String(scale), label: `${scale}×` }));

/** Paper, and how it lies where the document doesn't decide that itself. */
export function PageChoices({ oriented }: { readonly oriented: boolean }) {
  const { paper, orientation } = usePageOptions();
  return (
    <fieldset className={styles.group}>
      <legend>Page</legend>
      <Select
        label="Paper"
        layout="beside"
        value={paper}
        options={papers}
        onChange={(value) => usePageOptions.setState({ paper: value })}
      />
      {oriented ? (
        <Select
          label="Orientation"
          layout="beside"
          value={orientation}
          options={orientations}
          onChange={(value) => usePageOptions.setState({ orientation: value })}
        />
      ) : null}
    </fieldset>
  );
}

const requestParts = [
  { value: 'change', label: 'Changes to the baseline' },
  { value: 'whole', label: 'All rules' },
] as const;

/** What a change request holds; without a baseline it is all rules. */
export function RequestChoices() {
  const { part, byDevice } = useRequestOptions();
  const hasBaseline = useDesign().baseline !== undefined;
  return (
    <fieldset className={styles.group}>
      <legend>Change request</legend>
      {hasBaseline ? (
        <Select
          label="Rules"
          layout="beside"
          value={part}
          options={requestParts}
          onChange={(value) => useRequestOptions.setState({ part: value })}
        />
      ) : null}
      <Checkbox
        label="Annex by device"
        checked={byDevice}
        onChange={(on) => useRequestOptions.setState({ byDevice: on })}
      />
    </fieldset>
  );
}

const parts = {
  numbers: 'Row numbers on the lines',
  heading: 'Name and date',
  legend: 'Legend',
  transparent: 'Transparent background',
} as const satisfies Partial<Record<keyof DrawingOptions, string>>;
const partIds = ['numbers', 'heading', 'legend', 'transparent'] as const;

function pickScale(text: string): void {
  const scale = SCALES.find((one) => String(one) === text);
  if (scale) useDrawingOptions.setState({ scale });
}

/** Colours, size and parts of a picture. */
export function PictureChoices({ png }: { readonly png: boolean }) {
  const drawing = useDrawingOptions();
  return (
    <fieldset className={styles.group}>
      <legend>Picture</legend>
      <Select
        label="Colours"
        layout="beside"
        value={drawing.look}
        options={looks}
        onChange={(look) => useDrawingOptions.setState({ look })}
      />
      {png ? (
        <Select
          label="Size"
          layout="beside"
          value={String(drawing.scale)}
          options={scales}
          hint="Of the size at 100 %; sides end at 16,384 pixels."
          onChange={pickScale}
        />
      ) : null}
      {partIds.map((part) => (
        <Checkbox
          key={part}
          label={parts[part]}
          checked={drawing[part]}
          onChange={(on) => useDrawingOptions.setState({ [part]: on })}
        />
      ))}
    </fieldset>
  );
}

/** Which rows are taken along; a picture has no rows of one purpose and shows nothing inside a host. */
export function RowChoices({ purposes }: { readonly purposes: boolean }) {
  const { rows, sameHost, per } = useRowOptions();
  const part = useFilteredPart();
  return (
    <fieldset className={styles.group}>
      <legend>Connections</legend>
      <Checkbox
        label="Filtered rows only"
        checked={part !== null && rows === 'filtered'}
        disabled={part === null}
        hint={part === null ? 'No filter leaves rows out.' : partText(part)}
        onChange={(on) => useRowOptions.setState({ rows: on ? 'filtered' : 'all' })}
      />
      {purposes ? (
        <>
          <Checkbox
            label="Include same-host connections"
            checked={sameHost}
            onChange={(on) => useRowOptions.setState({ sameHost: on })}
          />
          <Checkbox
            label="One row per purpose"
            checked={per === 'purpose'}
            onChange={(on) => useRowOptions.setState({ per: on ? 'purpose' : 'connection' })}
          />
        </>
      ) : null}
    </fieldset>
  );
}

const separators = keysOf(SEPARATORS).map((value) => ({ value, label: SEPARATORS[value].label }));

/** What stands between the cells of a CSV file, and whether each address gets a row of its own. */
export function CsvChoices() {
  const { separator, each } = useCellOptions();
  return (
    <fieldset className={styles.group}>
      <legend>Format</legend>
      <Select
        label="Separator"
        layout="beside"
        value={separator}
        options={separators}
        onChange={(value) => useCellOptions.setState({ separator: value })}
      />
      <Checkbox
        label="One address per row"
        checked={each}
        hint="A row for each pair of source and destination address, as tools that import rules need it."
        onChange={(on) => useCellOptions.setState({ each: on })}
      />
    </fieldset>
  );
}

/** Which columns the file holds, in which order; saved in this browser. */
export function ColumnChoices() {
  const columns = columnsFor(COLUMN_IDS, useDesign());
  const leftOut = useTableStore((state) => state.leftOut);
  const taken = columns.filter((id) => !leftOut.includes(id)).length;
  return (
    <details className={styles.columns}>
      <summary>
        Columns ({taken} of {columns.length})
      </summary>
      <ColumnList of="exports" />
      <Button variant="ghost" size="sm" onClick={resetColumns}>
        Reset columns
      </Button>
    </details>
  );
}

/** Whether cells are written so that spreadsheets keep them. */
export function CellChoices() {
  const { spreadsheetSafe } = useCellOptions();
  return (
    <fieldset className={styles.group}>
      <legend>Cells</legend>
      <Checkbox
        label="Spreadsheet-safe values"
        checked={spreadsheetSafe}
        hint='Written as formulas, such as ="007": exact in Excel and LibreOffice, but other programs read the formula.'
        onChange={(on) => useCellOptions.setState({ spreadsheetSafe: on })}
      />
    </fieldset>
  );
}
