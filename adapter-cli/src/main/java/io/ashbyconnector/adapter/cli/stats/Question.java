package io.ashbyconnector.adapter.cli.stats;

import io.ashbyconnector.adapter.cli.chart.Chart;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A usual question about recruiting; {@code docs/metrics.md} defines what each one counts. */
public enum Question {
    SOURCES("Where do applications and hires come from?", false),
    FUNNEL("How many applications went on from each stage?", true),
    TIME_TO_HIRE("How long does it take from the application to the hire?", false),
    TIME_IN_STAGE("How long do applications stay in each stage?", true),
    DEPARTMENTS("Which departments hire, and for how many jobs?", false),
    OPEN_JOBS("Which jobs are open, since when, and with how many candidates?", false);

    private final String description;
    private final boolean needsHistory;

    Question(String description, boolean needsHistory) {
        this.description = description;
        this.needsHistory = needsHistory;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String description() {
        return description;
    }

    /** Whether the store must have the history of the applications for it, which takes a call for each of them. */
    public boolean needsHistory() {
        return needsHistory;
    }

    public static List<String> ids() {
        return Stream.of(values()).map(Question::id).toList();
    }

    /** Asks the store. */
    public Chart answer(StoreReader store, Filter filter) {
        return switch (this) {
            case SOURCES -> Answers.sources(store, filter);
            case FUNNEL -> Answers.funnel(store, filter);
            case TIME_TO_HIRE -> Answers.timeToHire(store, filter);
            case TIME_IN_STAGE -> Answers.timeInStage(store, filter);
            case DEPARTMENTS -> Answers.departments(store, filter);
            case OPEN_JOBS -> Answers.openJobs(store, filter);
        };
    }
}
