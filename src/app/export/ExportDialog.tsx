import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FORMATS, type Format, type FormatId } from '../../exports/formats.ts';
import type { Notice } from '../../exports/input/notice.ts';
import { pause } from '../../platform/pause.ts';
import { useDerivation } from '../../store/derived.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { hideDialog, showDialog } from '../state/dialogStore.ts';

import styles from './ExportDialog.module.css';
import { noticeOf } from './asking.ts';
import { inputKnowing } from './currentInput.ts';
import { makeAndDownload, problemOf } from './making.ts';
import { UnprintableNames } from './UnprintableNames.tsx';
import {
  CellChoices,
  ColumnChoices,
  CsvChoices,
  PageChoices,
  PictureChoices,
  RequestChoices,
  RowChoices,
} from './choices.tsx';
import { useCellOptions, useRowOptions } from './options.ts';

type State =
  | { readonly kind: 'asking'; readonly problem: string | null }
  | { readonly kind: 'working'; readonly part: number };

/** The options of a format, then its progress; closing it stops the work. */
export function ExportDialog({ format: id }: { readonly format: FormatId }) {
  const { label, hint } = FORMATS[id];
  const { state, start, stop } = useWork(id);
  const working = state.kind === 'working';
  return (
    <Dialog
      title={`Export as ${label}`}
      onClose={hideDialog}
      description={`${hint}.`}
      size="sm"
      footer={
        working ? (
          <Button onClick={stop}>Stop</Button>
        ) : (
          <>
            <Button onClick={hideDialog}>Cancel</Button>
            <Button variant="primary" icon={<Download />} onClick={start}>
              Export
            </Button>
          </>
        )
      }
    >
      {working ? (
        <Progress part={state.part} label={label} />
      ) : (
        <div className={styles.choices}>
          <Choices id={id} />
          <p className={styles.problem} role="alert">
            {state.problem}
          </p>
        </div>
      )}
    </Dialog>
  );
}

/** What is to be said of the format and chosen for it. A view of its own: progress is no reason to look at every row again. */
function Choices({ id }: { readonly id: FormatId }) {
  const { asks, choosesRows, group }: Format = FORMATS[id];
  const options = useRowOptions();
  const cells = useCellOptions();
  const notice = noticeOf(id, { ...inputKnowing(useDerivation()), options, cells });
  return (
    <>
      {notice ? <NoticeOf notice={notice} /> : null}
      {notice?.remedy === 'spreadsheet' ? <CellChoices /> : null}
      <LookChoices id={id} />
      {choosesRows ? <RowChoices purposes={group !== 'picture'} /> : null}
      {asks === 'cells' || asks === 'sheet' ? <ColumnChoices /> : null}
      {id === 'pdf' ? <UnprintableNames /> : null}
    </>
  );
}

/** How what is made looks, as far as its format has a choice. */
function LookChoices({ id }: { readonly id: FormatId }) {
  const { asks }: Format = FORMATS[id];
  return (
    <>
      {asks === 'cells' ? <CsvChoices /> : null}
      {asks === 'picture' ? <PictureChoices png={id === 'png'} /> : null}
      {asks === 'request' ? <RequestChoices /> : null}
      {asks === 'page' || asks === 'sheet' || asks === 'request' ? <PageChoices oriented={asks === 'page'} /> : null}
    </>
  );
}

function NoticeOf({ notice }: { readonly notice: Notice }) {
  return (
    <div className={styles.notice}>
      <p>{notice.text}</p>
      {notice.remedy === 'spreadsheet' ? (
        <Button size="sm" onClick={() => showDialog({ kind: 'export', format: 'excel' })}>
          Export an Excel workbook instead
        </Button>
      ) : null}
    </div>
  );
}

function useWork(id: FormatId): { state: State; start: () => void; stop: () => void } {
  const [state, setState] = useState<State>({ kind: 'asking', problem: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = (): void => {
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'working', part: 0 });
    const onProgress = (part: number): void => setState({ kind: 'working', part });
    makeAndDownload(id, { signal: controller.signal, onProgress })
      .then(pause)
      .then(hideDialog, (error: unknown) => {
        setState({ kind: 'asking', problem: controller.signal.aborted ? null : problemOf(error) });
      });
  };
  return { state, start, stop: () => running.current?.abort() };
}

function Progress({ part, label }: { readonly part: number; readonly label: string }) {
  return (
    <div className={styles.progress}>
      <label htmlFor="export-progress">Making the {label} file …</label>
      <progress id="export-progress" className={styles.bar} max={1} value={part} />
    </div>
  );
}
