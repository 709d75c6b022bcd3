# A real mail server for the tests (smtp-server, from npm): installed once, started by the tests themselves.
# Sourced, not run. Where it cannot be had, the tests of mail are skipped and say so.

need_smtp() {
  local folder="$1/artifacts/smtp"
  command -v npm >/dev/null || install_packages npm || return 0
  mkdir -p "$folder"
  [ -e "$folder/node_modules/smtp-server/package.json" ] ||
    npm install --prefix "$folder" --no-audit --no-fund smtp-server@3.21.6 || return 0
  export CREDENCE_TEST_SMTP="$folder/node_modules"
}
