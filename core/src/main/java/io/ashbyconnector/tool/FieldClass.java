package io.ashbyconnector.tool;

/** What kind of private matter a field holds; {@link AshbyTool.Builder#mask} keeps classes of fields from the model. */
public enum FieldClass {
    /** Email addresses, phone numbers, profiles in social networks, the address an application was sent from. */
    CONTACT("contact"),
    /** Compensation, salaries and pay ranges, in fields of their own and in custom fields. */
    PAY("pay"),
    /** Texts that candidates wrote: answers, notes, messages, resumes. */
    FREE_TEXT("free text");

    private final String label;

    FieldClass(String label) {
        this.label = label;
    }

    /** What stands in place of a masked value. */
    String mask() {
        return "[" + label + " masked]";
    }
}
