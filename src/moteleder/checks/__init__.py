"""A linter for minutes: one rule a file; a finding has code, place, reason and what would put it right."""

from moteleder.checks.finding import Finding, Fix
from moteleder.checks.markdown import check_markdown
from moteleder.checks.meeting import check_meeting, is_set_aside

__all__ = ["Finding", "Fix", "check_markdown", "check_meeting", "is_set_aside"]
