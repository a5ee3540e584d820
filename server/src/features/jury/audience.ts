import { isInPairs } from '@tabarman/shared/call/judged.ts';
import type { ReviewedKind } from '@tabarman/shared/message/kinds.ts';
import { readerLanguage } from '@tabarman/shared/message/reader-language.ts';
import { reviewEnd, reviewBegin } from '@tabarman/shared/call/windows.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { Ids } from '../game/ports.ts';
import type { Clock } from '../game/ports.ts';
import type { Addressee, Audience, Recipient } from '../message/ports.ts';
import { accountAddressee, type LastLetter } from '../message/service.ts';
import type { People } from '../person/ports.ts';
import { presentJurorKey } from './link.ts';
import { leftFor } from './pairing.ts';
import { type Panel, panelOf, type PanelParts, stillJudges } from './panel.ts';
import type { JurorRow } from './ports.ts';

interface JuryAudienceParts extends PanelParts {
  readonly people: Pick<People, 'byId'>;
  readonly ids: Pick<Ids, 'hash'>;
  readonly clock: Clock;
  /** Of the server. */
  readonly secret: string;
  readonly lettersOf: (callId: string) => Promise<ReadonlyMap<string, LastLetter>>;
}

const isReminder = (kind: ReviewedKind) => kind === 'jury.reviews' || kind === 'jury.comparisons';
/** Those of the jury, by what they have not done. */
const groups = ['toInvite', 'unanswered', 'toReview', 'jurors'] as const;

/** Who is meant by a juror: the account, or the juror who comes by a link. */
export const recipientOf = ({ id, userId }: Pick<JurorRow, 'id' | 'userId'>): Recipient => (userId === null ? { by: 'juror', id } : { by: 'account', id: userId });
export const recipientKey = ({ by, id }: Recipient): string => `${by} ${id}`;

/** A juror who comes by a link as a reader, in a language that they read. */
export function jurorAddressee({ id, juror, email }: JurorRow, reference: Language): Addressee {
  const country = juror.countries.length === 1 ? (juror.countries[0] ?? null) : null;
  return { by: 'juror', id, name: juror.name, address: email, isConfirmed: true, language: readerLanguage({ language: null, country }, reference, juror.languages), country, parts: {} };
}

/** JU21, JU23: jurors of a call as readers. A letter has how much is left, and of no work anything else. */
export function juryAudience(parts: JuryAudienceParts): Audience {
  const { people, clock, lettersOf } = parts;

  async function addressee(panel: Panel, juror: JurorRow): Promise<Addressee[]> {
    const count = { count: { line: String(leftFor(panel, juror)) } };
    if (juror.userId === null) return [{ ...jurorAddressee(juror, panel.call.reference), parts: count }];
    const person = await people.byId(juror.userId);
    return person && !person.isEnded ? [{ ...accountAddressee(person), parts: count }] : [];
  }

  async function has(panel: Panel): Promise<(people: string, juror: JurorRow) => boolean> {
    const letters = await lettersOf(panel.callId);
    return (name, juror) => {
      if (!stillJudges(juror)) return false;
      switch (name) {
        case 'toInvite': return juror.answer === null && !letters.has(recipientKey(recipientOf(juror)));
        case 'unanswered': return juror.answer === null || juror.answer === 'later';
        case 'toReview': return leftFor(panel, juror) > 0;
        case 'jurors': return true;
        default: return name === `juror:${juror.id}`;
      }
    };
  }

  const membersIn = async (panel: Panel, name: string, isIn: Awaited<ReturnType<typeof has>>) => (await Promise.all(panel.jurors.filter((juror) => isIn(name, juror)).map((juror) => addressee(panel, juror)))).flat();
  const namesIn = (panel: Panel) => [...groups, ...panel.jurors.filter(stillJudges).map(({ id }) => `juror:${id}`)];

  return {
    async describe(id) {
      const [row, panel] = [await parts.calls.byId(id), await panelOf(parts, id, { hasSheets: false })];
      if (!row || !panel) return null;
      const { title, reference, languages } = panel.call;
      const [begin, end] = [reviewBegin(panel.call), reviewEnd(panel.call)];
      return {
        title, reference, countries: countriesOf(panel.call), languages, people: namesIn(panel), path: `/jury/${row.slug}`,
        kinds: [{ kind: 'jury.invited', deadline: begin !== null && begin > clock.now() ? begin : end }, { kind: isInPairs(panel.call) ? 'jury.comparisons' : 'jury.reviews', deadline: end }],
      };
    },
    async members(id, name) {
      const panel = await panelOf(parts, id);
      return panel ? membersIn(panel, name, await has(panel)) : [];
    },
    async groups(id) {
      const panel = await panelOf(parts, id);
      if (!panel) return new Map();
      const isIn = await has(panel);
      return new Map(await Promise.all(namesIn(panel).map(async (name) => [name, await membersIn(panel, name, isIn)] as const)));
    },
    async nameOf(id, name) {
      const [panel, jurorId] = [await panelOf(parts, id, { hasSheets: false }), name.split(':')[1]];
      const juror = panel?.jurors.find((one) => one.id === jurorId);
      return panel && juror ? { [panel.call.reference]: juror.juror.name } : null;
    },
    async isSettled(id, kind, _, recipient) {
      const panel = await panelOf(parts, id);
      const juror = panel?.jurors.find((one) => recipientKey(recipientOf(one)) === recipientKey(recipient));
      if (!panel || !juror || !stillJudges(juror)) return true;
      return kind === 'jury.invited' ? juror.answer === 'yes' : isReminder(kind) && leftFor(panel, juror) === 0;
    },
    async ownFragment({ by, id }) {
      const juror = by === 'juror' ? await parts.jurors.byId(id) : null;
      return juror && presentJurorKey(parts, juror);
    },
  };
}
