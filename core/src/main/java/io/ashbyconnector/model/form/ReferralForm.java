package io.ashbyconnector.model.form;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The form that users refer candidates with. Ashby API, referralForm.info. */
@Buildable
public record ReferralForm(
        String id,
        @Nullable String organizationId,
        @Nullable String title,
        boolean isArchived,
        boolean isDefaultForm,
        @Nullable FormDefinition formDefinition,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public ReferralForm {
        Objects.requireNonNull(id, "ReferralForm without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ReferralFormBuilder builder() {
        return ReferralFormBuilder.builder();
    }

    public ReferralFormBuilder toBuilder() {
        return ReferralFormBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
