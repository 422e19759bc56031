package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Who ended an application. */
public record ArchiveReasonType(@JsonValue String value) implements OpenEnum {
    public static final ArchiveReasonType REJECTED_BY_CANDIDATE = new ArchiveReasonType("RejectedByCandidate");
    public static final ArchiveReasonType REJECTED_BY_ORG = new ArchiveReasonType("RejectedByOrg");
    public static final ArchiveReasonType OTHER = new ArchiveReasonType("Other");

    private static final KnownValues<ArchiveReasonType> KNOWN =
            new KnownValues<>(ArchiveReasonType::new, List.of(REJECTED_BY_CANDIDATE, REJECTED_BY_ORG, OTHER));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ArchiveReasonType of(String value) {
        return KNOWN.of(value);
    }

    public static List<ArchiveReasonType> known() {
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
