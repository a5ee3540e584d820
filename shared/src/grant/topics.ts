/** What published works are about, and what they are. */
export const topics = ['society', 'education', 'culture', 'environment', 'economy', 'health', 'migration', 'border', 'youth', 'women', 'technology', 'verification', 'other'] as const;
export type Topic = (typeof topics)[number];
export const mediaKinds = ['article', 'video', 'audio', 'picture', 'game', 'other'] as const;
export type MediaKind = (typeof mediaKinds)[number];
