package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.Format;
import io.ashbyconnector.model.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The transcript of an interview. Ashby API, notetakerTranscript.info.
 *
 * <p>{@code transcriptUrl} opens the transcript for whoever has it; {@code toString} leaves it out.
 *
 * @param id the transcript's id, a UUID
 * @param interviewEventId the id of the interview event, a UUID; may be null
 * @param interviewScheduleId the id of the interview schedule, a UUID; may be null
 * @param createdAt when the transcript was created; may be null
 * @param participants those who took part; never null
 * @param transcriptUrl the address where the transcript is, for five minutes; needs no credential; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record NotetakerTranscript(
        String id,

        @JsonPropertyDescription("Id of the interview event") @Nullable
        String interviewEventId,

        @JsonPropertyDescription("Id of the interview schedule") @Nullable
        String interviewScheduleId,

        @Nullable Instant createdAt,
        List<Participant> participants,

        @JsonPropertyDescription("Where the transcript is, for five minutes; needs no credential")
        @Format("uri")
        @Nullable
        String transcriptUrl,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the transcript's id, a UUID
     * @param interviewEventId the id of the interview event, a UUID
     * @param interviewScheduleId the id of the interview schedule, a UUID
     * @param createdAt when the transcript was created
     * @param participants those who took part
     * @param transcriptUrl the address where the transcript is, for five minutes
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public NotetakerTranscript {
        Objects.requireNonNull(id, "NotetakerTranscript without id");
        participants = Copies.of(participants);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static NotetakerTranscriptBuilder builder() {
        return NotetakerTranscriptBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public NotetakerTranscriptBuilder toBuilder() {
        return NotetakerTranscriptBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * Somebody who took part.
     *
     * @param id the id of the user or the candidate, a UUID; may be null
     * @param type whether it is an interviewer or the candidate; may be null
     * @param name the participant's name; may be null
     * @param email the email address; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Participant(
            @Nullable String id,
            @Nullable ParticipantType type,
            @Nullable String name,
            @Nullable String email,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the id of the user or the candidate, a UUID
         * @param type whether it is an interviewer or the candidate
         * @param name the participant's name
         * @param email the email address
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Participant {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static ParticipantBuilder builder() {
            return ParticipantBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public ParticipantBuilder toBuilder() {
            return ParticipantBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * Side of a participant.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record ParticipantType(@JsonValue String value) implements OpenEnum {
        /** An interviewer. */
        public static final ParticipantType INTERVIEWER = new ParticipantType("interviewer");
        /** The candidate. */
        public static final ParticipantType CANDIDATE = new ParticipantType("candidate");

        private static final KnownValues<ParticipantType> KNOWN =
                new KnownValues<>(ParticipantType::new, List.of(INTERVIEWER, CANDIDATE));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static ParticipantType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<ParticipantType> known() {
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
