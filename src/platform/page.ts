/** What happens to a page that has a design open. */
interface PageEvents {
  readonly onHidden: () => void;
  readonly onLeave: () => void;
  readonly onReturn: () => void; // from the browser's cache of pages
  readonly isUnsaved: () => boolean; // then the browser asks whether to leave
}

/** The page, as far as saving depends on it. */
export interface Page {
  readonly listen: (events: PageEvents) => void;
  readonly commitTyping: () => void; // what is typed counts, confirmed or not: fields give it when they lose the focus
}

export const browserPage: Page = {
  listen: ({ onHidden, onLeave, onReturn, isUnsaved }) => {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') onHidden();
    });
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('pageshow', onReturn);
    window.addEventListener('beforeunload', (event) => {
      if (isUnsaved()) event.preventDefault();
    });
  },
  commitTyping: () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  },
};
