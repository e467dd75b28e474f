"""The rules, a kind of event a file: each takes the meeting and the event and gives the next meeting."""
