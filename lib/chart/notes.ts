import type { Facts } from './readme';

/** What Helm says after an install or upgrade. */
export function notes({ name, folders, namespaces, environment }: Facts): string {
  return `${name}, as the environment ${environment.name}, release {{ .Release.Name }}{{ if .Values.only }}: the folder {{ .Values.only }}{{ end }}.

Watch it become ready:

{{- range $folder := list ${namespaces.map((folder) => JSON.stringify(folder)).join(' ')} }}
{{- if has $.Values.only (list "" $folder) }}
  kubectl --namespace {{ $folder }} get deployments,statefulsets,jobs
{{- end }}
{{- end }}
{{- if .Values.only }}

Then the folder that comes after it, as README.md has them: ${folders.join(', ')}.
{{- end }}
{{- if .Values.host }}

Once the host leads to the cluster: https://{{ .Values.host }}
{{- end }}
`;
}
