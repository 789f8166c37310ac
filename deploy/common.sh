# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What the scripts of this folder share; sourced by them, not run. Bash.

# The project's folder, whatever the caller's is.
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Says a thing in Chinese and English.
say() { printf '%s\n%s\n' "$1" "$2"; }

# Says what went wrong and ends with status $3 (1 if not given).
fail() {
    printf '%s\n%s\n' "$1" "$2" >&2
    exit "${3:-1}"
}

# Runs a command as root, by sudo only if we are not root.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# The Debian packages that the build links against, as Package.swift names them, and what linking needs besides.
build_packages() {
    printf '%s\n' pkg-config libstdc++-12-dev
    sed -n 's/.*\.apt(\["\([^]]*\)"\]).*/\1/p' "$project/Package.swift" | tr -d '" ' | tr ',' '\n'
}

# Installs those of the named Debian packages that are missing, and says which.
need_packages() {
    local package missing=()
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    say "安装 Debian 软件包：${missing[*]}" "Installing Debian packages: ${missing[*]}"
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# Ends with advice if there is no Swift 6.
need_swift() {
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\..*/\1/p')
    [ "${version:-0}" -ge 6 ] || fail "需要 Swift 6 工具链（https://www.swift.org/install/linux/）。" \
        "A Swift 6 toolchain is needed (https://www.swift.org/install/linux/)." 69
}
