{{/* Headless: a client sees every pod and balances calls over them, where a virtual address would pin its one
     connection to one pod. */}}
{{- define "service.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "service.fullname" . }}
  labels: {{- include "service.labels" . | nindent 4 }}
spec:
  clusterIP: None
  selector: {{- include "service.selector" (merge (dict "process" "serve") .) | nindent 4 }}
  ports:
    - name: grpc
      port: 50051
      targetPort: grpc
      appProtocol: grpc
{{- end }}

{{/* Who may come in. serve: its callers. Every process: whoever scrapes metrics. The kubelet's probes come from the
     node, which policies let pass. */}}
{{- define "service.networkPolicies" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "service.fullname" . }}-calls
  labels: {{- include "service.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "service.selector" (merge (dict "process" "serve") .) | nindent 6 }}
  policyTypes: [Ingress]
  ingress:
    - ports: [{port: grpc, protocol: TCP}]
      from:
        - podSelector:
            matchLabels:
              app.kubernetes.io/instance: {{ .root.Release.Name }}
            matchExpressions:
              - key: app.kubernetes.io/name
                operator: In
                values: {{ toJson .callers }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "service.fullname" . }}-metrics
  labels: {{- include "service.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "service.selector" . | nindent 6 }}
  policyTypes: [Ingress]
  ingress:
    - ports: [{port: metrics, protocol: TCP}]
      from: {{- toYaml .root.Values.networkPolicy.metricsFrom | nindent 8 }}
{{- end }}

{{/* cert-manager renews it; both ends present it, and each names the service that it is. */}}
{{- define "service.certificate" -}}
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: {{ include "service.fullname" . }}
  labels: {{- include "service.labels" . | nindent 4 }}
spec:
  secretName: {{ include "service.fullname" . }}-tls
  duration: 2160h
  renewBefore: 720h
  commonName: {{ include "service.fullname" . }}
  dnsNames:
    - {{ include "service.fullname" . }}
    - {{ include "service.fullname" . }}.{{ .root.Release.Namespace }}.svc
  usages: [digital signature, server auth, client auth]
  privateKey: {algorithm: ECDSA, size: 256, rotationPolicy: Always}
  issuerRef: {{- toYaml .root.Values.mtls.issuerRef | nindent 4 }}
{{- end }}
