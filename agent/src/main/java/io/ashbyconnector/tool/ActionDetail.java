package io.ashbyconnector.tool;

import org.jspecify.annotations.Nullable;

/** How much is told of an action, from everything down to what fits into any answer. */
enum ActionDetail {
    /** Its parameters, and what stands within them. */
    ALL(null),
    /** What stands within them without its descriptions. */
    BARE_NESTED("Shortened to fit: nested parameters have no descriptions."),
    /** Its parameters alone. */
    OWN_PARAMETERS("Shortened to fit: nested parameters are left out."),
    /** Their names. */
    NAMES("Shortened to fit."),
    /** Its name. */
    NOTHING("Shortened to fit.");

    private final @Nullable String shortened;

    ActionDetail(@Nullable String shortened) {
        this.shortened = shortened;
    }

    /** What tells a model that there is more; null when there is not. */
    @Nullable
    String shortened() {
        return shortened;
    }
}
