import type { Route } from '../../model';

/** What an Ingress can't say of a route in its own fields, in the annotations of F5's NGINX Ingress Controller. */
type Annotations = Readonly<Record<string, string>>;

/** What the controller must be able to do, and can't by itself. */
export interface ControllerNeeds {
  /** Custom resources: Policies. A controller without them passes over an Ingress' policies, and so lets everyone in. */
  readonly policies: boolean;
  /** Lines of NGINX' own configuration. A controller that allows none refuses the Ingress. */
  readonly snippets: boolean;
  /** HTTP/2, which gRPC is. A controller without it speaks HTTP/1 to what answers. */
  readonly http2: boolean;
}

/**
 * @param service name of the Service that the route leads to
 * @param policy name of the Policy that says who may see it, where not everyone may
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/
 */
export const routeAnnotations = (route: Route, service: string, policy: string): Annotations => ({
  ...(route.stripPrefix ? { 'nginx.org/rewrites': `serviceName=${service} rewrite=/` } : {}),
  ...(route.maxBodyMiB === undefined || route.grpc ? {} : { 'nginx.org/client-max-body-size': `${route.maxBodyMiB}m` }),
  ...timeouts(route),
  ...(route.webSocket ? { 'nginx.org/websocket-services': service } : {}),
  // HTTP/2 is the controller's to have on: controllerNeeds.
  ...(route.grpc ? { 'nginx.org/grpc-services': service } : {}),
  ...(route.streaming ? { 'nginx.org/proxy-buffering': 'False' } : {}),
  ...rateLimit(route),
  ...headers(route),
  ...snippets(route),
  ...(route.allow === undefined ? {} : { 'nginx.org/policies': policy }),
});

/** What the controller must be able to do for routes. */
export const controllerNeeds = (routes: readonly Route[]): ControllerNeeds => ({
  policies: routes.some(({ allow }) => allow !== undefined),
  snippets: routes.some((route) => linesOf(route).length > 0),
  http2: routes.some(({ grpc }) => grpc),
});

const timeouts = ({ timeoutSeconds }: Route): Annotations =>
  timeoutSeconds === undefined
    ? {}
    : { 'nginx.org/proxy-read-timeout': `${timeoutSeconds}s`, 'nginx.org/proxy-send-timeout': `${timeoutSeconds}s` };

/**
 * The burst is served at once and not spread over time. A limit that is divided among the controller's copies
 * (`limit-req-scale`) would refuse a client whose one connection leads to one of them at half its rate.
 */
const rateLimit = ({ rateLimit: limit }: Route): Annotations =>
  limit === undefined
    ? {}
    : {
        'nginx.org/limit-req-rate': `${limit.requestsPerSecond}r/s`,
        'nginx.org/limit-req-burst': String(limit.burst),
        'nginx.org/limit-req-no-delay': 'True',
        // The load balancer tells the client's address by the PROXY protocol.
        'nginx.org/limit-req-key': '${binary_remote_addr}',
        'nginx.org/limit-req-reject-code': '429',
      };

/** Headers of its own would replace those of the server, of which HSTS is one, were they not merged. */
function headers(route: Route): Annotations {
  const { sayable, unsayable } = headersOf(route);
  if (sayable.length + unsayable.length === 0) return {};
  const added = sayable.map(([name, value]) => `${name}:${value}:always`).join(',');
  return {
    'nginx.org/add-header-inherit': 'merge',
    ...(sayable.length === 0 ? {} : { 'nginx.org/add-header': added }),
  };
}

function snippets(route: Route): Annotations {
  const lines = linesOf(route);
  return lines.length === 0 ? {} : { 'nginx.org/location-snippets': lines.join('\n') };
}

/** What no annotation says: headers, and what a call of gRPC may send, of which the controller reads no annotation. */
const linesOf = (route: Route): string[] => [
  ...headersOf(route).unsayable.map(([name, value]) => `add_header ${name} "${value}" always;`),
  ...(route.grpc && route.maxBodyMiB !== undefined ? [`client_max_body_size ${route.maxBodyMiB}m;`] : []),
];

/** The annotation for headers ends an entry at a comma and a value at a colon, and knows no way to say them. */
function headersOf({ headers: all }: Route) {
  const entries = Object.entries(all);
  const isSayable = ([, value]: readonly [string, string]): boolean => !/[,:]/.test(value);
  return { sayable: entries.filter(isSayable), unsayable: entries.filter((entry) => !isSayable(entry)) };
}
