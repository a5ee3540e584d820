import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { BooleanKey } from './kinds/boolean-key.tsx';
import { MostField } from './kinds/most-field.tsx';
import { NumberFields } from './kinds/number-fields.tsx';
import { OptionFields } from './kinds/option-fields.tsx';
import { ScaleFields } from './kinds/scale-fields.tsx';
import { SpellingFields } from './kinds/spelling-fields.tsx';

/** What a question offers and what is right, in the way of its kind. */
export function AskFields({ question }: { readonly question: DraftQuestion }) {
  switch (question.ask.kind) {
    case 'single':
    case 'multi':
    case 'order':
    case 'poll': return <OptionFields question={question} ask={question.ask} />;
    case 'number': return <NumberFields question={question} ask={question.ask} />;
    case 'boolean': return <BooleanKey question={question} />;
    case 'scale': return <ScaleFields question={question} ask={question.ask} />;
    case 'cloud': return <MostField question={question} ask={question.ask} limit={5} />;
    case 'open': return null;
    case 'text': return <SpellingFields question={question} />;
  }
}
