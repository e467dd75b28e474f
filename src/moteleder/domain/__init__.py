"""The values of a case and a meeting, what can happen, and the rules: no clock, no disk, no screen."""
