package io.ashbyconnector.model.job;

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
import io.ashbyconnector.model.organization.Location;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A pattern that jobs are made from. Ashby API, jobTemplate.list.
 *
 * <p>{@code location} is there only when the request's {@code expand} names it.
 *
 * @param id the template's id, a UUID
 * @param title the template's title; may be null
 * @param status the state of the template; may be null
 * @param locationId the id of the location, a UUID; may be null
 * @param departmentId the id of the department, a UUID; may be null
 * @param defaultInterviewPlanId the id of the interview plan, a UUID; may be null
 * @param interviewPlanIds the ids of the interview plans that applications can go through; never null
 * @param createdAt when the template was created; may be null
 * @param updatedAt when the template was last changed; may be null
 * @param location the location; only when expand contains location; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record JobTemplate(
        String id,
        @Nullable String title,
        @Nullable Status status,

        @JsonPropertyDescription("Id of the location") @Nullable
        String locationId,

        @JsonPropertyDescription("Id of the department") @Nullable
        String departmentId,

        @JsonPropertyDescription("Id of the interview plan") @Nullable
        String defaultInterviewPlanId,

        List<String> interviewPlanIds,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,

        @JsonPropertyDescription("Only when expand contains location") @Nullable
        Location location,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the template's id, a UUID
     * @param title the template's title
     * @param status the state of the template
     * @param locationId the id of the location, a UUID
     * @param departmentId the id of the department, a UUID
     * @param defaultInterviewPlanId the id of the interview plan, a UUID
     * @param interviewPlanIds the ids of the interview plans that applications can go through
     * @param createdAt when the template was created
     * @param updatedAt when the template was last changed
     * @param location the location
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public JobTemplate {
        Objects.requireNonNull(id, "JobTemplate without id");
        interviewPlanIds = Copies.of(interviewPlanIds);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static JobTemplateBuilder builder() {
        return JobTemplateBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public JobTemplateBuilder toBuilder() {
        return JobTemplateBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * State of a job template.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Status(@JsonValue String value) implements OpenEnum {
        /** The template is in use. */
        public static final Status ACTIVE = new Status("Active");
        /** The template is out of use. */
        public static final Status INACTIVE = new Status("Inactive");

        private static final KnownValues<Status> KNOWN = new KnownValues<>(Status::new, List.of(ACTIVE, INACTIVE));

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
