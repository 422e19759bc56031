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

/** A place of work, or a region that groups places. Ashby API, location.list and location.info. */
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
    public Location {
        Objects.requireNonNull(id, "Location without id");
        extraData = Copies.of(extraData);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static LocationBuilder builder() {
        return LocationBuilder.builder();
    }

    public LocationBuilder toBuilder() {
        return LocationBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** Whether a location is a place or a region that groups places. */
    public record Type(@JsonValue String value) implements OpenEnum {
        public static final Type LOCATION = new Type("Location");
        public static final Type LOCATION_HIERARCHY = new Type("LocationHierarchy");

        private static final KnownValues<Type> KNOWN =
                new KnownValues<>(Type::new, List.of(LOCATION, LOCATION_HIERARCHY));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Type of(String value) {
            return KNOWN.of(value);
        }

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
