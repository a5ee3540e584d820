import { may } from '@tabarman/shared/access/permissions.ts';
import type { CallFault } from '@tabarman/shared/call/faults.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { WrittenCall } from '@tabarman/shared/protocol/contract/calls.ts';
import { type ReactNode, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { api, type Failure, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import seasonStyles from '../../../desk/work-page.module.css';
import type { Person } from '../../session/store.ts';
import { AboutPart } from '../about-part.tsx';
import { AwardsPart } from '../awards-part.tsx';
import { CallPages } from '../call-pages.tsx';
import styles from '../call.module.css';
import { CriteriaPart } from '../criteria-part.tsx';
import { FormPart } from '../form-part.tsx';
import { JuryPart } from '../jury-part.tsx';
import { PhasesPart } from '../phases-part.tsx';
import { type CallTab, callTabs, goTo, tabOf } from '../place-of.ts';
import { PublicPart } from '../public-part.tsx';
import { PublishDialog } from '../publish-dialog.tsx';
import { ReportsPart } from '../reports-part.tsx';
import { WhoPart } from '../who-part.tsx';

/** A call as it is written. */
export function CallScreen({ id, person }: { readonly id: string; readonly person: Person }) {
  const load = useCallback(() => outcomeOf(api.calls.get({ id })), [id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{(loaded) => <Writing loaded={loaded} mayWrite={may(person.role, 'call.write')} onAgain={again} />}</Loaded>;
}

function Writing({ loaded, mayWrite, onAgain }: { readonly loaded: WrittenCall; readonly mayWrite: boolean; readonly onAgain: () => void }) {
  const t = useMessages();
  const [written, setWritten] = useState(loaded);
  const [call, setCall] = useState(loaded.call);
  const [chosen, setLanguage] = useState(call.reference);
  const [tab, setTab] = useState<CallTab>('about');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPublishing, setPublishing] = useState(false);
  const isChanged = call !== written.call;
  const language = call.languages.includes(chosen) ? chosen : call.reference;
  const save = async () => {
    setBusy(true);
    const saved = await outcomeOf(api.calls.save({ id: written.id, number: written.number, call }));
    setBusy(false);
    setFailure(saved.ok ? null : saved.failure);
    if (!saved.ok) return;
    setWritten(saved.data);
    setCall(saved.data.call);
  };
  const go = ({ section, part, language: missing }: CallFault) => {
    // What is gone to has to be there first.
    flushSync(() => {
      setTab(tabOf[section]);
      if (missing) setLanguage(missing);
    });
    goTo(section, part);
  };
  const props = { call, language, onChange: setCall };
  const contents: Readonly<Record<CallTab, ReactNode>> = {
    about: <AboutPart {...props} />, who: <WhoPart {...props} />, form: <FormPart {...props} />, judging: <><CriteriaPart {...props} /><JuryPart {...props} /></>,
    awards: <><AwardsPart {...props} /><ReportsPart {...props} /></>, phases: <PhasesPart {...props} />,
  };
  const lacking = Map.groupBy(isChanged ? [] : written.faults, ({ section }) => tabOf[section]);
  return (
    <div className={styles.page}>
      <div className={seasonStyles.head}>
        <h1>{textIn(call.title, t.language, call.reference)} <Badge>{t(`call.kind.${call.kind}`)}</Badge></h1>
        {written.versions.length === 0 ? null : <CallPages id={written.id} slug={written.slug} hasTeams={call.withWhom.kind === 'teams'} hasVote={call.vote !== null} />}
      </div>
      <Segmented label={t('season.writeIn')} value={language} segments={call.languages.map((value) => ({ value, label: languageNames[value], lang: value }))} onChange={setLanguage} />
      <Tabs
        label={t('call.parts')} open={tab} onOpen={setTab}
        tabs={callTabs.map((name) => ({ name, label: t(`call.tab.${name}`), waiting: lacking.get(name)?.length ?? 0, content: contents[name] }))}
      />
      <PublicPart written={written} isChanged={isChanged} mayWrite={mayWrite} onGo={go} onPublish={() => setPublishing(true)} />
      {mayWrite && (isChanged || failure) ? (
        <div className={seasonStyles.bar}>
          <p role="alert">{failure ? failureText(t, failure) : t('season.unsaved')}</p>
          {failure === 'call_changed' ? <Button onClick={onAgain}>{t('season.reload')}</Button> : null}
          <Button onClick={() => { setCall(written.call); setFailure(null); }}>{t('season.discard')}</Button>
          <Button tone="primary" isBusy={isBusy} onClick={() => void save()}>{t('word.save')}</Button>
        </div>
      ) : null}
      {isPublishing ? <PublishDialog written={written} onPublished={setWritten} onClose={() => setPublishing(false)} /> : null}
    </div>
  );
}
