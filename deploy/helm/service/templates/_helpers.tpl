{{- define "name" -}}{{ .Values.name | default .Chart.Name }}{{- end }}

{{- define "labels" -}}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: sojourn
{{ include "selector" . }}
{{- end }}

{{- define "selector" -}}
app.kubernetes.io/name: {{ include "name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "image" -}}
{{- with .Values.image.registry }}{{ . }}/{{ end }}{{ .Values.image.repository }}
{{- if .Values.image.digest }}@{{ .Values.image.digest }}{{ else }}:{{ .Values.image.tag | default .Chart.AppVersion }}{{ end }}
{{- end }}

{{- define "database.name" -}}{{ .Values.database.name | default .Values.context }}{{- end }}
{{- define "database.username" -}}{{ .Values.database.username | default (printf "%s_app" .Values.context) }}{{- end }}
{{- define "database.owner" -}}{{ .Values.database.owner | default (printf "%s_owner" .Values.context) }}{{- end }}
{{- define "database.url" -}}
jdbc:postgresql://{{ .Values.database.host }}:{{ .Values.database.port }}/{{ include "database.name" . }}?sslmode={{ .Values.database.sslMode }}
{{- if hasPrefix "verify-" .Values.database.sslMode }}&sslrootcert=/etc/sojourn/trust/database-ca.crt{{ end }}
{{- end }}

{{/* One key of a secret as a file: takes the chart, a reference of name and key, and the file. */}}
{{- define "secret.file" -}}
{{- $root := index . 0 }}{{ $reference := index . 1 -}}
- secret:
    name: {{ $reference.name | default $root.Values.secret | default (include "name" $root) }}
    items:
      - {key: {{ $reference.key | quote }}, path: {{ index . 2 | quote }}}
{{- end }}

{{- define "trust.sources" -}}
{{- if and .Values.database.enabled (hasPrefix "verify-" .Values.database.sslMode) }}
{{ include "secret.file" (list . .Values.database.caSecret "database-ca.crt") }}
{{- end }}
{{- if .Values.kafka.enabled }}
{{ include "secret.file" (list . .Values.kafka.caSecret "kafka-ca.crt") }}
{{- end }}
{{- if .Values.oidc.caSecret.key }}
{{ include "secret.file" (list . .Values.oidc.caSecret "oidc-ca.crt") }}
{{- end }}
{{- end }}

{{- define "scheme" -}}http{{ if .Values.tls.enabled }}s{{ end }}{{- end }}
{{- define "tls.secret" -}}{{ .Values.tls.secret | default (printf "%s-tls" (include "name" .)) }}{{- end }}
{{- define "profiles" -}}
prod{{ if .Values.oidc.caSecret.key }},private-ca{{ end }}{{ if .Values.tls.enabled }},tls-{{ ternary "server" "client" .Values.tls.serves }}{{ end }}
{{- end }}

{{/* What every pod has, those of Jobs and tests too: no token, no privileges, and the nodes it may run on. */}}
{{- define "pod.common" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext: {{- include "pod.security" . | nindent 2 }}
{{- with .Values.image.pullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "pod.security" -}}
runAsNonRoot: true
{{- if not .Values.openshift }}
runAsUser: 10001
runAsGroup: 0
fsGroup: 10001
{{- end }}
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "container.security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{- define "jvm.options" -}}
-XX:ActiveProcessorCount={{ .Values.jvm.processors }} -XX:+Use{{ .Values.jvm.collector }}GC -XX:MaxRAMPercentage={{ .Values.jvm.heapShare }}
{{- end }}

{{- define "keycloak.url" -}}
{{ regexReplaceAll "/realms/.*" (.Values.oidc.internalUrl | default .Values.oidc.issuer) "" }}
{{- end }}

{{- define "kafka.env" -}}
- {name: KAFKA_BOOTSTRAP_SERVERS, value: {{ .Values.kafka.bootstrapServers | quote }}}
- {name: KAFKA_SECURITY_PROTOCOL, value: SSL}
- {name: KAFKA_SSL_KEYSTORE_TYPE, value: PEM}
- {name: KAFKA_SSL_KEYSTORE_LOCATION, value: /etc/sojourn/kafka/kafka.pem}
- {name: KAFKA_SSL_TRUSTSTORE_TYPE, value: PEM}
- {name: KAFKA_SSL_TRUSTSTORE_LOCATION, value: /etc/sojourn/trust/kafka-ca.crt}
{{- end }}

{{/* What would fail later and elsewhere fails here. */}}
{{- define "checks" -}}
{{- $most := ternary .Values.autoscaling.maxReplicas .Values.replicas .Values.autoscaling.enabled | int }}
{{- if .Values.database.enabled }}
{{- $each := add (int .Values.database.pool) (int .Values.database.backgroundPool) }}
{{- $needed := mul (add $most 1) $each }}
{{- if gt $needed (int64 .Values.database.maxConnections) }}
{{- fail (printf "database.maxConnections is %d, but %d replicas and one more during an upgrade take %d connections of %d + %d each" (int .Values.database.maxConnections) $most $needed (int .Values.database.pool) (int .Values.database.backgroundPool)) }}
{{- end }}
{{- if not .Values.database.host }}{{ fail "database.host is not set" }}{{ end }}
{{- if not .Values.context }}{{ fail "context is not set; take it from the values of the application" }}{{ end }}
{{- end }}
{{- if and .Values.kafka.enabled (not .Values.kafka.bootstrapServers) }}{{ fail "kafka.bootstrapServers is not set" }}{{ end }}
{{- if not (hasPrefix "https://" .Values.oidc.issuer) }}{{ fail "oidc.issuer is not an https address" }}{{ end }}
{{- if not (hasPrefix "https://" (.Values.oidc.internalUrl | default .Values.oidc.issuer)) }}{{ fail "oidc.internalUrl is not an https address" }}{{ end }}
{{- if and .Values.monitoring.enabled .Values.networkPolicy.enabled (not .Values.networkPolicy.metricsFrom) }}{{ fail "monitoring.enabled is set, but networkPolicy.metricsFrom lets nobody in to scrape" }}{{ end }}
{{- if and (gt (float64 .Values.traces.share) 0.0) (not .Values.traces.endpoint) }}{{ fail "traces.share is set, but traces.endpoint is not" }}{{ end }}
{{- $quiet := add .Values.shutdown.preStopSeconds .Values.shutdown.delaySeconds .Values.shutdown.drainSeconds }}
{{- if le (int64 .Values.shutdown.graceSeconds) $quiet }}{{ fail (printf "shutdown.graceSeconds must be more than the %d s of preStop, delay and drain" $quiet) }}{{ end }}
{{- end }}
