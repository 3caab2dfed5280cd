"""Signs of the symbol fonts (符号字体): what they look like as characters that every font has."""

_SIGNS = {
    "Wingdings": {
        0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x75: "◆", 0x77: "◆", 0x9F: "•", 0xA1: "○", 0xA7: "▪",
        0xA8: "□", 0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
        **{0x80 + number: sign for number, sign in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
    },
    "Wingdings 2": {0x50: "✓", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□"},
    "Symbol": {
        0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
        0xBB: "≈", 0xD7: "·", 0xE5: "∑",
    },
}  # fmt: skip
"""By font and code, the private area (F000) taken off."""

_BULLETS = {**_SIGNS["Symbol"], **_SIGNS["Wingdings"], 0xB7: "•"}


def symbol(font: str, code: str) -> str:
    """The sign of a font at a code in hexadecimal digits; empty where it is not known what it looks like."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= number <= 0xF0FF or (number <= 0xFF and font in _SIGNS):
        return _SIGNS.get(font, {}).get(number & 0xFF, "")
    return chr(number) if 0x20 <= number < 0xD800 or 0xF900 <= number <= 0xFFFD else ""


def plain_symbols(pattern: str) -> str:
    """The mark of a bulleted list (项目符号), whose font is not looked at: • for a sign that is not known."""
    return "".join(
        _BULLETS.get(ord(char) & 0xFF, "•") if 0xF000 <= ord(char) <= 0xF0FF else char for char in pattern
    ).strip()
