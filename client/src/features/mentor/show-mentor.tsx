import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startMentorLanguage } from '../../i18n/mentor/messages.ts';
import { ask } from '../../link/ask.ts';
import { arriving } from '../game/arriving.ts';
import { followWhileSeen } from '../../link/followed.ts';
import { MentorApp } from './phone/mentor-app.tsx';
import { MentorDevice } from './phone/mentor-device.ts';

/** The page of a mentor, in the place of the join page: `#key` of the own link. */
export async function show(root: HTMLElement, slug: string): Promise<void> {
  await startMentorLanguage();
  const device = new MentorDevice({ slug: slug.toLowerCase(), ask });
  arriving((key) => {
    device.arrive(key);
    device.followed.follow();
  });
  followWhileSeen(device.followed);
  createRoot(root).render(
    <StrictMode>
      <MentorApp device={device} />
    </StrictMode>,
  );
}
