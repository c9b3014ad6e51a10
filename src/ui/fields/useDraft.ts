import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Result } from '../../lib/result.ts';

interface DraftOf<T> {
  readonly value: string; // what is kept
  readonly read: (text: string) => Result<T>;
  readonly onCommit: (value: T) => void;
}

export interface Draft {
  readonly text: string;
  readonly error: string | null;
  readonly errorId: string;
  readonly change: (text: string) => void;
  readonly commit: () => void;
  readonly revert: () => void;
  readonly onKeyDown: (event: KeyLike) => void;
}

interface KeyLike {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  stopPropagation(): void;
  preventDefault(): void;
}

/**
 * What is typed into a field until it is committed. What can't be read stays in the field with a message: nothing typed
 * is lost. Leaving in any way commits, even when the field goes away because something else was selected.
 */
export function useDraft<T>({ value, read, onCommit }: DraftOf<T>): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  // Told at once, unlike the state: Enter may take the field away, whose end must not commit the same text again.
  const pending = useRef<string | null>(null);
  const [tried, setTried] = useState(false);
  const errorId = useId();
  const reading = typed === null ? null : read(typed);
  const change = (text: string): void => {
    pending.current = text;
    setTyped(text);
  };
  const end = (): void => {
    pending.current = null;
    setTyped(null);
    setTried(false);
  };
  const commit = (): void => {
    const text = pending.current;
    if (text === null) return;
    const result = read(text);
    if (!result.ok) return setTried(true);
    end();
    if (text !== value) onCommit(result.value);
  };
  const commitOnLeave = useEffectEvent(commit);
  useEffect(() => () => commitOnLeave(), []);
  return {
    text: typed ?? value,
    error: tried && reading && !reading.ok ? reading.message : null,
    errorId,
    change,
    commit,
    revert: end,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) commit();
      if (event.key === 'Escape' && typed !== null) {
        // Escape gives the old value back; only the next one leaves the dialog or the selection.
        event.stopPropagation();
        event.preventDefault();
        end();
      }
    },
  };
}
