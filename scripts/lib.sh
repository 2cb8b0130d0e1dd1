# Shared by the scripts: where things are and how what is missing gets installed. Thin; logic belongs in Java.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

say() { printf '%s\n' "$*" >&2; }

# Installs Debian packages that are not there yet.
install_packages() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" -ne 0 ]; then
    say "Missing packages: ${missing[*]}. Install them, or run this once as root."
    return 1
  fi
  say "Installing ${missing[*]} …"
  if [ -z "${APT_UPDATED:-}" ]; then apt-get update -qq >&2; APT_UPDATED=1; fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

java_major() { "$1" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'; }

# Any JDK from 17 to 21 that is there, else Debian's.
find_jdk() {
  local candidate major
  for candidate in "${JAVA_HOME:-/none}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/bin/none)")")")" /usr/lib/jvm/*; do
    [ -x "$candidate/bin/javac" ] || continue
    major=$(java_major "$candidate/bin/java")
    if [ "${major:-0}" -ge 17 ] && [ "$major" -le 21 ]; then JAVA_HOME=$candidate; export JAVA_HOME; return 0; fi
  done
  return 1
}

need_java() {
  if ! find_jdk; then
    install_packages openjdk-17-jdk-headless || install_packages openjdk-21-jdk-headless
    find_jdk || { say "No JDK 17 to 21 could be installed."; exit 1; }
  fi
  JAVA=$JAVA_HOME/bin/java
  command -v mvn >/dev/null || install_packages maven
}

# Builds the WAR and fetches the server, only when something changed since.
build_war() {
  local war=target/samstod.war
  if [ ! -f "$war" ] || [ ! -f target/server/payara-micro.jar ] || [ -n "$(find pom.xml src/main webapp -newer "$war" -print -quit)" ]; then
    say "Building …"
    mvn -B -q -DskipTests package >&2
  fi
}
