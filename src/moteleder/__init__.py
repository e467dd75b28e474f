"""Møteleder leads an ansvarsgruppemøte live and captures the minutes in Markdown."""

__version__ = "0.1.0"
