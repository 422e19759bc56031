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
 *
 * @param id the sequence's id, a UUID
 * @param candidateId the id of the candidate, a UUID; may be null
 * @param applicationId the id of the application; null when the sequence belongs to none
 * @param sequenceTemplateId the id of the sequence template, a UUID; may be null
 * @param status how far the sequence is; may be null
 * @param createdAt when the sequence was created; may be null
 * @param stages the stages, in order; never null
 * @param startResult whether the sequence could be started; only from add and start; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the sequence's id, a UUID
     * @param candidateId the id of the candidate, a UUID
     * @param applicationId the id of the application
     * @param sequenceTemplateId the id of the sequence template, a UUID
     * @param status how far the sequence is
     * @param createdAt when the sequence was created
     * @param stages the stages, in order
     * @param startResult whether the sequence could be started
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Sequence {
        Objects.requireNonNull(id, "Sequence without id");
        stages = Copies.of(stages);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static SequenceBuilder builder() {
        return SequenceBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public SequenceBuilder toBuilder() {
        return SequenceBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * One message.
     *
     * @param id the stage's id, a UUID; may be null
     * @param type the kind of message; may be null
     * @param from who the message is from; may be null
     * @param subject the subject line; may be null
     * @param bodyHtml the body, as HTML; may be null
     * @param sendAfter when it is sent; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the stage's id, a UUID
         * @param type the kind of message
         * @param from who the message is from
         * @param subject the subject line
         * @param bodyHtml the body, as HTML
         * @param sendAfter when it is sent
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Stage {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static StageBuilder builder() {
            return StageBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public StageBuilder toBuilder() {
            return StageBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * Who a message is from.
     *
     * @param email the email address; may be null
     * @param displayName the name that recipients see; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Sender(
            @Nullable String email,
            @Nullable String displayName,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param email the email address
         * @param displayName the name that recipients see
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Sender {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static SenderBuilder builder() {
            return SenderBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public SenderBuilder toBuilder() {
            return SenderBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * When a message is sent.
     *
     * @param kind how the time is reckoned, in Ashby's words; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record SendAfter(
            @Nullable String kind, @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param kind how the time is reckoned, in Ashby's words
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public SendAfter {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static SendAfterBuilder builder() {
            return SendAfterBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public SendAfterBuilder toBuilder() {
            return SendAfterBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * How far a sequence is.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Status(@JsonValue String value) implements OpenEnum {
        /** No message was sent, and none is going to be before the sequence is started. */
        public static final Status NOT_STARTED = new Status("NotStarted");
        /** Messages are being sent. */
        public static final Status RUNNING = new Status("Running");
        /** No message is sent before the sequence is resumed. */
        public static final Status PAUSED = new Status("Paused");
        /** The sequence ran to its end. */
        public static final Status COMPLETED = new Status("Completed");
        /** The sequence was ended before its last message. */
        public static final Status CANCELLED = new Status("Cancelled");
        /** The candidate asked for no more messages. */
        public static final Status UNSUBSCRIBED = new Status("Unsubscribed");

        private static final KnownValues<Status> KNOWN = new KnownValues<>(
                Status::new, List.of(NOT_STARTED, RUNNING, PAUSED, COMPLETED, CANCELLED, UNSUBSCRIBED));

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

    /**
     * Kind of message.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record StageType(@JsonValue String value) implements OpenEnum {
        /** An email. */
        public static final StageType EMAIL = new StageType("Email");
        /** A LinkedIn InMail. */
        public static final StageType IN_MAIL = new StageType("InMail");
        /** A request to connect on LinkedIn. */
        public static final StageType LINKEDIN_CONNECTION = new StageType("LinkedInConnection");

        private static final KnownValues<StageType> KNOWN =
                new KnownValues<>(StageType::new, List.of(EMAIL, IN_MAIL, LINKEDIN_CONNECTION));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static StageType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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

    /**
     * Whether a sequence could be started.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record StartResult(@JsonValue String value) implements OpenEnum {
        /** The sequence was started. */
        public static final StartResult STARTED = new StartResult("Started");
        /** The sequence could not be started. */
        public static final StartResult BLOCKED = new StartResult("Blocked");

        private static final KnownValues<StartResult> KNOWN =
                new KnownValues<>(StartResult::new, List.of(STARTED, BLOCKED));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static StartResult of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
