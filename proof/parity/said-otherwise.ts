import { imageReference, memoryLimit, own, type Environment, type Program, type Resolved } from '../../lib/model';
import { programsOf } from '../declared/programs';
import type { Between, Found } from './differences';

/** A fact as either environment declares it of the container. */
type Declared = (program: Program, resolved: Resolved) => string | undefined;

const programIn = (resolved: Resolved, container: string): Program | undefined =>
  programsOf(resolved).find(({ name }) => name === container);

/** Whether each target has just what its environment declares. */
function isDeclared({ name, kubernetes, compose }: Found, between: Between, declared: Declared): boolean {
  const a = programIn(between.kubernetes, name);
  const b = programIn(between.compose, name);
  if (a === undefined || b === undefined) return false;
  return kubernetes === declared(a, between.kubernetes) && compose === declared(b, between.compose);
}

export const isOtherMemory = (found: Found, between: Between): boolean =>
  isDeclared(found, between, ({ resources }) => String(memoryLimit(resources)));

export const isOtherCpuLimit = (found: Found, between: Between): boolean =>
  isDeclared(found, between, ({ resources: { cpuLimitMillis: limit } }) => (limit === undefined ? limit : `${limit}`));

/** An image that a definition names, and one that no definition does: what the environments pin under one name. */
export function isOtherImage(found: Found, between: Between): boolean {
  if (isDeclared(found, between, ({ image }) => image)) return true;
  const [a, b] = [between.kubernetes.environment, between.compose.environment];
  const pinned = (name: string, { images, registry }: Environment) => imageReference(images, registry, name);
  return Object.keys(a.images).some(
    (name) =>
      Object.hasOwn(b.images, name) && found.kubernetes === pinned(name, a) && found.compose === pinned(name, b),
  );
}

/** Whether something runs in one environment and belongs to what the other one says is absent. */
export function isAbsentThere(container: string, here: Resolved, { services, jobs }: Environment): boolean {
  const isCalled = ({ name }: Program): boolean => name === container;
  return (
    here.services.some(
      ({ service, program, init, sidecars }) =>
        own(services, service.name) === 'absent' && [program, ...init, ...sidecars].some(isCalled),
    ) ||
    here.jobs.some(
      ({ job, program }) =>
        isCalled(program) &&
        (job.migrates === undefined ? own(jobs, job.name) : own(services, job.migrates.name)) === 'absent',
    )
  );
}
