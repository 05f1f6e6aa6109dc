/**
 * The order of the Applications, as waves of the root Application: what each one's health depends on comes before it.
 * Redis lives beside the workers, and the backend is not ready without it; the public host is opened last.
 */
export const APPLICATION_WAVES = {
  health: 0,
  project: 0,
  addon: 1,
  /** Add-ons that need other add-ons. */
  dependentAddon: 2,
  platform: 3,
  data: 4,
  worker: 5,
  backend: 6,
  frontend: 7,
  monitoring: 7,
  ingress: 8,
  root: 9,
} as const;

export const waveAnnotation = (wave: number): Record<string, string> => ({
  'argocd.argoproj.io/sync-wave': String(wave),
});
