import { may } from '@tabarman/shared/access/permissions.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { type Text, textIn } from '@tabarman/shared/kernel/text.ts';
import { LinkButton } from '../../desk/link-button.tsx';
import styles from '../../desk/work-page.module.css';
import { useMessages } from '../../i18n/desk/messages.ts';
import type { Person } from '../session/store.ts';

interface CallHeadProps {
  readonly id: string;
  /** What the page is. */
  readonly page: string;
  readonly call: { readonly title: Text; readonly reference: Language };
  readonly person: Person;
}

/** The head of a page of a call: what it is, of which call, and the way back for those who may go there. */
export function CallHead({ id, page, call, person }: CallHeadProps) {
  const t = useMessages();
  return (
    <div className={styles.head}>
      <h1>{page}: {textIn(call.title, t.language, call.reference)}</h1>
      {may(person.role, 'call.read') ? <LinkButton href={`/calls/${id}`}>{t('call.back')}</LinkButton> : null}
    </div>
  );
}
