package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place of work, or a region that groups places.
 *
 * @param key what the reference data calls it; its id if it was added
 * @param isRegion whether this is a region, which lists leave out unless asked for the hierarchy
 */
public record LocationRecord(
        Company company,
        String key,
        String id,
        long createdAt,
        String name,
        @Nullable String externalName,
        boolean isRegion,
        @Nullable String workplaceType,
        @Nullable Address address,
        @Nullable String parentId,
        @Nullable Map<String, String> extraData,
        boolean archived)
        implements Row {
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

    /** Where it is; null for what is not known. */
    public record Address(
            @Nullable String country,
            @Nullable String region,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String street) {}

    static FixedTable<LocationRecord> table(Company company) {
        List<LocationRecord> locations = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            String parentKey = line.optional(3);
            String site = line.optional(10);
            locations.add(new LocationRecord(
                    company,
                    line.text(0),
                    Ids.of("location", line.text(0)),
                    company.dates().at("2024-01-15T16:00:00Z") + locations.size() * 60_000L,
                    line.text(1),
                    line.optional(2),
                    line.optional(4) == null,
                    line.optional(4),
                    line.optional(7) == null
                            ? null
                            : new Address(
                                    line.optional(7),
                                    line.optional(6),
                                    line.optional(5),
                                    line.optional(8),
                                    line.optional(9)),
                    parentKey == null ? null : Ids.of("location", parentKey),
                    site == null ? null : Map.of("quillmere_site_code", site),
                    line.marked("archived")));
        }
        return new FixedTable<>(locations);
    }

    public LocationRecord named(String newName) {
        return changed(newName, externalName, workplaceType, address, parentId, archived);
    }

    public LocationRecord externallyNamed(@Nullable String newName) {
        return changed(name, newName, workplaceType, address, parentId, archived);
    }

    public LocationRecord workingAs(String newWorkplaceType) {
        return changed(name, externalName, newWorkplaceType, address, parentId, archived);
    }

    public LocationRecord at(@Nullable Address newAddress) {
        return changed(name, externalName, workplaceType, newAddress, parentId, archived);
    }

    public LocationRecord under(String newParentId) {
        return changed(name, externalName, workplaceType, address, newParentId, archived);
    }

    public LocationRecord archived(boolean isArchived) {
        return changed(name, externalName, workplaceType, address, parentId, isArchived);
    }

    private LocationRecord changed(
            String newName,
            @Nullable String newExternalName,
            @Nullable String newWorkplaceType,
            @Nullable Address newAddress,
            @Nullable String newParentId,
            boolean isArchived) {
        return new LocationRecord(
                company,
                key,
                id,
                createdAt,
                newName,
                newExternalName,
                isRegion,
                newWorkplaceType,
                newAddress,
                newParentId,
                extraData,
                isArchived);
    }

    /** The location as it is now. */
    LocationRecord now() {
        LocationRecord now = company.locations().find(id);
        return now == null ? this : now;
    }

    @Nullable
    String city() {
        return address == null ? null : address.city;
    }

    @Nullable
    String country() {
        return address == null ? null : address.country;
    }

    boolean isRemote() {
        return "Remote".equals(workplaceType);
    }

    String currency() {
        return switch (key) {
            case "tor", "ca-rem" -> "CAD";
            case "ber", "lis", "eu-rem" -> "EUR";
            default -> "USD";
        };
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("name", name)
                .optionalText("externalName", externalName)
                .flag("isArchived", archived);
        writeAddress(json);
        json.flag("isRemote", isRemote())
                .optionalText("workplaceType", workplaceType)
                .optionalText("parentLocationId", parentId)
                .text("type", isRegion ? "LocationHierarchy" : "Location");
        if (extraData != null) {
            json.object("extraData");
            extraData.forEach(json::text);
            json.endObject();
        }
        json.endObject();
    }

    void writeAddress(JsonWriter json) {
        if (address != null) {
            json.object("address")
                    .object("postalAddress")
                    .optionalText("addressCountry", address.country)
                    .optionalText("addressRegion", address.region)
                    .optionalText("addressLocality", address.city)
                    .optionalText("postalCode", address.postalCode)
                    .optionalText("streetAddress", address.street)
                    .endObject()
                    .endObject();
        }
    }
}
