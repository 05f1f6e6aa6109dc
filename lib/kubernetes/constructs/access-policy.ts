import { Construct } from 'constructs';
import { Policy } from '../../../imports/k8s.nginx.org';
import { edgeClassOf } from '../edge';
import { environmentOf } from '../environment-chart';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface AccessPolicyProps {
  readonly metadata: Metadata;
  /** CIDRs. */
  readonly allow: readonly string[];
}

/**
 * Addresses of clients that may see what an Ingress names this Policy for; all others get 403. An Ingress that names one
 * that is not there answers 500 to all.
 *
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/policy-resource/#accesscontrol
 */
export class AccessPolicy extends Construct {
  constructor(scope: Construct, id: string, { metadata, allow }: AccessPolicyProps) {
    super(scope, id);
    new TypedObject(this, 'Resource', Policy, {
      metadata,
      spec: { ingressClassName: edgeClassOf(environmentOf(this)), accessControl: { allow: [...allow] } },
    });
  }
}
