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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An employee, agency partner or former employee with an account.
 *
 * @param customValues the values of the company's own fields, by the field's id
 */
public record UserRecord(
        Company company,
        String key,
        String id,
        String firstName,
        String lastName,
        String globalRole,
        @Nullable String managerKey,
        boolean enabled,
        Map<String, Object> customValues,
        long createdAt,
        long updatedAt)
        implements Row {
    // key | first | last | role | manager | languages | note
    private static final String TABLE = """
            u01 | Maren | Okafor | Organization Admin | - | en
            u02 | Tobias | Lindqvist | Organization Admin | u01 | en,de
            u03 | Priya | Raghunathan | Elevated Access | u02 | en,pt
            u04 | Callum | Ferreira | Elevated Access | u02 | en,pt
            u05 | Yusra | Haddad | Elevated Access | u03 | en,pt
            u06 | Dmitri | Valcourt | Elevated Access | u02 | en
            u07 | Ingrid | Solheim | Limited Access | - | en
            u08 | Renato | Baptista | Limited Access | u07 | en,pt
            u09 | Hana | Kobayashi | Limited Access | u07 | en
            u10 | Oluwaseun | Adeyemi | Limited Access | u07 | -
            u11 | Beatrix | Novak | Limited Access | u08 | en,pt
            u12 | Jonah | Whitlock | Limited Access | u09 | en
            u13 | Amaya | Duarte | Limited Access | u09 | en,pt
            u14 | Felix | Brandt | Limited Access | u07 | en,de
            u15 | Noor | Siddiqui | Limited Access | - | en
            u16 | Elise | Marchetti | Limited Access | u15 | -
            u17 | Grant | Holloway | Limited Access | - | en
            u18 | Zainab | Balogun | Limited Access | u17 | en
            u19 | Mateo | Quiroga | Limited Access | - | en,pt
            u20 | Sunniva | Berg | Limited Access | u17 | en,de
            u21 | Arjun | Pillai | Limited Access | - | -
            u22 | Leona | Castellan | Limited Access | - | en
            u23 | Piotr | Zielinski | External Recruiter | - | -
            u24 | Delphine | Arnaud | Limited Access | u15 | en | disabled
            u25 | Kwame | Asante | Elevated Access | u02 | en | disabled
            """;

    static FixedTable<UserRecord> table(Company company) {
        Dates dates = company.dates();
        List<UserRecord> users = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            String key = line.text(0);
            boolean enabled = !line.marked("disabled");
            String languages = line.optional(5);
            users.add(new UserRecord(
                    company,
                    key,
                    Ids.of("user", key),
                    line.text(1),
                    line.text(2),
                    line.text(3),
                    line.optional(4),
                    enabled,
                    languages == null
                            ? Map.of()
                            : Map.of(CompanyField.EMPLOYEE_LANGUAGES.id(), List.of(languages.split(","))),
                    dates.at("2024-01-15T17:00:00Z") + users.size() * 60_000L,
                    dates.at(enabled ? "2026-07-14T09:05:11.320Z" : "2025-08-01T00:00:04.118Z")));
        }
        return new FixedTable<>(users);
    }

    public String email() {
        return (firstName + "." + lastName).toLowerCase(Locale.ROOT) + "@quillmere.example";
    }

    /** The same user with other values of the company's own fields. */
    public UserRecord withCustomValues(Map<String, Object> values) {
        return new UserRecord(
                company, key, id, firstName, lastName, globalRole, managerKey, enabled, values, createdAt, updatedAt);
    }

    /** Writes the user as it is now, wherever a record of another time has it. */
    @Override
    public void write(JsonWriter json, View view) {
        writeFields(json.object(), view);
        json.endObject();
    }

    void writeFields(JsonWriter json, View view) {
        json.text("id", id)
                .text("firstName", firstName)
                .text("lastName", lastName)
                .text("email", email())
                .text("globalRole", globalRole)
                .flag("isEnabled", enabled)
                .instant("updatedAt", view.updatedAt(id, updatedAt))
                .optionalText("managerId", managerKey == null ? null : Ids.of("user", managerKey));
        UserRecord now = company.users().find(id);
        company.writeCustomFields(json, view, now == null ? customValues : now.customValues);
    }

    void writeAsTeamMember(JsonWriter json, String role) {
        json.object()
                .text("email", email())
                .text("firstName", firstName)
                .text("lastName", lastName)
                .text("role", role)
                .text("userId", id)
                .endObject();
    }
}
