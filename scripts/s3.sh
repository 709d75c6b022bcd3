# A small server that speaks S3 (s3rver, from npm) for one test run: on a free loopback port, thrown away at the end.
# Sourced, not run. Where it cannot be had, the tests of that storage are skipped and say so.

s3_process=""

start_s3() {
  local root=$1 port folder="$1/artifacts/s3"
  command -v npm >/dev/null || install_packages npm || return 0
  mkdir -p "$folder"
  [ -e "$folder/node_modules/.bin/s3rver" ] ||
    npm install --prefix "$folder" --no-audit --no-fund s3rver@3.7.1 || return 0
  port=$(free_port)
  rm -rf "$folder/data"
  node "$folder/node_modules/.bin/s3rver" --directory "$folder/data" --address 127.0.0.1 --port "$port" --silent \
    --configure-bucket credence-test >"$folder/log" 2>&1 9>&- &
  s3_process=$!
  export CREDENCE_TEST_S3="http://127.0.0.1:$port"
}

stop_s3() {
  [ -n "$s3_process" ] || return 0
  kill "$s3_process" 2>/dev/null
  wait "$s3_process" 2>/dev/null
  s3_process=""
}
