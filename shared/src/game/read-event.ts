import * as z from 'zod';
import { gameEventSchema, type GameEvent } from './events.ts';

const stored = z.looseObject({ type: z.string(), v: z.number() });

/** What leads from an older version of an event to the next, by type and version. Entries are only ever added. */
const upgrades: Readonly<Record<string, (event: Record<string, unknown>) => object>> = {
  'gameCreated 1': ({ preset, ...event }) => ({ ...event, v: 2, settings: { preset } }),
};

/** An event as a journal of any version holds it. Throws when it is not one, or is of a version that is not known here. */
export function readEvent(json: unknown): GameEvent {
  const event = stored.parse(json);
  const upgrade = upgrades[`${event.type} ${event.v}`];
  return upgrade ? readEvent(upgrade(event)) : gameEventSchema.parse(json);
}
