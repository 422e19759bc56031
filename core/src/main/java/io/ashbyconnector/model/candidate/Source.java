package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where candidates and applications come from. Ashby API, source.list.
 *
 * @param id the source's id, a UUID
 * @param title the source's title; may be null
 * @param isArchived whether the source is archived, and so out of use
 * @param sourceType the group that the source belongs to; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record Source(
        String id,
        @Nullable String title,
        boolean isArchived,
        @Nullable SourceType sourceType,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the source's id, a UUID
     * @param title the source's title
     * @param isArchived whether the source is archived, and so out of use
     * @param sourceType the group that the source belongs to
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Source {
        Objects.requireNonNull(id, "Source without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static SourceBuilder builder() {
        return SourceBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public SourceBuilder toBuilder() {
        return SourceBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * The group a source belongs to, such as Inbound or Referral.
     *
     * @param id the group's id, a UUID; may be null
     * @param title the group's title; may be null
     * @param isArchived whether the group is archived, and so out of use
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record SourceType(
            @Nullable String id,
            @Nullable String title,
            boolean isArchived,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the group's id, a UUID
         * @param title the group's title
         * @param isArchived whether the group is archived, and so out of use
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public SourceType {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static SourceTypeBuilder builder() {
            return SourceTypeBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public SourceTypeBuilder toBuilder() {
            return SourceTypeBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
