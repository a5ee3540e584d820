import '../ui/base.css';
import '../ui/fonts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n/desk/messages.ts';
import { App } from './app.tsx';

await startLanguage();
const root = document.getElementById('root');
if (root === null) throw new Error('desk.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
