#!/usr/bin/env bash
# Puts in place the programs that the tests play the world with, where they are missing: SIPp and Kamailio (the carrier), socat and
# OpenSSL (its TLS) and Chromium (the administrator). Debian and its relatives, as root or with sudo; elsewhere it says what to install.
set -euo pipefail

declare -A package=([sipp]=sip-tester [socat]=socat [openssl]=openssl [kamailio]=kamailio [chromium]=chromium [chromedriver]=chromium-driver)
missing=()
for program in "${!package[@]}"; do
  command -v "$program" >/dev/null || missing+=("${package[$program]}")
done
((${#missing[@]} == 0)) && exit 0

as_root=()
if ((EUID != 0)); then
  as_root=(sudo -n)
fi
if ! command -v apt-get >/dev/null || { ((EUID != 0)) && ! sudo -n true 2>/dev/null; }; then
  echo "The tests need ${missing[*]} (names of Debian's packages): install them and try again." >&2
  exit 1
fi
echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get -qq update
"${as_root[@]}" apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null
