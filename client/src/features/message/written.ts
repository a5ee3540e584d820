import type { api } from '../../desk/api.ts';

/** To whom, in what, and which kinds of message can be written about something. */
export type Audience = Awaited<ReturnType<typeof api.messages.audience>>;
export type Written = Omit<Parameters<typeof api.messages.create>[0], 'about'>;
