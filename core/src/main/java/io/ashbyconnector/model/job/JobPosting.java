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
 *
 * @param id the job posting's id, a UUID
 * @param title the job posting's title; may be null
 * @param jobId the id of the job, a UUID; may be null
 * @param departmentName the name of the top-level department; may be null
 * @param teamName the name of the department itself; may be null
 * @param teamNameHierarchy only from get: names of the departments from the top down; never null
 * @param locationName the name of the location; may be null
 * @param locationExternalName only from list: name of the location on job boards; may be null
 * @param locationIds the ids of the locations; may be null
 * @param address the address of the location; only from get; may be null
 * @param isRemote whether the work is done remotely; only from get; may be null
 * @param workplaceType where the work is done: on site, remotely or both; may be null
 * @param employmentType the kind of employment; may be null
 * @param isListed whether the job board shows the posting; false for a posting that only people with the link see
 * @param publishedDate the day on which the posting was published; may be null
 * @param applicationDeadline until when applications are accepted; null when applications are accepted without end
 * @param externalLink the address of the posting on the job board; null on internal boards
 * @param applyLink the address of the application form; may be null
 * @param compensationTierSummary only from list: the compensation as text; may be null
 * @param shouldDisplayCompensationOnJobBoard whether applicants see the compensation; only from list; may be null
 * @param updatedAt when the job posting was last changed; may be null
 * @param descriptionPlain the description, as plain text; only from get; may be null
 * @param descriptionHtml the description, as HTML; only from get; may be null
 * @param descriptionSocial only from get: the short text for social networks; may be null
 * @param descriptionParts the parts that the description is put together from; only from get; may be null
 * @param suppressDescriptionOpening whether the description is shown without the board's opening text; only from get; may
 *     be null
 * @param suppressDescriptionClosing whether the description is shown without the board's closing text; only from get; may
 *     be null
 * @param linkedData only from get: the posting as schema.org JSON-LD; may be null
 * @param applicationFormDefinition only from get: the form that applicants fill in; may be null
 * @param surveyFormDefinitions the surveys that applicants are asked to fill in; only from get; never null
 * @param compensation the compensation; only from get; may be null
 * @param applicationLimitCalloutHtml the notice on how often a candidate may apply, as HTML; only from get; may be null
 * @param status whether the posting is published; may be null
 * @param customFields the values of the job posting's custom fields; only from get; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the job posting's id, a UUID
     * @param title the job posting's title
     * @param jobId the id of the job, a UUID
     * @param departmentName the name of the top-level department
     * @param teamName the name of the department itself
     * @param teamNameHierarchy names of the departments from the top down
     * @param locationName the name of the location
     * @param locationExternalName name of the location on job boards
     * @param locationIds the ids of the locations
     * @param address the address of the location
     * @param isRemote whether the work is done remotely
     * @param workplaceType where the work is done: on site, remotely or both
     * @param employmentType the kind of employment
     * @param isListed whether the job board shows the posting
     * @param publishedDate the day on which the posting was published
     * @param applicationDeadline until when applications are accepted
     * @param externalLink the address of the posting on the job board
     * @param applyLink the address of the application form
     * @param compensationTierSummary the compensation as text
     * @param shouldDisplayCompensationOnJobBoard whether applicants see the compensation
     * @param updatedAt when the job posting was last changed
     * @param descriptionPlain the description, as plain text
     * @param descriptionHtml the description, as HTML
     * @param descriptionSocial the short text for social networks
     * @param descriptionParts the parts that the description is put together from
     * @param suppressDescriptionOpening whether the description is shown without the board's opening text
     * @param suppressDescriptionClosing whether the description is shown without the board's closing text
     * @param linkedData the posting as schema.org JSON-LD
     * @param applicationFormDefinition the form that applicants fill in
     * @param surveyFormDefinitions the surveys that applicants are asked to fill in
     * @param compensation the compensation
     * @param applicationLimitCalloutHtml the notice on how often a candidate may apply, as HTML
     * @param status whether the posting is published
     * @param customFields the values of the job posting's custom fields
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public JobPosting {
        Objects.requireNonNull(id, "JobPosting without id");
        teamNameHierarchy = Copies.of(teamNameHierarchy);
        surveyFormDefinitions = Copies.of(surveyFormDefinitions);
        customFields = Copies.of(customFields);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static JobPostingBuilder builder() {
        return JobPostingBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public JobPostingBuilder toBuilder() {
        return JobPostingBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * Where the posting is offered.
     *
     * @param primaryLocationId the id of the location, a UUID; may be null
     * @param secondaryLocationIds the ids of the further locations; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record LocationIds(
            @JsonPropertyDescription("Id of the location") @Nullable
            String primaryLocationId,

            @JsonPropertyDescription("Ids of the further locations")
            List<String> secondaryLocationIds,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param primaryLocationId the id of the location, a UUID
         * @param secondaryLocationIds the ids of the further locations
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public LocationIds {
            secondaryLocationIds = Copies.of(secondaryLocationIds);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static LocationIdsBuilder builder() {
            return LocationIdsBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public LocationIdsBuilder toBuilder() {
            return LocationIdsBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * The parts the description is put together from.
     *
     * @param descriptionOpening the text before that of the posting itself; may be null
     * @param descriptionBody the text of the posting itself; may be null
     * @param descriptionClosing the text after that of the posting itself; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record DescriptionParts(
            @Nullable Description descriptionOpening,
            @Nullable Description descriptionBody,
            @Nullable Description descriptionClosing,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param descriptionOpening the text before that of the posting itself
         * @param descriptionBody the text of the posting itself
         * @param descriptionClosing the text after that of the posting itself
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public DescriptionParts {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static DescriptionPartsBuilder builder() {
            return DescriptionPartsBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public DescriptionPartsBuilder toBuilder() {
            return DescriptionPartsBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * One part of the description.
     *
     * @param html the text as HTML; may be null
     * @param plain the text as plain text; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Description(
            @Nullable String html,
            @Nullable String plain,
            @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param html the text as HTML
         * @param plain the text as plain text
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Description {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static DescriptionBuilder builder() {
            return DescriptionBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public DescriptionBuilder toBuilder() {
            return DescriptionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * Whether a posting can be seen.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Status(@JsonValue String value) implements OpenEnum {
        /** The posting was not published yet. */
        public static final Status DRAFT = new Status("Draft");
        /** The posting can be seen, on the job board or by its link. */
        public static final Status PUBLISHED = new Status("Published");

        private static final KnownValues<Status> KNOWN = new KnownValues<>(Status::new, List.of(DRAFT, PUBLISHED));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
