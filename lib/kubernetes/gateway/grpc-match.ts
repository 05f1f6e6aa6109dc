/**
 * What a gRPC route matches: `/package.Service` all methods of a service, `/package.Service/Method` one of them; `/` is all.
 *
 * @see https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md#requests
 */
export function grpcMatch(prefix: string): { readonly service: string; readonly method?: string } | undefined {
  const [service = '', method] = prefix.slice(1).split('/');
  if (service === '') return undefined;
  return method === undefined ? { service } : { service, method };
}
