# Finds a JDK that can build and run Okienko and exports its folder as JAVA_HOME.
# Sourced by mvnw and okienko, so that nobody has to change the machine's default Java. POSIX sh.
#
# JAVA_HOME wins, then the java on PATH, then the usual places of an installation: there the oldest
# version that will do, which is the long-term supported one. Without any: one line, and exit code 1.

okienko_java_needed=25

# Prints the feature version (25 for 25.0.3) of the JDK in folder $1; fails where there is no whole JDK.
okienko_jdk_version() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  okienko_version=
  if [ -f "$1/release" ]; then
    while IFS= read -r okienko_line; do
      case $okienko_line in JAVA_VERSION=*) okienko_version=${okienko_line#JAVA_VERSION=\"} ;; esac
    done <"$1/release"
  else
    okienko_version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p')
  fi
  okienko_version=${okienko_version%%[!0-9]*}
  [ -n "$okienko_version" ] && echo "$okienko_version"
}

# Prints the folder of the JDK whose java is first on PATH, behind all links and version managers' shims.
okienko_jdk_on_path() {
  okienko_java=$(command -v java) || return 0
  okienko_java=$(readlink -f "$okienko_java" 2>/dev/null || echo "$okienko_java")
  if [ -f "${okienko_java%/bin/java}/release" ]; then
    echo "${okienko_java%/bin/java}"
  else
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
}

# Prints the folder of the JDK to use.
okienko_find_jdk() {
  for okienko_home in "${JAVA_HOME-}" "$(okienko_jdk_on_path)"; do
    if okienko_found=$(okienko_jdk_version "$okienko_home") && [ "$okienko_found" -ge "$okienko_java_needed" ]; then
      echo "$okienko_home"
      return
    fi
  done
  okienko_best=
  okienko_best_version=
  for okienko_home in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /opt/java/* /opt/jdk* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.jbang/cache/jdks/*; do
    okienko_found=$(okienko_jdk_version "$okienko_home") || continue
    [ "$okienko_found" -ge "$okienko_java_needed" ] || continue
    if [ -z "$okienko_best" ] || [ "$okienko_found" -lt "$okienko_best_version" ]; then
      okienko_best=$okienko_home
      okienko_best_version=$okienko_found
    fi
  done
  [ -n "$okienko_best" ] && echo "$okienko_best"
}

if ! JAVA_HOME=$(okienko_find_jdk); then
  echo "No JDK $okienko_java_needed or newer found (looked at JAVA_HOME, the PATH and the usual places). Install one, for example from https://adoptium.net, or set JAVA_HOME to its folder." >&2
  exit 1
fi
export JAVA_HOME
