import { Component, type ReactNode, Suspense } from 'react';
import { useMessages } from '../i18n/desk/messages.ts';
import { Wait } from '../ui/wait.tsx';
import { Failed } from './failed.tsx';

/** A page whose code comes when it is opened: says that it loads, or that it could not, and how to try again. */
export function Later({ children }: { readonly children: ReactNode }) {
  const t = useMessages();
  return (
    <Boundary>
      <Suspense fallback={<Wait>{t('word.loading')}</Wait>}>{children}</Suspense>
    </Boundary>
  );
}

/** Code that did not arrive is thrown while rendering; the browser remembers it as missing, so only a new page asks again. */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly isMissing: boolean }> {
  override state = { isMissing: false };

  static getDerivedStateFromError(error: unknown) {
    if (!(error instanceof TypeError)) throw error;
    return { isMissing: true };
  }

  override render() {
    return this.state.isMissing ? <Failed failure="unreachable" onTryAgain={() => location.reload()} /> : this.props.children;
  }
}
