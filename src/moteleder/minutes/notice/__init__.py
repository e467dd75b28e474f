"""The notice: what one of those who are called gets, in Markdown."""
