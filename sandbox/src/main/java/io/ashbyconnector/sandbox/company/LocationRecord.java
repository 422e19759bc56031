package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place of work, or a region that groups places. */
public final class LocationRecord implements Row {
    // key | name | external name | parent | workplace | city | region | country | postal code | street | site | note
    private static final String TABLE = """
            americas | Americas | - | - | - | - | - | - | - | - | -
            us | United States | - | americas | - | - | - | - | - | - | -
            ca | Canada | - | americas | - | - | - | - | - | - | -
            emea | Europe | - | - | - | - | - | - | - | - | -
            pdx | Portland HQ | Portland, OR | us | Hybrid | Portland | Oregon | United States | 97209 | 1450 NW Millrace Ave | PDX1
            den | Denver Office | Denver, CO | us | OnSite | Denver | Colorado | United States | 80216 | 48 Foundry Yard | DEN1
            bos | Boston Lab | Boston, MA | us | OnSite | Boston | Massachusetts | United States | 02210 | 7 Cordwainer Wharf | BOS1
            us-rem | US Remote | Remote (US) | us | Remote | - | - | United States | - | - | -
            tor | Toronto Office | Toronto, ON | ca | Hybrid | Toronto | Ontario | Canada | M5A 0B1 | 210 Saltmill Street | TOR1
            ca-rem | Canada Remote | Remote (Canada) | ca | Remote | - | - | Canada | - | - | -
            ber | Berlin Office | Berlin | emea | Hybrid | Berlin | - | Germany | 10245 | Kranichufer 12 | BER1
            lis | Lisbon Hub | Lisbon | emea | Hybrid | Lisbon | - | Portugal | 1900-321 | Rua do Tear 40 | LIS1
            eu-rem | Europe Remote | Remote (Europe) | emea | Remote | - | - | - | - | - | -
            sea | Seattle Annex | - | us | OnSite | Seattle | Washington | United States | - | - | - | archived
            """;

    final String key;
    private final String id;
    private final long createdAt;
    private final TextTable.Line line;

    private LocationRecord(TextTable.Line line, long createdAt) {
        this.key = line.text(0);
        this.id = Ids.of("location", key);
        this.createdAt = createdAt;
        this.line = line;
    }

    static FixedTable<LocationRecord> table(Dates dates) {
        List<LocationRecord> locations = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            locations.add(new LocationRecord(line, dates.at("2024-01-15T16:00:00Z") + locations.size() * 60_000L));
        }
        return new FixedTable<>(locations);
    }

    /** Whether this is a region, which lists leave out unless asked for the hierarchy. */
    public boolean isRegion() {
        return workplaceType() == null;
    }

    String name() {
        return line.text(1);
    }

    @Nullable
    String externalName() {
        return line.optional(2);
    }

    @Nullable
    String workplaceType() {
        return line.optional(4);
    }

    @Nullable
    String city() {
        return line.optional(5);
    }

    @Nullable
    String country() {
        return line.optional(7);
    }

    boolean isRemote() {
        return "Remote".equals(workplaceType());
    }

    String currency() {
        return switch (key) {
            case "tor", "ca-rem" -> "CAD";
            case "ber", "lis", "eu-rem" -> "EUR";
            default -> "USD";
        };
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long createdAt() {
        return createdAt;
    }

    @Override
    public boolean archived() {
        return line.marked("archived");
    }

    @Override
    public void write(JsonWriter json, View view) {
        String parent = line.optional(3);
        json.object()
                .text("id", id)
                .text("name", name())
                .optionalText("externalName", externalName())
                .flag("isArchived", archived());
        writeAddress(json);
        json.flag("isRemote", isRemote())
                .optionalText("workplaceType", workplaceType())
                .optionalText("parentLocationId", parent == null ? null : Ids.of("location", parent))
                .text("type", isRegion() ? "LocationHierarchy" : "Location");
        String site = line.optional(10);
        if (site != null) {
            json.object("extraData").text("quillmere_site_code", site).endObject();
        }
        json.endObject();
    }

    void writeAddress(JsonWriter json) {
        if (country() != null) {
            json.object("address")
                    .object("postalAddress")
                    .optionalText("addressCountry", country())
                    .optionalText("addressRegion", line.optional(6))
                    .optionalText("addressLocality", city())
                    .optionalText("postalCode", line.optional(8))
                    .optionalText("streetAddress", line.optional(9))
                    .endObject()
                    .endObject();
        }
    }
}
