/** Chart values of a budget that lets one pod at a time be evicted. */
export const ONE_AT_A_TIME = { enabled: true, maxUnavailable: 1 } as const;
