/** As F5's controller says it: for a month no browser asks without TLS. */
const TLS_ALONE = { name: 'Strict-Transport-Security', value: 'max-age=2592000' };

/**
 * What each answer is given: that the host speaks TLS alone, in place of what a service says of itself, and besides the
 * service's own what the route says.
 */
export function responseHeaders(headers: Readonly<Record<string, string>>) {
  const added = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return { set: [TLS_ALONE], ...(added.length === 0 ? {} : { add: added }) };
}
