/** What a chat shows of a group of alerts, in Alertmanager's templates: each with its summary, and where to read on. */
export const MESSAGE = {
  title:
    '{{ .Status | toUpper }}: {{ .CommonLabels.alertname }}{{ with .CommonLabels.environment }} in {{ . }}{{ end }}',
  text: [
    '{{ range .Alerts }}{{ .Labels.severity }}: {{ .Annotations.summary }}. {{ .Annotations.description }}',
    '{{ with .Annotations.runbook_url }}{{ . }}{{ end }}',
    '{{ end }}',
  ].join('\n'),
} as const;
