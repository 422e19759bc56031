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

/** A position to fill: one hire closes one opening. Ashby API, opening.list, opening.info and all that changes one. */
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
    public Opening {
        Objects.requireNonNull(id, "Opening without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static OpeningBuilder builder() {
        return OpeningBuilder.builder();
    }

    public OpeningBuilder toBuilder() {
        return OpeningBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** The content of an opening as of one edit. */
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
        public Version {
            jobIds = Copies.of(jobIds);
            locationIds = Copies.of(locationIds);
            hiringTeam = Copies.of(hiringTeam);
            customFields = Copies.of(customFields);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static VersionBuilder builder() {
            return VersionBuilder.builder();
        }

        public VersionBuilder toBuilder() {
            return VersionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** State of an opening. */
    public record State(@JsonValue String value) implements OpenEnum {
        public static final State APPROVED = new State("Approved");
        public static final State CLOSED = new State("Closed");
        public static final State DRAFT = new State("Draft");
        public static final State FILLED = new State("Filled");
        public static final State OPEN = new State("Open");

        private static final KnownValues<State> KNOWN =
                new KnownValues<>(State::new, List.of(APPROVED, CLOSED, DRAFT, FILLED, OPEN));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static State of(String value) {
            return KNOWN.of(value);
        }

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
