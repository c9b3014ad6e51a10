/** What a tab tells the others: it wrote, or deleted, a saved design. */
export interface Notice {
  readonly id: string;
  readonly revision: number;
  readonly deleted: boolean;
}

/** The other tabs. */
export interface Tabs {
  readonly tell: (notice: Notice) => void;
  readonly listen: (hear: (notice: Notice) => void) => void;
}

/** What reaches the other tabs and hears them, but not itself. */
export interface Channel {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: (type: 'message', hear: (event: MessageEvent<unknown>) => void) => void;
}

/** The other tabs over a channel; where the browser allows none, nobody is told and nothing is heard. */
export const createTabs = (channel: Channel | null): Tabs => ({
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel knows only its own origin
  tell: (notice) => channel?.postMessage(notice),
  listen: (hear) =>
    channel?.addEventListener('message', ({ data }) => {
      if (isNotice(data)) hear(data);
    }),
});

function isNotice(data: unknown): data is Notice {
  return typeof data === 'object' && data !== null && 'id' in data && 'revision' in data && 'deleted' in data;
}
