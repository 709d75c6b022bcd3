# A PostgreSQL of our own for one test run: on a free loopback port, without durability, thrown away at the end.
# Sourced, not run.

postgres_folder="" postgres_bin=""

# postgres_programs: the folder of initdb and pg_ctl, or nothing.
postgres_programs() {
  local at
  if at=$(command -v postgres); then
    at=$(dirname "$(readlink -f "$at")")
    [ -x "$at/initdb" ] && { echo "$at"; return; }
  fi
  for at in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV); do
    [ -x "$at/initdb" ] && { echo "$at"; return; }
  done
}

# PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

start_postgres() {
  local port
  postgres_bin=$(postgres_programs)
  postgres_folder=$(mktemp -d)
  port=$(free_port)
  [ "$(id -u)" != 0 ] || chown postgres "$postgres_folder"
  chmod 700 "$postgres_folder"
  (
    cd /
    as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" -A trust -U app --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null &&
      as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -w -s -l "$postgres_folder/log" -o \
        "-c listen_addresses=127.0.0.1 -p $port -k $postgres_folder -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200" start
  ) || { cat "$postgres_folder/log" 2>/dev/null; return 1; }
  export CREDENCE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=app;Database=postgres"
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  (cd / && as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate -s stop) >/dev/null 2>&1
  rm -rf "$postgres_folder"
  postgres_folder=""
}
