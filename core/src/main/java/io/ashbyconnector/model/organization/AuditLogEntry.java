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

/** Something that was done in Ashby. Ashby API, auditLog.list. */
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
    public AuditLogEntry {
        Objects.requireNonNull(id, "AuditLogEntry without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static AuditLogEntryBuilder builder() {
        return AuditLogEntryBuilder.builder();
    }

    public AuditLogEntryBuilder toBuilder() {
        return AuditLogEntryBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** Who did something. */
    @Buildable
    public record Actor(
            @Nullable ActorType type,
            @Nullable String id,
            @Nullable String email,
            @Nullable String name,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Actor {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static ActorBuilder builder() {
            return ActorBuilder.builder();
        }

        public ActorBuilder toBuilder() {
            return ActorBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** What something was done to. */
    @Buildable
    public record Target(
            @Nullable String type,
            @Nullable String id,
            @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
        public Target {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static TargetBuilder builder() {
            return TargetBuilder.builder();
        }

        public TargetBuilder toBuilder() {
            return TargetBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** What something was part of. */
    @Buildable
    public record ParentAction(
            @Nullable String id,
            @Nullable String type,
            @Nullable String name,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public ParentAction {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static ParentActionBuilder builder() {
            return ParentActionBuilder.builder();
        }

        public ParentActionBuilder toBuilder() {
            return ParentActionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** The request that led to something. */
    @Buildable
    public record Request(
            @Nullable String id,
            @Nullable String ipAddress,
            @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
        public Request {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static RequestBuilder builder() {
            return RequestBuilder.builder();
        }

        public RequestBuilder toBuilder() {
            return RequestBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** Kind of actor. */
    public record ActorType(@JsonValue String value) implements OpenEnum {
        public static final ActorType USER = new ActorType("User");
        public static final ActorType AUTOMATION = new ActorType("Automation");
        public static final ActorType OTHER = new ActorType("Other");

        private static final KnownValues<ActorType> KNOWN =
                new KnownValues<>(ActorType::new, List.of(USER, AUTOMATION, OTHER));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static ActorType of(String value) {
            return KNOWN.of(value);
        }

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
