# Sourced by the scripts of this folder in the root of the repository: builds, and runs a class of the tests beside JUnit.

. deploy/local/launcher.sh

program() {
    require_disk
    build
    ./mvnw -B -q -ntp process-test-classes -pl deploy/acceptance -am -Dspotless.check.skip=true
    JAVA_HOME=$(./mvnw --jdk)
    exec "$JAVA_HOME/bin/java" -Xmx512m --enable-native-access=ALL-UNNAMED \
        -cp "deploy/acceptance/target/test-classes:$(printf '%s:' "$PWD/$LOCAL"/launcher/*.jar)$(cat deploy/acceptance/target/classpath)" "$@"
}
