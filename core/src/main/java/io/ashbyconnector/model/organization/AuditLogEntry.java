package io.ashbyconnector.model.organization;

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
 * Something that was done in Ashby. Ashby API, auditLog.list.
 *
 * @param id the entry's id
 * @param timestamp when it was done; may be null
 * @param actor who did it; may be null
 * @param category the area that it belongs to, in Ashby's words; may be null
 * @param description what was done, in a sentence; may be null
 * @param target what it was done to; may be null
 * @param changedFields what changed; Ashby promises no form; may be null
 * @param parentAction what it was part of; null when it stands by itself
 * @param request the request that led to it; null when no request of a person or program led to it
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record AuditLogEntry(
        String id,
        @Nullable Instant timestamp,
        @JsonPropertyDescription("Who did it") @Nullable Actor actor,
        @Nullable String category,
        @Nullable String description,

        @JsonPropertyDescription("What it was done to") @Nullable
        Target target,

        @JsonPropertyDescription("What changed; Ashby promises no form") @Nullable
        JsonNode changedFields,

        @JsonPropertyDescription("What it was part of; null when it stands by itself") @Nullable
        ParentAction parentAction,

        @JsonPropertyDescription("Null when no request of a person or program led to it") @Nullable
        Request request,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the entry's id
     * @param timestamp when it was done
     * @param actor who did it
     * @param category the area that it belongs to, in Ashby's words
     * @param description what was done, in a sentence
     * @param target what it was done to
     * @param changedFields what changed
     * @param parentAction what it was part of
     * @param request the request that led to it
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public AuditLogEntry {
        Objects.requireNonNull(id, "AuditLogEntry without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static AuditLogEntryBuilder builder() {
        return AuditLogEntryBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public AuditLogEntryBuilder toBuilder() {
        return AuditLogEntryBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * Who did something.
     *
     * @param type the kind of actor: a user, an automation or another one; may be null
     * @param id the actor's id; may be null
     * @param email the email address; may be null
     * @param name the actor's name; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Actor(
            @Nullable ActorType type,
            @Nullable String id,
            @Nullable String email,
            @Nullable String name,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param type the kind of actor: a user, an automation or another one
         * @param id the actor's id
         * @param email the email address
         * @param name the actor's name
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Actor {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static ActorBuilder builder() {
            return ActorBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public ActorBuilder toBuilder() {
            return ActorBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * What something was done to.
     *
     * @param type the kind of the target, in Ashby's words; may be null
     * @param id the id of the target; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Target(
            @Nullable String type,
            @Nullable String id,
            @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param type the kind of the target, in Ashby's words
         * @param id the id of the target
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Target {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static TargetBuilder builder() {
            return TargetBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public TargetBuilder toBuilder() {
            return TargetBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * What something was part of.
     *
     * @param id the action's id; may be null
     * @param type the kind of the action, in Ashby's words; may be null
     * @param name the action's name; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record ParentAction(
            @Nullable String id,
            @Nullable String type,
            @Nullable String name,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the action's id
         * @param type the kind of the action, in Ashby's words
         * @param name the action's name
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public ParentAction {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static ParentActionBuilder builder() {
            return ParentActionBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public ParentActionBuilder toBuilder() {
            return ParentActionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * The request that led to something.
     *
     * @param id the request's id; may be null
     * @param ipAddress the IP address that it came from; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Request(
            @Nullable String id,
            @Nullable String ipAddress,
            @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the request's id
         * @param ipAddress the IP address that it came from
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Request {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static RequestBuilder builder() {
            return RequestBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public RequestBuilder toBuilder() {
            return RequestBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * Kind of actor.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record ActorType(@JsonValue String value) implements OpenEnum {
        /** A user. */
        public static final ActorType USER = new ActorType("User");
        /** An automation of Ashby's. */
        public static final ActorType AUTOMATION = new ActorType("Automation");
        /** Anything else. */
        public static final ActorType OTHER = new ActorType("Other");

        private static final KnownValues<ActorType> KNOWN =
                new KnownValues<>(ActorType::new, List.of(USER, AUTOMATION, OTHER));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static ActorType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<ActorType> known() {
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
