import { matching } from './format';

/** The texts of what a container is built from and asked, by the name that `@format` calls them. */
export const CONTAINER_FORMATS = {
  'build-argument': matching(
    /^[A-Za-z_][A-Za-z0-9_]*$/,
    'letters, digits and "_", not starting with a digit',
    'VERSION',
    (given) => given.replace(/[^A-Za-z0-9]+/g, '_').replace(/^(?=\d)/, '_'),
  ),
  'build-stage': matching(
    /^[A-Za-z][A-Za-z0-9._-]*$/,
    'the name that a Dockerfile gives a stage: letters, digits and ._-, starting with a letter',
    'runtime',
    (given) => given.replace(/^[^A-Za-z]+/, '').replace(/[^A-Za-z0-9._-]+/g, '-'),
  ),
  // A token of RFC 9110.
  'request-header-name': matching(
    /^[A-Za-z0-9!#$%&*+.^_|~-]+$/,
    'the name of an HTTP header, without the ":"',
    'Host',
    (given) =>
      given
        .trim()
        .replace(/:$/, '')
        .replace(/[^A-Za-z0-9!#$%&*+.^_|~-]+/g, '-'),
  ),
  // It stands between single quotes in the programs that ask.
  'request-header-value': matching(
    /^(?! )[ -&(-[\]-~]+(?<! )$/,
    'printable ASCII without "\'" and "\\", without a blank at either end',
    'app.example.org',
    (given) => given.replace(/[^ -&(-[\]-~]+/g, '').trim(),
  ),
};
