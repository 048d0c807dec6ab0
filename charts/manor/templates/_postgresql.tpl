{{/* One PostgreSQL cluster by CloudNativePG, with its backups and the policy of who may reach it.
     root; name; labels: what service.labels wants; services: whose databases it holds; roles: those that `managed`
     makes; database, owner and ownerSecret: the database that it begins with. */}}
{{- define "manor.postgresql" -}}
{{- $db := .root.Values.database }}
---
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata:
  name: {{ .name }}
  labels: {{- include "service.labels" .labels | nindent 4 }}
  annotations:
    helm.sh/resource-policy: keep # the data outlives an uninstall
spec:
  instances: {{ $db.instances }}
  imageName: {{ $db.image }}
  {{- if gt (int $db.synchronousReplicas) 0 }}
  postgresql:
    synchronous:
      method: any
      number: {{ $db.synchronousReplicas }}
      # With no replica left, writing goes on: a group that cannot take money is worse than a commit on one node.
      dataDurability: preferred
    parameters: {{- toYaml $db.parameters | nindent 6 }}
  {{- else }}
  postgresql:
    parameters: {{- toYaml $db.parameters | nindent 6 }}
  {{- end }}
  bootstrap:
    {{- if $db.recovery.enabled }}
    recovery:
      source: origin
      database: {{ .database }}
      owner: {{ .owner }}
      {{- with .ownerSecret }}
      secret: {name: {{ . }}}
      {{- end }}
      {{- with $db.recovery.at }}
      recoveryTarget: {targetTime: {{ . | quote }}}
      {{- end }}
    {{- else }}
    initdb:
      database: {{ .database }}
      owner: {{ .owner }}
      {{- with .ownerSecret }}
      secret: {name: {{ . }}}
      {{- end }}
      encoding: UTF8
      localeCollate: C.UTF-8
      localeCType: C.UTF-8
      dataChecksums: true
      # The roles must be there before they are granted anything; their passwords come by `managed` below.
      postInitSQL:
        {{- range $service := .services }}
        {{- range $role := list "app" "relay" "verifier" }}
        - create role manor_{{ $service }}_{{ $role }} nologin
        {{- end }}
        - alter role manor_{{ $service }}_verifier set default_transaction_read_only = on
        {{- end }}
    {{- end }}
  {{- if $db.recovery.enabled }}
  externalClusters:
    - name: origin
      plugin:
        name: barman-cloud.cloudnative-pg.io
        parameters:
          barmanObjectName: {{ .name }}
          serverName: {{ .name }}-{{ $db.recovery.generation }}
  {{- end }}
  managed:
    roles:
      {{- range $service := .services }}
      {{- range $role := $.roles }}
      - name: manor_{{ $service }}_{{ $role }}
        ensure: present
        login: true
        {{- if eq $role "verifier" }}
        bypassrls: true
        {{- end }}
        passwordSecret: {name: {{ include "service.databaseSecret" (dict "root" $.root "name" $service "role" $role) }}}
      {{- end }}
      {{- end }}
  storage:
    size: {{ $db.storage.size }}
    {{- with $db.storage.className }}
    storageClass: {{ . }}
    {{- end }}
  walStorage:
    size: {{ $db.storage.walSize }}
    {{- with $db.storage.className }}
    storageClass: {{ . }}
    {{- end }}
  resources: {{- toYaml $db.resources | nindent 4 }}
  affinity:
    enablePodAntiAffinity: true
    topologyKey: {{ if eq $.root.Values.scheduling.zones "DoNotSchedule" }}topology.kubernetes.io/zone{{ else }}kubernetes.io/hostname{{ end }}
    podAntiAffinityType: {{ if eq $.root.Values.scheduling.zones "DoNotSchedule" }}required{{ else }}preferred{{ end }}
  {{- if $.root.Values.monitoring.serviceMonitors }}
  monitoring: {enablePodMonitor: true}
  {{- end }}
  {{- if $db.backup.enabled }}
  plugins:
    - name: barman-cloud.cloudnative-pg.io
      isWALArchiver: true
      parameters:
        barmanObjectName: {{ .name }}
        serverName: {{ .name }}-{{ $db.backup.generation }}
  {{- end }}
{{- if or $db.backup.enabled $db.recovery.enabled }}
---
# The write-ahead log goes there as it is written, so any moment since the oldest backup can be had again.
apiVersion: barmancloud.cnpg.io/v1
kind: ObjectStore
metadata:
  name: {{ .name }}
  labels: {{- include "service.labels" .labels | nindent 4 }}
spec:
  retentionPolicy: {{ $db.backup.retention }}
  configuration:
    destinationPath: {{ required "database.backup.destination: say where backups go, such as s3://bucket/folder" $db.backup.destination }}
    {{- with $db.backup.endpoint }}
    endpointURL: {{ . }}
    {{- end }}
    s3Credentials:
      {{- if $db.backup.secret }}
      accessKeyId: {name: {{ $db.backup.secret }}, key: access-key}
      secretAccessKey: {name: {{ $db.backup.secret }}, key: secret-key}
      {{- else }}
      inheritFromIAMRole: true
      {{- end }}
    wal: {compression: gzip}
    data: {compression: gzip}
{{- end }}
{{- if $db.backup.enabled }}
---
apiVersion: postgresql.cnpg.io/v1
kind: ScheduledBackup
metadata:
  name: {{ .name }}
  labels: {{- include "service.labels" .labels | nindent 4 }}
spec:
  schedule: {{ $db.backup.schedule | quote }}
  immediate: true
  backupOwnerReference: self
  cluster: {name: {{ .name }}}
  method: plugin
  pluginConfiguration: {name: barman-cloud.cloudnative-pg.io}
{{- end }}
{{- if $.root.Values.networkPolicy.enabled }}
---
# Its own services come in, its replicas, the operator and the scraper; no other service can even knock.
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .name }}
  labels: {{- include "service.labels" .labels | nindent 4 }}
spec:
  podSelector:
    matchLabels: {cnpg.io/cluster: {{ .name }}}
  policyTypes: [Ingress]
  ingress:
    - ports: [{port: 5432, protocol: TCP}]
      from:
        {{- range $service := .services }}
        - podSelector:
            matchLabels: {{- include "service.selector" (dict "root" $.root "name" $service) | nindent 14 }}
        {{- end }}
    - from:
        - podSelector:
            matchLabels: {cnpg.io/cluster: {{ .name }}}
    - ports: [{port: 8000, protocol: TCP}]
      from: {{- toYaml $.root.Values.networkPolicy.operatorsFrom | nindent 8 }}
    - ports: [{port: 9187, protocol: TCP}]
      from: {{- toYaml $.root.Values.networkPolicy.metricsFrom | nindent 8 }}
{{- end }}
{{- end }}
