/** Kinds that ask for an opinion: nothing is right, and nothing is earned. */
export const surveyNames = ['poll', 'open', 'cloud', 'scale'] as const;
export type SurveyName = (typeof surveyNames)[number];

/** K8: whether a question asks for an opinion, so that its key says nothing but its kind. */
export function isSurvey({ kind }: { readonly kind: string }): boolean {
  return (surveyNames as readonly string[]).includes(kind);
}
