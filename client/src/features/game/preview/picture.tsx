import { useSyncExternalStore } from 'react';
import { Coming } from '../desk/coming.tsx';
import { Hall } from '../desk/hall.tsx';
import type { Phone } from '../phone/phone.ts';
import { PhoneApp } from '../phone/phone-app.tsx';
import { PhoneContext } from '../phone/phone-context.tsx';
import type { PreviewWish } from '../preview-message.ts';
import type { OpenProjector } from '../projector/open-projector.ts';
import { Projector } from '../projector/projector.tsx';
import type { LocalHall } from './local-hall.ts';
import styles from './picture.module.css';

interface PictureProps {
  readonly wish: PreviewWish;
  readonly hall: LocalHall;
  readonly phone: Phone;
  readonly projector: OpenProjector;
}

/** One of the three surfaces, by its own components. */
export function Picture({ wish, hall, phone, projector }: PictureProps) {
  // What somebody tapped in a question is of no other one.
  const asked = wish.as === 'moment' ? JSON.stringify(wish.script.content.rounds[0]?.questions[0]?.ask.kind) : wish.round;
  switch (wish.surface) {
    case 'phone': return <PhoneContext value={phone}><PhoneApp key={asked} /></PhoneContext>;
    case 'projector': return <Projector {...projector} page={location} />;
    case 'desk': return <DeskPicture hall={hall} />;
  }
}

const nothing = () => undefined;

/** What the host has before them: the hall with the key, and what comes next. */
function DeskPicture({ hall }: { readonly hall: LocalHall }) {
  const { view, progress } = useSyncExternalStore(hall.watch, hall.desk);
  return (
    <main className={styles.desk}>
      <Hall view={view} progress={progress} isOffline onBoard={nothing} onCorrect={nothing} onShow={nothing} />
      <Coming view={view} />
    </main>
  );
}
