package io.ashbyconnector.model.job;

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
import io.ashbyconnector.model.Format;
import io.ashbyconnector.model.OpenEnum;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import io.ashbyconnector.model.form.FormDefinition;
import io.ashbyconnector.model.form.SurveyFormDefinition;
import io.ashbyconnector.model.organization.Address;
import io.ashbyconnector.model.organization.WorkplaceType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A job as published on a job board. Ashby API, jobPosting.list and jobPosting.info.
 *
 * <p>The two answers differ: the descriptions, {@code linkedData}, the forms, {@code address} and {@code compensation} come
 * only from get; {@code locationExternalName}, {@code compensationTierSummary} and
 * {@code shouldDisplayCompensationOnJobBoard} only from list (get has the latter two in {@code compensation}). A list that was
 * left out is empty, and is not written back.
 */
@Buildable
public record JobPosting(
        String id,
        @Nullable String title,
        @JsonPropertyDescription("Id of the job") @Nullable String jobId,

        @JsonPropertyDescription("Name of the top-level department") @Nullable
        String departmentName,

        @JsonPropertyDescription("Name of the department itself") @Nullable
        String teamName,

        @JsonPropertyDescription("Only from get: names of the departments from the top down")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> teamNameHierarchy,

        @Nullable String locationName,

        @JsonPropertyDescription("Only from list: name of the location on job boards") @Nullable
        String locationExternalName,

        @Nullable LocationIds locationIds,
        @JsonPropertyDescription("Only from get") @Nullable Address address,
        @JsonPropertyDescription("Only from get") @Nullable Boolean isRemote,
        @Nullable WorkplaceType workplaceType,
        @Nullable EmploymentType employmentType,

        @JsonPropertyDescription("False for a posting that only people with the link see")
        boolean isListed,

        @Nullable LocalDate publishedDate,

        @JsonPropertyDescription("Null when applications are accepted without end") @Nullable
        Instant applicationDeadline,

        @JsonPropertyDescription("The posting on the job board; null on internal boards") @Format("uri") @Nullable
        String externalLink,

        @JsonPropertyDescription("The application form") @Format("uri") @Nullable
        String applyLink,

        @JsonPropertyDescription("Only from list: the compensation as text") @Nullable
        String compensationTierSummary,

        @JsonPropertyDescription("Only from list") @Nullable Boolean shouldDisplayCompensationOnJobBoard,
        @Nullable Instant updatedAt,
        @JsonPropertyDescription("Only from get") @Nullable String descriptionPlain,
        @JsonPropertyDescription("Only from get") @Nullable String descriptionHtml,

        @JsonPropertyDescription("Only from get: the short text for social networks") @Nullable
        String descriptionSocial,

        @JsonPropertyDescription("Only from get") @Nullable DescriptionParts descriptionParts,
        @JsonPropertyDescription("Only from get") @Nullable Boolean suppressDescriptionOpening,
        @JsonPropertyDescription("Only from get") @Nullable Boolean suppressDescriptionClosing,

        @JsonPropertyDescription("Only from get: the posting as schema.org JSON-LD") @Nullable
        LinkedData linkedData,

        @JsonPropertyDescription("Only from get: the form that applicants fill in") @Nullable
        FormDefinition applicationFormDefinition,

        @JsonPropertyDescription("Only from get") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<SurveyFormDefinition> surveyFormDefinitions,

        @JsonPropertyDescription("Only from get") @Nullable Compensation compensation,
        @JsonPropertyDescription("Only from get") @Nullable String applicationLimitCalloutHtml,
        @Nullable Status status,

        @JsonPropertyDescription("Only from get") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<CustomFieldValue> customFields,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public JobPosting {
        Objects.requireNonNull(id, "JobPosting without id");
        teamNameHierarchy = Copies.of(teamNameHierarchy);
        surveyFormDefinitions = Copies.of(surveyFormDefinitions);
        customFields = Copies.of(customFields);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static JobPostingBuilder builder() {
        return JobPostingBuilder.builder();
    }

    public JobPostingBuilder toBuilder() {
        return JobPostingBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** Where the posting is offered. */
    @Buildable
    public record LocationIds(
            @JsonPropertyDescription("Id of the location") @Nullable
            String primaryLocationId,

            @JsonPropertyDescription("Ids of the further locations")
            List<String> secondaryLocationIds,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public LocationIds {
            secondaryLocationIds = Copies.of(secondaryLocationIds);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static LocationIdsBuilder builder() {
            return LocationIdsBuilder.builder();
        }

        public LocationIdsBuilder toBuilder() {
            return LocationIdsBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** The parts the description is put together from. */
    @Buildable
    public record DescriptionParts(
            @Nullable Description descriptionOpening,
            @Nullable Description descriptionBody,
            @Nullable Description descriptionClosing,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public DescriptionParts {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static DescriptionPartsBuilder builder() {
            return DescriptionPartsBuilder.builder();
        }

        public DescriptionPartsBuilder toBuilder() {
            return DescriptionPartsBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** One part of the description. */
    @Buildable
    public record Description(
            @Nullable String html,
            @Nullable String plain,
            @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
        public Description {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static DescriptionBuilder builder() {
            return DescriptionBuilder.builder();
        }

        public DescriptionBuilder toBuilder() {
            return DescriptionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** Whether a posting can be seen. */
    public record Status(@JsonValue String value) implements OpenEnum {
        public static final Status DRAFT = new Status("Draft");
        public static final Status PUBLISHED = new Status("Published");

        private static final KnownValues<Status> KNOWN = new KnownValues<>(Status::new, List.of(DRAFT, PUBLISHED));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

        public static List<Status> known() {
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
