import { composeHostsAreThere } from '../../proof/invariants/compose-file/values';
import { valuesCanBeReached } from '../../proof/invariants/values';
import type { Find } from '../find';
import type { Mutation } from './mutation';

/** The judges that tell people, too. */
const TELLING: readonly Find['judge'][] = ['promise', 'schema', 'compose'];

/** What an application says in the words of Kubernetes, of Compose or of a chart. */
const FOREIGN = /^(patches\.\d+\.body|secrets\.provider|values)(\.|$)/;

/** What it says to its own programs, and what of that is looked at: any text that looks like an address is one. */
const TEXTS = /(^|\.)(env|gives|args|entrypoint|files)(\.|$)/;
const ADDRESSES = [composeHostsAreThere, valuesCanBeReached].map(({ title }) => title);

/**
 * Whether a find comes of a mistake in words that no definition knows. A synth writes them as they are, and it is the promises
 * that tell whoever runs `npm run prove`: that they do is no find.
 */
export function isTold({ judge, title }: Find, mutations: readonly Mutation[]): boolean {
  const isIn = (words: RegExp): boolean =>
    mutations.some(({ change }) => 'at' in change && words.test(change.at.join('.')));
  return TELLING.includes(judge) && (isIn(FOREIGN) || (ADDRESSES.includes(title) && isIn(TEXTS)));
}
