package org.sojourn.debrief.debriefcase;

/** One line of the closing checklist as it stands now. */
public record ChecklistLine(String item, boolean satisfied, String why) {}
