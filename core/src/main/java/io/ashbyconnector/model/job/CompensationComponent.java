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

/**
 * One part of a compensation, such as the base salary.
 *
 * @param id the part's id, a UUID; null in the summary of a job posting
 * @param compensationType what is paid: salary, equity, commission or bonus; may be null
 * @param interval how often it is paid; may be null
 * @param currencyCode the currency's ISO 4217 code; null for equity in percent
 * @param label the name of the part as people see it; may be null
 * @param minValue the least that is paid; in units of the currency, or in percent for EquityPercentage; may be null
 * @param maxValue the most that is paid; in units of the currency, or in percent for EquityPercentage; may be null
 * @param summary the part as text; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the part's id, a UUID
     * @param compensationType what is paid: salary, equity, commission or bonus
     * @param interval how often it is paid
     * @param currencyCode the currency's ISO 4217 code
     * @param label the name of the part as people see it
     * @param minValue the least that is paid
     * @param maxValue the most that is paid
     * @param summary the part as text
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public CompensationComponent {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CompensationComponentBuilder builder() {
        return CompensationComponentBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CompensationComponentBuilder toBuilder() {
        return CompensationComponentBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * How often a part of the compensation is paid.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Interval(@JsonValue String value) implements OpenEnum {
        /** There is no interval. */
        public static final Interval NONE = new Interval("NONE");
        /** Once. */
        public static final Interval ONCE = new Interval("1 TIME");
        /** Every hour. */
        public static final Interval HOURLY = new Interval("1 HOUR");
        /** Every day. */
        public static final Interval DAILY = new Interval("1 DAY");
        /** Every week. */
        public static final Interval WEEKLY = new Interval("1 WEEK");
        /** Every two weeks. */
        public static final Interval EVERY_TWO_WEEKS = new Interval("2 WEEK");
        /** Twice a month. */
        public static final Interval TWICE_A_MONTH = new Interval("0.5 MONTH");
        /** Every month. */
        public static final Interval MONTHLY = new Interval("1 MONTH");
        /** Every two months. */
        public static final Interval EVERY_TWO_MONTHS = new Interval("2 MONTH");
        /** Every three months. */
        public static final Interval QUARTERLY = new Interval("3 MONTH");
        /** Every six months. */
        public static final Interval EVERY_SIX_MONTHS = new Interval("6 MONTH");
        /** Every year. */
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

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Interval of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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

    /**
     * What a part of the compensation is paid as.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Type(@JsonValue String value) implements OpenEnum {
        /** A salary or wage. */
        public static final Type SALARY = new Type("Salary");
        /** A share of the company, in percent. */
        public static final Type EQUITY_PERCENTAGE = new Type("EquityPercentage");
        /** A share of the company, worth an amount of money. */
        public static final Type EQUITY_CASH_VALUE = new Type("EquityCashValue");
        /** A commission on sales. */
        public static final Type COMMISSION = new Type("Commission");
        /** A bonus. */
        public static final Type BONUS = new Type("Bonus");

        private static final KnownValues<Type> KNOWN =
                new KnownValues<>(Type::new, List.of(SALARY, EQUITY_PERCENTAGE, EQUITY_CASH_VALUE, COMMISSION, BONUS));

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
