package io.ashbyconnector.model.sourcing;

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
 * A series of messages to a candidate. Ashby API, sequence.list, sequence.info and all that changes one.
 *
 * <p>The content of a stage comes only while the stage has not started.
 */
@Buildable
public record Sequence(
        String id,

        @JsonPropertyDescription("Id of the candidate") @Nullable
        String candidateId,

        @JsonPropertyDescription("Id of the application; null when the sequence belongs to none") @Nullable
        String applicationId,

        @JsonPropertyDescription("Id of the sequence template") @Nullable
        String sequenceTemplateId,

        @Nullable Status status,
        @Nullable Instant createdAt,
        List<Stage> stages,

        @JsonPropertyDescription("Only from add and start") @Nullable
        StartResult startResult,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public Sequence {
        Objects.requireNonNull(id, "Sequence without id");
        stages = Copies.of(stages);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static SequenceBuilder builder() {
        return SequenceBuilder.builder();
    }

    public SequenceBuilder toBuilder() {
        return SequenceBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** One message. */
    @Buildable
    public record Stage(
            @Nullable String id,
            @Nullable StageType type,
            @Nullable Sender from,
            @Nullable String subject,
            @Nullable String bodyHtml,

            @JsonPropertyDescription("When it is sent") @Nullable
            SendAfter sendAfter,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Stage {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static StageBuilder builder() {
            return StageBuilder.builder();
        }

        public StageBuilder toBuilder() {
            return StageBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** Who a message is from. */
    @Buildable
    public record Sender(
            @Nullable String email,
            @Nullable String displayName,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Sender {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static SenderBuilder builder() {
            return SenderBuilder.builder();
        }

        public SenderBuilder toBuilder() {
            return SenderBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** When a message is sent. */
    @Buildable
    public record SendAfter(
            @Nullable String kind, @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
        public SendAfter {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static SendAfterBuilder builder() {
            return SendAfterBuilder.builder();
        }

        public SendAfterBuilder toBuilder() {
            return SendAfterBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** How far a sequence is. */
    public record Status(@JsonValue String value) implements OpenEnum {
        public static final Status NOT_STARTED = new Status("NotStarted");
        public static final Status RUNNING = new Status("Running");
        public static final Status PAUSED = new Status("Paused");
        public static final Status COMPLETED = new Status("Completed");
        public static final Status CANCELLED = new Status("Cancelled");
        public static final Status UNSUBSCRIBED = new Status("Unsubscribed");

        private static final KnownValues<Status> KNOWN = new KnownValues<>(
                Status::new, List.of(NOT_STARTED, RUNNING, PAUSED, COMPLETED, CANCELLED, UNSUBSCRIBED));

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

    /** Kind of message. */
    public record StageType(@JsonValue String value) implements OpenEnum {
        public static final StageType EMAIL = new StageType("Email");
        public static final StageType IN_MAIL = new StageType("InMail");
        public static final StageType LINKEDIN_CONNECTION = new StageType("LinkedInConnection");

        private static final KnownValues<StageType> KNOWN =
                new KnownValues<>(StageType::new, List.of(EMAIL, IN_MAIL, LINKEDIN_CONNECTION));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static StageType of(String value) {
            return KNOWN.of(value);
        }

        public static List<StageType> known() {
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

    /** Whether a sequence could be started. */
    public record StartResult(@JsonValue String value) implements OpenEnum {
        public static final StartResult STARTED = new StartResult("Started");
        public static final StartResult BLOCKED = new StartResult("Blocked");

        private static final KnownValues<StartResult> KNOWN =
                new KnownValues<>(StartResult::new, List.of(STARTED, BLOCKED));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static StartResult of(String value) {
            return KNOWN.of(value);
        }

        public static List<StartResult> known() {
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
