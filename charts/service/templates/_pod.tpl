{{/* What every pod of Manor has: the restricted Pod Security profile, no token, no service links. */}}
{{- define "service.podBasics" -}}
serviceAccountName: {{ include "service.fullname" . }}
automountServiceAccountToken: false
# The links of a Service named manor would be called MANOR_PORT and so on, which are names of settings.
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .root.Values.scheduling.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.scheduling.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.scheduling.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end }}

{{- define "service.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* Pods of one process apart from each other: over zones where there are some, then over nodes. The hash of the
     template keeps the old pods of a rollout from counting. */}}
{{- define "service.spread" -}}
topologySpreadConstraints:
  {{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ $key }}
    whenUnsatisfiable: {{ if eq $key "topology.kubernetes.io/zone" }}{{ $.root.Values.scheduling.zones }}{{ else }}ScheduleAnyway{{ end }}
    labelSelector:
      matchLabels: {{- include "service.selector" $ | nindent 8 }}
    matchLabelKeys: [pod-template-hash]
  {{- end }}
{{- end }}

{{/* Environment from a map; each value is a template, and what comes out empty is left to the setting's default. */}}
{{- define "service.ownEnv" -}}
{{- range $name, $text := .values.env }}
{{- $said := tpl (toString $text) $.root }}
{{- if $said }}
{{ $name }}: {{ $said | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Environment that comes from Secrets: the URLs of the database roles that a process has, the broker, the files. */}}
{{- define "service.secretEnv" -}}
{{- $urls := dict "app" "MANOR_DATABASE_URL" "owner" "MANOR_DATABASE_OWNER_URL" "relay" "MANOR_DATABASE_RELAY_URL" "verifier" "MANOR_DATABASE_VERIFIER_URL" }}
{{- range $role := .roles }}
- name: {{ index $urls $role }}
  valueFrom:
    secretKeyRef:
      name: {{ include "service.databaseSecret" (dict "root" $.root "name" $.name "role" $role) }}
      key: url
{{- end }}
{{- if .broker }}
- name: MANOR_AMQP_URL
  valueFrom:
    secretKeyRef:
      name: {{ tpl .root.Values.broker.secret .root }}
      key: {{ .root.Values.broker.secretKey }}
{{- end }}
{{- if and .files (eq .root.Values.files.store "s3") .root.Values.files.s3.secret }}
- name: MANOR_FILES_ACCESS_KEY
  valueFrom:
    secretKeyRef:
      name: {{ tpl .root.Values.files.s3.secret .root }}
      key: access-key
- name: MANOR_FILES_SECRET_KEY
  valueFrom:
    secretKeyRef:
      name: {{ tpl .root.Values.files.s3.secret .root }}
      key: secret-key
{{- end }}
{{- end }}

{{/* Keys of this service alone, and /tmp, the one place that can be written. */}}
{{- define "service.mounts" -}}
- name: tmp
  mountPath: /tmp
- name: keys
  mountPath: /etc/manor/keys
  readOnly: true
{{- range $name, $mount := .values.secretMounts }}
- name: {{ $name }}
  mountPath: {{ $mount.path }}
  readOnly: true
{{- end }}
{{- if eq .root.Values.files.store "volume" }}
- name: files
  mountPath: /var/lib/manor/files
{{- end }}
{{- if eq .root.Values.mtls.mode "cert-manager" }}
- name: tls
  mountPath: /etc/manor/tls
  readOnly: true
{{- end }}
{{- end }}

{{- define "service.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: {{ .root.Values.files.scratch }}
- name: keys
  projected:
    # Readable for the group of the pod, which is fsGroup.
    defaultMode: 0440
    sources:
      - secret:
          name: {{ .root.Release.Name }}-jwks
          items: [{key: jwks.json, path: jwks.json}]
      - secret:
          name: {{ include "service.fullname" . }}-key
          items: [{key: key.json, path: service.json}]
      {{- if .encryption }}
      - secret:
          name: {{ .root.Release.Name }}-encryption
          items: [{key: encryption.key, path: encryption.key}]
      {{- end }}
{{- range $name, $mount := .values.secretMounts }}
- name: {{ $name }}
  secret:
    secretName: {{ tpl $mount.secret $.root }}
    defaultMode: 0440
{{- end }}
{{- if eq .root.Values.files.store "volume" }}
- name: files
  persistentVolumeClaim:
    claimName: {{ .root.Release.Name }}-files
{{- end }}
{{- if eq .root.Values.mtls.mode "cert-manager" }}
- name: tls
  secret:
    secretName: {{ include "service.fullname" . }}-tls
    defaultMode: 0440
{{- end }}
{{- end }}

{{/* A mesh is told by labels and annotations on the pods. */}}
{{- define "service.podMetadata" -}}
labels: {{- include "service.labels" . | nindent 2 }}
  {{- if eq .root.Values.mtls.mode "mesh" }}
  {{- with .root.Values.mtls.mesh.podLabels }}{{ toYaml . | nindent 2 }}{{ end }}
  {{- end }}
annotations:
  # A changed setting makes new pods, in the order and with the care of any other rollout.
  checksum/settings: {{ include "service.settings" . | sha256sum }}
  {{- if eq .root.Values.mtls.mode "mesh" }}
  {{- with .root.Values.mtls.mesh.podAnnotations }}{{ toYaml . | nindent 2 }}{{ end }}
  {{- end }}
{{- end }}
