/** The consent to keep the record, which is given before the first word of it; its text is the registration page's. */
export const recordConsent = { id: 'record', version: 1 } as const;

/** With this id a season asks for consent to be named on public pages. */
export const PUBLIC_CONSENT = 'public';
