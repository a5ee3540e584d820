export type ContactKind = 'email' | 'phone';

/** What somebody can be reached by; null when it is neither an address nor a number. */
export function contactKind(contact: string): ContactKind | null {
  if (/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/u.test(contact)) return 'email';
  return /^\+?[\d\s().-]+$/.test(contact) && digitsOf(contact).length >= 9 && digitsOf(contact).length <= 15 ? 'phone' : null;
}

/**
 * EN6: one key for the same contact however it is written; null for none. Of a number the last nine digits, which are the subscriber's in all
 * three countries; of an address small letters without what follows a plus, and without the dots that Gmail does not read.
 */
export function contactKey(contact: string): string | null {
  switch (contactKind(contact)) {
    case null: return null;
    case 'phone': return digitsOf(contact).slice(-9);
    case 'email': {
      const [, name = '', domain = ''] = /^(.*)@(.*)$/u.exec(contact.toLowerCase()) ?? [];
      const box = name.split('+')[0] || name;
      return `${domain === 'gmail.com' ? box.replaceAll('.', '') : box}@${domain}`;
    }
  }
}

/** EN23: whether an e-mail address is one of a domain, or of a part of it: `aida@student.oshsu.kg` is of `oshsu.kg`. */
export function isOfDomain(contact: string, domain: string): boolean {
  const at = contactKind(contact) === 'email' ? contact.toLowerCase().split('@')[1] ?? '' : '';
  return at === domain || at.endsWith(`.${domain}`);
}

const digitsOf = (contact: string) => contact.replace(/\D/g, '');
