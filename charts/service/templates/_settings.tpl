{{/* Settings that are no secret and that all processes of a service share. */}}
{{- define "service.settings" -}}
MANOR_SERVICE: {{ .name | quote }}
MANOR_ADDRESSES: {{ include "manor.addresses" .root | quote }}
MANOR_METRICS_HOST: "0.0.0.0"
MANOR_METRICS_PORT: "9464"
MANOR_JWKS_FILE: /etc/manor/keys/jwks.json
MANOR_SERVICE_KEY_FILE: /etc/manor/keys/service.json
{{- if .encryption }}
MANOR_ENCRYPTION_KEY_FILE: /etc/manor/keys/encryption.key
{{- end }}
MANOR_LOG_LEVEL: {{ .root.Values.settings.logLevel | quote }}
MANOR_STOP_SECONDS: {{ .root.Values.settings.stopSeconds | quote }}
{{- with .root.Values.settings.otlpEndpoint }}
MANOR_OTLP_ENDPOINT: {{ . | quote }}
{{- end }}
{{- if eq .root.Values.files.store "volume" }}
MANOR_FILES_DIR: /var/lib/manor/files
{{- else }}
MANOR_FILES_BUCKET: {{ .root.Values.files.s3.bucket | quote }}
{{- with .root.Values.files.s3.endpoint }}
MANOR_FILES_ENDPOINT: {{ tpl . $.root | quote }}
{{- end }}
MANOR_FILES_REGION: {{ .root.Values.files.s3.region | quote }}
{{- end }}
{{- if eq .root.Values.mtls.mode "cert-manager" }}
MANOR_TLS_DIR: /etc/manor/tls
{{- end }}
{{- include "service.ownEnv" . }}
{{- end }}

{{- define "service.configMap" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "service.fullname" . }}
  labels: {{- include "service.labels" . | nindent 4 }}
data: {{- include "service.settings" . | nindent 2 }}
{{- end }}

{{- define "service.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "service.fullname" . }}
  labels: {{- include "service.labels" . | nindent 4 }}
  {{- with .root.Values.serviceAccount.annotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
{{- end }}
