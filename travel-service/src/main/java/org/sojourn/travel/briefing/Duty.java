package org.sojourn.travel.briefing;

/** What every traveller is told whatever the place. */
enum Duty {
    PLAN("Keep your plan up to date; report changes of dates, places and hosts before they happen."),
    CHECK_IN(
            "Answer each check-in in its window. Who does not answer is looked for, in the end through his emergency contact."),
    DEVICES("Take only devices and data that the journey needs, and keep them with you."),
    APPROACHES("Report approaches that ask for more than the purpose of the journey needs."),
    HELP("Call for help in the trip itself or by the number of the duty office; it is never held against you."),
    RETURN("Report your return on the day, and take part in the debriefing.");

    private final String sentence;

    Duty(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
