package io.ashbyconnector.model.job;

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
import io.ashbyconnector.model.customfield.CustomFieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A position to fill: one hire closes one opening. Ashby API, opening.list, opening.info and all that changes one.
 *
 * @param id the opening's id, a UUID
 * @param openedAt when the opening was opened; may be null
 * @param closedAt when the opening was closed; may be null
 * @param isArchived whether the opening is archived, and so out of use
 * @param archivedAt when the opening was archived; may be null
 * @param closeReasonId the id of the reason it was closed for, a UUID; may be null
 * @param openingState the state of the opening; may be null
 * @param latestVersion the content as of the last edit; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record Opening(
        String id,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        boolean isArchived,
        @Nullable Instant archivedAt,
        @Nullable String closeReasonId,
        @Nullable State openingState,
        @Nullable Version latestVersion,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the opening's id, a UUID
     * @param openedAt when the opening was opened
     * @param closedAt when the opening was closed
     * @param isArchived whether the opening is archived, and so out of use
     * @param archivedAt when the opening was archived
     * @param closeReasonId the id of the reason it was closed for, a UUID
     * @param openingState the state of the opening
     * @param latestVersion the content as of the last edit
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Opening {
        Objects.requireNonNull(id, "Opening without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static OpeningBuilder builder() {
        return OpeningBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public OpeningBuilder toBuilder() {
        return OpeningBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * The content of an opening as of one edit.
     *
     * @param id the version's id, a UUID; may be null
     * @param identifier the number people use for the opening; may be null
     * @param description the description; may be null
     * @param authorId the id of the user who wrote this version, a UUID; may be null
     * @param createdAt when the edit was made; may be null
     * @param teamId the id of the department, a UUID; may be null
     * @param jobIds the ids of the jobs that the opening belongs to; never null
     * @param targetHireDate the day by which somebody should be hired; usually YYYY-MM-DD; Ashby promises no format; may
     *     be null
     * @param targetStartDate the day on which the work should begin; usually YYYY-MM-DD; Ashby promises no format; may be
     *     null
     * @param isBackfill whether the hire replaces somebody
     * @param employmentType the kind of employment; may be null
     * @param locationIds the ids of the locations; never null
     * @param hiringTeam the members of the hiring team, each with a role; never null
     * @param customFields the values of the opening's custom fields; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Version(
            @Nullable String id,

            @JsonPropertyDescription("The number people use for the opening") @Nullable
            String identifier,

            @Nullable String description,

            @JsonPropertyDescription("Id of the user who wrote this version") @Nullable
            String authorId,

            @Nullable Instant createdAt,

            @JsonPropertyDescription("Id of the department") @Nullable
            String teamId,

            List<String> jobIds,

            @JsonPropertyDescription("Usually YYYY-MM-DD; Ashby promises no format") @Nullable
            String targetHireDate,

            @JsonPropertyDescription("Usually YYYY-MM-DD; Ashby promises no format") @Nullable
            String targetStartDate,

            boolean isBackfill,
            @Nullable EmploymentType employmentType,
            List<String> locationIds,
            List<HiringTeamMember> hiringTeam,
            List<CustomFieldValue> customFields,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the version's id, a UUID
         * @param identifier the number people use for the opening
         * @param description the description
         * @param authorId the id of the user who wrote this version, a UUID
         * @param createdAt when the edit was made
         * @param teamId the id of the department, a UUID
         * @param jobIds the ids of the jobs that the opening belongs to
         * @param targetHireDate the day by which somebody should be hired
         * @param targetStartDate the day on which the work should begin
         * @param isBackfill whether the hire replaces somebody
         * @param employmentType the kind of employment
         * @param locationIds the ids of the locations
         * @param hiringTeam the members of the hiring team, each with a role
         * @param customFields the values of the opening's custom fields
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Version {
            jobIds = Copies.of(jobIds);
            locationIds = Copies.of(locationIds);
            hiringTeam = Copies.of(hiringTeam);
            customFields = Copies.of(customFields);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static VersionBuilder builder() {
            return VersionBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public VersionBuilder toBuilder() {
            return VersionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * State of an opening.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record State(@JsonValue String value) implements OpenEnum {
        /** The opening was approved, and is not open yet. */
        public static final State APPROVED = new State("Approved");
        /** The opening was closed. */
        public static final State CLOSED = new State("Closed");
        /** The opening is being written. */
        public static final State DRAFT = new State("Draft");
        /** Somebody was hired for the opening. */
        public static final State FILLED = new State("Filled");
        /** Somebody is to be hired for the opening. */
        public static final State OPEN = new State("Open");

        private static final KnownValues<State> KNOWN =
                new KnownValues<>(State::new, List.of(APPROVED, CLOSED, DRAFT, FILLED, OPEN));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static State of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<State> known() {
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
