"""Screens that ask one thing, or show one, and close."""
