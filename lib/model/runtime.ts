/**
 * What the image surely has, for health checks that run inside it: `node`, `python`, `bash` (every Debian-based image),
 * `busybox` (every Alpine-based image), or `none` (a single static program), which Compose can ask by its own commands
 * alone. No other image is assumed to have curl or wget. Where a Compose environment is `public`, all but `none` have `sh` and
 * `timeout`, too, as the official images have.
 */
export type Runtime = 'node' | 'python' | 'bash' | 'busybox' | 'none';
