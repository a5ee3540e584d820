import '../../../ui/base.css';
import '../../../ui/fonts.css';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../../../i18n/projector/messages.ts';
import { openProjector } from './open-projector.ts';
import { Projector } from './projector.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

const [, , secret = ''] = location.pathname.split('/');
const [, kind, key = ''] = /^(ceremony|reveal)-(.+)$/.exec(secret) ?? [];
if (kind === undefined) {
  await startLanguage();
  createRoot(root).render(<Projector {...openProjector(secret)} page={location} />);
} else if (kind === 'reveal') {
  const { RevealWall } = await import('../../reveal/reveal-wall.tsx');
  createRoot(root).render(<RevealWall reveal={key} />);
} else {
  const { CeremonyWall } = await import('../../ceremony/ceremony-wall.tsx');
  createRoot(root).render(<CeremonyWall ceremony={key} />);
}
