package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Result of a candidate's fraud check. */
public record FraudStatus(@JsonValue String value) implements OpenEnum {
    public static final FraudStatus FRAUDULENT = new FraudStatus("Fraudulent");
    public static final FraudStatus NOT_FRAUDULENT = new FraudStatus("NotFraudulent");
    public static final FraudStatus UNSURE = new FraudStatus("Unsure");
    public static final FraudStatus UNREVIEWED = new FraudStatus("Unreviewed");
    public static final FraudStatus PASSED_FRAUD_CHECK = new FraudStatus("PassedFraudCheck");

    private static final KnownValues<FraudStatus> KNOWN = new KnownValues<>(
            FraudStatus::new, List.of(FRAUDULENT, NOT_FRAUDULENT, UNSURE, UNREVIEWED, PASSED_FRAUD_CHECK));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FraudStatus of(String value) {
        return KNOWN.of(value);
    }

    public static List<FraudStatus> known() {
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
