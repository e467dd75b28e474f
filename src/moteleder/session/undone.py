"""What undo took back and redo brought back, in words."""

from __future__ import annotations

from moteleder.domain import events as e
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words, msg

__all__ = ["NAMES", "shortened", "what_was"]

NAMES: dict[type, str] = {
    e.GoToItem: msg("going to «{item}»"),
    e.SkipItem: msg("leaving out «{item}»"),
    e.DeferItem: msg("putting off «{item}»"),
    e.AddItem: msg("the new item «{title}»"),
    e.SplitItem: msg("the new item «{title}»"),
    e.MoveItem: msg("moving «{item}»"),
    e.Budget: msg("the minutes for «{item}»"),
    e.Arrive: msg("{people} as present"),
    e.Leave: msg("{person} having left"),
    e.Absent: msg("{person} as not coming"),
    e.Deputy: msg("{person} as a deputy"),
    e.AddPerson: msg("{person} as present"),
    e.GiveConsent: msg("the consent for {person}"),
    e.Order: msg("the parents' place in the round"),
    e.Floor: msg("the floor to {person}"),
    e.Pass: msg("{person} passing"),
    e.Written: msg("the statement from {person}"),
    e.Offer: msg("the offered reply"),
    e.Waive: msg("the reply not being wanted"),
    e.Reply: msg("the comment «{text}»"),
    e.Agree: msg("the agreement «{text}»"),
    e.View: msg("the view «{text}»"),
    e.TakeOn: msg("the task «{text}»"),
    e.Park: msg("what is taken up elsewhere: «{text}»"),
    e.Private: msg("the private line"),
    e.Edit: msg("the change in «{text}»"),
    e.Retype: msg("the change of {entry}"),
    e.Move: msg("moving {entry}"),
    e.Remove: msg("taking out {entry}"),
    e.SetAside: msg("setting aside «{text}»"),
    e.Withhold: msg("the mark on who it is for"),
    e.ReviewTask: msg("the word on task {task}"),
    e.Correct: msg("the correction «{text}»"),
    e.Approve: msg("the approval of the previous minutes"),
    e.Child: msg("the child's voice"),
    e.ReviewGoal: msg("the word on goal {goal}"),
    e.ReviewMeasure: msg("the measure under {goal}"),
    e.Next: msg("the next meeting"),
    e.SumUp: msg("{person}'s answer"),
    e.Copy: msg("the copy for {person}"),
    e.Evaluate: msg("the evaluation"),
    e.SendOut: msg("the minutes having gone out"),
    e.Remark: msg("the remark «{text}»"),
    e.RemarkMet: msg("what came of remark {remark}"),
    e.Pause: msg("the break"),
    e.Resume: msg("going on after the break"),
}
"""Every command that can be undone, to its name."""

_LONGEST = 48


def shortened(text: str) -> str:
    """A text, or as much of it as it takes to know it again."""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def what_was(event: e.Event, meeting: Meeting, w: Words) -> str:
    """A command's name, with who or what it is about."""
    values: dict[str, str] = {}
    for name in ("title", "text", "entry", "task", "goal", "remark"):
        if isinstance(value := getattr(event, name, None), str):
            values[name] = shortened(value)
    if entry := meeting.entry(values.get("entry", "")):
        # What stands there is known at the table, its number is not; a private line is not read out.
        values["entry"] = (
            w(NAMES[e.Private]) if entry.kind == "private" else f"«{shortened(entry.text or entry.id)}»"
        )
    if isinstance(item := getattr(event, "item", None), str):
        known = meeting.item(item)
        values["item"] = known.title if known else ""
    person = getattr(event, "person", "")
    values["person"] = meeting.label(person) if isinstance(person, str) else person.label
    people: tuple[str, ...] = getattr(event, "people", ())
    values["people"] = meeting.label(people[0]) if len(people) == 1 else str(len(people))
    return w(NAMES[type(event)]).format(**values)
