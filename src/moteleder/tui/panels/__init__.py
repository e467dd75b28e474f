"""What stands above the note, by the kind of item the meeting is at."""
