import { may } from '@tabarman/shared/access/permissions.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { InboxLink } from '../features/message/inbox-link.tsx';
import { useSession } from '../features/session/store.ts';
import { useMessages } from '../i18n/desk/messages.ts';
import { LanguageSelect } from './language-select.tsx';
import styles from './page.module.css';

/** Ways that not every role may go. */
const ways = [
  { action: 'quest.read', href: '/bank', words: 'bank.title' },
  { action: 'season.read', href: '/seasons', words: 'season.title' },
  { action: 'call.read', href: '/calls', words: 'call.title' },
  { action: 'call.read', href: '/collection', words: 'collection.title' },
  { action: 'season.write', href: '/messages', words: 'message.title' },
  { action: 'person.read', href: '/people', words: 'people.title' },
] as const;

interface PageProps {
  /** What the browser's tab says, before the name of the product. */
  readonly title: string;
  /** Ways to elsewhere, for those who are signed in. */
  readonly isSignedIn?: boolean;
  /** Takes the whole width, and has no margins of its own. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The frame of the desk's ordinary pages. */
export function Page({ title, isSignedIn = false, isWide = false, children }: PageProps) {
  const t = useMessages();
  const session = useSession();
  const role = session.name === 'signedIn' ? session.person.role : null;
  const [at] = useLocation();
  const nav = useRef<HTMLElement>(null);
  // On a phone the ways are one row that is scrolled: where one is stays in sight.
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current && here) nav.current.scrollLeft = here.offsetLeft - nav.current.offsetLeft - here.offsetWidth / 2;
  }, [at]);
  const current = (href: string) => (at === href ? 'page' : href !== '/' && at.startsWith(`${href}/`) ? 'true' : undefined);
  return (
    <div className={styles.page}>
      <title>{`${title} · ${t('app.name')}`}</title>
      <header className={styles.header}>
        <Link className={styles.name} href="/">
          {t('app.name')}
        </Link>
        {isSignedIn ? (
          <nav ref={nav} className={styles.ways} aria-label={t('page.menu')}>
            <Link href="/" aria-current={current('/')}>{t('home.title')}</Link>
            {ways.map(({ action, href, words }) => (role && may(role, action) ? <Link key={href} href={href} aria-current={current(href)}>{t(words)}</Link> : null))}
            <InboxLink isHere={at === '/inbox'} />
            <Link href="/settings" aria-current={current('/settings')}>{t('word.settings')}</Link>
          </nav>
        ) : null}
        <LanguageSelect />
      </header>
      <main className={isWide ? styles.wide : styles.main}>{children}</main>
    </div>
  );
}
