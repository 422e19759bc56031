package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** State of a job. */
public record JobStatus(@JsonValue String value) implements OpenEnum {
    public static final JobStatus DRAFT = new JobStatus("Draft");
    public static final JobStatus OPEN = new JobStatus("Open");
    public static final JobStatus CLOSED = new JobStatus("Closed");
    public static final JobStatus ARCHIVED = new JobStatus("Archived");

    private static final KnownValues<JobStatus> KNOWN =
            new KnownValues<>(JobStatus::new, List.of(DRAFT, OPEN, CLOSED, ARCHIVED));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JobStatus of(String value) {
        return KNOWN.of(value);
    }

    public static List<JobStatus> known() {
        return KNOWN.list();
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
