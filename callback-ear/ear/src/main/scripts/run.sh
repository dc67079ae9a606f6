#!/usr/bin/env bash
# Runs Callback in the foreground, for a first look: run.sh SERVER EAR BASE
#
# SERVER is the provisioned WildFly and stays untouched; BASE is the running server's own directory: its database and
# logs survive the next run and end with `mvn clean`. Ctrl-C stops the server.
set -euo pipefail

server=${1:?"run.sh SERVER EAR BASE: SERVER, the provisioned WildFly, is missing"}
ear=${2:?"run.sh SERVER EAR BASE: EAR is missing"}
base=${3:?"run.sh SERVER EAR BASE: BASE, the directory to run in, is missing"}
[[ -x $server/bin/standalone.sh ]] || {
  echo "run.sh: no server at $server: build from the root of the project, 'mvn package -Prun -DskipTests'" >&2
  exit 1
}
[[ -f $ear ]] || {
  echo "run.sh: no EAR at $ear: build from the root of the project, 'mvn package -Prun -DskipTests'" >&2
  exit 1
}

http_address=${CALLBACK_HTTP_ADDRESS:-127.0.0.1}
http_port=${CALLBACK_HTTP_PORT:-8080}
sip_address=${CALLBACK_SIP_ADDRESS:-127.0.0.1}
sip_port=${CALLBACK_SIP_PORT:-5060}
log=$base/log/server.log

# Fresh configuration and EAR, the data of last time.
mkdir -p "$base/data" "$base/log"
rm -rf "$base/configuration" "$base/deployments" "$base/tmp" "$base/data/content"
cp -r "$server/standalone/configuration" "$base/configuration"
mkdir "$base/deployments"
cp "$ear" "$base/deployments/callback.ear"

announce() {
  cat <<BANNER

------------------------------------------------------------------------------------------------
 Callback is running. Ctrl-C stops it.

   Console   http://$http_address:$http_port/       user: admin
             $1
   SIP       $sip_address:$sip_port (${CALLBACK_SIP_TRANSPORTS:-UDP,TCP})
   Database  ${CALLBACK_DB_URL:-H2 file $base/data/callback.mv.db}
   Log       $log

 The demo directory: mobile +48601000001 of extension 101 may ring +48221234500 and is called back.
 Next, in another terminal and from the root of the project, make that call and watch it:

   mvn -q -pl callback-ear/network -Pcall compile exec:java

 With a softphone: see README.md, "With a softphone".
------------------------------------------------------------------------------------------------

BANNER
}

# WildFly's start prints a screenful or two; the banner comes after it.
watch_start() {
  local before=$1
  for ((second = 0; second < 300; second++)); do
    sleep 1
    kill -0 "$PPID" 2>/dev/null || return 0
    local fresh
    fresh=$(tail -c +"$((before + 1))" "$log" 2>/dev/null || true)
    if grep -q 'WFLYSRV0025' <<<"$fresh"; then
      local password
      password=$(sed -n 's/.*|  password  \([^ ]*\) .*/password: \1/p' "$log" 2>/dev/null | tail -1)
      announce "${password:-password: as printed at the first start and changed since}"
      return 0
    elif grep -q 'WFLYSRV0026' <<<"$fresh"; then
      echo "run.sh: the server started with errors; the first one in $log tells why" >&2
      return 0
    fi
  done
}

echo "Starting Callback: console on $http_address:$http_port, SIP on $sip_address:$sip_port. This takes some 15 seconds."
before=$(stat -c %s "$log" 2>/dev/null || echo 0)
watch_start "$before" &

# In the background of its script, and not of ours, so that a signal to us reaches the JVM.
export LAUNCH_JBOSS_IN_BACKGROUND=true
export CALLBACK_DEMO=${CALLBACK_DEMO:-true}
exec "$server/bin/standalone.sh" -Djboss.server.base.dir="$base"
