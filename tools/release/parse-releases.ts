import {
  builtImages,
  nearest,
  paragraph,
  repeated,
  shapeProblems,
  type Application,
  type Image,
  type Images,
  type Problem,
  type Topology,
} from '../../lib/model';
import { UsageError } from '../command/usage-error';

/** A version that an image is to have from now on. */
export interface Release {
  readonly image: string;
  readonly tag: string;
  readonly digest?: string;
}

const FORM = 'NAME=TAG or NAME=TAG@sha256:DIGEST';

/** Every name that can be released: what is pinned, and the images that we build and never released. */
export const releasable = (images: Images, { topology, environments }: Application): string[] => [
  ...new Set([...Object.keys(images), ...builtImages(topology, environments)]),
];

/**
 * The releases that arguments ask for.
 *
 * @throws UsageError with every problem of every argument
 */
export function parseReleases(args: readonly string[], images: Images, application: Application): Release[] {
  const releases = args.map(parse);
  const problems = [
    ...releases.flatMap((release, i) => problemsOf(release, args[i] ?? '', images, application)),
    ...repeated(releases.map(({ image }) => image)).map((name) => givenTwice(name, args)),
  ];
  if (problems.length > 0) throw new UsageError(problems.map((one) => paragraph(one)));
  return releases;
}

function parse(argument: string): Release {
  const [image = '', ...rest] = argument.split('=');
  const [tag = '', ...digest] = rest.join('=').split('@');
  return { image, tag, ...(digest.length > 0 ? { digest: digest.join('@') } : {}) };
}

function problemsOf(release: Release, argument: string, images: Images, application: Application): Problem[] {
  const { image, tag, digest } = release;
  if (!argument.includes('=')) {
    return [{ subject: argument, field: 'argument', given: argument, allowed: FORM, fix: `e.g. ${argument}=1.4.2` }];
  }
  const allowed = releasable(images, application);
  return [
    ...(allowed.includes(image) ? [] : [unknown(image, allowed, application.topology)]),
    ...shapeProblems('image', { tag, ...(digest === undefined ? {} : { digest }) }).map((problem) => ({
      subject: image,
      ...problem,
    })),
  ];
}

/** Services of one code base share an image, so the name of a service is not always one. */
export function unknown(image: string, allowed: readonly string[], { services }: Topology): Problem {
  const service = services.find(({ name }) => name === image);
  const fix = service ? `${image} runs the image ${service.image}: release that` : didYouMean(image, allowed);
  return { subject: image, field: 'image', given: image, allowed: allowed.join(', '), fix };
}

function didYouMean(image: string, allowed: readonly string[]): string {
  const meant = nearest(image, allowed);
  return meant === undefined ? 'release one of these, or define its service first' : `did you mean ${meant}?`;
}

const givenTwice = (name: string, args: readonly string[]): Problem => ({
  subject: name,
  field: 'argument',
  given: args.filter((argument) => argument.startsWith(`${name}=`)),
  allowed: 'one version of an image',
  fix: 'leave the others out',
});

/** The images after the releases, in the same order; what is new comes last. A digest belongs to its tag, and goes with it. */
export function released(images: Images, releases: readonly Release[]): Images {
  return releases.reduce<Images>((all, { image, tag, digest }) => {
    const { repository } = all[image] ?? { tag };
    const entry: Image = {
      ...(repository === undefined ? {} : { repository }),
      tag,
      ...(digest === undefined ? {} : { digest }),
    };
    return { ...all, [image]: entry };
  }, images);
}
