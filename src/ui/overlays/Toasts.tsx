import { CircleCheck, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../buttons/Button.tsx';
import { IconButton } from '../buttons/IconButton.tsx';
import { useTopModal } from '../modals.ts';
import { SeverityIcon } from '../signs/SeverityIcon.tsx';
import styles from './Toasts.module.css';
import { dismissToast, useToasts, type Toast } from './toasts.ts';

const SHOWN = 6000; // ms
const SHOWN_WITH_ACTION = 12_000;

/** The place where messages appear; always there, so that screen readers hear of every one. A dialog has it inside, or it would lie under it. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  const modal = useTopModal();
  const region = (
    <section className={styles.region} aria-label="Messages" aria-live="polite" aria-relevant="additions" data-passing>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
  return modal ? createPortal(region, modal) : region;
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  const time = toast.action ? SHOWN_WITH_ACTION : SHOWN;
  // An error stays until it is read and dismissed; the rest waits while the pointer or the focus is on it.
  const waits = held || toast.tone === 'error' || toast.stays === true;
  useEffect(() => {
    if (waits) return undefined;
    const timer = window.setTimeout(() => dismissToast(toast.id), time);
    return () => window.clearTimeout(timer);
  }, [toast.id, time, waits]);
  return (
    <div
      className={styles.toast}
      data-tone={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.tone === 'error' ? <SeverityIcon severity="error" size={16} /> : null}
      {toast.tone === 'success' ? <CircleCheck className={styles.done} aria-hidden="true" /> : null}
      <p className={styles.text}>{toast.text}</p>
      <ToastAction toast={toast} />
      <IconButton size="sm" label="Dismiss" icon={<X />} onClick={() => dismissToast(toast.id)} />
    </div>
  );
}

function ToastAction({ toast: { id, action } }: { readonly toast: Toast }) {
  if (!action) return null;
  const act = (): void => {
    dismissToast(id);
    action.run();
  };
  return (
    <Button size="sm" onClick={act}>
      {action.label}
    </Button>
  );
}
