# What the three scripts share: finding and installing what the machine lacks. Sourced, not run.

say() { printf '%s\n' "$*" >&2; }

# The .NET SDK may stand in the home folder, where Microsoft's install script puts it.
if ! command -v dotnet >/dev/null 2>&1 && [ -x "$HOME/.dotnet/dotnet" ]; then
  export DOTNET_ROOT="$HOME/.dotnet" PATH="$HOME/.dotnet:$PATH"
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# The culture is invariant everywhere, so that .NET runs on a machine without ICU data.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

# as_root COMMAND…: runs it as root, with sudo where that is needed and there is somebody to ask.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    sudo "$@"
  else
    return 126
  fi
}

# install_packages PACKAGE…: Debian or Ubuntu; prints the one command where it may not install.
install_packages() {
  say "Installing: $*"
  if ! command -v apt-get >/dev/null 2>&1; then
    say "This is not Debian or Ubuntu. Please install by your system's means: $*"
    return 1
  fi
  if as_root sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null' sh "$@"; then
    return 0
  fi
  say "Could not install them from here. Please run this one command, then try again:"
  say "  sudo apt-get update && sudo apt-get install -y $*"
  return 1
}

# need_sdk: the .NET SDK that global.json asks for.
need_sdk() {
  if command -v dotnet >/dev/null 2>&1 && dotnet --version >/dev/null 2>&1; then
    return 0
  fi
  say "Credence needs the .NET 10 SDK, and it is not on this machine."
  if apt-cache show dotnet-sdk-10.0 >/dev/null 2>&1 && install_packages dotnet-sdk-10.0 && dotnet --version >/dev/null 2>&1; then
    return 0
  fi
  local fetch=""
  if command -v curl >/dev/null 2>&1; then
    fetch="curl -fsSL"
  elif command -v wget >/dev/null 2>&1; then
    fetch="wget -qO-"
  fi
  if [ -n "$fetch" ]; then
    say "Installing it for you alone, in ~/.dotnet, with Microsoft's install script."
    if $fetch https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0 --install-dir "$HOME/.dotnet" >&2; then
      export DOTNET_ROOT="$HOME/.dotnet" PATH="$HOME/.dotnet:$PATH"
      dotnet --version >/dev/null 2>&1 || need_sdk_libraries
      dotnet --version >/dev/null 2>&1 && return 0
    fi
  fi
  say "It could not be installed. Please follow https://learn.microsoft.com/dotnet/core/install/linux"
  say "(the SDK, version 10), then try again."
  return 1
}

# need_sdk_libraries: what the SDK itself is linked against; a very small system lacks it.
need_sdk_libraries() { install_packages libstdc++6 libssl3 zlib1g; }

# has_solver: the library that makes plans.
has_solver() { ldconfig -p 2>/dev/null | grep -q 'libCbcSolver\.so\.3' || [ -n "$(find /usr/lib /usr/local/lib -name 'libCbcSolver.so.3' -print -quit 2>/dev/null)" ]; }

# need_solver: plans are made with it; everything else works without, so a machine that cannot have it goes on.
need_solver() {
  has_solver || command -v cbc >/dev/null 2>&1 || install_packages coinor-libcbc3 ||
    say "Everything works but the making of plans."
}

# printer_packages: what documents are made with and this machine lacks.
printer_packages() {
  command -v weasyprint >/dev/null 2>&1 || echo weasyprint
  command -v qpdf >/dev/null 2>&1 || echo qpdf
  command -v pdfinfo >/dev/null 2>&1 || echo poppler-utils
  command -v heif-convert >/dev/null 2>&1 || echo libheif-examples
  fc-list 2>/dev/null | grep -q 'Liberation Sans' || echo fonts-liberation
}

# need_printer: packets and maps are made with it; everything else works without.
need_printer() {
  local missing
  mapfile -t missing < <(printer_packages)
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}" ||
    say "Everything works but the making of PDFs."
}

# reader_packages: what scans and photos are read with and this machine lacks.
reader_packages() {
  command -v pdftotext >/dev/null 2>&1 || echo poppler-utils
  command -v qpdf >/dev/null 2>&1 || echo qpdf
  command -v tesseract >/dev/null 2>&1 || echo tesseract-ocr tesseract-ocr-eng
  ldconfig -p 2>/dev/null | grep -q 'libzbar\.so\.0' || echo libzbar0
  command -v heif-convert >/dev/null 2>&1 || echo libheif-examples
}

# need_reader: certificates are read with it; everything else works without.
need_reader() {
  local missing
  mapfile -t missing < <(reader_packages | tr ' ' '\n' | sort -u)
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}" ||
    say "Everything works but the reading of scans and photos."
}

# build_program ROOT: the published command line in ROOT/artifacts/cli, renewed only when a source is newer.
build_program() {
  local root=$1 built="$1/artifacts/cli"
  program_is_fresh "$root" && return 0
  need_sdk || return 1
  mkdir -p "$root/artifacts"
  (
    flock 9
    program_is_fresh "$root" && exit 0
    say "Building Credence (the first time takes a minute) …"
    # The compiler stays behind as a server and must not take the lock (9) with it.
    local begun log rid
    begun=$(mktemp "$root/artifacts/begun.XXXXXX")
    log="$root/artifacts/build.log"
    rid=linux-x64
    rm -rf "$built.new"
    if ! { dotnet restore "$root/src/Credence.Cli" --locked-mode -v q &&
      dotnet publish "$root/src/Credence.Cli" -c Release -r "$rid" --no-restore -o "$built.new" -v q; } >"$log" 2>&1 9>&-; then
      cat "$log" >&2
      rm -f "$begun"
      say "Credence could not be built; the messages above say why."
      exit 1
    fi
    rm -rf "$built"
    mv "$built.new" "$built"
    mv "$begun" "$built/.sources-as-of"
    touch "$built/.built"
  ) 9>"$root/artifacts/.lock"
}

# program_is_fresh ROOT: nothing under src/ or rules/ changed since the last build. A file counts from the moment
# the build began; a folder (something was deleted or renamed in it) from the moment it ended, because the build
# itself writes into folders.
program_is_fresh() {
  local built="$1/artifacts/cli"
  [ -e "$built/.built" ] || return 1
  local watched=("$1/src" "$1/Directory.Build.props" "$1/Directory.Packages.props" "$1/global.json") folder
  for folder in rules catalog examples; do
    [ -d "$1/$folder" ] && watched+=("$1/$folder")
  done
  [ -z "$(find "${watched[@]}" \( -name bin -o -name obj \) -prune -o \
    \( -type f -newer "$built/.sources-as-of" -o -type d -newer "$built/.built" \) -print -quit)" ]
}
