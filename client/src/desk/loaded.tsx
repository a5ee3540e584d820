import type { ReactNode } from 'react';
import { useMessages } from '../i18n/desk/messages.ts';
import { Wait } from '../ui/wait.tsx';
import { Failed } from './failed.tsx';
import type { Loading } from './use-load.ts';

interface LoadedProps<T> {
  readonly loading: Loading<T>;
  readonly onTryAgain: () => void;
  readonly children: (data: T) => ReactNode;
}

/** What was loaded, or why it is not there and how to try again. */
export function Loaded<T>({ loading, onTryAgain, children }: LoadedProps<T>) {
  const t = useMessages();
  switch (loading.name) {
    case 'loading': return <Wait>{t('word.loading')}</Wait>;
    case 'failed': return <Failed failure={loading.failure} onTryAgain={onTryAgain} />;
    case 'ready': return children(loading.data);
  }
}
