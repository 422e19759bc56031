package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A city that candidates live in. */
record HomeCity(
        String id,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String timezone,
        String phone) {
    // key | city | region | country | time zone | phone prefix
    private static final String TABLE = """
            portland | Portland | Oregon | United States | America/Los_Angeles | +1 503
            denver | Denver | Colorado | United States | America/Denver | +1 303
            boston | Boston | Massachusetts | United States | America/New_York | +1 617
            seattle | Seattle | Washington | United States | America/Los_Angeles | +1 206
            austin | Austin | Texas | United States | America/Chicago | +1 512
            chicago | Chicago | Illinois | United States | America/Chicago | +1 312
            pittsburgh | Pittsburgh | Pennsylvania | United States | America/New_York | +1 412
            atlanta | Atlanta | Georgia | United States | America/New_York | +1 404
            toronto | Toronto | Ontario | Canada | America/Toronto | +1 416
            waterloo | Waterloo | Ontario | Canada | America/Toronto | +1 519
            montreal | Montréal | Québec | Canada | America/Toronto | +1 514
            vancouver | Vancouver | British Columbia | Canada | America/Vancouver | +1 604
            berlin | Berlin | - | Germany | Europe/Berlin | +49 30
            munich | München | Bavaria | Germany | Europe/Berlin | +49 89
            lisbon | Lisbon | - | Portugal | Europe/Lisbon | +351 21
            porto | Porto | - | Portugal | Europe/Lisbon | +351 22
            madrid | Madrid | - | Spain | Europe/Madrid | +34 91
            lyon | Lyon | - | France | Europe/Paris | +33 4
            krakow | Kraków | - | Poland | Europe/Warsaw | +48 12
            gothenburg | Göteborg | - | Sweden | Europe/Stockholm | +46 31
            lagos | Lagos | - | Nigeria | Africa/Lagos | +234 1
            bengaluru | Bengaluru | Karnataka | India | Asia/Kolkata | +91 80
            """;

    static List<HomeCity> table() {
        return TextTable.read(TABLE).stream()
                .map(line -> new HomeCity(
                        Ids.of("candidateLocation", line.text(0)),
                        line.text(1),
                        line.optional(2),
                        line.text(3),
                        line.text(4),
                        line.text(5)))
                .toList();
    }

    /** A place that came over the API, of which anything may be unknown. */
    static HomeCity of(@Nullable String city, @Nullable String region, @Nullable String country) {
        return new HomeCity(
                Ids.of("candidateLocation", country + "/" + region + "/" + city), city, region, country, null, "");
    }

    void write(JsonWriter json) {
        json.object("location")
                .text("id", id)
                .text(
                        "locationSummary",
                        Stream.of(country, region, city)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")))
                .array("locationComponents");
        writeComponent(json, "Country", country);
        writeComponent(json, "Region", region);
        writeComponent(json, "City", city);
        json.endArray().endObject();
    }

    private static void writeComponent(JsonWriter json, String type, @Nullable String name) {
        if (name != null) {
            json.object().text("type", type).text("name", name).endObject();
        }
    }
}
