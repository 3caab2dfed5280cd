"""A text as an XML attribute (属性值); the standard library's own quoteattr would load its network modules."""

from html import escape


def quoted(text: str) -> str:
    """The text between quotes, safe in XML."""
    return f'"{escape(text)}"'
