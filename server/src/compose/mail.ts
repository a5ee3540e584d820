import type { openDataFolder } from '../adapters/data-folder.ts';
import type { openDatabase } from '../adapters/prisma-database.ts';
import { prismaMailSetting } from '../adapters/prisma-mail-setting.ts';
import { prismaOutbox } from '../adapters/prisma-outbox.ts';
import { smtpMailer } from '../adapters/smtp-mailer.ts';
import type { Env } from '../env.ts';
import type { EntrantsOfSeasons } from '../features/entrant/service.ts';
import type { Clock, Ids } from '../features/game/ports.ts';
import { jurorAddressee } from '../features/jury/audience.ts';
import type { Jurors } from '../features/jury/ports.ts';
import { Dispatch } from '../features/message/dispatch.ts';
import { MailDesk } from '../features/message/mail-desk.ts';
import type { AddresseeOf, Audience } from '../features/message/ports.ts';
import { accountAddressee, entrantAddressee, Messages } from '../features/message/service.ts';
import { stopToken } from '../features/message/stop-token.ts';
import type { People } from '../features/person/ports.ts';
import { mailServerOf } from '../mail-env.ts';
import { telling } from '../telling.ts';

interface MailWorld {
  readonly env: Env;
  readonly database: Awaited<ReturnType<typeof openDatabase>>;
  readonly folder: ReturnType<typeof openDataFolder>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secret: string;
  readonly people: Pick<People, 'byId'>;
  readonly entrants: Pick<EntrantsOfSeasons, 'reader'>;
  readonly jurors: Pick<Jurors, 'byId'>;
  /** By what messages can be about. */
  readonly audiences: ReadonlyMap<string, Audience>;
  readonly publicOrigin: () => string;
  /** What everybody may read of messages is another from now on. */
  readonly onTold: () => void;
  readonly report: (error: unknown, about: object) => void;
}

/** Messages, the letters they become, and the mail server. */
export function composeMail({ env, database, folder, clock, ids, secret, people, entrants, jurors, audiences, publicOrigin, report, onTold }: MailWorld) {
  const outbox = telling(prismaOutbox(database), ['approve', 'reword', 'cancel'], onTold);
  const mailer = smtpMailer();
  const mail = new MailDesk({
    setting: prismaMailSetting(database, folder.secret('mail-key', 'the password of the mail server is typed again')), mailer, fixed: mailServerOf(env), clock, ids, onSet: () => dispatch.serverWasSet(),
  });
  const addresseeOf: AddresseeOf = async ({ by, id }) => {
    if (by === 'entrant') {
      const entrant = await entrants.reader(id);
      return entrant && entrantAddressee(entrant);
    }
    if (by === 'juror') {
      const juror = await jurors.byId(id);
      return juror?.leftAt === null ? jurorAddressee(juror, 'ru') : null;
    }
    const person = await people.byId(id);
    return person && !person.isEnded ? accountAddressee(person) : null;
  };
  const dispatch = new Dispatch({
    outbox, mailer, server: () => mail.server(), audiences, addresseeOf, clock, urlOf: (at) => `${publicOrigin()}${at}`,
    stopPathOf: (recipient) => `/letters/${stopToken(secret, recipient)}`, report,
  });
  const messages = new Messages({ outbox, audiences, addresseeOf, dispatch, clock, ids, secret });
  return { mail, dispatch, messages, outbox };
}
