import { first } from '../dist/promise';
import { committed, objectsOf, type Folders } from './folders';
import type { KubernetesObject } from '../../proof/objects';

/** What is wrong with some folders, a sentence each. */
export type Check = (folders: Folders) => string[];

/** How something is broken, and a part of the sentence that must come of it. */
export type Breakages = Readonly<Record<string, readonly [breaks: (copy: Folders) => void, says: string]>>;

const folders = committed();

/** A promise that dist/production keeps, and each breakage of it that is noticed. */
export function promise(title: string, check: Check, breakages: Breakages): void {
  test(title, () => expect(check(folders)).toEqual([]));
  test.each(Object.entries(breakages))(`noticed: %s [${title}]`, (_, [breaks, says]) => {
    const copy = structuredClone(folders);
    breaks(copy);
    expect(check(copy)).toContainEqual(expect.stringContaining(says));
  });
}

/** The object to break. @throws Error when there is none */
export const find = (all: Folders, kind: string, name: string, namespace?: string): KubernetesObject =>
  first(
    objectsOf(all),
    ({ kind: k, metadata }) =>
      k === kind && metadata.name === name && metadata.namespace === (namespace ?? metadata.namespace),
    `${kind} ${name}`,
  );

/** Takes an object away. */
export function remove(all: Folders, kind: string, name: string, namespace?: string): void {
  const gone = find(all, kind, name, namespace);
  for (const [folder, objects] of Object.entries(all)) all[folder] = objects.filter((object) => object !== gone);
}

export const ANNOTATIONS = 'metadata annotations';
export const WAVE = `${ANNOTATIONS} argocd.argoproj.io/sync-wave`;
export const SYNC_OPTIONS = `${ANNOTATIONS} argocd.argoproj.io/sync-options`;
