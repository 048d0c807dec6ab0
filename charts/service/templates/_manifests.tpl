{{/* Everything of one service. Its argument: root, name, values, callers, encryption. */}}
{{- define "service.manifests" -}}
{{ include "service.serviceAccount" . }}
---
{{ include "service.configMap" . }}
---
{{ include "service.migration" . }}
---
{{ include "service.service" . }}
{{- range $process := list "serve" "work" "jobs" }}
{{- $one := merge (dict "process" $process) $ }}
---
{{ include "service.deployment" $one }}
---
{{ include "service.disruptionBudget" $one }}
{{- if (index $.values $process).autoscaling.enabled }}
---
{{ include "service.autoscaler" $one }}
{{- end }}
{{- end }}
{{- if .root.Values.networkPolicy.enabled }}
---
{{ include "service.networkPolicies" . }}
{{- end }}
{{- if eq .root.Values.mtls.mode "cert-manager" }}
---
{{ include "service.certificate" . }}
{{- end }}
{{- end }}
