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

/**
 * A member of the organization. Ashby API, user.list and user.info.
 *
 * @param id the user's id, a UUID
 * @param firstName the first name; may be null
 * @param lastName the last name; may be null
 * @param email the email address; may be null
 * @param globalRole the role in the organization; may be null
 * @param isEnabled whether the user is active; false once the user is deactivated
 * @param updatedAt when the user was last changed; may be null
 * @param managerId the id of the user's manager; null when the organization does not keep managers
 * @param customFields the values of the user's custom fields; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the user's id, a UUID
     * @param firstName the first name
     * @param lastName the last name
     * @param email the email address
     * @param globalRole the role in the organization
     * @param isEnabled whether the user is active
     * @param updatedAt when the user was last changed
     * @param managerId the id of the user's manager
     * @param customFields the values of the user's custom fields
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public User {
        Objects.requireNonNull(id, "User without id");
        customFields = Copies.of(customFields);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static UserBuilder builder() {
        return UserBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public UserBuilder toBuilder() {
        return UserBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * Role of a user in the organization.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record GlobalRole(@JsonValue String value) implements OpenEnum {
        /** An administrator of the organization. */
        public static final GlobalRole ORGANIZATION_ADMIN = new GlobalRole("Organization Admin");
        /** A user with elevated access. */
        public static final GlobalRole ELEVATED_ACCESS = new GlobalRole("Elevated Access");
        /** A user with limited access. */
        public static final GlobalRole LIMITED_ACCESS = new GlobalRole("Limited Access");
        /** A recruiter who does not belong to the organization. */
        public static final GlobalRole EXTERNAL_RECRUITER = new GlobalRole("External Recruiter");

        private static final KnownValues<GlobalRole> KNOWN = new KnownValues<>(
                GlobalRole::new, List.of(ORGANIZATION_ADMIN, ELEVATED_ACCESS, LIMITED_ACCESS, EXTERNAL_RECRUITER));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static GlobalRole of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
