package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Departments, locations and users: what changes them, and where the change is seen. */
class OrganizationTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(20));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final AshbySandbox sandbox;
    private final Asker asker;

    OrganizationTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
    }

    private JsonNode named(String operation, String name) {
        return asker.list(operation, Map.of("includeArchived", true, "includeLocationHierarchy", true)).stream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String department(String name) {
        return named("department.list", name).get("id").asString();
    }

    private String location(String name) {
        return named("location.list", name).get("id").asString();
    }

    private static Map<String, @Nullable Object> with(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    private String refusal(String operation, Object... pairs) {
        JsonNode answer = asker.ask(operation, with(pairs));
        return answer.at("/errorInfo/code").asString("none") + ": "
                + answer.at("/errorInfo/message").asString("none");
    }

    private void assertBackToSeed(String operation, List<JsonNode> before) {
        sandbox.clearChanges();
        assertThat(asker.list(operation)).isEqualTo(before);
    }

    @Test
    void a_new_department_is_in_the_list_in_info_and_in_the_next_sync() {
        List<JsonNode> before = asker.list("department.list");
        String token = asker.syncToken("department.list", Map.of());
        JsonNode made = asker.info(
                "department.create",
                with(
                        "name",
                        "Grippers",
                        "externalName",
                        null,
                        "parentId",
                        department("Engineering"),
                        "extraData",
                        Map.of("cost", "4440")));
        assertThat(made.get("name").asString()).isEqualTo("Grippers");
        assertThat(made.get("externalName").isNull()).isTrue();
        assertThat(made.get("parentId").asString()).isEqualTo(department("Engineering"));
        assertThat(made.at("/extraData/cost").asString()).isEqualTo("4440");
        assertThat(made.get("isArchived").asBoolean()).isFalse();
        assertThat(asker.info(
                        "department.info", Map.of("departmentId", made.get("id").asString())))
                .isEqualTo(made);
        assertThat(asker.list("department.list")).contains(made).hasSize(before.size() + 1);
        assertThat(asker.list("department.list", Map.of("syncToken", token))).containsExactly(made);
        assertBackToSeed("department.list", before);
    }

    @Test
    void an_update_keeps_what_it_does_not_name_and_takes_away_what_is_null() {
        List<JsonNode> before = asker.list("department.list");
        String id = department("Firmware");
        JsonNode renamed = asker.info("department.update", with("departmentId", id, "name", "Firmware and Drives"));
        assertThat(renamed.get("externalName").asString()).isEqualTo("Embedded Engineering");
        assertThat(renamed.get("extraData").isNull()).isFalse();
        JsonNode bare =
                asker.info("department.update", with("departmentId", id, "externalName", null, "extraData", null));
        assertThat(bare.get("name").asString()).isEqualTo("Firmware and Drives");
        assertThat(bare.get("externalName").isNull()).isTrue();
        assertThat(bare.get("extraData").isNull()).isTrue();
        assertThat(bare.get("updatedAt").asString())
                .isGreaterThan(before.get(1).get("updatedAt").asString());
        assertBackToSeed("department.list", before);
    }

    @Test
    void a_departments_new_name_and_place_are_in_the_postings_of_its_jobs() {
        String id = department("Firmware");
        JsonNode posting = asker.list("jobPosting.list").stream()
                .filter(one -> one.get("teamName").asString().equals("Firmware"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> named = Map.of("jobPostingId", posting.get("id").asString());
        asker.info("department.update", with("departmentId", id, "name", "Drives"));
        assertThat(asker.info("jobPosting.info", named).get("teamNameHierarchy"))
                .map(JsonNode::asString)
                .containsExactly("Engineering", "Drives");
        asker.info("department.move", with("departmentId", id, "parentId", department("Cloud Platform")));
        JsonNode moved = asker.info("jobPosting.info", named);
        assertThat(moved.get("teamNameHierarchy"))
                .map(JsonNode::asString)
                .containsExactly("Engineering", "Cloud Platform", "Drives");
        asker.info("department.move", with("departmentId", id, "parentId", null));
        assertThat(asker.info("jobPosting.info", named).get("departmentName").asString())
                .isEqualTo("Drives");
        assertThat(asker.list("jobPosting.list", Map.of("department", "Drives")))
                .isNotEmpty();
    }

    @Test
    void what_is_archived_is_listed_only_on_demand_until_it_is_restored() {
        String id = department("Marketing");
        assertThat(asker.info("department.archive", with("departmentId", id))
                        .get("isArchived")
                        .asBoolean())
                .isTrue();
        assertThat(Asker.ids(asker.list("department.list"))).doesNotContain(id);
        assertThat(Asker.ids(asker.list("department.list", Map.of("includeArchived", true))))
                .contains(id);
        assertThat(refusal("department.create", "name", "Events", "parentId", id))
                .isEqualTo("invalid_input: Expected 'parentId' to be a department that is not archived");
        asker.info("department.restore", with("departmentId", id));
        assertThat(Asker.ids(asker.list("department.list"))).contains(id);

        String site = location("Denver Office");
        asker.info("location.archive", with("locationId", site));
        assertThat(Asker.ids(asker.list("location.list"))).doesNotContain(site);
        asker.info("location.restore", with("locationId", site));
        assertThat(Asker.ids(asker.list("location.list"))).contains(site);
    }

    @Test
    void a_tree_of_departments_stays_a_tree() {
        String engineering = department("Engineering");
        String firmware = department("Firmware");
        assertThat(refusal("department.move", "departmentId", engineering, "parentId", engineering))
                .startsWith("invalid_input");
        assertThat(refusal("department.move", "departmentId", engineering, "parentId", firmware))
                .isEqualTo("invalid_input: Expected 'parentId' not to be the department itself or one below it");
        assertThat(refusal("department.move", "departmentId", NOBODY)).startsWith("department_not_found");
        assertThat(refusal("department.move", "departmentId", firmware, "parentId", NOBODY))
                .startsWith("department_not_found");
    }

    @Test
    void what_a_department_may_be_called() {
        assertThat(refusal("department.create")).isEqualTo("invalid_input: Expected 'name'");
        assertThat(refusal("department.create", "name", " ")).startsWith("invalid_input");
        assertThat(refusal("department.create", "name", 7)).startsWith("invalid_input");
        assertThat(refusal("department.create", "name", "A", "extraData", Map.of("k", 1)))
                .isEqualTo("invalid_input: Expected 'extraData' to be an object of strings");
        assertThat(refusal("department.create", "name", "A", "extraData", Map.of("k".repeat(101), "v")))
                .startsWith("invalid_input");
        assertThat(refusal("department.create", "name", "A", "extraData", Map.of("k", "v".repeat(513))))
                .startsWith("invalid_input");
        assertThat(refusal(
                        "department.create",
                        "name",
                        "A",
                        "extraData",
                        Map.of("a", "v".repeat(512), "b", "v".repeat(512))))
                .isEqualTo("invalid_input: Expected 'extraData' to be smaller than 1 kB");
        assertThat(refusal("department.create", "name", "A", "colour", "blue")).isEqualTo("none: none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"department.archive", "department.restore", "department.update", "department.move"})
    void a_department_has_to_be_named_and_to_exist(String operation) {
        assertThat(refusal(operation)).isEqualTo("invalid_input: Expected 'departmentId'");
        assertThat(refusal(operation, "departmentId", "eng")).startsWith("invalid_input");
        assertThat(refusal(operation, "departmentId", NOBODY)).isEqualTo("department_not_found: Department not found");
    }

    @Test
    void a_new_location_is_in_the_list_in_info_and_in_the_next_sync() {
        List<JsonNode> before = asker.list("location.list");
        String token = asker.syncToken("location.list", Map.of());
        JsonNode made = asker.info(
                "location.create",
                with(
                        "name",
                        "Graz Workshop",
                        "type",
                        "Location",
                        "workplaceType",
                        "OnSite",
                        "parentLocationId",
                        location("Europe"),
                        "address",
                        Map.of("postalAddress", Map.of("addressCountry", "Austria", "addressLocality", "Graz"))));
        assertThat(made.get("workplaceType").asString()).isEqualTo("OnSite");
        assertThat(made.get("isRemote").asBoolean()).isFalse();
        assertThat(made.at("/address/postalAddress/addressLocality").asString()).isEqualTo("Graz");
        assertThat(made.get("parentLocationId").asString()).isEqualTo(location("Europe"));
        assertThat(asker.info(
                        "location.info", Map.of("locationId", made.get("id").asString())))
                .isEqualTo(made);
        assertThat(asker.list("location.list", Map.of("syncToken", token))).containsExactly(made);
        JsonNode region = asker.info("location.create", with("name", "Alps", "type", "LocationHierarchy"));
        assertThat(Asker.ids(asker.list("location.list")))
                .contains(made.get("id").asString())
                .doesNotContain(region.get("id").asString());
        JsonNode remote =
                asker.info("location.create", with("name", "Anywhere", "type", "Location", "isRemote", "true"));
        assertThat(remote.get("workplaceType").asString()).isEqualTo("Remote");
        assertThat(asker.info("location.create", with("name", "Plain", "type", "Location"))
                        .get("type")
                        .asString())
                .isEqualTo("Location");
        assertBackToSeed("location.list", before);
    }

    @Test
    void each_part_of_a_location_is_changed_by_itself_and_seen_in_its_postings() {
        JsonNode posting = asker.list("jobPosting.list", Map.of("location", "Denver Office"))
                .get(0);
        String id = location("Denver Office");
        asker.info("location.updateName", with("locationId", id, "name", "Denver Foundry"));
        asker.info("location.updateExternalName", with("locationId", id, "externalName", "Denver"));
        asker.info("location.updateWorkplaceType", with("locationId", id, "workplaceType", "Remote"));
        asker.info(
                "location.updateAddress",
                with("locationId", id, "address", Map.of("postalAddress", Map.of("addressLocality", "Golden"))));
        JsonNode now = asker.info("location.info", Map.of("locationId", id));
        assertThat(now.get("name").asString()).isEqualTo("Denver Foundry");
        assertThat(now.get("isRemote").asBoolean()).isTrue();
        assertThat(now.at("/address/postalAddress")).hasSize(1);
        JsonNode shown = asker.info(
                "jobPosting.info", Map.of("jobPostingId", posting.get("id").asString()));
        assertThat(shown.get("locationName").asString()).isEqualTo("Denver Foundry");
        assertThat(shown.get("isRemote").asBoolean()).isTrue();
        assertThat(asker.list("jobPosting.list", Map.of("location", "Denver Foundry"))
                        .get(0)
                        .get("locationExternalName")
                        .asString())
                .isEqualTo("Denver");
        assertThat(asker.info("job.info", with("id", posting.get("jobId").asString(), "expand", List.of("location")))
                        .get("location"))
                .isEqualTo(now);
        asker.info("location.updateExternalName", with("locationId", id, "externalName", null));
        assertThat(asker.info("location.info", Map.of("locationId", id)).has("externalName"))
                .isFalse();
    }

    @Test
    void a_region_groups_and_does_not_work() {
        String europe = location("Europe");
        String berlin = location("Berlin Office");
        assertThat(refusal("location.create", "name", "R", "type", "LocationHierarchy", "isRemote", true))
                .isEqualTo("invalid_input: A LocationHierarchy cannot be remote or have a 'workplaceType'");
        assertThat(refusal("location.create", "name", "R", "type", "LocationHierarchy", "workplaceType", "Hybrid"))
                .startsWith("invalid_input");
        assertThat(refusal("location.updateWorkplaceType", "locationId", europe, "workplaceType", "Remote"))
                .startsWith("invalid_input");
        assertThat(refusal("location.create", "name", "R", "type", "Location", "parentLocationId", berlin))
                .isEqualTo("invalid_input: Expected 'parentLocationId' to be a LocationHierarchy that is not archived");
        assertThat(refusal("location.move", "locationId", berlin, "parentLocationHierarchyId", location("Lisbon Hub")))
                .startsWith("invalid_input");
        assertThat(refusal(
                        "location.move",
                        "locationId",
                        location("Americas"),
                        "parentLocationHierarchyId",
                        location("Canada")))
                .startsWith("invalid_input");
        assertThat(refusal("location.move", "locationId", berlin))
                .isEqualTo("invalid_input: Expected 'parentLocationHierarchyId'");
        assertThat(asker.info(
                                "location.move",
                                with("locationId", berlin, "parentLocationHierarchyId", location("Canada")))
                        .get("parentLocationId")
                        .asString())
                .isEqualTo(location("Canada"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "location.create | {\"type\": \"Location\"} | Expected 'name'",
                "location.create | {\"name\": \"A\"} | Expected 'type'",
                "location.create | {\"name\": \"A\", \"type\": \"Planet\"} | Expected 'type' to be one of Location, LocationHierarchy",
                "location.create | {\"name\": \"A\", \"type\": \"Location\", \"isRemote\": true, \"workplaceType\": \"OnSite\"} | Expected 'workplaceType' to be Remote, as 'isRemote' is true",
                "location.create | {\"name\": \"A\", \"type\": \"Location\", \"address\": \"Graz\"} | Expected 'address' to be an object",
                "user.search | {} | Expected 'email'",
                "user.setCustomFieldValues | {\"values\": []} | Expected 'userId'"
            })
    void what_is_malformed_is_refused(String operation, String body, String message) {
        assertThat(asker.ask(operation, body).at("/errorInfo/message").asString())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location.archive",
                "location.restore",
                "location.updateName",
                "location.updateExternalName",
                "location.updateAddress",
                "location.updateWorkplaceType",
                "location.move"
            })
    void a_location_has_to_exist(String operation) {
        assertThat(refusal(operation)).isEqualTo("invalid_input: Expected 'locationId'");
        assertThat(refusal(operation, "locationId", NOBODY, "name", "A", "workplaceType", "Remote"))
                .isEqualTo("location_not_found: Location not found");
    }

    @ParameterizedTest
    @CsvSource({"maren.okafor@quillmere.example, 1", "Kwame.Asante@Quillmere.Example, 1", "maren@quillmere.example, 0"})
    void a_user_is_found_by_the_whole_address(String email, int found) {
        JsonNode answer = asker.ask("user.search", Map.of("email", email));
        assertThat(answer.get("results")).hasSize(found);
        assertThat(answer.has("moreDataAvailable")).isFalse();
    }

    private String customField(String title) {
        return asker.list("customField.list", Map.of("includeArchived", true)).stream()
                .filter(one -> one.get("title").asString().equals(title))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private @Nullable JsonNode value(JsonNode user, String field) {
        for (JsonNode each : user.path("customFields")) {
            if (each.get("id").asString().equals(field)) {
                return each;
            }
        }
        return null;
    }

    @Test
    void a_users_field_is_set_and_cleared_and_seen_wherever_the_user_is() {
        List<JsonNode> before = asker.list("user.list");
        String token = asker.syncToken("user.list", Map.of());
        String field = customField("Interview languages");
        JsonNode job = asker.list("job.list").get(0);
        String user = job.at("/author/id").asString();
        JsonNode set = asker.info(
                "user.setCustomFieldValue", with("userId", user, "fieldId", field, "fieldValue", List.of("de", "en")));
        assertThat(set.get("title").asString()).isEqualTo("Interview languages");
        assertThat(set.get("valueLabel")).map(JsonNode::asString).containsExactly("German", "English");
        assertThat(value(asker.info("user.info", Map.of("userId", user)), field))
                .isEqualTo(set);
        assertThat(value(
                        asker.info("job.info", Map.of("id", job.get("id").asString()))
                                .get("author"),
                        field))
                .isEqualTo(set);
        assertThat(Asker.ids(asker.list("user.list", Map.of("syncToken", token))))
                .containsExactly(user);
        JsonNode cleared =
                asker.info("user.setCustomFieldValue", with("userId", user, "fieldId", field, "fieldValue", null));
        assertThat(cleared.get("value").isNull()).isTrue();
        assertThat(value(asker.info("user.info", Map.of("userId", user)), field))
                .isNull();
        assertBackToSeed("user.list", before);
    }

    @Test
    void several_fields_are_set_all_or_none_in_the_order_of_the_request() {
        String user = asker.list("user.list").get(9).get("id").asString();
        String badge = asker.info(
                        "customField.create", with("title", "Badge", "objectType", "Employee", "fieldType", "Number"))
                .get("id")
                .asString();
        String languages = customField("Interview languages");
        JsonNode set = asker.info(
                "user.setCustomFieldValues",
                with(
                        "userId",
                        user,
                        "values",
                        List.of(
                                with("fieldId", badge, "fieldValue", "17"),
                                with("fieldId", languages, "fieldValue", List.of("pt")))));
        assertThat(Asker.ids(set)).containsExactly(badge, languages);
        assertThat(set.at("/0/value").isNumber()).isTrue();
        JsonNode before = asker.info("user.info", Map.of("userId", user));
        assertThat(refusal(
                        "user.setCustomFieldValues",
                        "userId",
                        user,
                        "values",
                        List.of(
                                with("fieldId", badge, "fieldValue", 18),
                                with("fieldId", languages, "fieldValue", List.of("xx")))))
                .isEqualTo("invalid_input: Expected 'fieldValue' to be an array of values of the options");
        assertThat(refusal(
                        "user.setCustomFieldValues",
                        "userId",
                        user,
                        "values",
                        List.of(with("fieldId", badge, "fieldValue", 18), with("fieldId", badge, "fieldValue", 19))))
                .isEqualTo("invalid_input: Expected 'values' to have each field once, not " + badge + " twice");
        assertThat(refusal("user.setCustomFieldValues", "userId", user, "values", List.of()))
                .startsWith("invalid_input");
        assertThat(asker.info("user.info", Map.of("userId", user))).isEqualTo(before);
    }

    @Test
    void a_users_field_has_to_be_one_of_users() {
        String user = asker.list("user.list").get(0).get("id").asString();
        assertThat(refusal("user.setCustomFieldValue", "userId", user, "fieldId", NOBODY, "fieldValue", 1))
                .isEqualTo("custom_field_not_found: Custom field not found");
        assertThat(refusal("user.setCustomFieldValue", "userId", NOBODY, "fieldId", NOBODY, "fieldValue", 1))
                .isEqualTo("user_not_found: User not found");
        assertThat(refusal(
                        "user.setCustomFieldValue",
                        "userId",
                        user,
                        "fieldId",
                        customField("Cost centre"),
                        "fieldValue",
                        "1"))
                .isEqualTo("invalid_input: The field 'Cost centre' belongs to the object type Opening, not Employee");
        assertThat(refusal("user.setCustomFieldValue", "userId", user, "fieldId", customField("Interview languages")))
                .isEqualTo("invalid_input: Expected 'fieldValue'");
    }
}
