/** What a message of one kind is. */
interface Kind {
  /** ME1: something has to be done in time: the subject says so first, and it is reminded of. */
  readonly asksAction: boolean;
  /** ME9: goes also to who wants no other letters, and cannot be ended by a link. */
  readonly isNeeded: boolean;
  /** ME5: the few that the product sends by itself, at once, because somebody waits for them on a screen. */
  readonly isImmediate: boolean;
  /** ME19: by letter to those alone who confirmed their address. */
  readonly isForConfirmed?: boolean;
  /** What its words have places for. */
  readonly parts: readonly PartName[];
}

export const partNames = ['about', 'stage', 'team', 'work', 'ruling', 'count', 'code', 'minutes', 'subject', 'text'] as const;
export type PartName = (typeof partNames)[number];

const told = { asksAction: false, isNeeded: false, isImmediate: false } as const;
const asked = { asksAction: true, isNeeded: true, isImmediate: false } as const;
const immediate = { asksAction: false, isNeeded: true, isImmediate: true } as const;

export const kinds = {
  'data.missing': { ...asked, parts: ['about'] },
  'entries.close': { ...asked, isNeeded: false, parts: ['about'] },
  'seat.offered': { ...asked, parts: ['about', 'stage', 'team'] },
  'results.released': { ...told, parts: ['about', 'stage'] },
  'results.amended': { ...told, parts: ['about', 'stage'] },
  'certificate.ready': { ...told, parts: ['about'] },
  'appeal.decided': { ...told, isNeeded: true, parts: ['about', 'ruling'] },
  'work.decided': { ...told, isNeeded: true, parts: ['about', 'work', 'ruling'] },
  /** JU21, JU23: to jurors of a call. */
  'jury.invited': { ...asked, isNeeded: false, parts: ['about'] },
  'jury.reviews': { ...asked, isNeeded: false, parts: ['about', 'count'] },
  'jury.comparisons': { ...asked, isNeeded: false, parts: ['about', 'count'] },
  'works.close': { ...asked, isNeeded: false, isForConfirmed: true, parts: ['about'] },
  /** What an organiser writes: to be read, or with something to do. */
  'note': { ...told, parts: ['about', 'subject', 'text'] },
  'request': { ...asked, parts: ['about', 'subject', 'text'] },
  /** To people of a call, and where it is wanted to everybody: changed or withdrawn, it says so. */
  'announcement': { ...told, isForConfirmed: true, parts: ['about', 'subject', 'text'] },
  'contact.code': { ...immediate, parts: ['about', 'code', 'minutes'] },
  'test': { ...immediate, parts: [] },
} as const satisfies Readonly<Record<string, Kind>>;

export type MessageKind = keyof typeof kinds;
export type ImmediateKind = { [K in MessageKind]: (typeof kinds)[K]['isImmediate'] extends true ? K : never }[MessageKind];
export type ReviewedKind = Exclude<MessageKind, ImmediateKind>;

export const messageKinds = Object.keys(kinds) as MessageKind[];
export const reviewedKinds = messageKinds.filter((kind): kind is ReviewedKind => !kinds[kind].isImmediate);

export type WrittenKind = 'note' | 'request' | 'announcement';

/** Whose words an organiser writes. */
export const isWritten = (kind: MessageKind): kind is WrittenKind => kind === 'note' || kind === 'request' || kind === 'announcement';

export const isForConfirmed = (kind: MessageKind): boolean => 'isForConfirmed' in kinds[kind];
