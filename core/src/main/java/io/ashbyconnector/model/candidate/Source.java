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

/** Where candidates and applications come from. Ashby API, source.list. */
@Buildable
public record Source(
        String id,
        @Nullable String title,
        boolean isArchived,
        @Nullable SourceType sourceType,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public Source {
        Objects.requireNonNull(id, "Source without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static SourceBuilder builder() {
        return SourceBuilder.builder();
    }

    public SourceBuilder toBuilder() {
        return SourceBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** The group a source belongs to, such as Inbound or Referral. */
    @Buildable
    public record SourceType(
            @Nullable String id,
            @Nullable String title,
            boolean isArchived,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public SourceType {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static SourceTypeBuilder builder() {
            return SourceTypeBuilder.builder();
        }

        public SourceTypeBuilder toBuilder() {
            return SourceTypeBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
