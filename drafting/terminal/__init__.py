"""Questions on a screen: the only package that knows questionary and prompt_toolkit."""
