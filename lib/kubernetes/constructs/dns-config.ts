/**
 * Names with two dots or more are asked for as they are. By itself a pod asks for a name of fewer than five dots in each of
 * its search domains first, and a whole name of a Service has four: four questions without an answer before each connection.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config
 */
export const DNS_CONFIG = { options: [{ name: 'ndots', value: '2' }] };
