import '../../../ui/base.css';
import '../../../ui/fonts.css';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../../../i18n/projector/messages.ts';
import { openProjector } from './open-projector.ts';
import { Projector } from './projector.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

await startLanguage();
const [, , secret = ''] = location.pathname.split('/');
createRoot(root).render(<Projector {...openProjector(secret)} page={location} />);
