"""What the domain says no to, in a sentence that a leader can read: what is wrong, and what to do."""

from __future__ import annotations

from moteleder.domain.errors import Refused
from moteleder.i18n import Words, msg

__all__ = ["SENTENCES", "refusal"]

SENTENCES: dict[str, str] = {
    "already_deputy": msg("{person} is a deputy for somebody already."),
    "already_here": msg("{person} is already marked as present."),
    "already_offered": msg("The reply is offered already, and waits."),
    "arrives_before_leaving": msg("{person} cannot come back before having left. Check the time."),
    "aside_needs_reason": msg("Write why it is set aside."),
    "attendance_not_wanted": msg("The answer was no to {person} taking part. Ask again first."),
    "begun": msg("The meeting has already begun."),
    "brought_needs_person": msg("Say who brought the child's voice."),
    "copy_attended_without": msg("{person} gets no copy: took part without consent."),
    "copy_young_person": msg("{person} gets no copy: the young person has not said yes."),
    "copy_without_consent": msg("{person} gets no copy: there is no written consent for the minutes."),
    "deputy_for_self": msg("{person} cannot be a deputy for themselves."),
    "ended": msg("The meeting has ended. Open it again to change something."),
    "entry_empty": msg("Nothing is written yet."),
    "entry_unknown": msg("That line is not there any more."),
    "final": msg("The minutes are final. Open them again to change something."),
    "floor_not_present": msg("{person} is not here. Mark {person} as present first."),
    "goal_under_itself": msg("A goal cannot be its own sub-goal."),
    "goal_unknown": msg("There is no goal {goal}."),
    "guardian_left_unheard": msg(
        "{person} left without having spoken in «{title}». Write why in the attendance list, then go on."
    ),
    "guardian_unheard": msg(
        "{person} has not spoken in «{title}». Give {person} the floor, or note that the turn is passed."
    ),
    "has_floor": msg("{person} has the floor already."),
    "has_passed": msg("{person} was here and let a turn go by. Mark when {person} left instead."),
    "has_spoken": msg("{person} has spoken in this meeting. Mark when {person} left instead."),
    "id_malformed": msg("«{id}» cannot be an id: use letters and digits."),
    "id_taken": msg("{id} is in use already."),
    "item_after_itself": msg("«{title}» stands there already."),
    "item_here": msg("The meeting is at «{title}» already."),
    "item_is_current": msg("The meeting is at «{title}». Go on to another item first."),
    "item_is_done": msg("«{title}» is finished already."),
    "item_unknown": msg("That item is not on the agenda."),
    "leaves_before_arriving": msg("{person} cannot leave before having come. Check the time."),
    "mark_unknown": msg("What is to be withheld is not there any more."),
    "name_empty": msg("Write a name, or a role."),
    "new_date_needs_date": msg("Write the new date for {task}."),
    "next_is_past": msg("The next meeting must be later than this one."),
    "next_needs_date": msg("Write a date, or why there is none yet."),
    "no_agenda": msg("This meeting has no agenda. Make one first."),
    "no_guardian_needs_reason": msg("No parent is present. Write why before «{title}» is closed."),
    "no_previous_minutes": msg("There are no previous minutes: this is the first meeting."),
    "no_round": msg("No round is open. Go to the round first."),
    "no_snapshot": msg("The journal begins without the case it is about."),
    "nobody_named": msg("Choose at least one person."),
    "not_begun": msg("The meeting has not begun."),
    "not_ended": msg("The meeting is going on."),
    "not_heard_needs_reason": msg("Write why the child was not heard."),
    "not_final": msg("The minutes are not final."),
    "not_here": msg("{person} is not here."),
    "not_paused": msg("The meeting is not at a break."),
    "nothing_new": msg("Nothing is different from what stands there."),
    "nothing_offered": msg("No reply was offered here."),
    "nothing_to_redo": msg("There is nothing to bring back."),
    "nothing_to_undo": msg("There is nothing to undo."),
    "paused": msg("The meeting is at a break already."),
    "person_unknown": msg("{person} is nobody on the list."),
    "place_unknown": msg("That place is not in this meeting."),
    "reason_empty": msg("Write why the meeting is opened again."),
    "remark_taken_in": msg("Remark {id} is taken in already. Undo that first, or write a new remark."),
    "remark_unknown": msg("There is no remark {id} here."),
    "remarks_due_past": msg("The last day for remarks has passed. Choose a later one."),
    "reply_needs_person": msg("Say who replies."),
    "round_needs_reason": msg("Write why «{title}» is left out."),
    "statement_of_present": msg("{person} is here and can speak. Give {person} the floor."),
    "task_adrift": msg(
        "«{task}» goes on only with a date and somebody who answers for it. Give it both, or let it drop."
    ),
    "task_unknown": msg("There is no open task {task}."),
    "time_goes_back": msg("The time goes back here: an event is earlier than the one before it."),
    "time_in_future": msg("That time has not come yet. Check the time."),
    "title_empty": msg("Write a title."),
    "turn_unknown": msg("Nobody has spoken there."),
    "undo_holds_text": msg("There is text at what would disappear. Move or delete the text first."),
    "words_gone": msg("The words that were to be changed do not stand there any more."),
    "view_unknown": msg("There is no such view here to stand beside."),
    "voice_unsaid": msg("Write how the child was heard in «{title}», or why it was not."),
    "voice_needs_reason": msg("The child's voice is not left out without a reason. Write why."),
}
"""Code of a refusal to its sentence."""


def refusal(refused: Refused, w: Words) -> str:
    """The sentence for a refusal."""
    return w(SENTENCES[refused.code]).format(**refused.values)
