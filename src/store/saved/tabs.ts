import { openChannel } from '../../platform/permitted.ts';

/** What a tab tells the others: it wrote, or deleted, a kept design. */
export interface Notice {
  readonly id: string;
  readonly revision: number;
  readonly deleted: boolean;
}

// One channel for sending and receiving: a tab doesn't hear itself.
const channel = openChannel('portolan');

/** Tells the other tabs. */
export function tellTabs(notice: Notice): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel knows only its own origin
  channel?.postMessage(notice);
}

/** Listens to the other tabs. */
export function onNotice(listen: (notice: Notice) => void): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isNotice(data)) listen(data);
  });
}

function isNotice(data: unknown): data is Notice {
  return typeof data === 'object' && data !== null && 'id' in data && 'revision' in data && 'deleted' in data;
}
