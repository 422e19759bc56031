package io.ashbyconnector.model.candidate;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where on the network a candidate came from. Ashby API, candidate.listClientInfo. */
@Buildable
public record CandidateClientInfo(
        String id,
        @Nullable String ipAddress,

        @JsonPropertyDescription("Browser of the candidate, as it calls itself") @Nullable
        String userAgent,

        @JsonPropertyDescription("What the candidate did") @Nullable
        RelatedEntityType relatedEntityType,

        @JsonPropertyDescription("Id of what relatedEntityType names") @Nullable
        String relatedEntityId,

        @JsonPropertyDescription("Id of the candidate") @Nullable
        String candidateId,

        @Nullable Instant createdAt,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public CandidateClientInfo {
        Objects.requireNonNull(id, "CandidateClientInfo without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CandidateClientInfoBuilder builder() {
        return CandidateClientInfoBuilder.builder();
    }

    public CandidateClientInfoBuilder toBuilder() {
        return CandidateClientInfoBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** What a candidate did when the client was seen. */
    public record RelatedEntityType(@JsonValue String value) implements OpenEnum {
        public static final RelatedEntityType APPLICATION = new RelatedEntityType("application");
        public static final RelatedEntityType BLOCKED_APPLICATION_SUBMISSION =
                new RelatedEntityType("blocked_application_submission");
        public static final RelatedEntityType MEETING_AVAILABILITY_REQUEST =
                new RelatedEntityType("meeting_availability_request");

        private static final KnownValues<RelatedEntityType> KNOWN = new KnownValues<>(
                RelatedEntityType::new,
                List.of(APPLICATION, BLOCKED_APPLICATION_SUBMISSION, MEETING_AVAILABILITY_REQUEST));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static RelatedEntityType of(String value) {
            return KNOWN.of(value);
        }

        public static List<RelatedEntityType> known() {
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
