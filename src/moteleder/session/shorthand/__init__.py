"""Shorthand: a marked line in a note becomes an entry; read, put into words, completed, and written back."""
