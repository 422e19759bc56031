package io.ashbyconnector.model.report;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The result of a report, or how far it is. Ashby API, report.generate and report.synchronous. */
@Buildable
public record Report(
        @JsonPropertyDescription("Id of this run; ask again with it while the status is in_progress") @Nullable
        String requestId,

        @Nullable Status status,

        @JsonPropertyDescription("Null unless the run is complete") @Nullable
        ReportData reportData,

        @JsonPropertyDescription("Null unless the run failed") @Nullable
        String failureReason,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public Report {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ReportBuilder builder() {
        return ReportBuilder.builder();
    }

    public ReportBuilder toBuilder() {
        return ReportBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /** The rows of a report. */
    @Buildable
    public record ReportData(
            @JsonPropertyDescription(
                    "A list of texts and numbers for each row, in the order of columnNames; the first row holds the"
                            + " headers unless includeHeadersInData was false")
            List<JsonNode> data,

            List<String> columnNames,
            @Nullable Metadata metadata,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public ReportData {
            data = Copies.of(data);
            columnNames = Copies.of(columnNames);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static ReportDataBuilder builder() {
            return ReportDataBuilder.builder();
        }

        public ReportDataBuilder toBuilder() {
            return ReportDataBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** What is known of the report. */
    @Buildable
    public record Metadata(
            @Nullable Instant updatedAt,
            @Nullable String title,
            @Nullable Instant reportGeneratedAt,

            @JsonPropertyDescription("Until when asking again gives the same result") @Nullable
            Instant cacheExpiresAt,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Metadata {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static MetadataBuilder builder() {
            return MetadataBuilder.builder();
        }

        public MetadataBuilder toBuilder() {
            return MetadataBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** How far a run is. */
    public record Status(@JsonValue String value) implements OpenEnum {
        public static final Status COMPLETE = new Status("complete");
        public static final Status FAILED = new Status("failed");
        public static final Status IN_PROGRESS = new Status("in_progress");

        private static final KnownValues<Status> KNOWN =
                new KnownValues<>(Status::new, List.of(COMPLETE, FAILED, IN_PROGRESS));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

        public static List<Status> known() {
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
}
