import type { App } from 'cdk8s';
import type { Problem } from '../model';

/** What constructs say of themselves, and what they ask for that is not to be had. */
export const problemsIn = (app: App): Problem[] =>
  app.node.findAll().flatMap(({ node }): Problem[] => [
    ...node.validate().map((message) => ({
      subject: node.path,
      field: 'node.addValidation',
      given: message,
      allowed: 'a construct that finds nothing wrong with itself',
      fix: 'mend what the construct says',
    })),
    ...node.dependencies.map((other) => ({
      subject: node.path,
      field: 'node.addDependency',
      given: other.node.path,
      allowed: 'no dependencies between constructs',
      fix: 'order objects by the annotation argocd.argoproj.io/sync-wave: files have no order',
    })),
  ]);
