interface OtherPage {
  readonly show: (page: HTMLElement, code: string) => Promise<void>;
}

// Each by itself: of imports that share one expression the build gives all the style sheets of the last.
const others: Readonly<Record<string, (() => Promise<OtherPage>) | undefined>> = {
  r: () => import('../../run/show-run.tsx'),
  e: () => import('../../entrant/show-entrant.tsx'),
  t: () => import('../../work/show-taking-part.tsx'),
  v: () => import('../../vote/show-vote.tsx'),
  jury: () => import('../../jury/show-jury.tsx'),
  mentor: () => import('../../mentor/show-mentor.tsx'),
  people: () => import('../../call-team/show-seeking.tsx'),
};

/** Who comes by the link of a run, to register, to take part in a call, to judge, to help teams, to vote, or to find a team: nothing of their names is on the join page. */
export async function openOther(name: string): Promise<OtherPage> {
  const open = others[name];
  if (open === undefined) throw new Error(`there is no page ${name}`);
  return open();
}
