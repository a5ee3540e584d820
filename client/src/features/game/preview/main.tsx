import '../../../ui/base.css';
import '../../../ui/fonts.css';
import './keep-nothing.ts';
import { createRoot } from 'react-dom/client';
import { showLanguage as showDeskLanguage } from '../../../i18n/desk/messages.ts';
import { showLanguage as showPhoneLanguage } from '../../../i18n/phone/messages.ts';
import { showLanguage as showProjectorLanguage } from '../../../i18n/projector/messages.ts';
import { loadSeated } from '../phone/load-seated.ts';
import { openPhone } from '../phone/phone.ts';
import { previewReady, previewWishSchema, type PreviewWish } from '../preview-message.ts';
import { openProjector } from '../projector/open-projector.ts';
import { LocalGame, PIN } from './local-game.ts';
import { LocalHall } from './local-hall.ts';
import { gameAt } from './moment.ts';
import { Picture } from './picture.tsx';

const showLanguage = { phone: showPhoneLanguage, projector: showProjectorLanguage, desk: showDeskLanguage };

const element = document.getElementById('root');
if (element === null) throw new Error('preview.html has no #root');
const root = createRoot(element);

const gameFor = (wish: PreviewWish) => (wish.as === 'moment' ? gameAt(wish.script, wish.moment, wish) : new LocalGame(wish.script, Date.now, wish));

/** The hall, its phone and its projector, which stay while what they show becomes another. */
async function openHall(wish: PreviewWish) {
  await loadSeated();
  const hall = new LocalHall(gameFor(wish), wish.language);
  const phone = openPhone({ open: hall.open, post: async () => ({ ok: false, error: 'try_again' }), pin: PIN, languageNow: () => wish.language });
  const projector = openProjector('', hall.open);
  // The line introduces the phone first, in turns of its own.
  while (phone.state.getState().stage.name === 'opening') await new Promise((resolve) => setTimeout(resolve));
  await phone.join({ name: wish.name, look: { pattern: 0, colour: 0 } });
  return { hall, phone, projector };
}

let opening: ReturnType<typeof openHall> | undefined;
let asked: PreviewWish | undefined;
let shown: PreviewWish | undefined;

async function show(wish: PreviewWish): Promise<void> {
  asked = wish;
  const [{ hall, phone, projector }] = await Promise.all([opening ??= openHall(wish), showLanguage[wish.surface](wish.language)]);
  // Of two quick wishes the later one stays.
  if (asked !== wish) return;
  const before = shown;
  shown = wish;
  document.documentElement.dataset['surface'] = wish.surface;
  const isSameGame = wish.as === 'game' && before?.as === 'game' && before.round === wish.round;
  if (!isSameGame) hall.play(gameFor(wish), { isRunning: wish.as === 'game' });
  if (before?.language !== wish.language) hall.readIn(wish.language);
  for (let step = isSameGame ? before.steps : 0; wish.as === 'game' && step < wish.steps; step += 1) hall.advance();
  root.render(<Picture wish={wish} hall={hall} phone={phone} projector={projector} />);
}

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== parent || origin !== location.origin) return;
  const wish = previewWishSchema.safeParse(data);
  if (wish.success) void show(wish.data);
});
parent.postMessage(previewReady, location.origin);
