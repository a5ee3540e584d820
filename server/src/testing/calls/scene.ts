import type { ManualClock } from '../../adapters/manual-clock.ts';
import { type Mailbox, startMailbox } from '../mailbox.ts';
import { openDesk, type Organisers } from '../organisers.ts';
import { answered } from '../request.ts';
import type { TestServer } from '../start-test-server.ts';

/** Where calls are told: a server that believes one proxy, a clock that is moved or goes by itself, two organisers, and a mail server. */
export interface Scene {
  readonly server: Pick<TestServer, 'url'>;
  readonly clock: Pick<ManualClock, 'now' | 'advance'>;
  readonly organisers: Organisers;
  /** Where letters of the server arrive. */
  readonly mailbox: Mailbox;
  readonly say: (line: string) => void;
  /** Takes the mail server away: there is none once the story is over. */
  end(): Promise<void>;
}

/** So that people can vote from where they are. */
export const sceneSettings = { TRUST_PROXY: '1' };

export async function openScene(server: Pick<TestServer, 'url' | 'claim'>, clock: Scene['clock'], say: (line: string) => void = () => undefined): Promise<Scene> {
  const [organisers, mailbox] = await Promise.all([openDesk(server), startMailbox()]);
  const setMail = (to: Mailbox['server'] | null) => answered(server, 'PUT /mail', { token: organisers.first.token, body: { server: to } });
  await setMail(mailbox.server);
  return {
    server, clock, organisers, mailbox, say,
    async end() {
      await setMail(null);
      await mailbox.stop();
    },
  };
}
