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

/** A stage of an interview plan. Ashby API, interviewStage.list and interviewStage.info. */
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
    public InterviewStage {
        Objects.requireNonNull(id, "InterviewStage without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static InterviewStageBuilder builder() {
        return InterviewStageBuilder.builder();
    }

    public InterviewStageBuilder toBuilder() {
        return InterviewStageBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** Phase of the hiring process that an interview stage belongs to. */
    public record Type(@JsonValue String value) implements OpenEnum {
        public static final Type LEAD = new Type("Lead");
        public static final Type PRE_INTERVIEW_SCREEN = new Type("PreInterviewScreen");
        public static final Type ACTIVE = new Type("Active");
        public static final Type OFFER = new Type("Offer");
        public static final Type HIRED = new Type("Hired");
        public static final Type ARCHIVED = new Type("Archived");

        private static final KnownValues<Type> KNOWN =
                new KnownValues<>(Type::new, List.of(LEAD, PRE_INTERVIEW_SCREEN, ACTIVE, OFFER, HIRED, ARCHIVED));

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
