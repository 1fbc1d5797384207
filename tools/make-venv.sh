#!/bin/sh
# Make the virtual environment; on a bare Debian or Ubuntu, install what `python -m venv` lacks there, if we may.
set -eu
python=$1
venv=$2

say() { printf '%s\n' "$*" >&2; }

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
    say "onrecord needs Python 3.11 or newer as \"$python\"; install it, or name another: make PYTHON=python3.12"
    exit 1
}

"$python" -c 'import ensurepip, venv' 2>/dev/null || {
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo -n"; else
            say "This Python cannot make virtual environments. Run \"sudo apt-get install python3-venv\" once, then this command again."
            exit 1
        fi
    fi
    command -v apt-get >/dev/null 2>&1 || {
        say "This Python cannot make virtual environments. Install your system's package for the Python venv module, then run this command again."
        exit 1
    }
    say "Installing python3-venv ..."
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
}

"$python" -m venv "$venv"
