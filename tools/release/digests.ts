import { paragraph, type Image, type Images, type Problem } from '../../lib/model';
import { UsageError } from '../command/usage-error';
import type { AskDigest } from './registry';

/** Images with the digests that registries know, and what is to be said of the others. */
export interface WithDigests {
  readonly images: Images;
  /** A line for each that has none, with the reason. */
  readonly notes: readonly string[];
}

/**
 * Asks for the digests of some images that have none.
 *
 * @param names those that are asked for
 * @param registry where the images that we build are pushed
 * @throws UsageError for tags that do not exist
 */
export async function withDigests(
  images: Images,
  names: readonly string[],
  registry: string,
  ask: AskDigest,
): Promise<WithDigests> {
  const asked = names.flatMap((name) => {
    const image = images[name];
    return image === undefined || image.digest !== undefined ? [] : [{ name, image }];
  });
  const answers = await Promise.all(
    asked.map(async ({ name, image }) => {
      const repository = image.repository ?? `${registry}/${name}`;
      return { name, image, repository, answer: await ask(repository, image.tag) };
    }),
  );
  const problems: Problem[] = [];
  const notes: string[] = [];
  const found: Record<string, Image> = {};
  for (const { name, image, repository, answer } of answers) {
    if ('digest' in answer) found[name] = { ...image, digest: answer.digest };
    else if ('unknown' in answer) notes.push(`${name} has no digest: ${answer.unknown}`);
    else problems.push(noTag(name, image, repository));
  }
  if (problems.length > 0) throw new UsageError(problems.map((one) => paragraph(one)));
  return { images: { ...images, ...found }, notes };
}

const noTag = (subject: string, { tag }: Image, repository: string): Problem => ({
  subject,
  field: 'tag',
  given: tag,
  allowed: `a tag that ${repository} has`,
  fix: 'push it first, or write --no-digest to pin what nobody can pull yet',
});

/** How many images are pinned by a tag alone, which somebody could push anew. @returns nothing if there is none */
export function withoutDigest(files: readonly { readonly images: Images }[]): string[] {
  const all = files.flatMap(({ images }) => Object.values(images));
  const without = all.filter(({ digest }) => digest === undefined).length;
  if (without === 0) return [];
  return [`${without} of ${all.length} pinned images have no digest; npm run release -- --digests asks for them.`];
}
