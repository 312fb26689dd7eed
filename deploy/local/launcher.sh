# Shared by the scripts of this folder, which source it in the root of the repository.

LOCAL=.local

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# The process id of a running `up`, or nothing.
running_up() {
    local pid
    pid=$(cat "$LOCAL/up.pid" 2>/dev/null || true)
    if [ -n "$pid" ] && ps -o args= -p "$pid" 2>/dev/null | grep -q 'org\.sojourn\.local\.Up'; then
        echo "$pid"
    fi
}

require_disk() {
    local free
    free=$(df -Pk . | awk 'NR == 2 { print int($4 / 1024) }')
    [ "$free" -ge 2048 ] || fail "The disk is full: $free MB are free here, 2048 MB are needed."
}

# The ports of the README, for so many replicas, unless a stack of ours holds them.
require_ports() {
    local replicas=$1 port part
    while read -r port part; do
        if [ "$replicas" = 1 ] && [[ $part == *-2 ]]; then
            continue
        fi
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            fail "Port $port, which $part needs, is taken by another program."
        fi
    done <<'PORTS'
8080 gateway
8081 advisory-service
8082 travel-service
8083 debrief-service
8180 keycloak
5433 postgres
9192 kafka
3025 mail
9080 gateway
9081 advisory-service
9082 travel-service
9083 debrief-service
9180 keycloak
4025 mail
8091 advisory-service-2
8092 travel-service-2
8093 debrief-service-2
9091 advisory-service-2
9092 travel-service-2
9093 debrief-service-2
PORTS
}

leftovers() { ls "$LOCAL"/run/*.pid >/dev/null 2>&1; }

# Whether anything that is packaged changed since the last build.
changed_since_build() {
    [ -f "$LOCAL/built" ] || return 0
    [ -n "$(find pom.xml .mvn platform advisory-service travel-service debrief-service gateway deploy/local deploy/keycloak \
        -name target -prune -o -newer "$LOCAL/built" ! -path '*/src/test/*' \( -name pom.xml -o -path '*/src/*' \) -print -quit)" ]
}

# Builds what the stack needs, with a line per module, unless nothing changed.
build() {
    mkdir -p "$LOCAL/logs"
    if ! changed_since_build; then
        return
    fi
    say "Building (the first time takes minutes; details in $LOCAL/logs/build.log)"
    touch "$LOCAL/building"
    if ! ./mvnw -B package -DskipTests -Dspotless.check.skip=true -pl deploy/local,gateway,advisory-service,travel-service,debrief-service -am \
        2>&1 | tee "$LOCAL/logs/build.log" | awk -v start="$(date +%s)" '
            function elapsed() { "date +%s" | getline now; close("date +%s"); return now - start }
            /^Downloaded/ { if (++files % 250 == 0) { printf "  [%4d s] %d files downloaded\n", elapsed(), files; fflush() } }
            /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]/ { sub(/^\[INFO\] Building /, ""); sub(/ +0\.1\.0-SNAPSHOT */, " "); printf "  [%4d s] %s\n", elapsed(), $0; fflush() }
            /^\[ERROR\]/ { print; fflush() }'; then
        fail "The build failed; details are in $LOCAL/logs/build.log."
    fi
    refresh_launcher
    mv "$LOCAL/building" "$LOCAL/built"
}

# The launcher runs from copies, so that a later build does not pull its classes away.
refresh_launcher() {
    mkdir -p "$LOCAL/launcher"
    rm -f "$LOCAL"/launcher/*
    cp deploy/local/target/local-*.jar platform/target/platform-*-tests.jar deploy/local/target/classpath "$LOCAL/launcher/"
}

launcher_classpath() { printf '%s:%s' "$(printf '%s:' "$PWD/$LOCAL"/launcher/*.jar)" "$(cat "$LOCAL/launcher/classpath")"; }

launcher() {
    JAVA_HOME=$(./mvnw --jdk) || exit 1
    exec "$JAVA_HOME/bin/java" -Xms16m -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
        -cp "$(launcher_classpath)" "$@"
}
