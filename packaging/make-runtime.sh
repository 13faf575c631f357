#!/bin/sh
# Links the Java runtime that the archive and the image bring along: a JDK of 350 MB becomes one of 70.
#
#   make-runtime.sh JDK MODULES FOLDER
set -eu
jdk=$1
modules=$2
folder=$3

rm -rf "$folder"
mkdir -p "$(dirname "$folder")"
"$jdk/bin/jlink" --add-modules "$modules" --include-locales en,pl,hu,ru,zh --output "$folder" \
  --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6
"$folder/bin/java" -Xshare:dump >/dev/null # starts a third faster
