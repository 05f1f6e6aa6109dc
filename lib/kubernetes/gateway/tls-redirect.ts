import { Construct } from 'constructs';
import {
  HttpRoute,
  HttpRouteSpecRulesFiltersRequestRedirectScheme as Scheme,
  HttpRouteSpecRulesFiltersRequestRedirectStatusCode as Status,
  HttpRouteSpecRulesFiltersType as Filter,
  HttpRouteSpecRulesMatchesPathType as PathType,
} from '../../../imports/gateway.networking.k8s.io';
import type { Metadata } from '../constructs/metadata';
import { environmentOf } from '../environment-chart';
import { TypedObject } from '../typed-object';
import { plainListener } from './parents';

export interface TlsRedirectProps {
  readonly metadata: Metadata;
}

/** Sends whoever comes without TLS to it, for good. What answers a certificate authority has a longer path, and wins. */
export class TlsRedirect extends Construct {
  constructor(scope: Construct, id: string, { metadata }: TlsRedirectProps) {
    super(scope, id);
    const requestRedirect = { scheme: Scheme.HTTPS, statusCode: Status.VALUE_301 };
    new TypedObject(this, 'Resource', HttpRoute, {
      metadata,
      spec: {
        parentRefs: [plainListener(environmentOf(this))],
        rules: [
          {
            matches: [{ path: { type: PathType.PATH_PREFIX, value: '/' } }],
            filters: [{ type: Filter.REQUEST_REDIRECT, requestRedirect }],
          },
        ],
      },
    });
  }
}
