package io.ashbyconnector.model.interview;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stage of an interview plan. Ashby API, interviewStage.list and interviewStage.info.
 *
 * @param id the interview stage's id, a UUID
 * @param title the interview stage's title; may be null
 * @param type the phase of the hiring process; may be null
 * @param orderInInterviewPlan the position in the interview plan, from 0
 * @param interviewStageGroupId the id of the stage group; null when the stage has none
 * @param interviewPlanId the id of the interview plan, a UUID; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record InterviewStage(
        String id,
        @Nullable String title,
        @Nullable Type type,

        @JsonPropertyDescription("Position in the interview plan, from 0")
        int orderInInterviewPlan,

        @JsonPropertyDescription("Id of the stage group; null when the stage has none") @Nullable
        String interviewStageGroupId,

        @JsonPropertyDescription("Id of the interview plan") @Nullable
        String interviewPlanId,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the interview stage's id, a UUID
     * @param title the interview stage's title
     * @param type the phase of the hiring process
     * @param orderInInterviewPlan the position in the interview plan, from 0
     * @param interviewStageGroupId the id of the stage group
     * @param interviewPlanId the id of the interview plan, a UUID
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public InterviewStage {
        Objects.requireNonNull(id, "InterviewStage without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static InterviewStageBuilder builder() {
        return InterviewStageBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public InterviewStageBuilder toBuilder() {
        return InterviewStageBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * Phase of the hiring process that an interview stage belongs to.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Type(@JsonValue String value) implements OpenEnum {
        /** The candidate is a lead, who has not yet been considered. */
        public static final Type LEAD = new Type("Lead");
        /** The application is reviewed before any interview. */
        public static final Type PRE_INTERVIEW_SCREEN = new Type("PreInterviewScreen");
        /** The candidate is interviewed. */
        public static final Type ACTIVE = new Type("Active");
        /** The candidate gets an offer. */
        public static final Type OFFER = new Type("Offer");
        /** The candidate was hired. */
        public static final Type HIRED = new Type("Hired");
        /** The application was ended without a hire. */
        public static final Type ARCHIVED = new Type("Archived");

        private static final KnownValues<Type> KNOWN =
                new KnownValues<>(Type::new, List.of(LEAD, PRE_INTERVIEW_SCREEN, ACTIVE, OFFER, HIRED, ARCHIVED));

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
