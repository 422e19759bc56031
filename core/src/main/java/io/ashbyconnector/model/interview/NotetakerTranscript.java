package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
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

    @Override
    public String toString() {
        return "NotetakerTranscript[id=" + id + ", interviewEventId=" + interviewEventId + ", interviewScheduleId="
                + interviewScheduleId + ", createdAt=" + createdAt + ", participants=" + participants + "]";
    }

    /** Somebody who took part. */
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
