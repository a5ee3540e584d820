import { countDoor } from '@tabarman/shared/door/marks.ts';
import { type Cell, toCsv } from '@tabarman/shared/exchange/to-csv.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { DoorView } from '@tabarman/shared/protocol/contract/doors.ts';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { api, outcomeOf } from '../../../desk/api.ts';
import { CodeScanner } from '../../../desk/code-scanner.tsx';
import { csvFile } from '../../../desk/csv-file.ts';
import { DataTable } from '../../../desk/data-table.tsx';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import page from '../../../desk/work-page.module.css';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { saveFile } from '../../../link/save-file.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { CallHead } from '../../call/call-head.tsx';
import type { Person } from '../../session/store.ts';
import { CountList } from '../count-list.tsx';
import { DoorKeeper, type DoorShown, findPeople, peopleOf } from '../door-keeper.ts';
import { FoundCard } from '../found-card.tsx';
import { GuestDialog } from '../guest-dialog.tsx';
import { UndoDialog } from '../undo-dialog.tsx';

/** Other doors note people too. */
const LOOK_MS = 10_000;

/** TB20–TB23: who comes to a call, noted with the camera or by the code, with or without a network. */
export function DoorScreen({ id, person }: { readonly id: string; readonly person: Person }) {
  const load = useCallback(() => outcomeOf(api.doors.get({ id })), [id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{(view) => <Door id={id} loaded={view} person={person} />}</Loaded>;
}

function Door({ id, loaded, person }: { readonly id: string; readonly loaded: DoorView; readonly person: Person }) {
  const t = useMessages();
  const [keeper] = useState(() => new DoorKeeper({ callId: id, view: loaded, get: () => outcomeOf(api.doors.get({ id })), send: (marks, sentAt) => outcomeOf(api.doors.mark({ id, sentAt, marks: marks as Parameters<typeof api.doors.mark>[0]['marks'] })) }));
  const state = useStore(keeper.state);
  const [typed, setTyped] = useState(() => new URLSearchParams(location.search).get('pass') ?? '');
  const [found, setFound] = useState<readonly string[] | null>(() => (typed === '' ? null : findPeople(peopleOf({ view: loaded, waiting: [] }), typed).map((one) => one.id)));
  const [asked, setAsked] = useState<DoorShown | 'guest' | null>(null);
  useEffect(() => {
    const look = () => void keeper.refresh();
    const timer = setInterval(() => document.visibilityState === 'visible' && look(), LOOK_MS);
    addEventListener('online', look);
    keeper.send();
    return () => {
      clearInterval(timer);
      removeEventListener('online', look);
      keeper.stop();
    };
  }, [keeper]);
  const { view, waiting, isAway, failure } = state;
  const people = peopleOf(state);
  const look = (text: string) => {
    setTyped(text);
    setFound(findPeople(people, text).map((one) => one.id));
  };
  const roleOf = (role: string | null) => textIn(view.roles.find((one) => one.id === role)?.title ?? {}, t.language, view.reference);
  const countryOf = (code: string | null) => {
    const known = countryCodes.find((one) => one === code);
    return known ? countryName(known, t.language) : '';
  };
  const one = found?.length === 1 ? people.find((who) => who.id === found[0]) : undefined;
  const inNow = people.filter(({ inAt }) => inAt !== null).length;
  const save = () => {
    const rows: Cell[][] = people.map(({ name, team, role, country, isGuest, inAt }) => [name, team ?? '', roleOf(role), countryOf(country), isGuest ? t('door.isGuest') : '', inAt === null ? '' : new Date(inAt).toISOString()]);
    saveFile(csvFile(toCsv([[t('door.name'), t('door.team'), t('door.role'), t('door.country'), t('door.isGuest'), t('door.since')], ...rows], t.language === 'en' ? ',' : ';')), 'tabarman-check-in.csv');
  };
  return (
    <div className={page.page}>
      {isAway ? <Banner>{t('door.offline', { n: waiting.length })}</Banner> : null}
      <CallHead id={id} page={t('door.title')} call={view} person={person} />
      <p role="status"><b>{t('door.in', { n: inNow, all: people.length })}</b></p>
      <p role="alert" className={page.failure}>{failure === null ? null : failureText(t, failure)}</p>
      <form className={page.stack} onSubmit={(event) => { event.preventDefault(); look(typed); }}>
        <p className={page.soft}>{t('door.text')}</p>
        <CodeScanner onCode={look} />
        <Field label={t('door.code')} value={typed} maxLength={200} autoCapitalize="characters" autoComplete="off" spellCheck={false} onChange={({ target }) => { setTyped(target.value); setFound(null); }} />
        <div className={page.actions}>
          <Button type="submit" disabled={typed.trim() === ''}>{t('door.look')}</Button>
          <Button onClick={() => setAsked('guest')}>{t('door.guest')}</Button>
        </div>
      </form>
      <div role="status">
        {one ? <FoundCard person={one} role={roleOf(one.role)} country={countryOf(one.country)} onMark={() => keeper.markIn(one.id)} onTakeBack={() => setAsked(one)} />
          : found === null ? null : <p>{t(found.length === 0 ? 'door.nobody' : 'door.several')}</p>}
      </div>
      <DataTable<DoorShown>
        caption={t('door.people')} rows={found !== null && found.length > 1 ? people.filter((who) => found.includes(who.id)) : people} keyOf={(who) => who.id} empty={t('door.none')}
        columns={[
          { name: 'name', head: t('door.name'), isHead: true, value: ({ name }) => name, shows: ({ name, isGuest }) => (isGuest ? `${name} · ${t('door.isGuest')}` : name) },
          { name: 'team', head: t('door.team'), value: ({ team }) => team, shows: ({ team }) => team },
          ...(view.roles.length === 0 ? [] : [{ name: 'role', head: t('door.role'), value: ({ role }: DoorShown) => roleOf(role), shows: ({ role }: DoorShown) => roleOf(role) }]),
          { name: 'country', head: t('door.country'), value: ({ country }) => countryOf(country), shows: ({ country }) => countryOf(country) },
          {
            name: 'in', head: t('door.since'), value: ({ inAt }) => inAt,
            shows: (who) => (who.inAt === null ? <Button tone="quiet" aria-label={`${t('door.mark')}: ${who.name}`} onClick={() => keeper.markIn(who.id)}>{t('door.mark')}</Button>
              : <>{localTime(t.language, who.inAt)} <Button tone="quiet" aria-label={t('door.undoOf', { name: who.name })} onClick={() => setAsked(who)}>{t('door.undo')}</Button></>),
          },
        ]}
      >
        <div><Button onClick={save}>{t('door.csv')}</Button></div>
      </DataTable>
      <CountList title={t('door.byCountry')} counts={countDoor(people, ({ country }) => country)} nameOf={(of) => countryOf(of) || t('door.notKnown')} />
      {view.roles.length === 0 ? null : <CountList title={t('door.byRole')} counts={countDoor(people, ({ role }) => role)} nameOf={(of) => roleOf(of) || t('door.notKnown')} />}
      {people.some(({ team }) => team !== null) ? <CountList title={t('door.byTeam')} counts={countDoor(people, ({ team }) => team)} nameOf={(of) => of ?? t('door.noTeam')} /> : null}
      {view.undone.length === 0 ? null : (
        <details>
          <summary>{t('door.undone')} ({view.undone.length})</summary>
          <ul className={page.list}>{view.undone.map(({ at, name, by, reason }) => <li key={`${at} ${name}`}>{localTime(t.language, at)} · {name === '' ? t('door.isGuest') : name} · {reason}{by === null ? '' : ` · ${by}`}</li>)}</ul>
        </details>
      )}
      {asked === 'guest' ? <GuestDialog view={view} onClose={() => setAsked(null)} onGuest={(guest) => keeper.markGuest(guest)} /> : null}
      {asked !== null && asked !== 'guest' ? <UndoDialog name={asked.name} onClose={() => setAsked(null)} onTakeBack={(reason) => keeper.takeBack(asked.id, reason)} /> : null}
    </div>
  );
}
