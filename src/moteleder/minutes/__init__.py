"""The minutes of a meeting: written as Markdown from the meeting's value, and from nothing else."""
