import { api, type ApiContext } from '../../edge/api.ts';
import type { GuessBrake } from '../../edge/guess-brake.ts';
import { problem } from '../../edge/problem.ts';
import { shownName } from '../session/service.ts';
import { hostCookie } from './host-key.ts';
import type { Admitted, Hosts } from './service.ts';

export interface HostRouteParts {
  readonly hosts: Hosts;
  readonly brake: GuessBrake;
  readonly isHttps: boolean;
}

export function hostRoutes({ hosts, brake, isHttps }: HostRouteParts) {
  async function admit({ headers }: ApiContext, gameId: string): Promise<void> {
    const admission = await hosts.admit(headers, gameId);
    if (!admission.ok) throw problem(admission.error);
  }

  /** H8: what was right is answered at once, however many wrong ones there were. */
  async function guessed<T>({ from }: ApiContext, found: T | null, code: 'link_used' | 'code_wrong'): Promise<T> {
    if (found !== null) return found;
    throw problem((await brake.miss(from.address)) ? code : 'too_many');
  }

  function welcome(context: ApiContext, admitted: Admitted): Admitted {
    if (admitted.key !== null) context.setCookies([hostCookie(admitted.gameId, admitted.key, isHttps)]);
    return admitted;
  }

  return {
    list: api.hosts.list.handler(async ({ input, context }) => {
      await admit(context, input.id);
      return hosts.list(input.id);
    }),

    invite: api.hosts.invite.handler(async ({ input, context }) => {
      await admit(context, input.id);
      const invitation = await hosts.invite(input.id);
      if (!invitation) throw problem('hosts_full');
      return invitation;
    }),

    withdraw: api.hosts.withdraw.handler(async ({ input, context }) => {
      await admit(context, input.id);
      if (!(await hosts.withdraw(input.id, input.hostId))) throw problem('not_found');
      return {};
    }),

    rescueCode: api.hosts.rescueCode.handler(async ({ input, context }) => {
      await admit(context, input.id);
      return { rescueCode: await hosts.rescueCode(input.id) };
    }),

    join: api.hosts.join.handler(async ({ input, context }) => {
      const joined = await guessed(context, await hosts.join(input.link, shownName(input.name), context.headers), 'link_used');
      if (joined === 'name_missing') throw problem('bad_request', { fields: ['name'] });
      return welcome(context, joined);
    }),

    rescue: api.hosts.rescue.handler(async ({ input, context }) => {
      const { code, name, device } = input;
      return welcome(context, await guessed(context, await hosts.rescue(code, shownName(name), device, context.headers), 'code_wrong'));
    }),
  };
}
