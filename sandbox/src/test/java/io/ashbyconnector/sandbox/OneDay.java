package io.ashbyconnector.sandbox;

import java.time.LocalDate;

/** The company on a day that stays the same, so that tests can hold its dates. */
final class OneDay {
    static final SandboxOptions OPTIONS = SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30));

    private OneDay() {}
}
