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

/**
 * The form that users refer candidates with. Ashby API, referralForm.info.
 *
 * @param id the form's id, a UUID
 * @param organizationId the id of the organization, a UUID; may be null
 * @param title the form's title; may be null
 * @param isArchived whether the form is archived, and so out of use
 * @param isDefaultForm whether the form is the organization's default
 * @param formDefinition the sections and questions of the form; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the form's id, a UUID
     * @param organizationId the id of the organization, a UUID
     * @param title the form's title
     * @param isArchived whether the form is archived, and so out of use
     * @param isDefaultForm whether the form is the organization's default
     * @param formDefinition the sections and questions of the form
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public ReferralForm {
        Objects.requireNonNull(id, "ReferralForm without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ReferralFormBuilder builder() {
        return ReferralFormBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ReferralFormBuilder toBuilder() {
        return ReferralFormBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
