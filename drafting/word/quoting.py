"""A text in XML (转义); the standard library's own quoteattr would load its network modules."""

from html import escape


def escaped(text: str) -> str:
    """The text between tags."""
    return escape(text, quote=False)


def quoted(text: str) -> str:
    """The text as the value of an attribute, with its quotes."""
    return f'"{escape(text)}"'
