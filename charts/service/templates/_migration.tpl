{{/*
The schema, then the queues, before the new code: a hook ahead of every install and upgrade. Hooks run before anything
else of a release is made, so where this very release makes the service's database cluster the Job is an ordinary one
for that once, waits for the database, and the processes wait for it.
*/}}
{{- define "service.migration" -}}
{{- $first := eq (include "service.makesDatabase" .) "true" -}}
{{- $migrate := merge (dict "process" "migrate") . -}}
apiVersion: batch/v1
kind: Job
metadata:
  name: {{ include "service.fullname" . }}-migrate{{ if $first }}-{{ .root.Release.Revision }}{{ end }}
  labels: {{- include "service.labels" $migrate | nindent 4 }}
  {{- if not $first }}
  annotations:
    helm.sh/hook: pre-install,pre-upgrade
    helm.sh/hook-weight: "0"
    helm.sh/hook-delete-policy: before-hook-creation
  {{- end }}
spec:
  backoffLimit: 3
  activeDeadlineSeconds: 1800
  template:
    metadata:
      labels: {{- include "service.labels" $migrate | nindent 8 }}
    spec:
      {{- /* A hook comes before the service's own ServiceAccount and ConfigMap, so it stands on neither. */}}
      {{- include "service.podBasics" . | replace (printf "serviceAccountName: %s" (include "service.fullname" .)) "serviceAccountName: default" | nindent 6 }}
      restartPolicy: Never
      terminationGracePeriodSeconds: 60
      containers:
        - name: migrate
          image: {{ include "service.image" . }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          command: [python, -m, {{ .name }}]
          args: [migrate, --wait, "900"]
          env:
            - name: MANOR_SERVICE
              value: {{ .name | quote }}
            - name: MANOR_LOG_LEVEL
              value: {{ .root.Values.settings.logLevel | quote }}
            {{- include "service.secretEnv" (dict "root" .root "name" .name "roles" (list "owner") "broker" true) | nindent 12 }}
          resources: {{- toYaml .values.migrate.resources | nindent 12 }}
          securityContext: {{- include "service.containerSecurity" . | nindent 12 }}
          volumeMounts:
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: 64Mi
{{- end }}

{{/* Whether this very release makes the service's database: at an install, or when a service is new. */}}
{{- define "service.makesDatabase" -}}
{{- if eq .root.Values.database.mode "cloudnative-pg" -}}
  {{- $kind := ternary "Database" "Cluster" .root.Values.database.shared -}}
  {{- $name := printf "%s%s" (include "service.fullname" .) (ternary "" "-postgresql" .root.Values.database.shared) -}}
  {{- $live := lookup "v1" "ServiceAccount" .root.Release.Namespace "default" -}}
  {{- $there := lookup "postgresql.cnpg.io/v1" $kind .root.Release.Namespace $name -}}
  {{- if $live }}{{ not $there }}{{ else }}{{ .root.Release.IsInstall }}{{ end -}}
{{- else -}}
false
{{- end -}}
{{- end }}
