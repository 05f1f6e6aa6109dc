import { Construct } from 'constructs';
import {
  GrpcRoute,
  GrpcRouteSpecRulesFiltersType as GrpcFilter,
  GrpcRouteSpecRulesMatchesMethodType as MethodType,
  HttpRoute,
  HttpRouteSpecRulesFiltersType as HttpFilter,
  HttpRouteSpecRulesFiltersUrlRewritePathType as RewriteType,
  HttpRouteSpecRulesMatchesPathType as PathType,
} from '../../../imports/gateway.networking.k8s.io';
import type { Route } from '../../model';
import type { Metadata } from '../constructs/metadata';
import { environmentOf } from '../environment-chart';
import { IGNORED } from '../gitops/annotations';
import { TypedObject } from '../typed-object';
import { grpcMatch } from './grpc-match';
import { placeOf } from './parents';
import { responseHeaders } from './response-headers';

export interface GatewayRouteProps {
  readonly metadata: Metadata;
  readonly route: Route;
  readonly backend: {
    /** Of the Service. */
    readonly name: string;
    /** The number of its port. */
    readonly port: number;
  };
}

/** How long an answer may take where its route does not say; by itself Envoy would give it 15 seconds. */
const ANSWER_SECONDS = 60;

/**
 * A route beside its Service, on all of its hosts; the longest prefix wins. It has no status before the Gateway is there, which
 * comes last: as part of its Application's health it would hold up the wave that brings the Gateway.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#ignoring-child-resource-health-check-in-applications
 */
export class GatewayRoute extends Construct {
  constructor(scope: Construct, id: string, { metadata: of, route, backend }: GatewayRouteProps) {
    super(scope, id);
    const metadata = { ...of, annotations: { [IGNORED]: 'true' } };
    const place = placeOf(route, environmentOf(this));
    const backendRefs = [{ group: '', kind: 'Service', weight: 1, ...backend }];
    if (route.grpc) {
      const filters = [
        { type: GrpcFilter.RESPONSE_HEADER_MODIFIER, responseHeaderModifier: responseHeaders(route.headers) },
      ];
      const method = grpcMatch(route.prefix);
      const matches = method === undefined ? {} : { matches: [{ method: { type: MethodType.EXACT, ...method } }] };
      new TypedObject(this, 'Resource', GrpcRoute, {
        metadata,
        spec: { ...place, rules: [{ ...matches, filters, backendRefs }] },
      });
      return;
    }
    const path = { type: PathType.PATH_PREFIX, value: route.prefix };
    const filters = [
      ...(route.stripPrefix ? [STRIPPED] : []),
      { type: HttpFilter.RESPONSE_HEADER_MODIFIER, responseHeaderModifier: responseHeaders(route.headers) },
    ];
    new TypedObject(this, 'Resource', HttpRoute, {
      metadata,
      spec: {
        ...place,
        rules: [{ matches: [{ path }], filters, backendRefs, timeouts: { request: answerTime(route) } }],
      },
    });
  }
}

/** Of what was matched only a slash remains: `/api/users` is `/users`, and `/api` is `/`. */
const STRIPPED = {
  type: HttpFilter.URL_REWRITE,
  urlRewrite: { path: { type: RewriteType.REPLACE_PREFIX_MATCH, replacePrefixMatch: '/' } },
};

/** The API knows a time for an answer as a whole: a WebSocket or a stream, which may go on for ever, has none. */
const answerTime = ({ webSocket, streaming, timeoutSeconds = ANSWER_SECONDS }: Route): string =>
  webSocket || streaming ? '0s' : `${timeoutSeconds}s`;
