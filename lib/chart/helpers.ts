/** What templates of the chart call. Amounts are written as Kubernetes writes them: in the largest unit that leaves a whole number. */
export const HELPERS = `{{- define "image" -}}
{{ .repository }}:{{ .tag }}{{ if .digest }}@{{ .digest }}{{ end }}
{{- end }}

{{- define "millis" -}}
{{- $n := int64 . -}}
{{ if mod $n 1000 }}{{ $n }}m{{ else }}{{ div $n 1000 }}{{ end }}
{{- end }}

{{- define "mebibytes" -}}
{{- $n := int64 . -}}
{{ if mod $n 1024 }}{{ $n }}Mi{{ else }}{{ include "gibibytes" (div $n 1024) }}{{ end }}
{{- end }}

{{- define "gibibytes" -}}
{{- $n := int64 . -}}
{{ if mod $n 1024 }}{{ $n }}Gi{{ else }}{{ div $n 1024 }}Ti{{ end }}
{{- end }}
`;
