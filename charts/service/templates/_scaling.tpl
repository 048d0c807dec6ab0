{{/* More pods when there is more to do. serve: CPU. work: CPU, and facts that wait in its queues. */}}
{{- define "service.autoscaler" -}}
{{- $own := (index .values .process).autoscaling -}}
{{- $queues := and (eq .process "work") (ne $own.queue.through "none") -}}
{{- if and $queues (eq $own.queue.through "keda") -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ include "service.fullname" . }}-{{ .process }}
  labels: {{- include "service.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    name: {{ include "service.fullname" . }}-{{ .process }}
  minReplicaCount: {{ $own.min }}
  maxReplicaCount: {{ $own.max }}
  triggers:
    - type: cpu
      metricType: Utilization
      metadata:
        value: {{ $own.cpu | quote }}
    - type: prometheus
      metadata:
        serverAddress: {{ .root.Values.monitoring.prometheusAddress | quote }}
        query: sum(manor:queue_messages_ready{hearer="{{ .name }}"})
        threshold: {{ $own.queue.depth | quote }}
{{- else -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "service.fullname" . }}-{{ .process }}
  labels: {{- include "service.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "service.fullname" . }}-{{ .process }}
  minReplicas: {{ $own.min }}
  maxReplicas: {{ $own.max }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: {type: Utilization, averageUtilization: {{ $own.cpu }}}
    {{- if $queues }}
    # The Prometheus adapter gives the metric; docs/deploy.md has its rule.
    - type: External
      external:
        metric:
          name: manor_queue_messages_ready
          selector:
            matchLabels:
              hearer: {{ .name }}
        target: {type: AverageValue, averageValue: {{ $own.queue.depth | quote }}}
    {{- end }}
  behavior:
    # A month's first days come in waves: up at once, down slowly.
    scaleDown:
      stabilizationWindowSeconds: 300
{{- end }}
{{- end }}

{{- define "service.disruptionBudget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "service.fullname" . }}-{{ .process }}
  labels: {{- include "service.labels" . | nindent 4 }}
spec:
  # Not minAvailable: with a single pod that would keep its node from ever being drained.
  maxUnavailable: 1
  # A pod that is not ready protects nothing, and must not hold up a drain.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels: {{- include "service.selector" . | nindent 6 }}
{{- end }}
