import { useEffect, useState } from 'react';
import { filesOf, holdsFiles } from '../../files/dragged.ts';
import styles from './DropFile.module.css';
import { openDropped } from '../open/opening.ts';

/** Takes design files and host lists dropped anywhere on the page. */
export function DropFile() {
  const [over, setOver] = useState(false);
  useEffect(() => listen(setOver), []);
  return over ? <div className={styles.veil}>Drop a design file or a host list</div> : null;
}

function listen(setOver: (over: boolean) => void): () => void {
  const onOver = (event: DragEvent): void => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    setOver(true);
  };
  const onLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) setOver(false);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    void openDropped(filesOf(event.dataTransfer));
  };
  window.addEventListener('dragover', onOver);
  window.addEventListener('dragleave', onLeave);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onOver);
    window.removeEventListener('dragleave', onLeave);
    window.removeEventListener('drop', onDrop);
  };
}
