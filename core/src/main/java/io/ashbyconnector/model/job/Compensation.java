package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The compensation of a job or a job posting.
 *
 * @param compensationTierSummary all tiers as text; only in job postings; may be null
 * @param summaryComponents the parts summed up over all tiers; only in job postings; never null
 * @param compensationTiers the tiers; never null
 * @param shouldDisplayCompensationOnJobBoard whether applicants see the compensation; only in job postings; may be null
 * @param shouldDisplayCompensation whether applicants see the compensation; only in job postings; some answers have it in
 *     place of shouldDisplayCompensationOnJobBoard; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record Compensation(
        @JsonPropertyDescription("All tiers as text; only in job postings") @Nullable
        String compensationTierSummary,

        @JsonPropertyDescription("The parts summed up over all tiers; only in job postings")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<CompensationComponent> summaryComponents,

        List<CompensationTier> compensationTiers,

        @JsonPropertyDescription("Only in job postings") @Nullable
        Boolean shouldDisplayCompensationOnJobBoard,

        @JsonPropertyDescription(
                "Only in job postings; some answers have it in place of shouldDisplayCompensationOnJobBoard")
        @Nullable
        Boolean shouldDisplayCompensation,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param compensationTierSummary all tiers as text
     * @param summaryComponents the parts summed up over all tiers
     * @param compensationTiers the tiers
     * @param shouldDisplayCompensationOnJobBoard whether applicants see the compensation
     * @param shouldDisplayCompensation whether applicants see the compensation
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public Compensation {
        summaryComponents = Copies.of(summaryComponents);
        compensationTiers = Copies.of(compensationTiers);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CompensationBuilder builder() {
        return CompensationBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CompensationBuilder toBuilder() {
        return CompensationBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
