# A validator of OpenAPI that is not ours (@redocly/cli, MIT, from npm): installed once. Sourced, not run. Where it cannot be
# had, its test is skipped and says so.

need_redocly() {
  local folder="$1/artifacts/redocly"
  command -v npm >/dev/null || install_packages npm || return 0
  mkdir -p "$folder"
  [ -e "$folder/node_modules/@redocly/cli/package.json" ] ||
    npm install --prefix "$folder" --no-audit --no-fund @redocly/cli@2.77.0 || return 0
  export CREDENCE_TEST_REDOCLY="$folder/node_modules/.bin/redocly"
}
