/**
 * What a kind cluster of our own is made with: a release of kind, and an image of that release. Its network plugin, kindnet,
 * enforces NetworkPolicy.
 *
 * @see https://github.com/kubernetes-sigs/kind/releases/tag/v0.33.0
 */
export const KIND = {
  version: 'v0.33.0',
  image: 'kindest/node:v1.35.8@sha256:07b2536e30b803ed61d1677a79df6115f798ce64c80f9e22f6ed45afd09323c0',
} as const;
