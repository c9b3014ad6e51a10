import { create } from 'zustand';

const useAnnouncement = create<{ readonly text: string; readonly count: number }>(() => ({ text: '', count: 0 }));

/** Tells screen readers what a change did; nothing is shown. */
export const announce = (text: string): void => useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));

/** What `announce` speaks through; mounted once. */
export function Announcer() {
  const { text, count } = useAnnouncement();
  // The same words twice are spoken twice: a no-break space makes them another text.
  return (
    <output className="visually-hidden" aria-live="polite">
      {count % 2 === 0 ? text : `${text}\u00A0`}
    </output>
  );
}
