"""Other forms of what was composed in Markdown, each written from its tokens or from the meeting."""
