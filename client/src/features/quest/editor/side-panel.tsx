import type { UnitId } from '@tabarman/shared/quest/draft/units.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Card } from '../../../ui/card.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { CommentsPanel } from './comments.tsx';
import { Findings, gathered, useFindings } from './findings.tsx';
import { Practice } from './practice.tsx';
import { Preview } from './preview.tsx';
import type { Comments } from './use-comments.ts';

type SideTab = 'preview' | 'practice' | 'todo' | 'comments';

interface SidePanelProps {
  readonly unit: UnitId;
  readonly comments: Comments;
}

/** What stands beside the writing: how it will look, a game alone, what is left to do, and what others say. */
export function SidePanel({ unit, comments }: SidePanelProps) {
  const t = useMessages();
  const [open, setOpen] = useState<SideTab>('preview');
  const findings = useFindings();
  const stops = gathered(findings).filter(({ finding }) => finding.weight === 'stops').length;
  return (
    <Card>
      <Tabs
        label={t('editor.beside')}
        open={open}
        onOpen={setOpen}
        tabs={[
          { name: 'preview', label: t('editor.preview'), content: open === 'preview' ? <Preview unit={unit} /> : null },
          { name: 'practice', label: t('editor.practice'), content: open === 'practice' ? <Practice /> : null },
          { name: 'todo', label: t('editor.todo'), waiting: stops, content: open === 'todo' ? <Findings findings={findings} /> : null },
          { name: 'comments', label: t('editor.comments'), waiting: comments.waiting(unit), content: <CommentsPanel key={unit} unit={unit} comments={comments} /> },
        ]}
      />
    </Card>
  );
}
