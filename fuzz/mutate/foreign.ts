import type { Mutation } from './mutation';

/** What an application says in the words of Kubernetes, of Compose or of a chart, or puts together for its own programs to read. */
const FOREIGN = /^(patches\.\d+\.body|secrets\.provider|values|(.+\.)?parts)(\.|$)/;

/**
 * Whether a mistake is in words that no definition knows. A synth writes them as they are, and it is the promises that tell
 * whoever runs `npm run prove`: that they do is no find.
 */
export const isForeign = ({ change }: Mutation): boolean => 'at' in change && FOREIGN.test(change.at.join('.'));
