import type { Option } from './command';

/** `--env NAME`: the same word for the same thing, whichever command is asked. */
export const ENVIRONMENT = { value: 'NAME', words: 'an environment of app/environments' } as const satisfies Option;
