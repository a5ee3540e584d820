export const visit = {
  'visit.heading': 'Visits to the public pages',
  'visit.text': 'Counted without cookies; nothing is known of who came. Programs do not count. A browser that keeps a page for a minute is one visit.',
  'visit.none': 'Nobody has opened the public pages yet.',
  'visit.all': '{n} in all',
  'visit.hint': 'Tap a day to read it.',
  'visit.says': '{day}: {n}',
  'visit.day': 'Day',
  'visit.language': 'Language',
  'visit.visits': 'Visits',
} as const;
