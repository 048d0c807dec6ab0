{{/* One process of a service; .process is serve, work or jobs. */}}
{{- define "service.deployment" -}}
{{- $own := index .values .process -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "service.fullname" . }}-{{ .process }}
  labels: {{- include "service.labels" . | nindent 4 }}
spec:
  {{- if not $own.autoscaling.enabled }}
  replicas: {{ $own.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  progressDeadlineSeconds: 600
  strategy:
    # A new pod is ready before an old one goes: there are never fewer than were asked for.
    rollingUpdate: {maxSurge: 1, maxUnavailable: 0}
  selector:
    matchLabels: {{- include "service.selector" . | nindent 6 }}
  template:
    metadata: {{- include "service.podMetadata" . | nindent 6 }}
    spec:
      {{- include "service.podBasics" . | nindent 6 }}
      {{- include "service.spread" . | nindent 6 }}
      # The pause before SIGTERM, what is in hand, and something to spare before SIGKILL.
      terminationGracePeriodSeconds: {{ add .root.Values.settings.drainSeconds .root.Values.settings.stopSeconds 10 }}
      containers:
        - name: {{ .process }}
          image: {{ include "service.image" . }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          command: [python, -m, {{ .name }}]
          args: [{{ .process }}]
          envFrom:
            - configMapRef:
                name: {{ include "service.fullname" . }}
          env: {{- include "service.processEnv" . | nindent 12 }}
          ports: {{- include "service.ports" . | nindent 12 }}
          {{- include "service.probes" . | nindent 10 }}
          {{- if eq .process "serve" }}
          lifecycle:
            preStop:
              # Clients hear of a leaving pod a moment after it was told to go; until then it still answers.
              sleep: {seconds: {{ .root.Values.settings.drainSeconds }}}
          {{- end }}
          resources: {{- toYaml $own.resources | nindent 12 }}
          securityContext: {{- include "service.containerSecurity" . | nindent 12 }}
          volumeMounts: {{- include "service.mounts" . | nindent 12 }}
      volumes: {{- include "service.volumes" . | nindent 8 }}
{{- end }}

{{/* Least rights: only the jobs process, which relays, may read the outbox. */}}
{{- define "service.processEnv" -}}
{{- if eq .process "serve" }}
- name: MANOR_GRPC_HOST
  value: "0.0.0.0"
- name: MANOR_GRPC_PORT
  value: "50051"
{{- end }}
{{- $roles := list "app" }}
{{- if eq .process "jobs" }}{{ $roles = append $roles "relay" }}{{ end }}
{{- include "service.secretEnv" (dict "root" .root "name" .name "roles" $roles "broker" true "files" true) }}
{{- end }}

{{- define "service.ports" -}}
{{- if eq .process "serve" }}
- name: grpc
  containerPort: 50051
{{- end }}
- name: metrics
  containerPort: 9464
{{- end }}

{{/* Three questions. Startup: has it come up at all? It may take its time, and is started anew when it never does.
     Readiness: can it do its work now? A pod that cannot is left out, never restarted: the broker's absence is no
     reason to restart everybody. Liveness: is it stuck for good? Asked seldom, and answered by the process alone. */}}
{{- define "service.probes" -}}
{{- if and (eq .process "serve") (ne .root.Values.mtls.mode "cert-manager") }}
startupProbe:
  grpc: {port: 50051}
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: 60
readinessProbe:
  grpc: {port: 50051}
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 2
{{- else }}
startupProbe:
  httpGet: {path: /healthz, port: metrics}
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: 60
readinessProbe:
  httpGet: {path: /readyz, port: metrics}
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 2
{{- end }}
livenessProbe:
  httpGet: {path: /healthz, port: metrics}
  periodSeconds: 15
  timeoutSeconds: 5
  failureThreshold: 6
{{- end }}
