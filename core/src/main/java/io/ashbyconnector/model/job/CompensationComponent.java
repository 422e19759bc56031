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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One part of a compensation, such as the base salary. */
@Buildable
public record CompensationComponent(
        @JsonPropertyDescription("Null in the summary of a job posting") @Nullable
        String id,

        @Nullable Type compensationType,
        @Nullable Interval interval,

        @JsonPropertyDescription("ISO 4217 code; null for equity in percent") @Nullable
        String currencyCode,

        @Nullable String label,

        @JsonPropertyDescription("In units of the currency, or in percent for EquityPercentage") @Nullable
        BigDecimal minValue,

        @JsonPropertyDescription("In units of the currency, or in percent for EquityPercentage") @Nullable
        BigDecimal maxValue,

        @JsonPropertyDescription("The part as text") @Nullable
        String summary,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public CompensationComponent {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CompensationComponentBuilder builder() {
        return CompensationComponentBuilder.builder();
    }

    public CompensationComponentBuilder toBuilder() {
        return CompensationComponentBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** How often a part of the compensation is paid. */
    public record Interval(@JsonValue String value) implements OpenEnum {
        public static final Interval NONE = new Interval("NONE");
        public static final Interval ONCE = new Interval("1 TIME");
        public static final Interval HOURLY = new Interval("1 HOUR");
        public static final Interval DAILY = new Interval("1 DAY");
        public static final Interval WEEKLY = new Interval("1 WEEK");
        public static final Interval EVERY_TWO_WEEKS = new Interval("2 WEEK");
        public static final Interval TWICE_A_MONTH = new Interval("0.5 MONTH");
        public static final Interval MONTHLY = new Interval("1 MONTH");
        public static final Interval EVERY_TWO_MONTHS = new Interval("2 MONTH");
        public static final Interval QUARTERLY = new Interval("3 MONTH");
        public static final Interval EVERY_SIX_MONTHS = new Interval("6 MONTH");
        public static final Interval YEARLY = new Interval("1 YEAR");

        private static final KnownValues<Interval> KNOWN = new KnownValues<>(
                Interval::new,
                List.of(
                        NONE,
                        ONCE,
                        HOURLY,
                        DAILY,
                        WEEKLY,
                        EVERY_TWO_WEEKS,
                        TWICE_A_MONTH,
                        MONTHLY,
                        EVERY_TWO_MONTHS,
                        QUARTERLY,
                        EVERY_SIX_MONTHS,
                        YEARLY));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Interval of(String value) {
            return KNOWN.of(value);
        }

        public static List<Interval> known() {
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

    /** What a part of the compensation is paid as. */
    public record Type(@JsonValue String value) implements OpenEnum {
        public static final Type SALARY = new Type("Salary");
        public static final Type EQUITY_PERCENTAGE = new Type("EquityPercentage");
        public static final Type EQUITY_CASH_VALUE = new Type("EquityCashValue");
        public static final Type COMMISSION = new Type("Commission");
        public static final Type BONUS = new Type("Bonus");

        private static final KnownValues<Type> KNOWN =
                new KnownValues<>(Type::new, List.of(SALARY, EQUITY_PERCENTAGE, EQUITY_CASH_VALUE, COMMISSION, BONUS));

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
