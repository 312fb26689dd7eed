package org.sojourn.travel.amendment;

/** What makes a change of plan material, so that it is assessed anew; its name is the rule's id. */
public enum MaterialRule {
    NEW_COUNTRY("A country is new, passing through included."),
    HIGHER_LEVEL("The gravest level of the plan is higher than before."),
    NEW_HOST("Somebody invites or receives who did not before."),
    LONGER_STAY(
            "The trip begins two days or more earlier, ends two days or more later, or spends two days more in a country."),
    OTHER_PURPOSE("The purpose, or on whose account the trip is made, is another.");

    private final String text;

    MaterialRule(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
