import { useDesignStore } from '../../store/designStore.ts';
import { showToast } from '../../ui/overlays/toasts.ts';

const MOST = 3; // that fit into one notice

/** Says, once, what an open design lost when it was brought to the present shape. Called once. */
export function startNoting(): void {
  useDesignStore.subscribe(say);
  say(); // what was opened before this part came
}

function say(): void {
  const { notes } = useDesignStore.getState();
  if (notes.length === 0) return;
  useDesignStore.setState({ notes: [] });
  showToast(inOneNotice(notes), { stays: true });
}

function inOneNotice(notes: readonly string[]): string {
  const rest = notes.length - MOST;
  return [...notes.slice(0, MOST), ...(rest > 0 ? [`The same holds for ${rest} more.`] : [])].join(' ');
}
