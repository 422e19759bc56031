package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place of work, or a region that groups places. Ashby API, location.list and location.info.
 *
 * @param id the location's id, a UUID
 * @param name the location's name; may be null
 * @param externalName the name on job boards; may be null
 * @param isArchived whether the location is archived, and so out of use
 * @param address the address; may be null
 * @param isRemote whether the work is done remotely; deprecated by Ashby in favour of workplaceType; may be null
 * @param workplaceType where the work is done: on site, remotely or both; may be null
 * @param parentLocationId the id of the region the location belongs to, a UUID; may be null
 * @param type whether it is a place or a region that groups places; may be null
 * @param extraData the organization's own key-value pairs; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record Location(
        String id,
        @Nullable String name,

        @JsonPropertyDescription("Name on job boards") @Nullable
        String externalName,

        boolean isArchived,
        @Nullable Address address,

        @JsonPropertyDescription("Deprecated by Ashby in favour of workplaceType") @Nullable
        Boolean isRemote,

        @Nullable WorkplaceType workplaceType,

        @JsonPropertyDescription("Id of the region the location belongs to") @Nullable
        String parentLocationId,

        @Nullable Type type,

        @JsonPropertyDescription("The organization's own key-value pairs") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, String> extraData,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the location's id, a UUID
     * @param name the location's name
     * @param externalName the name on job boards
     * @param isArchived whether the location is archived, and so out of use
     * @param address the address
     * @param isRemote whether the work is done remotely
     * @param workplaceType where the work is done: on site, remotely or both
     * @param parentLocationId the id of the region the location belongs to, a UUID
     * @param type whether it is a place or a region that groups places
     * @param extraData the organization's own key-value pairs
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Location {
        Objects.requireNonNull(id, "Location without id");
        extraData = Copies.of(extraData);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static LocationBuilder builder() {
        return LocationBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public LocationBuilder toBuilder() {
        return LocationBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * Whether a location is a place or a region that groups places.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Type(@JsonValue String value) implements OpenEnum {
        /** A place. */
        public static final Type LOCATION = new Type("Location");
        /** A region that groups places. */
        public static final Type LOCATION_HIERARCHY = new Type("LocationHierarchy");

        private static final KnownValues<Type> KNOWN =
                new KnownValues<>(Type::new, List.of(LOCATION, LOCATION_HIERARCHY));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Type of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<Type> known() {
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
