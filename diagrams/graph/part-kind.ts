/** What a part is drawn as. */
export type PartKind = 'people' | 'edge' | 'service' | 'job' | 'store' | 'outside' | 'platform';
