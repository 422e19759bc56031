package io.ashbyconnector.model.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Purpose of a survey. */
public record SurveyType(@JsonValue String value) implements OpenEnum {
    public static final SurveyType CANDIDATE_DATA_CONSENT = new SurveyType("CandidateDataConsent");
    public static final SurveyType CANDIDATE_EXPERIENCE = new SurveyType("CandidateExperience");
    public static final SurveyType DIVERSITY = new SurveyType("Diversity");
    public static final SurveyType EEOC = new SurveyType("EEOC");
    public static final SurveyType QUESTIONNAIRE = new SurveyType("Questionnaire");

    private static final KnownValues<SurveyType> KNOWN = new KnownValues<>(
            SurveyType::new, List.of(CANDIDATE_DATA_CONSENT, CANDIDATE_EXPERIENCE, DIVERSITY, EEOC, QUESTIONNAIRE));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SurveyType of(String value) {
        return KNOWN.of(value);
    }

    public static List<SurveyType> known() {
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
