# shellcheck shell=bash
# Set-up shared by game/run and tests/run: from a bare Debian 12 to a built program.
# It installs only what is missing, says what it does on standard error (standard output belongs
# to the program), and writes nothing outside build/. Sourced with $root set to the repository.

: "${root:?}"

say() { printf '%s\n' "$*" >&2; }

# The package names of the given sections of game/packages.txt, one a line.
packages_of() {
  awk -v wanted=" $* " '
    { sub(/#.*/, ""); gsub(/[ \t\r]/, "") }
    /^\[.*\]$/ { take = index(wanted, " " substr($0, 2, length($0) - 2) " "); next }
    $0 != "" && take' "$root/game/packages.txt"
}

# Those of the packages named on standard input that are not installed.
missing_packages() {
  local installed
  local -a names
  local name
  while read -r name; do
    case $name in
      *\?*) command -v "${name%%\?*}" >/dev/null || names+=("${name#*\?}") ;;
      *) names+=("$name") ;;
    esac
  done
  # dpkg-query fails when it does not know a name at all, which is one of the answers wanted here.
  installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${names[@]}" 2>/dev/null || true)
  printf '%s\n' "${names[@]}" | awk -v installed="$installed" '
    BEGIN {
      count = split(installed, line, "\n")
      for (i = 1; i <= count; i++) { split(line[i], word, " "); if (word[2] == "installed") have[word[1]] = 1 }
    }
    !($1 in have)'
}

install_missing() {
  local -a missing as_root
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is not Debian, so nothing is installed; the build wants what these Debian packages hold:"
    say "  $(packages_of "$@" | paste -sd ' ')"
    return
  fi
  mapfile -t missing < <(packages_of "$@" | missing_packages)
  [ ${#missing[@]} -gt 0 ] || return 0

  say "The house needs ${#missing[@]} Debian packages that are not here yet:"
  say "  ${missing[*]}"
  if [ "$(id -u)" -eq 0 ]; then
    as_root=(env)
  elif command -v sudo >/dev/null; then
    say "Installing them asks for root, by sudo."
    as_root=(sudo env)
  else
    say "Installing them asks for root, and there is no sudo. As root, run:"
    say "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    exit 1
  fi
  as_root+=(DEBIAN_FRONTEND=noninteractive apt-get -q)
  say "Reading what Debian has on offer (apt-get update) ..."
  "${as_root[@]}" update >&2 || say "The package lists could not all be renewed; trying with those that are here."
  say "Installing (apt-get install --no-install-recommends) ..."
  if ! "${as_root[@]}" install -y --no-install-recommends "${missing[@]}" >&2; then
    say "The packages could not be installed; what apt-get said is above."
    exit 1
  fi
}

# The packages of npm that a folder names, into build/npm/NAME. Without them the house is whole but for the page for phones.
fetch_modules() {
  local name=$1 from=$root/$2 into=$root/build/npm/$1
  [ -e "$from/package-lock.json" ] || return 0
  if [ -e "$into/ready" ] && cmp -s "$from/package-lock.json" "$into/package-lock.json"; then
    return 0
  fi
  rm -rf "$into"
  mkdir -p "$into"
  cp "$from/package.json" "$from/package-lock.json" "$into/"
  say "Fetching what $2 names from npm ..."
  if (cd "$into" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2); then
    touch "$into/ready"
  else
    say "npm could not fetch it. The house is built without its page for phones; it is tried again with the next change."
    rm -rf "$into"
  fi
}

# True when build/PRESET was finished after the last change to anything it is made from.
# Change times, so that an older file copied over a newer one is noticed too, and a removed one by its folder.
is_fresh() {
  local ready="$root/build/$1/ready"
  local -a from=("$root/game" "$root/assets" "$root/levels" "$root/CMakeLists.txt" "$root/CMakePresets.json")
  [ "$1" = release ] || from+=("$root/tests")
  [ -e "$ready" ] && [ -e "$root/build/inner-house.pack" ] &&
    [ -z "$(find "${from[@]}" -cnewer "$ready" -print -quit 2>&1)" ]
}

# A tree that was moved or copied with its build/ takes its pictures along, but must be configured anew.
drop_if_moved() {
  local cache="$root/build/$1/CMakeCache.txt"
  if [ -e "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
    rm -rf "${root:?}/build/$1"
  fi
}

# build_preset PRESET SECTIONS...: installs what the sections name and builds, unless all is fresh already.
build_preset() {
  local preset=$1
  shift
  is_fresh "$preset" && return
  install_missing "$@"
  fetch_modules phone assets/phone
  [ "$preset" = release ] || fetch_modules tests tests/workshop
  mkdir -p "$root/build"
  (
    flock 9
    drop_if_moved "$preset"
    mkdir -p "$root/build/$preset"
    touch "$root/build/$preset/begun"
    cd "$root" || exit 1
    if [ ! -e "build/$preset/build.ninja" ] || [ CMakePresets.json -nt "build/$preset/build.ninja" ]; then
      say "Configuring build/$preset ..."
      cmake --preset "$preset" >"build/$preset/configure.log" 2>&1 || {
        cat "build/$preset/configure.log" >&2
        say "The build could not be configured."
        exit 1
      }
    fi
    if [ -e "build/$preset/ready" ]; then
      say "Something changed: bringing build/$preset up to date ..."
    else
      say "Building build/$preset; the first time this takes a few minutes ..."
    fi
    cmake --build "build/$preset" >&2 || {
      say "The build stopped; the first error above says why."
      exit 1
    }
    mv "build/$preset/begun" "build/$preset/ready"
  ) 9>"$root/build/lock"
}
