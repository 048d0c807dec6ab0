{{/* manor-billing: what everything of a service is called. */}}
{{- define "service.fullname" -}}
{{ .root.Release.Name }}-{{ .name }}
{{- end }}

{{/* What a selector may say: it can never change, so versions stay out of it. */}}
{{- define "service.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/name: {{ .name }}
{{- with .process }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end }}

{{- define "service.labels" -}}
{{ include "service.selector" . }}
app.kubernetes.io/part-of: manor
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/version: {{ include "service.tag" . | quote }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{- define "service.tag" -}}
{{ default .root.Chart.AppVersion .root.Values.image.tag }}
{{- end }}

{{/* A digest pins what a tag only names. */}}
{{- define "service.image" -}}
{{- $digest := index (default dict .root.Values.image.digests) .name -}}
{{ .root.Values.image.registry }}/{{ .name }}{{ if $digest }}@{{ $digest }}{{ else }}:{{ include "service.tag" . }}{{ end }}
{{- end }}

{{/* The name of the Secret with the URL of one database role: role is app, owner, relay or verifier. */}}
{{- define "service.databaseSecret" -}}
{{ include "service.fullname" . }}-database-{{ .role }}
{{- end }}
