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

/**
 * Where on the network a candidate came from. Ashby API, candidate.listClientInfo.
 *
 * @param id the id of the entry, a UUID
 * @param ipAddress the candidate's IP address; may be null
 * @param userAgent the browser of the candidate, as it calls itself; may be null
 * @param relatedEntityType what the candidate did; may be null
 * @param relatedEntityId the id of what relatedEntityType names, a UUID; may be null
 * @param candidateId the id of the candidate, a UUID; may be null
 * @param createdAt when the candidate was seen there; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the id of the entry, a UUID
     * @param ipAddress the candidate's IP address
     * @param userAgent the browser of the candidate, as it calls itself
     * @param relatedEntityType what the candidate did
     * @param relatedEntityId the id of what relatedEntityType names, a UUID
     * @param candidateId the id of the candidate, a UUID
     * @param createdAt when the candidate was seen there
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public CandidateClientInfo {
        Objects.requireNonNull(id, "CandidateClientInfo without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CandidateClientInfoBuilder builder() {
        return CandidateClientInfoBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CandidateClientInfoBuilder toBuilder() {
        return CandidateClientInfoBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * What a candidate did when the client was seen.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record RelatedEntityType(@JsonValue String value) implements OpenEnum {
        /** The candidate applied. */
        public static final RelatedEntityType APPLICATION = new RelatedEntityType("application");
        /** The candidate tried to apply, and was refused. */
        public static final RelatedEntityType BLOCKED_APPLICATION_SUBMISSION =
                new RelatedEntityType("blocked_application_submission");
        /** The candidate said when an interview could take place. */
        public static final RelatedEntityType MEETING_AVAILABILITY_REQUEST =
                new RelatedEntityType("meeting_availability_request");

        private static final KnownValues<RelatedEntityType> KNOWN = new KnownValues<>(
                RelatedEntityType::new,
                List.of(APPLICATION, BLOCKED_APPLICATION_SUBMISSION, MEETING_AVAILABILITY_REQUEST));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static RelatedEntityType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
