import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startJuryLanguage } from '../../i18n/jury/messages.ts';
import { ask } from '../../link/ask.ts';
import { arriving } from '../game/arriving.ts';
import { JuryApp } from './phone/jury-app.tsx';
import { JurorDevice } from './phone/juror.ts';
import { JurorContext } from './phone/juror-context.tsx';

/** The page of a juror, in the place of the join page: `#key` of the own link, `#work=id`, `#pairs`, or `#deliberation`. */
export async function show(root: HTMLElement, slug: string): Promise<void> {
  await startJuryLanguage();
  const device = new JurorDevice({ slug: slug.toLowerCase(), ask });
  addEventListener('online', device.send);
  document.addEventListener('visibilitychange', device.send);
  if (/^(#pairs|#work=.*|#deliberation.*|)$/.test(location.hash)) void device.refresh();
  arriving((key) => {
    device.arrive(key);
    void device.refresh();
  });
  createRoot(root).render(
    <StrictMode>
      <JurorContext value={device}>
        <JuryApp />
      </JurorContext>
    </StrictMode>,
  );
}
