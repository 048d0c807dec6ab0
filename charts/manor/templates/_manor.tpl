{{/* Every service that runs, with its values, as YAML: serviceDefaults, then services/<name>.yaml, then what
     `services.<name>` says. A new service is a new file there. */}}
{{- define "manor.services" -}}
{{- range $path, $bytes := .Files.Glob "services/*.yaml" }}
{{- $name := base $path | trimSuffix ".yaml" }}
{{- $file := $.Files.Get $path | fromYaml }}
{{- $values := mergeOverwrite (deepCopy $.Values.serviceDefaults) $file (deepCopy (default dict (index $.Values.services $name))) }}
{{- if $values.enabled }}
{{ $name }}: {{- $values | toYaml | nindent 2 }}
{{- end }}
{{- end }}
{{- end }}

{{/* Overrides of a service that is not there are a slip of the pen, and would do nothing in silence. */}}
{{- define "manor.refuseUnknownServices" -}}
{{- range $name, $_ := .Values.services }}
{{- if not ($.Files.Get (printf "services/%s.yaml" $name)) }}
{{- fail (printf "services.%s: there is no such service; each has a file in the chart's services/" $name) }}
{{- end }}
{{- end }}
{{- end }}

{{/* identity=manor-identity:50051,… as the setting wants it. */}}
{{- define "manor.addresses" -}}
{{- $found := list }}
{{- range $name, $_ := include "manor.services" . | fromYaml }}
{{- $found = append $found (printf "%s=%s-%s:50051" $name $.Release.Name $name) }}
{{- end }}
{{- join "," $found }}
{{- end }}

{{/* The gateway's address as partners and people reach it. */}}
{{- define "manor.publicUrl" -}}
{{- if eq .Values.ingress.mode "none" -}}
http://{{ .Release.Name }}-gateway:8080
{{- else -}}
{{ if or .Values.ingress.tls.enabled (eq .Values.ingress.mode "gateway-api") }}https{{ else }}http{{ end }}://{{ .Values.ingress.host }}
{{- end -}}
{{- end }}

{{/* Where devices reach the broker, as their installers are told. */}}
{{- define "manor.mqttAddress" -}}
{{- with .Values.telemetry.broker }}
{{- $host := ternary .host (printf "%s-mqtt" $.Release.Name) (eq .mode "external") }}
{{- default (printf "%s://%s:%d" (ternary "mqtts" "mqtt" (ne .tlsSecret "")) $host (int .port)) .publicAddress }}
{{- end }}
{{- end }}
