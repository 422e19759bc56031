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
    public NotetakerTranscript {
        Objects.requireNonNull(id, "NotetakerTranscript without id");
        participants = Copies.of(participants);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static NotetakerTranscriptBuilder builder() {
        return NotetakerTranscriptBuilder.builder();
    }

    public NotetakerTranscriptBuilder toBuilder() {
        return NotetakerTranscriptBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** Somebody who took part. */
    @Buildable
    public record Participant(
            @Nullable String id,
            @Nullable ParticipantType type,
            @Nullable String name,
            @Nullable String email,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Participant {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static ParticipantBuilder builder() {
            return ParticipantBuilder.builder();
        }

        public ParticipantBuilder toBuilder() {
            return ParticipantBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** Side of a participant. */
    public record ParticipantType(@JsonValue String value) implements OpenEnum {
        public static final ParticipantType INTERVIEWER = new ParticipantType("interviewer");
        public static final ParticipantType CANDIDATE = new ParticipantType("candidate");

        private static final KnownValues<ParticipantType> KNOWN =
                new KnownValues<>(ParticipantType::new, List.of(INTERVIEWER, CANDIDATE));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static ParticipantType of(String value) {
            return KNOWN.of(value);
        }

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
