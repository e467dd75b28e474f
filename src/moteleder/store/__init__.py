"""Where cases are kept; this door is empty, so that an interchange file is read without TinyDB."""
