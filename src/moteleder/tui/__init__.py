"""The screens: the only layer that knows Textual."""
