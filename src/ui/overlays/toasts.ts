import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'success' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly stays?: boolean; // until it is dismissed
}

interface ToastState {
  readonly next: number;
  readonly toasts: readonly Toast[];
}

/** The messages on show; at most three, the newest last. */
export const useToasts = create<ToastState>(() => ({ next: 1, toasts: [] }));

/** Says something for a while, with something to do about it if given ("Undo"). */
export function showToast(text: string, more: Partial<Pick<Toast, 'tone' | 'action' | 'stays'>> = {}): void {
  useToasts.setState(({ next, toasts }) => ({
    next: next + 1,
    toasts: [...toasts.slice(-2), { id: next, text, tone: 'plain', ...more }],
  }));
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
