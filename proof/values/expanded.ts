/**
 * What the kubelet makes of `$(NAME)` and `$$`.
 *
 * @param valueOf of a variable; one that is not there stands as it is
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export const expandedByKubelet = (text: string, valueOf: (name: string) => string | undefined): string =>
  text.replace(/\$\$|\$\(([^)]+)\)/g, (whole, name?: string) => (name === undefined ? '$' : (valueOf(name) ?? whole)));

/**
 * What Compose makes of `${NAME:-default}`, `${NAME:?message}` and `$$`.
 *
 * @param valueOf of a variable, by its name and its default; of one without a default by its name alone
 * @see https://docs.docker.com/reference/compose-file/interpolation/
 */
export const expandedByCompose = (text: string, valueOf: (name: string, otherwise?: string) => string): string =>
  text.replace(
    /\$\$|\$\{([A-Za-z_][A-Za-z0-9_]*):([-?])([^}]*)\}/g,
    (_, name: string | undefined, operator: string | undefined, word: string) =>
      name === undefined ? '$' : operator === '-' ? valueOf(name, word.replaceAll('$$', '$')) : valueOf(name),
  );
