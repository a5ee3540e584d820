import { api, outcomeOf } from '../../../desk/api.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { SessionList } from '../session-list.tsx';

const loadSessions = () => outcomeOf(api.session.list());

/** A10: where one is signed in; any other device can be signed out from here. */
export function Sessions() {
  const [loading, again] = useLoad(loadSessions);
  return <Loaded loading={loading} onTryAgain={again}>{(opened) => <SessionList opened={opened} onEnd={(id) => outcomeOf(api.session.end({ id }))} />}</Loaded>;
}
