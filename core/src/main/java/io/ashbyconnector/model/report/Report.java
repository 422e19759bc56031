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

/**
 * The result of a report, or how far it is. Ashby API, report.generate and report.synchronous.
 *
 * @param requestId the id of this run; ask again with it while the status is in_progress; may be null
 * @param status how far the run is; may be null
 * @param reportData the rows; null unless the run is complete
 * @param failureReason why the run failed; null unless the run failed
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param requestId the id of this run
     * @param status how far the run is
     * @param reportData the rows
     * @param failureReason why the run failed
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public Report {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ReportBuilder builder() {
        return ReportBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ReportBuilder toBuilder() {
        return ReportBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /**
     * The rows of a report.
     *
     * @param data the rows: a list of texts and numbers for each row, in the order of columnNames; the first row holds
     *     the headers unless includeHeadersInData was false; never null
     * @param columnNames the names of the columns, in order; never null
     * @param metadata what is known of the report; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param data the rows: a list of texts and numbers for each row, in the order of columnNames
         * @param columnNames the names of the columns, in order
         * @param metadata what is known of the report
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public ReportData {
            data = Copies.of(data);
            columnNames = Copies.of(columnNames);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static ReportDataBuilder builder() {
            return ReportDataBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public ReportDataBuilder toBuilder() {
            return ReportDataBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * What is known of the report.
     *
     * @param updatedAt when the report was last changed; may be null
     * @param title the report's title; may be null
     * @param reportGeneratedAt when the rows were put together; may be null
     * @param cacheExpiresAt until when asking again gives the same result; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Metadata(
            @Nullable Instant updatedAt,
            @Nullable String title,
            @Nullable Instant reportGeneratedAt,

            @JsonPropertyDescription("Until when asking again gives the same result") @Nullable
            Instant cacheExpiresAt,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param updatedAt when the report was last changed
         * @param title the report's title
         * @param reportGeneratedAt when the rows were put together
         * @param cacheExpiresAt until when asking again gives the same result
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Metadata {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static MetadataBuilder builder() {
            return MetadataBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public MetadataBuilder toBuilder() {
            return MetadataBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * How far a run is.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Status(@JsonValue String value) implements OpenEnum {
        /** The result is there. */
        public static final Status COMPLETE = new Status("complete");
        /** The run failed. */
        public static final Status FAILED = new Status("failed");
        /** The result is not there yet; ask again. */
        public static final Status IN_PROGRESS = new Status("in_progress");

        private static final KnownValues<Status> KNOWN =
                new KnownValues<>(Status::new, List.of(COMPLETE, FAILED, IN_PROGRESS));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
