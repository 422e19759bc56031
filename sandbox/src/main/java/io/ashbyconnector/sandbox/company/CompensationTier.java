package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a job or posting pays, for one group of people; given over the API. */
public record CompensationTier(
        String id, @Nullable String title, @Nullable String additionalInformation, List<Component> components) {

    /** A part of the pay, such as salary or equity. */
    public record Component(
            String id,
            String type,
            String interval,
            @Nullable String currency,
            @Nullable String label,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {

        void write(JsonWriter json) {
            json.object()
                    .text("compensationType", type)
                    .text("interval", interval)
                    .nullableText("currencyCode", currency)
                    .optionalText("label", label)
                    .nullableNumber("minValue", low)
                    .nullableNumber("maxValue", high)
                    .text("summary", summary())
                    .text("id", id)
                    .endObject();
        }

        String summary() {
            if (low == null && high == null) {
                return "Offers " + (label == null ? type : label);
            }
            String range = low == null || high == null || low.compareTo(high) == 0
                    ? amount(high == null ? low : high)
                    : amount(low) + " – " + amount(high);
            return switch (interval) {
                case "1 HOUR" -> range + " per hour";
                case "1 MONTH" -> range + " per month";
                default -> range;
            };
        }

        private String amount(@Nullable BigDecimal value) {
            BigDecimal known = value == null ? BigDecimal.ZERO : value;
            if (type.equals("EquityPercentage")) {
                return known.toPlainString() + "%";
            }
            BigDecimal thousands = known.movePointLeft(3).stripTrailingZeros();
            boolean round = known.compareTo(BigDecimal.valueOf(1000)) >= 0 && thousands.scale() <= 1;
            return symbol() + (round ? thousands.toPlainString() + "K" : known.toPlainString());
        }

        private String symbol() {
            if (currency == null) {
                return "";
            }
            return switch (currency) {
                case "USD" -> "$";
                case "EUR" -> "€";
                case "CAD" -> "CA$";
                default -> currency + " ";
            };
        }
    }

    String summary() {
        return components.stream().map(Component::summary).collect(Collectors.joining(" • "));
    }

    private void write(JsonWriter json) {
        json.object()
                .text("id", id)
                .nullableText("title", title)
                .nullableText("additionalInformation", additionalInformation);
        writeComponents(json, "components", components);
        json.text("tierSummary", summary()).endObject();
    }

    static void writeAll(JsonWriter json, List<CompensationTier> tiers) {
        json.array("compensationTiers");
        tiers.forEach(tier -> tier.write(json));
        json.endArray();
    }

    static void writeComponents(JsonWriter json, String name, List<Component> components) {
        json.array(name);
        components.forEach(component -> component.write(json));
        json.endArray();
    }
}
