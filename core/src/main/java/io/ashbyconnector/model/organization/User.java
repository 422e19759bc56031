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
import io.ashbyconnector.model.customfield.CustomFieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A member of the organization. Ashby API, user.list and user.info. */
@Buildable
public record User(
        String id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable GlobalRole globalRole,

        @JsonPropertyDescription("False once the user is deactivated")
        boolean isEnabled,

        @Nullable Instant updatedAt,

        @JsonPropertyDescription("Id of the user's manager; null when the organization does not keep managers")
        @Nullable
        String managerId,

        List<CustomFieldValue> customFields,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public User {
        Objects.requireNonNull(id, "User without id");
        customFields = Copies.of(customFields);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static UserBuilder builder() {
        return UserBuilder.builder();
    }

    public UserBuilder toBuilder() {
        return UserBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** Role of a user in the organization. */
    public record GlobalRole(@JsonValue String value) implements OpenEnum {
        public static final GlobalRole ORGANIZATION_ADMIN = new GlobalRole("Organization Admin");
        public static final GlobalRole ELEVATED_ACCESS = new GlobalRole("Elevated Access");
        public static final GlobalRole LIMITED_ACCESS = new GlobalRole("Limited Access");
        public static final GlobalRole EXTERNAL_RECRUITER = new GlobalRole("External Recruiter");

        private static final KnownValues<GlobalRole> KNOWN = new KnownValues<>(
                GlobalRole::new, List.of(ORGANIZATION_ADMIN, ELEVATED_ACCESS, LIMITED_ACCESS, EXTERNAL_RECRUITER));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static GlobalRole of(String value) {
            return KNOWN.of(value);
        }

        public static List<GlobalRole> known() {
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
