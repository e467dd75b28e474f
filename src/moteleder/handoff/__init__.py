"""Handing the minutes over to the plan's own system, a field at a time."""
