import { errors } from '@tabarman/shared/protocol/errors.ts';
import { connect } from '../../../link/connect.ts';
import type { Link } from '../../../link/link.ts';
import { createProjectorStore, type ProjectorStore } from './projector-store.ts';

export interface OpenProjector {
  readonly store: ProjectorStore;
  readonly link: Link;
}

/** Opens the public screen of a link and keeps it open over dropped connections. */
export function openProjector(secret: string, open: typeof connect = connect): OpenProjector {
  const store = createProjectorStore();
  const link = open({
    introduce: async (ask) => {
      const reply = await ask('projector:open', { link: secret });
      if (reply.ok) {
        link.hintServerNow(reply.data.now);
        store.show(reply.data);
        return true;
      }
      if (errors[reply.error].retry) return false;
      store.refuse(reply.error);
      return true;
    },
  });
  link.on('projector:view', (message) => {
    link.hintServerNow(message.now);
    store.show(message);
  });
  link.on('progress', store.count);
  return { store, link };
}
