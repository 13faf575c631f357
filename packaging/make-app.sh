#!/bin/sh
# Puts the server's folder together, okienko.jar with lib/ beside it, and makes its start-up cache (okienko.aot): what Java
# learns in one start for the next ones. Java takes it only with jars of the same size and time, so they get the time that
# they have in the archive and in the image.
#
#   make-app.sh SERVER RUNTIME TIME FOLDER
set -eu
server=$1
runtime=$2
time=$3
app=$4

rm -rf "$app"
mkdir -p "$app"
cp -R "$server/okienko.jar" "$server/lib" "$app"
find "$app" -exec touch -d "$time" {} +
# What shapes objects in memory has to be as in bin/okienko and image/okienko.args. The collector does not: only G1 writes
# objects into the cache, and the others read them.
"$runtime/bin/java" -XX:+UseG1GC -XX:+UseCompactObjectHeaders -XX:+DisableExplicitGC --enable-native-access=ALL-UNNAMED \
  -jar "$app/okienko.jar" start-cache "$app/okienko.aot"
