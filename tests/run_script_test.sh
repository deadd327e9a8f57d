#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of ./run with every tool it calls replaced by a stub: nothing is installed, configured or built.
# Usage: run_script_test.sh SOURCE_DIR WORK_DIR
# The bodies of stubs expand when they run, not here.
# shellcheck disable=SC2016
set -euo pipefail
# What the caller's surroundings ask of the script is not what is tested here.
unset CI QT_QPA_PLATFORM DISPLAY WAYLAND_DISPLAY TIDEMARK_PRESET

source_dir=$1
work=$2
rm -rf "$work"
mkdir -p "$work/tree" "$work/bin"
cp "$source_dir/run" "$work/tree/run"
touch "$work/tree/CMakePresets.json"
log=$work/log

for tool in bash env sed dirname cat nproc mkdir chmod touch rm find wc; do
    ln -s "$(command -v "$tool")" "$work/bin/$tool"
done

# stub NAME BODY: a tool that writes its name and arguments to the log, then does BODY.
stub() {
    printf '#!/usr/bin/env bash\nprintf "%%s\\n" "%s $*" >>"%s"\n%s\n' "$1" "$log" "${2:-}" >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}

all_installed='for a in "$@"; do [[ $a == -* ]] || echo "installed:$a"; done'
one_missing='for a in "$@"; do [[ $a == -* || $a == libgtest-dev ]] || echo "installed:$a"; done; exit 1'
removed_but_configured='for a in "$@"; do [[ $a == -* ]] || echo "config-files:$a"; done'

reset() {
    rm -rf "$work/tree/build" "$work/tree/out"
    rm -f "$work/bin/sudo" "$log"
    touch "$log"
    stub id 'echo 0'
    stub dpkg-query "$all_installed"
    stub apt-get
    stub cmake 'if [[ $1 == --preset ]]; then mkdir -p build/$2; touch build/$2/build.ninja; fi'
    stub ctest 'echo "100% tests passed"; exit ${CTEST_EXIT:-0}'
}

# run ARGUMENT…: status and output of ./run from another directory, with stdin closed and no display.
run() {
    status=0
    output=$(cd / && env -u DISPLAY -u WAYLAND_DISPLAY -u TIDEMARK_PRESET PATH="$work/bin" "${environment[@]}" \
        bash "$work/tree/run" "$@" 2>&1 <&-) || status=$?
}
environment=(A=)

failures=0
expect() {
    local what=$1
    shift
    if ! "$@"; then
        failures=$((failures + 1))
        printf 'FAILED: %s\n  status %s, output:\n%s\n  calls:\n%s\n' "$what" "$status" "$output" "$(grep -v '^dpkg-query' "$log")"
    fi
}
exits() { [[ $status == "$1" ]]; }
says() { [[ $output == *"$1"* ]]; }
called() { grep -qxF -- "$1" "$log"; }
called_like() { grep -qE -- "$1" "$log"; }
not() { ! "$@"; }

reset
run help
expect 'help succeeds' exits 0
for command in test fuzz bench shots format translate tidy help; do
    expect "help lists $command" says $'\n'"  $command "
done
# Every command the script dispatches is in its help.
while read -r command; do
    expect "help lists $command, which the script knows" says "  $command"
done < <(sed -n 's/^    \([a-z]*\)) .*;;$/\1/p' "$source_dir/run")

run polish
expect 'an unknown command is a usage error' exits 2
expect 'the unknown command is named' says '"polish"'
expect 'the remedy is named' says './run help'

reset
run test -R store
expect 'tests run' exits 0
expect 'nothing is installed when nothing is missing' not called_like '^(apt-get|sudo)'
expect 'nothing is said about packages' not says Installing
expect 'the dev preset is configured' called 'cmake --preset dev'
expect 'ctest gets its arguments' called 'ctest --test-dir build/dev -j2 --output-on-failure --timeout 300 -R store'
expect 'ctest has the last word' test "${output##*$'\n'}" = '100% tests passed'
run test
expect 'a configured tree is not configured again' test "$(grep -c -- '--preset' "$log")" = 1

reset
environment=(CTEST_EXIT=8 TIDEMARK_PRESET=ci)
run test
environment=(A=)
expect "ctest's exit code is the script's" exits 8
expect 'TIDEMARK_PRESET picks the preset' called_like '^ctest --test-dir build/ci '

reset
mkdir -p "$work/tree/translations"
touch "$work/tree/translations/tidemark_zh.ts"
stub lupdate
environment=(LUPDATE=lupdate)
run translate
environment=(A=)
expect 'the catalogue is brought up to date' called 'lupdate -I . -tr-function-alias QT_TRANSLATE_NOOP+=TM_TEXT -no-obsolete -locations none models widgets app -ts translations/tidemark_zh.ts'

reset
stub dpkg-query "$one_missing"
run test
expect 'as root, a missing package is installed' called 'apt-get install -q -y --no-install-recommends libgtest-dev'
expect 'lists are fetched first' called 'apt-get update -q'
expect 'what is installed is said first' says 'Installing 1 missing Debian packages: libgtest-dev'

reset
stub dpkg-query "$removed_but_configured"
run test
expect 'a removed package that left its configuration behind is missing' called_like '^apt-get install .* cmake .*libgtest-dev'

reset
stub dpkg-query "$one_missing"
stub id 'echo 1000'
stub sudo 'shift; "$@"'
run test
expect 'a sudo user installs through sudo' called 'sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends libgtest-dev'
expect 'and goes on to the tests' called_like '^ctest '

reset
stub dpkg-query "$one_missing"
stub id 'echo 1000'
run test
expect 'without root and sudo it stops' exits 1
expect 'and says what to do' says 'As root, run: apt-get install --no-install-recommends libgtest-dev'
expect 'and tries nothing' not called_like '^(apt-get|cmake|ctest)'

reset
stub dpkg-query "$one_missing"
stub apt-get '[[ $1 == update ]] || exit 100'
run test
expect 'a failed installation stops' exits 1
expect 'and names the package' says 'could not install libgtest-dev'

reset
mkdir -p "$work/tree/build/dev"
printf '#!/usr/bin/env bash\nprintf "%%s\\n" "tidemark $QT_QPA_PLATFORM $*" >>"%s"\n' "$log" >"$work/tree/build/dev/tidemark"
chmod +x "$work/tree/build/dev/tidemark"
stub cmake
run
expect 'without a display the panels are drawn' called 'tidemark offscreen shot --all --out out/'
expect 'and it is said' says 'No display here'
expect 'only the program is built' called_like '^cmake --build build/dev .*--target tidemark$'

run_with_display() {
    environment=("$1")
    run
    environment=(A=)
}
: >"$log"
run_with_display DISPLAY=:7
expect 'with a display the window opens' called_like '^tidemark *$'
expect 'and nothing is drawn' not called_like 'shot'

stub dpkg-query 'for a in "$@"; do [[ $a == -* || $a == qt6-wayland ]] || echo "installed:$a"; done; exit 1'
: >"$log"
run_with_display DISPLAY=:7
expect 'X11 does not ask for what Wayland needs' not called_like '^apt-get'
run_with_display WAYLAND_DISPLAY=wayland-0
expect 'Wayland does' called_like '^apt-get install .* qt6-wayland$'
expect 'and the window opens there' called_like '^tidemark *$'

if ((failures)); then
    printf '%s checks failed\n' "$failures"
    exit 1
fi
printf 'all checks passed\n'
