package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;

/** What a job pays: a salary or an hourly wage, and for engineering jobs a share of equity in percent. */
record Pay(String jobKey, int low, int high, String currency, double equityLow, double equityHigh) {
    private static final int HOURLY_BELOW = 1000;

    String interval() {
        return low < HOURLY_BELOW ? "1 HOUR" : "1 YEAR";
    }

    String summary() {
        return hasEquity() ? salarySummary() + " • " + equitySummary() : salarySummary();
    }

    private boolean hasEquity() {
        return equityHigh > 0;
    }

    private String salarySummary() {
        return low < HOURLY_BELOW
                ? symbol() + low + " – " + symbol() + high + " per hour"
                : symbol() + low / 1000 + "K – " + symbol() + high / 1000 + "K";
    }

    private String equitySummary() {
        return percent(equityLow) + " – " + percent(equityHigh);
    }

    private static String percent(double share) {
        int hundredths = (int) Math.round(share * 100);
        return "0." + (hundredths < 10 ? "0" : "") + hundredths + "%";
    }

    private String symbol() {
        return switch (currency) {
            case "EUR" -> "€";
            case "CAD" -> "CA$";
            default -> "$";
        };
    }

    void writeTiers(JsonWriter json) {
        json.array("compensationTiers")
                .object()
                .text("id", id("compensationTier", "b5c739ac-b2d1-3ccb-83be-33b8697f7aa5"))
                .text("title", "Zone 1");
        if (jobKey.equals("j01")) {
            json.text("additionalInformation", "Relocation support available");
        } else {
            json.nothing("additionalInformation");
        }
        writeComponents(json, "components");
        json.text("tierSummary", summary()).endObject().endArray();
    }

    void writeComponents(JsonWriter json, String name) {
        json.array(name)
                .object()
                .text("compensationType", "Salary")
                .text("interval", interval())
                .text("currencyCode", currency)
                .text("label", "Base")
                .number("minValue", low)
                .number("maxValue", high)
                .text("summary", salarySummary())
                .text("id", id("salaryComponent", "bf623c12-7192-31e2-930f-91167ab096c6"))
                .endObject();
        if (hasEquity()) {
            json.object()
                    .text("compensationType", "EquityPercentage")
                    .text("interval", "NONE")
                    .nothing("currencyCode")
                    .text("label", "Equity")
                    .number("minValue", equityLow)
                    .number("maxValue", equityHigh)
                    .text("summary", equitySummary())
                    .text("id", id("equityComponent", "9a906c00-9cf5-3e3b-9ea9-8d57e96aecd4"))
                    .endObject();
        }
        json.endArray();
    }

    private String id(String kind, String idOfFirstJob) {
        return jobKey.equals("j01") ? idOfFirstJob : Ids.of(kind, jobKey);
    }
}
