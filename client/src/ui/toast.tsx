import { useSyncExternalStore } from 'react';
import styles from './toast.module.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | undefined;
}

interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
}

/** Long enough to read aloud, and to reach an "undo". */
const shownMs = 6000;

let toasts: readonly Toast[] = [];
let lastId = 0;
const watchers = new Set<() => void>();

function replace(next: readonly Toast[]): void {
  toasts = next;
  for (const notify of watchers) notify();
}

function dismiss(id: number): void {
  replace(toasts.filter((toast) => toast.id !== id));
}

/** Says in passing that something happened, with a way back where there is one. Nothing a person must not miss. */
export function showToast(text: string, action?: ToastAction): void {
  lastId += 1;
  const id = lastId;
  replace([...toasts.slice(-2), { id, text, action }]);
  setTimeout(() => dismiss(id), shownMs);
}

function watch(notify: () => void): () => void {
  watchers.add(notify);
  return () => watchers.delete(notify);
}

/** Where toasts appear: once per page, and there from the start so that readers announce them. */
export function Toasts() {
  const shown = useSyncExternalStore(watch, () => toasts);
  return (
    <output className={styles.toasts}>
      {shown.map(({ id, text, action }) => (
        <span key={id} className={styles.toast}>
          <span>{text}</span>
          {action === undefined ? null : (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                dismiss(id);
                action.onPress();
              }}
            >
              {action.label}
            </button>
          )}
        </span>
      ))}
    </output>
  );
}
